// Entities with a name like the query: the same name first, then the best full-text score.
// params: key: string, query: string, kinds: EntityKind[]?
// rows: node: Entity, score: float, matchedName: string, name: Name, precedence: int
// order SCORE: score desc, precedence, node.id
CALL {
  MATCH (name:Name {key: $key})
  RETURN name, 1000.0 AS score
  UNION
  CALL db.index.fulltext.queryNodes('names', $query, {limit: 200}) YIELD node AS name, score //? !kinds
  CALL db.index.fulltext.queryNodes('names', $query, {limit: 5000}) YIELD node AS name, score //? kinds
  RETURN name, score
}
MATCH (node:Entity)-[:NAMED]->(name)
WHERE true
  AND node.kind IN $kinds //? kinds
WITH node, name, score ORDER BY score DESC, name.precedence, name.id
WITH node, head(collect({name: name, score: score})) AS best
RETURN node, best.score AS score, best.name.value AS matchedName, best.name AS name, best.name.precedence AS precedence
