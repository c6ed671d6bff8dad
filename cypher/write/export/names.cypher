// Names, each with the entities that bear it, by id.
MATCH (name:Name)
WHERE name.id >= ''
RETURN properties(name) AS properties, [(name)<-[:NAMED]-(entity:Entity) | entity.id] AS entities
ORDER BY name.id
