// Ties by which the organization and another cooperate, whichever of the two is named first.
// in: parent: Organization
// rows: tie: Tie, from: Entity, to: Entity
// order ID: tie.id
MATCH (parent)-[tie:COOPERATES_WITH]-(:Entity)
RETURN tie, startNode(tie) AS from, endNode(tie) AS to
