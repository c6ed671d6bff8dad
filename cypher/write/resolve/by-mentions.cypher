// Entities that names in other documents were judged to mean.
UNWIND $ids AS id
MATCH (:Mention {id: id})-[:REFERS_TO]->(entity:Entity)
RETURN id, entity.id AS entity, entity.kind AS kind
