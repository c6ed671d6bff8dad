// Entities that were merged, split or judged.
// in: parent: Change
// rows: entity: Entity
// order ID: entity.id
// shape: list 100
MATCH (parent)-[:CHANGED]->(entity:Entity)
RETURN entity
