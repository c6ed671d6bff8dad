// An entity comes out of the one that it was merged into; so do the names that mean it, or who was merged into it.
MATCH (merged:Entity {id: $merged})-[into:MERGED_INTO {judgement: $judgement}]->()
DELETE into
SET merged:$($labels)
WITH merged
MATCH (:Entity {id: $root})<-[meant:REFERS_TO]-(mention:Mention)
WHERE mention.was IN $origins
DELETE meant
SET mention.was = CASE mention.was WHEN merged.id THEN null ELSE mention.was END
CREATE (mention)-[:REFERS_TO]->(merged)
