// Removes external identifiers that no live statement supports any more.
UNWIND $ids AS id
MATCH (statement:Statement {supports: id})
WITH id, collect(statement) AS statements
WHERE all(statement IN statements WHERE statement.retractedAt IS NOT NULL)
WITH head(statements) AS statement
MATCH (externalId:ExternalId {id: statement.scheme + ':' + statement.value})
DETACH DELETE externalId
