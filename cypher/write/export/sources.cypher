// Sources that a document reads, that something live was read in, or that were withdrawn, by id.
MATCH (source:Source)
WHERE source.id >= '' AND (
  $history
  OR source.withdrawnAt IS NOT NULL
  OR EXISTS { (source)<-[:READ_FROM]-() }
  OR EXISTS { MATCH (source)<-[:FROM]-(statement) WHERE statement.retractedAt IS NULL })
RETURN properties(source) AS properties
ORDER BY source.id
