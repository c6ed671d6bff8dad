// Live statements of a document, and what they support.
MATCH (statement:Statement {documentId: $document})
WHERE statement.retractedAt IS NULL
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN statement.id AS id, statement.supports AS supports, statement.predicate AS predicate, subject.id AS subject, object.id AS object
