// Takes judgements back that their list no longer holds; they stay on record.
UNWIND $ids AS id
MATCH (judgement:Judgement {id: id})
SET judgement.retractedAt = $now
WITH judgement
OPTIONAL MATCH (judgement)-[link:JUDGES|BASED_ON]->()
DELETE link
