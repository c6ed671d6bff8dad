// Live statements of a source, with the documents that say them.
MATCH (:Source {id: $id})<-[:FROM]-(statement:Statement)
WHERE statement.retractedAt IS NULL
RETURN statement.id AS id, statement.documentId AS document
