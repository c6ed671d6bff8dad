// Which entity a name in a document was judged to mean.
UNWIND $mentions AS row
MATCH (entity:Entity {id: row.entity})
MERGE (mention:Mention {id: row.id})
SET mention.documentId = $document, mention.value = row.value, mention.resolvedBy = row.resolvedBy
WITH mention, entity
OPTIONAL MATCH (mention)-[old:REFERS_TO]->(other) WHERE other <> entity
DELETE old
MERGE (mention)-[:REFERS_TO]->(entity)
