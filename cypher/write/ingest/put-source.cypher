// A source, and its text where it is held.
MERGE (source:Source {id: $source.id})
SET source = $source
WITH source
FOREACH (content IN CASE WHEN $text IS NULL THEN [] ELSE [$text] END |
  MERGE (text:Text {id: source.id})
  SET text.value = content
  MERGE (source)-[:HAS_TEXT]->(text))
