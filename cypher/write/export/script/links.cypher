// Ties of a batch.
UNWIND split($rows, $rowEnd) AS line
WITH split(line, $cellEnd) AS cell
WITH $row AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[tie:$(row.type)]->(to)
SET tie = row.properties
