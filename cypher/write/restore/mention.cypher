// Names in documents as they were exported, joined to whom they mean.
UNWIND $rows AS row
CREATE (mention:Mention)
SET mention = row.properties
WITH mention, row
UNWIND row.entity AS id
MATCH (entity:Entity {id: id})
CREATE (mention)-[:REFERS_TO]->(entity)
