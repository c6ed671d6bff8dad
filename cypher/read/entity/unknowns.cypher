// What the sources say exists but do not name.
// in: parent: Entity
// rows: statement: Statement
// order RANK: statement.value, statement.id
// shape: list 100
MATCH (parent)<-[:SUBJECT]-(statement:Statement {predicate: 'UNKNOWN'})
WHERE statement.retractedAt IS NULL
RETURN statement
