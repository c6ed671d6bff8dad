// Entities of which something is said again come back into the lists.
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET entity:$(row.labels)
WITH entity
MATCH (entity)-[led:MERGED_INTO]->()
WHERE led.judgement IS NULL
DELETE led
