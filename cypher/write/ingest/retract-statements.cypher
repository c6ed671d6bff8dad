// Takes statements back; they stay on record.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
SET statement.retractedAt = $now
