// Anything that has one of these ids, at each of its places among them. An id that was merged away finds the survivor.
// Ids that are all entities' by their first letter are looked up in one index, not in three.
// params: ids: string[], areEntities: bool?
// rows: node: Node, at: int
// shape: list 100
UNWIND range(0, size($ids) - 1) AS at
MATCH (found:Entity {id: $ids[at]}) //? areEntities
MATCH (found:Entity|Source|Statement {id: $ids[at]}) //? !areEntities
MATCH (found)-[:MERGED_INTO*0..100]->(node)
WHERE NOT (node)-[:MERGED_INTO]->()
RETURN node, at
