// Statements by id.
UNWIND $ids AS id
MATCH (statement:Statement {id: id})
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object
