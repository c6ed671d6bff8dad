// All statements about an entity, retracted ones too; with `origins`, those that named one of these before it was merged.
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(statement:Statement)
WHERE $origins IS NULL OR statement.subjectWas IN $origins OR statement.objectWas IN $origins
WITH DISTINCT statement
MATCH (statement)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (statement)-[:OBJECT]->(object:Entity)
RETURN properties(statement) AS properties, subject.id AS subject, object.id AS object
