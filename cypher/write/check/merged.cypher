// Entities that lead to others, whether something is said of them themselves, and whether the way leads back.
MATCH (entity:Entity)-[:MERGED_INTO]->(survivor:Entity)
WITH entity, collect(survivor.id) AS survivors
RETURN entity.id AS id, survivors, size(labels(entity)) > 1 AS live,
  EXISTS { MATCH SHORTEST 1 (entity)-[:MERGED_INTO]->+(entity) RETURN 1 AS found } AS circular
