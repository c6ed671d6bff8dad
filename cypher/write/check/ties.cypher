// Ties in the order of where they go from, with the kinds of their ends and whether a live statement supports them.
MATCH (from:Entity)
WHERE from.id >= ''
MATCH (from)-[tie]->(to:Entity)
WHERE type(tie) <> 'MERGED_INTO'
RETURN tie.id AS id, tie.role IS NULL OR tie.actorId = from.id AND tie.sortDay = to.sortDay AS sorted, type(tie) AS type, tie.type AS called, from.id AS from, to.id AS to, from.kind AS fromKind, to.kind AS toKind,
  EXISTS { MATCH (statement:Statement {supports: tie.id}) WHERE statement.retractedAt IS NULL } AS supported
ORDER BY from.id, tie.id
