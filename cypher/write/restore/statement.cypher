// Statements as they were exported, joined to whom they are about and to their sources.
UNWIND $rows AS row
MATCH (source:Source {id: row.source[0]})
MATCH (subject:Entity {id: row.subject[0]})
OPTIONAL MATCH (object:Entity {id: row.object[0]})
CREATE (statement:Statement)-[:FROM]->(source)
SET statement = row.properties
CREATE (statement)-[:SUBJECT]->(subject)
FOREACH (known IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (statement)-[:OBJECT]->(known))
