// Live judgements on a pair that can be taken back by themselves.
MATCH (:Entity {id: $one})<-[:JUDGES]-(judgement:Judgement)-[:JUDGES]->(:Entity {id: $other})
WHERE judgement.retractedAt IS NULL AND judgement.listId IS NULL
RETURN judgement.id AS id, judgement.verdict AS verdict, judgement.decidedBy AS by
ORDER BY verdict, id
