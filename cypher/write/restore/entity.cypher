// Entities as they were exported, but for what is derived.
UNWIND $rows AS row
CREATE (entity:Entity)
SET entity = row.properties, entity:$(row.labels)
