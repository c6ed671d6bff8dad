// Entities of which something is said, and ids that were merged into another by a judgement, or with history all of them, by id.
MATCH (entity:Entity)
WHERE entity.id >= ''
  AND ($history OR size(labels(entity)) > 1 OR EXISTS { MATCH (entity)-[merged:MERGED_INTO]->() WHERE merged.judgement IS NOT NULL })
RETURN properties(entity) AS properties, labels(entity) AS labels
ORDER BY entity.id
