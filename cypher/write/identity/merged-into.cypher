// An entity with all that were merged into it, directly or not.
MATCH (entity:Entity {id: $id})
MATCH path = (entity)<-[:MERGED_INTO*0..100]-(merged:Entity)
WHERE all(step IN relationships(path) WHERE step.judgement IS NOT NULL)
RETURN DISTINCT merged.id AS id
