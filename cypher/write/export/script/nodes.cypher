// Entities of a batch.
UNWIND split($rows, $rowEnd) AS line
WITH split(line, $cellEnd) AS cell
WITH $row AS row
CREATE (entity:$(row.labels))
SET entity = row.properties
