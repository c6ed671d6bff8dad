// Takes a judgement on entities back; it stays on record, and the question is open again.
MATCH (judgement:Judgement {id: $id})
WHERE judgement.retractedAt IS NULL
SET judgement.retractedAt = $now, judgement.retractedBy = $by, judgement.retractionReason = $reason
WITH judgement
CALL (judgement) {
  MATCH (judgement)-[:JUDGES]->(left:Entity)<-[:ABOUT]-(doubt:Doubt)-[:ABOUT]->(right:Entity)<-[:JUDGES]-(judgement)
  WHERE left.id < right.id
  SET doubt.openValue = doubt.value
}
WITH judgement
MATCH (judgement)-[link:JUDGES|BASED_ON]->()
DELETE link
