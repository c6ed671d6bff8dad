// Live statements that support any of the ids.
UNWIND $ids AS id
MATCH (statement:Statement {supports: id})
WHERE statement.retractedAt IS NULL
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object
