// Entities that lie within themselves, are part of themselves or succeed themselves.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
UNWIND ['PART_OF', 'WITHIN', 'SUCCEEDED_BY'] AS type
WITH id, entity, type
WHERE type = 'PART_OF' AND EXISTS { (entity)-[:PART_OF*1..30]->(entity) }
  OR type = 'WITHIN' AND EXISTS { (entity)-[:WITHIN*1..30]->(entity) }
  OR type = 'SUCCEEDED_BY' AND EXISTS { (entity)-[:SUCCEEDED_BY*1..30]->(entity) }
RETURN id, type
