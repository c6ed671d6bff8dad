// Ties that join the two without anything between them.
// in: a: Entity, b: Entity
// rows: tie: Tie, from: Entity, to: Entity
// order TYPE: tie.type, tie.id
MATCH (a)-[tie]-(b)
WHERE tie.type IS NOT NULL
RETURN tie, startNode(tie) AS from, endNode(tie) AS to
