// Statements that the change recorded, live or not by now.
// in: parent: Change
// rows: statement: Statement
// order ID: statement.documentId, statement.recordedAt, statement.id
MATCH (statement:Statement)
WHERE statement.documentId = parent.documentId AND statement.recordedAt = parent.at AND statement.id >= ''
RETURN statement
