// A source, its text where it is held, and the document that reports on it. Says whether the source was withdrawn.
MERGE (source:Source {id: $source.id})
SET source += $source
MERGE (document:Document {id: $document})
WITH source, document
FOREACH (content IN CASE WHEN $text IS NULL THEN [] ELSE [$text] END |
  MERGE (text:Text {id: source.id})
  SET text.value = content
  MERGE (source)-[:HAS_TEXT]->(text))
WITH source, document
CALL (source, document) {
  MATCH (document)-[old:READ_FROM]->(other:Source) WHERE other <> source
  DELETE old
}
MERGE (document)-[:READ_FROM]->(source)
RETURN source.withdrawnAt IS NOT NULL AS withdrawn
