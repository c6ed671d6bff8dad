// Removes ties that no live statement supports any more.
UNWIND $ids AS id
MATCH (statement:Statement {supports: id})
WITH id, collect(statement) AS statements
WHERE all(statement IN statements WHERE statement.retractedAt IS NOT NULL)
WITH id, head(statements) AS statement
MATCH (statement)-[:SUBJECT]->(from:Entity)
MATCH (statement)-[:OBJECT]->(to:Entity)
MATCH (from)-[tie {id: id}]->(to)
DELETE tie
