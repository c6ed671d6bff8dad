// What somebody hosted, by its day: a page of it is read out of the index, however much that is.
MATCH (actor:Entity)
CALL (actor) {
  MATCH (actor)-[tie]->(activity:Activity)
  WHERE tie.role IS NOT NULL
  SET tie.actorId = actor.id, tie.sortDay = activity.sortDay
} IN TRANSACTIONS OF 1000 ROWS;
CREATE INDEX hosted_by_day FOR ()-[t:HOSTED]-() ON (t.actorId, t.sortDay);
