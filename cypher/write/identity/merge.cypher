// One entity goes into another: its id leads there, and so do the names that mean it.
MATCH (merged:Entity {id: $merged})
MATCH (survivor:Entity {id: $survivor})
CREATE (merged)-[:MERGED_INTO {judgement: $judgement}]->(survivor)
WITH merged, survivor, [label IN labels(merged) WHERE label <> 'Entity'] AS kinds
REMOVE merged:$(kinds)
WITH merged, survivor
MATCH (mention:Mention)-[meant:REFERS_TO]->(merged)
SET mention.was = coalesce(mention.was, merged.id)
DELETE meant
CREATE (mention)-[:REFERS_TO]->(survivor)
