// A judgement on two entities, as recorded; the question about them is answered by it, unless it is UNSURE.
MATCH (left:Entity {id: $left})
MATCH (right:Entity {id: $right})
MERGE (judgement:Judgement {id: $id})
SET judgement += $properties
REMOVE judgement.retractedAt, judgement.retractedBy, judgement.retractionReason
MERGE (judgement)-[:JUDGES]->(left)
MERGE (judgement)-[:JUDGES]->(right)
WITH left, right, judgement
MATCH (left)<-[:ABOUT]-(doubt:Doubt)-[:ABOUT]->(right)
SET doubt.openValue = CASE judgement.verdict WHEN 'UNSURE' THEN doubt.openValue ELSE null END,
  doubt.value = coalesce(doubt.openValue, doubt.value)
