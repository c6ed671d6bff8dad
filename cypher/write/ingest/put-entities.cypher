// Entities that are new, or that something is said of again.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity.kind = row.kind, entity.sector = row.sector, entity.name = row.name,
  entity.sortDay = '', entity.activityCount = 0, entity.kindCertainty = row.kindCertainty
SET entity:$(row.labels)
WITH entity
MATCH (entity)-[merged:MERGED_INTO]->()
DELETE merged
