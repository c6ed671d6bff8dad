// Names in documents that mean an entity of which something is said, by id.
MATCH (mention:Mention)
WHERE mention.id >= ''
WITH mention, [(mention)-[:REFERS_TO]->(entity:Entity) WHERE $history OR size(labels(entity)) > 1 | entity.id] AS entities
WHERE size(entities) > 0
RETURN properties(mention) AS properties, entities
ORDER BY mention.id
