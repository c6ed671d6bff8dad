// The shortest chains of ties between the two, no entity twice on any: fewest hops first, then those past the least connected.
// Of the 1,000 shortest only: `complete` says whether any of the same length as the last one kept may be missing among them.
// in: a: Entity, b: Entity
// params: most: int, maxLength: 1|2|3|4|5|6, hubTies: int?, settings: boolean?, kinds: string[], since: date?, until: date?
// rows: searchedTo: int, pathCount: int, complete: boolean, same: boolean, found: map
// shape: single
CALL (a, b) {
  WITH a, b
  WHERE a <> b
  MATCH steps = SHORTEST 1000 PATHS (a) (
    (x)-[tie:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES]-(y) //? !settings
    (x)-[tie:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-(y) //? settings
    WHERE x <> b AND y <> a
      AND (y = b OR y.kind IN $kinds)
      AND (y = b OR COUNT { (y)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES]-() } <= $hubTies) //? hubTies !settings
      AND (y = b OR COUNT { (y)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() } <= $hubTies) //? hubTies settings
      AND ((NOT y:Activity OR y.sortDay >= $since) AND (NOT x:Activity OR x.sortDay >= $since) AND (tie.until IS NULL OR tie.until + '~' >= $since)) //? since
      AND ((NOT y:Activity OR y.sortDay > '' AND y.sortDay <= $until) AND (NOT x:Activity OR x.sortDay > '' AND x.sortDay <= $until) AND (tie.since IS NULL OR tie.since <= $until)) //? until
  ){1,1} (b) //? maxLength=1
  ){1,2} (b) //? maxLength=2
  ){1,3} (b) //? maxLength=3
  ){1,4} (b) //? maxLength=4
  ){1,5} (b) //? maxLength=5
  ){1,6} (b) //? maxLength=6
  WITH steps
  ORDER BY length(steps)
  RETURN collect({length: length(steps), entities: nodes(steps)}) AS pool
}
CALL (pool) {
  UNWIND pool AS candidate
  WITH DISTINCT candidate.length AS length, candidate.entities AS entities
  WHERE all(i IN range(0, length - 1) WHERE NOT entities[i] IN entities[i + 1 ..])
  WITH length, [entity IN entities | entity.id] AS ids,
    [entity IN entities[1 .. -1] | COUNT { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES]-() }] AS ties //? !settings
    [entity IN entities[1 .. -1] | COUNT { (entity)-[:GUIDED|HOSTED|ORGANIZED|CO_ORGANIZED|SUPPORTED|INITIATED|JOINED|SIGNED|ATTENDED|ISSUED|COORDINATES|PARTICIPATES_IN|SPOKE_AT|TOOK_PART_IN|HOLDS_POSITION|PART_OF|MEMBER_OF|SUCCEEDED_BY|COOPERATES_WITH|ESTABLISHED|AWARDED|RELEASED|ISSUED_APPOINTMENTS_FOR|HELD_AT|OPERATES|LOCATED_IN|WITHIN|FOCUSES_ON]-() }] AS ties //? settings
  WITH length, ids, round(reduce(sum = 0.0, n IN ties | sum + log(n)), 9) AS hubPenalty
  ORDER BY length, hubPenalty, ids
  LIMIT $most
  RETURN collect({length: length, hubPenalty: hubPenalty, entities: ids}) AS paths
}
RETURN toInteger($maxLength) AS searchedTo, size(paths) AS pathCount, a = b AS same, {paths: paths} AS found,
  size(pool) < 1000 OR size(paths) = $most AND paths[-1].length < pool[-1].length AS complete
