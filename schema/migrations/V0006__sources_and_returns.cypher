// A source's statements in the order of its text, and what came back by which change.
MATCH (statement:Statement)
CALL (statement) {
  MATCH (statement)-[:FROM]->(source:Source)
  SET statement.sourceId = source.id, statement.revivedAt = split(statement.absences[-1], '/')[1]
} IN TRANSACTIONS OF 5000 ROWS;
CREATE INDEX statement_source FOR (n:Statement) ON (n.sourceId, n.sortStart, n.predicate, n.id);
CREATE INDEX statement_revived FOR (n:Statement) ON (n.documentId, n.revivedAt, n.id);
