// Anything that has one of these ids, at each of its places among them. An id that was merged away finds the survivor.
// params: ids: string[]
// rows: node: Node, at: int
// shape: list 100
UNWIND range(0, size($ids) - 1) AS at
MATCH (found:Entity|Source|Statement {id: $ids[at]})
MATCH (found)-[:MERGED_INTO*0..100]->(node)
WHERE NOT (node)-[:MERGED_INTO]->()
RETURN node, at
