// Committees that belong to the organization, or that it runs.
// in: parent: Entity
// rows: tie: Tie, from: Entity, to: Entity
// order TYPE: tie.type, tie.id
MATCH (parent)-[tie:PART_OF|OPERATES]-(committee:Committee)
RETURN tie, startNode(tie) AS from, endNode(tie) AS to
