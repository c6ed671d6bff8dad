// What was done to the graph, by id.
MATCH (change:Change)
WHERE change.id >= ''
RETURN properties(change) AS properties, [(change)-[:CHANGED]->(concerned) | concerned.id] AS concerns
ORDER BY change.id
