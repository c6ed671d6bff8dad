// Anything that has an id: an entity, a source or a statement. An id that was merged away finds the survivor.
// params: id: string
// rows: node: Node
// shape: single
MATCH (found:Entity|Source|Statement {id: $id})
MATCH (found)-[:MERGED_INTO*0..100]->(node)
WHERE NOT (node)-[:MERGED_INTO]->()
RETURN node
