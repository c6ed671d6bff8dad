// Statements that are said again; when they were not is kept.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
WHERE statement.retractedAt IS NOT NULL
SET statement.absences = coalesce(statement.absences, []) + [statement.retractedAt + '/' + $now],
  statement.revivedAt = $now, statement.retractedAt = null
