// Two entities by id. Ids that were merged away find the survivors.
// params: a: string, b: string
// rows: a: Entity, b: Entity
// shape: single
MATCH (one:Entity {id: $a})-[:MERGED_INTO*0..100]->(a:Entity)
WHERE NOT (a)-[:MERGED_INTO]->()
MATCH (other:Entity {id: $b})-[:MERGED_INTO*0..100]->(b:Entity)
WHERE NOT (b)-[:MERGED_INTO]->()
RETURN a, b
