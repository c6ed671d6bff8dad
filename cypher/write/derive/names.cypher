// Rebuilds names from their live statements.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {supports: id})
  WHERE statement.retractedAt IS NULL
  MATCH (statement)-[:SUBJECT]->(entity:Entity)
  WITH statement, entity ORDER BY statement.precedence, statement.id
  RETURN entity, collect(statement) AS statements
}
WITH id, entity, head(statements) AS best, statements
MERGE (name:Name {id: id})
SET name = {
  id: id, value: best.value, language: best.language, script: best.script, nameKind: best.nameKind,
  precedence: best.namePrecedence, key: best.nameKey, statementCount: size(statements)
}
MERGE (entity)-[:NAMED]->(name)
