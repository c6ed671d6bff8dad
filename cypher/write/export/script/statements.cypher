// Statements of a batch, joined to whom they are about and to their sources.
WITH $cells AS cells
UNWIND range(0, size(cells) - 1, $width) AS at
WITH cells[at..at + $width] AS cell
WITH $row AS row
MATCH (subject:Entity {id: row.subject})
MATCH (source:Source {id: row.source})
OPTIONAL MATCH (object:Entity {id: row.object})
CREATE (statement:Statement)-[:SUBJECT]->(subject)
SET statement = row.properties
CREATE (statement)-[:FROM]->(source)
FOREACH (known IN CASE WHEN object IS NULL THEN [] ELSE [object] END | CREATE (statement)-[:OBJECT]->(known))
