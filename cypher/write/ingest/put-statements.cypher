// Statements that are new; what all of them share is sent once.
MATCH (source:Source {id: $shared.sourceId})
UNWIND $statements AS row
MATCH (subject:Entity {id: row.subject})
OPTIONAL MATCH (object:Entity {id: row.object})
CREATE (statement:Statement)-[:FROM]->(source)
SET statement = row.properties, statement += $shared
CREATE (statement)-[:SUBJECT]->(subject)
FOREACH (known IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (statement)-[:OBJECT]->(known))
