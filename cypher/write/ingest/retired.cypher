// Entities, of those given, that are in no list, with their kinds.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE size(labels(entity)) = 1
RETURN id, entity.kind AS kind
