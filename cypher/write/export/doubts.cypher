// Questions of the review queue, answered or not, with the entities they are about, by id.
MATCH (doubt:Doubt)
WHERE doubt.id >= ''
RETURN properties(doubt) AS properties, [(doubt)-[:ABOUT]->(entity:Entity) | entity.id] AS entities
ORDER BY doubt.id
