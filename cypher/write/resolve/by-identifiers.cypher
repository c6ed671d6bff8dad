// Entities by external identifier.
UNWIND $ids AS id
MATCH (:ExternalId {key: id})<-[:IDENTIFIED_BY]-(entity:Entity)
RETURN id, entity.id AS entity, entity.kind AS kind
