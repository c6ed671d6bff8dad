// Joins judgements to the entities that their two sides mean by now, and to the source that settles them.
UNWIND $ids AS id
MATCH (judgement:Judgement {id: id})
OPTIONAL MATCH (judgement)-[old:JUDGES|BASED_ON]->()
DELETE old
WITH DISTINCT judgement
UNWIND [
  {mention: judgement.leftMention, externalId: judgement.leftId, entity: judgement.leftEntity},
  {mention: judgement.rightMention, externalId: judgement.rightId, entity: judgement.rightEntity}
] AS side
OPTIONAL MATCH (:Mention {id: side.mention})-[:REFERS_TO]->(byMention:Entity)
OPTIONAL MATCH (:ExternalId {key: side.externalId})<-[:IDENTIFIED_BY]-(byId:Entity)
OPTIONAL MATCH (own:Entity {id: side.entity})
OPTIONAL MATCH (:Document {id: judgement.basisDocument})-[:READ_FROM]->(source:Source)
WITH judgement, coalesce(byMention, byId, own) AS entity, source
FOREACH (known IN CASE WHEN entity IS NULL THEN [] ELSE [entity] END | MERGE (judgement)-[:JUDGES]->(known))
FOREACH (known IN CASE WHEN source IS NULL THEN [] ELSE [source] END | MERGE (judgement)-[:BASED_ON]->(known))
