// A batch of statements by id, retracted ones too: what each supports, and whom it is about.
MATCH (statement:Statement)-[:SUBJECT]->(subject:Entity)
WHERE statement.id > $after
WITH statement, subject ORDER BY statement.id LIMIT $batch
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN statement.id AS id, statement.supports AS supports, statement.predicate AS predicate, subject.id AS subject, object.id AS object
