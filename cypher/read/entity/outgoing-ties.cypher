// Ties of the given types that go out from the entity.
// in: parent: Entity
// params: types: string[]
// rows: tie: Tie, from: Entity, to: Entity
// order RANK: tie.rank, to.name, tie.id
MATCH (parent)-[tie]->(to:Entity)
WHERE type(tie) IN $types
RETURN tie, parent AS from, to
