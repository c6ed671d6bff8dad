// Ties of a batch.
WITH $cells AS cells
UNWIND range(0, size(cells) - 1, $width) AS at
WITH cells[at..at + $width] AS cell
WITH $row AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[tie:$(row.type)]->(to)
SET tie = row.properties
