// Entities of a batch.
WITH $cells AS cells
UNWIND range(0, size(cells) - 1, $width) AS at
WITH cells[at..at + $width] AS cell
WITH $row AS row
CREATE (entity:$(row.labels))
SET entity = row.properties
