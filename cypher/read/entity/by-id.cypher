// Anything that has an id: an entity, a source or a statement. An id that was merged away finds the survivor.
// An id that is an entity's by its first letter is looked up in one index, not in three.
// params: id: string, isEntity: bool?
// rows: node: Node
// shape: single
MATCH (found:Entity {id: $id}) //? isEntity
MATCH (found:Entity|Source|Statement {id: $id}) //? !isEntity
MATCH (found)-[:MERGED_INTO*0..100]->(node)
WHERE NOT (node)-[:MERGED_INTO]->()
RETURN node
