// Rebuilds ties from their live statements: the best one gives what is shown, all are counted.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {supports: id})
  WHERE statement.retractedAt IS NULL
  MATCH (statement)-[:SUBJECT]->(from:Entity)
  MATCH (statement)-[:OBJECT]->(to:Entity)
  WITH statement, from, to ORDER BY statement.precedence, statement.id
  RETURN from, to, collect(statement) AS statements
}
WITH id, from, to, head(statements) AS best, statements
MERGE (from)-[tie:$(best.predicate) {id: id}]->(to)
SET tie = {
  id: id, type: best.predicate, role: best.role, roleAsPrinted: best.roleAsPrinted, rank: coalesce(best.rank, 1000000),
  since: best.since, until: best.until, speechKind: best.speechKind, talkTitle: best.talkTitle, position: best.position,
  title: best.title, post: best.post, contribution: best.contribution, reason: best.reason,
  certainty: best.certainty, statementCount: size(statements)
}
