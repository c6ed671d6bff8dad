// The statement itself.
// in: parent: Statement
// rows: statement: Statement
// shape: single
RETURN parent AS statement
