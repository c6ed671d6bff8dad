// A batch of statements by id, retracted ones too.
MATCH (statement:Statement)-[:SUBJECT]->(subject:Entity)
WHERE statement.id > $after
WITH statement, subject ORDER BY statement.id LIMIT $batch
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object
