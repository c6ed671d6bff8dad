// Statements that the change took back, but for those that came back since.
// in: parent: Change
// rows: statement: Statement
// order ID: statement.documentId, statement.retractedAt, statement.id
MATCH (statement:Statement)
USING INDEX statement:Statement(documentId, retractedAt, id)
WHERE statement.documentId = parent.documentId AND statement.retractedAt = parent.at AND statement.id >= ''
RETURN statement
