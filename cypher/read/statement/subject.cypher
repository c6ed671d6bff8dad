// What the statement is about.
// in: parent: Statement
// rows: entity: Entity
// shape: single
MATCH (parent)-[:SUBJECT]->(entity:Entity)
RETURN entity
