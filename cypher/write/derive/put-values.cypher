// What is shown of entities: names, attribute values, days to sort by, which the ties of an activity bear too.
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
WITH entity, row, entity.sortDay AS before
SET entity += row.properties
WITH entity WHERE entity:Activity AND entity.sortDay <> before
MATCH (entity)<-[tie]-()
WHERE tie.role IS NOT NULL
SET tie.sortDay = entity.sortDay
