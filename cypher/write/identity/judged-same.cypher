// Judgements of lists by which two entities are one that are still two.
MATCH (judgement:Judgement {verdict: 'SAME'})
WHERE judgement.retractedAt IS NULL AND judgement.leftId IS NOT NULL AND judgement.rightId IS NOT NULL
MATCH (:ExternalId {key: judgement.leftId})<-[:IDENTIFIED_BY]-(left:Entity)
MATCH (:ExternalId {key: judgement.rightId})<-[:IDENTIFIED_BY]-(right:Entity)
WHERE left <> right
RETURN judgement.id AS id, left.id AS merged, right.id AS survivor, judgement.decidedBy AS by, judgement.reason AS reason
ORDER BY id
