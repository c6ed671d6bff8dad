// Entities of which something is said, and ids that were merged into another by a judgement, or with history all of them, by id.
MATCH (entity:Entity)
WHERE entity.id >= ''
WITH entity, [(entity)-[merged:MERGED_INTO]->(survivor:Entity) WHERE $history OR merged.judgement IS NOT NULL | survivor.id] AS mergedInto
WHERE $history OR size(labels(entity)) > 1 OR size(mergedInto) > 0
RETURN properties(entity) AS properties, labels(entity) AS labels, mergedInto
ORDER BY entity.id
