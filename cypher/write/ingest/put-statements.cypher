// Statements, new or said again; an id stands for the whole content, so a known one needs no change.
UNWIND $statements AS row
MATCH (subject:Entity {id: row.subject})
MATCH (source:Source {id: row.source})
MERGE (statement:Statement {id: row.id})
ON CREATE SET statement += row.properties, statement.recordedAt = $now, statement.recordedBy = $by
SET statement.retractedAt = null
MERGE (statement)-[:SUBJECT]->(subject)
MERGE (statement)-[:FROM]->(source)
WITH statement, row
MATCH (object:Entity {id: row.object})
MERGE (statement)-[:OBJECT]->(object)
