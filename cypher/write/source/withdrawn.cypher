// Statements that were taken back when their source was withdrawn, with the documents that say them.
MATCH (source:Source {id: $id})<-[:FROM]-(statement:Statement)
WHERE statement.retractedAt = source.withdrawnAt
RETURN statement.id AS id, statement.documentId AS document
