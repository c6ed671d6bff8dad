// Paths that were found, in their order.
// in: found: map
// rows: position: int, length: int, hubPenalty: float, path: map
// order POSITION: position
// shape: list 20
UNWIND range(0, size(found.paths) - 1) AS position
WITH position, found.paths[position] AS path
RETURN position, path.length AS length, path.hubPenalty AS hubPenalty, path
