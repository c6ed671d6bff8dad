// Live judgements, or with history all of them, with the entities they judge and the sources they rest on, by id.
MATCH (judgement:Judgement)
WHERE judgement.id >= '' AND ($history OR judgement.retractedAt IS NULL)
RETURN properties(judgement) AS properties,
  [(judgement)-[:JUDGES]->(entity:Entity) | entity.id] AS entities,
  [(judgement)-[:BASED_ON]->(source:Source) | source.id] AS sources
ORDER BY judgement.id
