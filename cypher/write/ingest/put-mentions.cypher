// Which entity a name in a document was judged to mean, and what decided it; both stay until another entity is meant.
UNWIND $mentions AS row
MATCH (entity:Entity {id: row.entity})
MERGE (mention:Mention {id: row.id})
ON CREATE SET mention.documentId = $document, mention.value = row.value, mention.resolvedBy = row.resolvedBy, mention.was = row.was
WITH mention, entity, row
OPTIONAL MATCH (mention)-[old:REFERS_TO]->(other:Entity) WHERE other <> entity
FOREACH (gone IN CASE WHEN old IS NULL THEN [] ELSE [old] END | DELETE gone SET mention.resolvedBy = row.resolvedBy, mention.was = row.was)
MERGE (mention)-[:REFERS_TO]->(entity)
WITH entity, other
WHERE other IS NOT NULL
RETURN other.id AS before, entity.id AS after
