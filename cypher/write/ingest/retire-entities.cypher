// Entities of which nothing is said any more leave the lists; their ids lead to whom they were judged to be.
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
WHERE NOT EXISTS { MATCH (entity)<-[:SUBJECT|OBJECT]-(statement:Statement) WHERE statement.retractedAt IS NULL }
WITH entity, row, [label IN labels(entity) WHERE label <> 'Entity'] AS kinds
REMOVE entity:$(kinds)
WITH entity, row
MATCH (survivor:Entity {id: row.survivor})
MERGE (entity)-[:MERGED_INTO]->(survivor)
