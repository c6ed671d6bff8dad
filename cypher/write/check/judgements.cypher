// Live judgements that two sides differ: what the sides mean by now, and live judgements that they are the same.
MATCH (judgement:Judgement {verdict: 'DIFFERENT'})
WHERE judgement.retractedAt IS NULL
OPTIONAL MATCH (:Mention {id: judgement.leftMention})-[:REFERS_TO]->(leftMeant:Entity)
OPTIONAL MATCH (:Mention {id: judgement.rightMention})-[:REFERS_TO]->(rightMeant:Entity)
OPTIONAL MATCH (:ExternalId {key: judgement.leftId})<-[:IDENTIFIED_BY]-(leftKnown:Entity)
OPTIONAL MATCH (:ExternalId {key: judgement.rightId})<-[:IDENTIFIED_BY]-(rightKnown:Entity)
OPTIONAL MATCH (:Entity {id: judgement.leftEntity})-[:MERGED_INTO*0..100]->(leftNow) WHERE NOT (leftNow)-[:MERGED_INTO]->()
OPTIONAL MATCH (:Entity {id: judgement.rightEntity})-[:MERGED_INTO*0..100]->(rightNow) WHERE NOT (rightNow)-[:MERGED_INTO]->()
WITH judgement, coalesce(leftMeant, leftKnown, leftNow) AS left, coalesce(rightMeant, rightKnown, rightNow) AS right,
  [coalesce(judgement.leftMention, judgement.leftId, judgement.leftEntity),
    coalesce(judgement.rightMention, judgement.rightId, judgement.rightEntity)] AS sides
RETURN DISTINCT judgement.id AS id, left.id AS left, right.id AS right,
  COLLECT {
    MATCH (judgement)-[:JUDGES]->(:Entity)<-[:JUDGES]-(same:Judgement {verdict: 'SAME'})
    WHERE same.retractedAt IS NULL
    WITH DISTINCT same, [coalesce(same.leftMention, same.leftId, same.leftEntity),
      coalesce(same.rightMention, same.rightId, same.rightEntity)] AS others
    WHERE others = sides OR others = reverse(sides)
      OR COUNT { (judgement)-[:JUDGES]->(:Entity)<-[:JUDGES]-(same) } > 1
    RETURN same.id
  } AS contrary
