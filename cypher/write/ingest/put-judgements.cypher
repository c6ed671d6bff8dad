// Judgements on identity, as recorded.
UNWIND $judgements AS row
MERGE (judgement:Judgement {id: row.id})
SET judgement += row.properties, judgement.retractedAt = null
