// Entities that names in documents were judged to mean.
UNWIND $ids AS id
MATCH (mention:Mention {id: id})-[:REFERS_TO]->(entity:Entity)
RETURN id, entity.id AS entity, [coalesce(mention.was, entity.id)] AS origins, entity.kind AS kind, entity.kindCertainty AS kindCertainty
