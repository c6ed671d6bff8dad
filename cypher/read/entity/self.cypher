// The record itself, or whom it was merged into.
// in: parent: Node
// rows: node: Node
// shape: single
MATCH (parent)-[:MERGED_INTO*0..100]->(node)
WHERE NOT (node)-[:MERGED_INTO]->()
RETURN node
