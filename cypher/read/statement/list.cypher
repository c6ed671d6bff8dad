// Live statements that match all of the given filters.
// params: certainty: Certainty?, predicates: string[]?, source: string?
// rows: statement: Statement
// order ID: statement.id
MATCH (statement:Statement)
WHERE statement.id >= '' AND statement.retractedAt IS NULL
  AND statement.certainty = $certainty //? certainty
  AND statement.predicate IN $predicates //? predicates
  AND statement.sourceId = $source //? source
RETURN statement
