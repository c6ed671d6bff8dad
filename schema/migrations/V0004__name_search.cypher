// Look-up of names in any spelling: by the whole form, by its beginning, by its words.
CREATE INDEX name_simplified FOR (n:Name) ON (n.simplified);
CREATE INDEX name_pinyin FOR (n:Name) ON (n.pinyin);
CREATE FULLTEXT INDEX name_starts FOR (n:Name) ON EACH [n.starts] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX name_words FOR (n:Name) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
DROP INDEX names IF EXISTS;
