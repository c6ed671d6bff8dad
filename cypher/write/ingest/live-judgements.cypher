// Live judgements of a list.
MATCH (judgement:Judgement {listId: $list})
WHERE judgement.retractedAt IS NULL
RETURN judgement.id AS id
