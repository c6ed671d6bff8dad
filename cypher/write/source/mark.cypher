// Marks a source as withdrawn, unless it is marked already. Answers since when it is.
MATCH (source:Source {id: $id})
FOREACH (_ IN CASE WHEN source.withdrawnAt IS NULL THEN [1] ELSE [] END |
  SET source.withdrawnAt = $now, source.withdrawnBy = $by, source.withdrawnReason = $reason)
RETURN source.withdrawnAt AS withdrawnAt, source.withdrawnBy AS withdrawnBy, source.withdrawnReason AS withdrawnReason
