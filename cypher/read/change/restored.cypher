// Statements known before that the change brought back.
// in: parent: Change
// rows: statement: Statement
// order ID: statement.documentId, statement.revivedAt, statement.id
MATCH (statement:Statement)
WHERE statement.documentId = parent.documentId AND statement.revivedAt = parent.at AND statement.id >= ''
RETURN statement
