// Sources of a batch.
UNWIND $rows AS row
CREATE (source:Source)
SET source = row
