// The shortest chains of ties between the two: of those of the fewest hops, first those past the least connected.
// Searched from both sides at once (SHORTEST 1000 PATHS kept a graph of 900,000 ties busy beyond its time limit); conditions on all
// nodes and ties prune the search, one on the length would make it exhaustive, so that comes after it.
// Of the first 1,000 found: `complete` says whether there are no more.
// in: a: Entity, b: Entity
// params: most: int, maxLength: int, hubTies: int?, settings: boolean?, kinds: string[], since: date?, until: date?
// rows: searchedTo: int, pathCount: int, complete: boolean, same: boolean, found: map
// shape: single
CALL (a, b) {
  WITH a, b
  WHERE a <> b
  MATCH steps = allShortestPaths((a)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES*..6]-(b)) //? !settings
  MATCH steps = allShortestPaths((a)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON*..6]-(b)) //? settings
  WHERE all(y IN nodes(steps) WHERE y IN [a, b] OR y.kind IN $kinds)
    AND all(y IN nodes(steps) WHERE y IN [a, b] OR COUNT { (y)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES]-() } <= $hubTies) //? hubTies !settings
    AND all(y IN nodes(steps) WHERE y IN [a, b] OR COUNT { (y)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() } <= $hubTies) //? hubTies settings
    AND all(y IN nodes(steps) WHERE NOT y:Activity OR y.sortDay >= $since) //? since
    AND all(tie IN relationships(steps) WHERE tie.until IS NULL OR tie.until + '~' >= $since) //? since
    AND all(y IN nodes(steps) WHERE NOT y:Activity OR y.sortDay > '' AND y.sortDay <= $until) //? until
    AND all(tie IN relationships(steps) WHERE tie.since IS NULL OR tie.since <= $until) //? until
  WITH steps
  LIMIT 1000
  RETURN collect({length: length(steps), entities: nodes(steps)}) AS pool
}
CALL (pool) {
  UNWIND pool AS candidate
  WITH DISTINCT candidate.length AS length, candidate.entities AS entities
  WHERE length <= $maxLength
  WITH length, [entity IN entities | entity.id] AS ids,
    [entity IN entities[1 .. -1] | COUNT { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES]-() }] AS ties //? !settings
    [entity IN entities[1 .. -1] | COUNT { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() }] AS ties //? settings
  WITH length, ids, round(reduce(sum = 0.0, n IN ties | sum + log(n)), 9) AS hubPenalty
  ORDER BY length, hubPenalty, ids
  LIMIT $most
  RETURN collect({length: length, hubPenalty: hubPenalty, entities: ids}) AS paths
}
RETURN $maxLength AS searchedTo, size(paths) AS pathCount, a = b AS same, {paths: paths} AS found, size(pool) < 1000 OR paths = [] AS complete
