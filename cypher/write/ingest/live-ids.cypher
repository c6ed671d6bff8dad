// Ids of the live statements of a document.
MATCH (statement:Statement {documentId: $document})
WHERE statement.recordedAt >= '' AND statement.id >= '' AND statement.retractedAt IS NULL
RETURN statement.id AS id
