// Statements of a batch, joined to whom they are about and to their sources.
UNWIND split($rows, $rowEnd) AS line
WITH split(line, $cellEnd) AS cell
WITH $row AS row
MATCH (subject:Entity {id: row.subject})
MATCH (source:Source {id: row.source})
OPTIONAL MATCH (object:Entity {id: row.object})
CREATE (statement:Statement)-[:SUBJECT]->(subject)
SET statement = row.properties
CREATE (statement)-[:FROM]->(source)
FOREACH (known IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (statement)-[:OBJECT]->(known))
