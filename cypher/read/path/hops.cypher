// Steps of a path, from one entity to the next.
// in: path: map
// rows: position: int, from: Entity, to: Entity
// order POSITION: position
// shape: list 6
UNWIND range(0, size(path.entities) - 2) AS position
MATCH (from:Entity {id: path.entities[position]})
MATCH (to:Entity {id: path.entities[position + 1]})
RETURN position, from, to
