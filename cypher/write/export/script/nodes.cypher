// Entities of a batch.
UNWIND $rows AS row
CREATE (entity:$(row.labels))
SET entity = row.properties
