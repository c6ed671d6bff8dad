// Rebuilds ties from their live statements: of each property the best statement that has one.
// Words come from what no machine translated, if there is such a statement; the rank comes from the best evidence.
UNWIND $ids AS id
CALL (id) {
  MATCH (statement:Statement {supports: id})
  WHERE statement.retractedAt IS NULL
  MATCH (statement)-[:SUBJECT]->(from:Entity)
  MATCH (statement)-[:OBJECT]->(to:Entity)
  WITH statement, from, to ORDER BY coalesce(statement.translated, false), statement.precedence, statement.id
  WITH from, to, collect(statement) AS worded
  UNWIND worded AS statement
  WITH from, to, worded, statement ORDER BY statement.precedence, statement.id
  RETURN from, to, worded, collect(statement) AS proven
}
WITH id, from, to, worded, head(proven) AS best, proven
MERGE (from)-[tie:$(best.predicate) {id: id}]->(to)
SET tie = {
  id: id, type: best.predicate, role: best.role, certainty: best.certainty, statementCount: size(proven),
  rank: coalesce(head([s IN proven WHERE s.rank IS NOT NULL | s.rank]), 1000000),
  since: head([s IN proven WHERE s.since IS NOT NULL | s.since]),
  until: head([s IN proven WHERE s.until IS NOT NULL | s.until]),
  roleAsPrinted: head([s IN worded WHERE s.roleAsPrinted IS NOT NULL | s.roleAsPrinted]),
  roleLabel: head([s IN worded WHERE s.roleLabel IS NOT NULL | s.roleLabel]),
  speechKind: head([s IN worded WHERE s.speechKind IS NOT NULL | s.speechKind]),
  talkTitle: head([s IN worded WHERE s.talkTitle IS NOT NULL | s.talkTitle]),
  position: head([s IN worded WHERE s.position IS NOT NULL | s.position]),
  title: head([s IN worded WHERE s.title IS NOT NULL | s.title]),
  post: head([s IN worded WHERE s.post IS NOT NULL | s.post]),
  contribution: head([s IN proven WHERE s.contribution IS NOT NULL | s.contribution]),
  reason: head([s IN worded WHERE s.reason IS NOT NULL | s.reason])
}
