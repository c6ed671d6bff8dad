// Sources of a batch.
UNWIND split($rows, $rowEnd) AS line
WITH split(line, $cellEnd) AS cell
WITH $row AS row
CREATE (source:Source)
SET source = row.properties
