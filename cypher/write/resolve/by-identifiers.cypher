// Entities by external identifier.
UNWIND $ids AS id
MATCH (externalId:ExternalId {key: id})<-[:IDENTIFIED_BY]-(entity:Entity)
RETURN id, entity.id AS entity, coalesce(externalId.was, [entity.id]) AS origins, entity.kind AS kind, entity.kindCertainty AS kindCertainty
ORDER BY entity
