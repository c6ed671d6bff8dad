// Quotes of the live statements that were read in a source.
MATCH (statement:Statement {sourceId: $source})
WHERE statement.sortStart >= 0 AND statement.predicate >= '' AND statement.id >= ''
  AND statement.retractedAt IS NULL AND statement.quote IS NOT NULL
RETURN statement.id AS id, statement.quote AS quote, statement.start AS start, statement.end AS end
