// Live statements read in the source, in the order of the text.
// in: parent: Source
// rows: statement: Statement
// order OFFSET: statement.sortStart, statement.predicate, statement.id
MATCH (parent)<-[:FROM]-(statement:Statement)
WHERE statement.retractedAt IS NULL
RETURN statement
