// Two entities by id.
// params: a: string, b: string
// rows: a: Entity, b: Entity
// shape: single
MATCH (a:Entity {id: $a})
MATCH (b:Entity {id: $b})
RETURN a, b
