// Live statements of a document.
MATCH (statement:Statement {documentId: $document})
WHERE statement.recordedAt >= '' AND statement.id >= '' AND statement.retractedAt IS NULL
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object
