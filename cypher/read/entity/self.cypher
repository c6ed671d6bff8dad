// The record itself, or the one it was merged into.
// in: parent: Node
// rows: node: Node
// shape: single
RETURN coalesce(head([(parent)-[:MERGED_INTO]->(survivor) | survivor]), parent) AS node
