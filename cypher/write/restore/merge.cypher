// Ids that lead to other entities, as they were exported.
UNWIND $rows AS row
MATCH (merged:Entity {id: row.properties.id})
MATCH (survivor:Entity {id: row.into[0]})
CREATE (merged)-[into:MERGED_INTO]->(survivor)
SET into.judgement = row.judgement[0]
