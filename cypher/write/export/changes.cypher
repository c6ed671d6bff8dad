// What was done to the graph, with what it concerned, by id.
MATCH (change:Change)
WHERE change.id >= ''
RETURN properties(change) AS properties,
  [(change)-[:CHANGED]->(document:Document) | document.id] AS documents,
  [(change)-[:CHANGED]->(source:Source) | source.id] AS sources,
  [(change)-[:CHANGED]->(entity:Entity) | entity.id] AS entities,
  [(change)-[:CHANGED]->(judgement:Judgement) | judgement.id] AS judgements
ORDER BY change.id
