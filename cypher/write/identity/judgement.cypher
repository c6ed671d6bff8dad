// A live judgement on two entities.
MATCH (judgement:Judgement {id: $id})
WHERE judgement.retractedAt IS NULL
RETURN judgement.verdict AS verdict, judgement.listId AS list, judgement.leftEntity AS left, judgement.rightEntity AS right
