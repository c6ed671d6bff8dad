// External identifiers, each with the entities that have it, by id.
MATCH (externalId:ExternalId)
WHERE externalId.id >= ''
RETURN properties(externalId) AS properties, [(externalId)<-[:IDENTIFIED_BY]-(entity:Entity) | entity.id] AS entities
ORDER BY externalId.id
