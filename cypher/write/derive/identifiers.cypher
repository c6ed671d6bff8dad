// Rebuilds external identifiers from their live statements.
UNWIND $ids AS id
MATCH (statement:Statement {supports: id})
WHERE statement.retractedAt IS NULL
MATCH (statement)-[:SUBJECT]->(entity:Entity)
WITH id, entity, statement ORDER BY statement.precedence, statement.id
WITH id, entity, collect(statement) AS statements
WITH id, entity, head(statements) AS best, size(statements) AS statementCount
MERGE (externalId:ExternalId {id: id})
SET externalId += {key: best.scheme + ':' + best.value, scheme: best.scheme, value: best.value, statementCount: statementCount}
MERGE (entity)-[:IDENTIFIED_BY]->(externalId)
