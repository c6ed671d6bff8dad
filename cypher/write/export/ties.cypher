// Ties by the id of the entity that they go from, then by their own.
MATCH (from:Entity)
WHERE from.id >= ''
MATCH (from)-[tie]->(to:Entity)
WHERE type(tie) <> 'MERGED_INTO'
RETURN properties(tie) AS properties, type(tie) AS type, from.id AS from, to.id AS to
ORDER BY from.id, tie.id, to.id, type
