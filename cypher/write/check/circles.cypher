// Entities that lie within themselves, are part of themselves or succeed themselves.
MATCH (entity:Entity)
WHERE entity.id >= ''
UNWIND ['PART_OF', 'WITHIN', 'SUCCEEDED_BY'] AS type
WITH entity, type
WHERE type = 'PART_OF' AND EXISTS { MATCH SHORTEST 1 (entity)-[:PART_OF]->+(entity) RETURN 1 AS found }
  OR type = 'WITHIN' AND EXISTS { MATCH SHORTEST 1 (entity)-[:WITHIN]->+(entity) RETURN 1 AS found }
  OR type = 'SUCCEEDED_BY' AND EXISTS { MATCH SHORTEST 1 (entity)-[:SUCCEEDED_BY]->+(entity) RETURN 1 AS found }
RETURN entity.id AS id, type
