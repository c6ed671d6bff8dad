// Live statements that support a tie, a name or a value, best first.
// in: supported: Tie
// rows: statement: Statement
// order BEST: statement.precedence, statement.id
MATCH (statement:Statement {supports: supported.id})
WHERE statement.retractedAt IS NULL
RETURN statement
