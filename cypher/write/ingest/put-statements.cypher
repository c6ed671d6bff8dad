// Statements that are new.
MATCH (source:Source {id: $source})
UNWIND $statements AS row
MATCH (subject:Entity {id: row.subject})
OPTIONAL MATCH (object:Entity {id: row.object})
CREATE (statement:Statement)-[:FROM]->(source)
SET statement = row.properties, statement.sourceId = source.id
CREATE (statement)-[:SUBJECT]->(subject)
FOREACH (known IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (statement)-[:OBJECT]->(known))
