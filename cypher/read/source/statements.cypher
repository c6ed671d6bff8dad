// Statements read in the source, in the order of its text: the live ones, or all.
// in: parent: Source
// params: retracted: bool?
// rows: statement: Statement
// order OFFSET: statement.sourceId, statement.sortStart, statement.predicate, statement.id
MATCH (statement:Statement)
WHERE statement.sourceId = parent.id AND statement.sortStart >= 0 AND statement.predicate >= '' AND statement.id >= ''
  AND statement.sortStart >= $from[1] //? seek=up
  AND statement.sortStart <= $from[1] //? seek=down
  AND statement.retractedAt IS NULL //? !retracted
RETURN statement
