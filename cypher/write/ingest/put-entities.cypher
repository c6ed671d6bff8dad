// Entities that are new; known ones stay as they are.
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
ON CREATE SET entity:$(row.labels), entity.kind = row.kind, entity.sector = row.sector, entity.name = row.name,
  entity.sortDay = '', entity.activityCount = 0, entity.kindCertainty = row.kindCertainty
