// What the statement ties its subject to.
// in: parent: Statement
// rows: entity: Entity
// shape: single
MATCH (parent)-[:OBJECT]->(entity:Entity)
RETURN entity
