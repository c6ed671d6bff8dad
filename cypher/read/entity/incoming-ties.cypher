// Ties of the given types that come in to the entity.
// in: parent: Entity
// params: types: string[]
// rows: tie: Tie, from: Entity, to: Entity
// order RANK: tie.rank, from.name, tie.id
MATCH (parent)<-[tie]-(from:Entity)
WHERE type(tie) IN $types
RETURN tie, from, parent AS to
