// The k shortest chains of ties between the two, no entity twice on one: fewest hops first, then past the least connected.
// Conditions on each hop prune the search. Of the first 1,000 found, which come in the order of their hops: `complete` says whether
// any that was not among them could come before the last one told.
// in: a: Entity, b: Entity
// params: most: int, maxLength: int, hubTies: int?, settings: boolean?, kinds: string[], since: date?, until: date?
// rows: searchedTo: int, pathCount: int, complete: boolean, same: boolean, more: boolean, found: map
// shape: single
CALL (a, b) {
  WITH a, b
  WHERE a <> b
    AND (NOT a:Activity OR a.sortDay >= $since) AND (NOT b:Activity OR b.sortDay >= $since) //? since
    AND (NOT a:Activity OR a.sortDay > '' AND a.sortDay <= $until) AND (NOT b:Activity OR b.sortDay > '' AND b.sortDay <= $until) //? until
  MATCH steps = SHORTEST 1000 PATHS (a)
    (()-[tie:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-(y)
    WHERE y <> a AND y <> b AND y.kind IN $kinds
      AND NOT tie:LOCATED_IN|WITHIN|FOCUSES_ON //? !settings
      AND COUNT { (y)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() } <= $hubTies //? hubTies
      AND (NOT y:Activity OR y.sortDay >= $since) AND (tie.until IS NULL OR tie.until + '~' >= $since) //? since
      AND (NOT y:Activity OR y.sortDay > '' AND y.sortDay <= $until) AND (tie.since IS NULL OR tie.since <= $until) //? until
    ){0,5}
    ()-[last:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON
      WHERE true
      AND NOT last:LOCATED_IN|WITHIN|FOCUSES_ON //? !settings
      AND (last.until IS NULL OR last.until + '~' >= $since) //? since
      AND (last.since IS NULL OR last.since <= $until) //? until
    ]-(b)
  RETURN collect({length: length(steps), entities: nodes(steps)}) AS pool, max(length(steps)) AS reached
}
CALL (pool) {
  UNWIND pool AS candidate
  WITH DISTINCT candidate.length AS length, candidate.entities AS entities
  WHERE length <= $maxLength AND all(at IN range(1, length) WHERE NOT entities[at] IN entities[.. at])
  WITH length, [entity IN entities | entity.id] AS ids,
    [entity IN entities[1 .. -1] | COUNT { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() }] AS ties
  WITH length, ids, round(reduce(sum = 0.0, n IN ties | sum + log(n)), 9) AS hubPenalty
  ORDER BY length, hubPenalty, ids
  WITH collect({length: length, hubPenalty: hubPenalty, entities: ids}) AS sorted
  RETURN sorted[.. $most] AS paths, size(sorted) > $most AS more
}
RETURN $maxLength AS searchedTo, size(paths) AS pathCount, a = b AS same, {paths: paths} AS found, more,
  size(pool) < 1000 OR reached > $maxLength OR more AND paths[-1].length < reached AS complete
