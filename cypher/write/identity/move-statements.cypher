// Joins statements to other entities; what they support follows from whom they are about.
UNWIND $statements AS row
MATCH (statement:Statement {id: row.id})
SET statement.supports = row.supports, statement.subjectWas = row.subjectWas, statement.objectWas = row.objectWas
WITH statement, row
MATCH (statement)-[old:SUBJECT]->()
MATCH (subject:Entity {id: row.subject})
DELETE old
CREATE (statement)-[:SUBJECT]->(subject)
WITH statement, row
MATCH (statement)-[old:OBJECT]->()
MATCH (object:Entity {id: row.object})
DELETE old
CREATE (statement)-[:OBJECT]->(object)
