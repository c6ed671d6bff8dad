// The entity with an external identifier.
MATCH (:ExternalId {key: $key})<-[:IDENTIFIED_BY]-(entity:Entity)
RETURN entity.id AS id
