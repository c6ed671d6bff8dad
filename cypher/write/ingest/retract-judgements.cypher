// Judgements that their list no longer holds.
MATCH (judgement:Judgement {listId: $list})
WHERE NOT judgement.id IN $ids
DETACH DELETE judgement
