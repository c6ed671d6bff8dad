/** Points of one statement: what it takes before its first row, beside one point for a row. */
export const statementPoints = 100

/**
 * Points of fields that work harder than the rows that they answer, in place of those of a statement. A point stands for about 20 µs of one core of
 * the database or the server, measured on the largest graph of the benchmark; `tests/bench` tells of such measurements.
 */
export const heavyFields: ReadonlyMap<string, number> = new Map([
  ['Query.search', 40_000],
  ['Query.suggest', 10_000],
  ['Query.match', 10_000],
  ['Query.matchAll', 4_000],
  ['Query.aggregate', 25_000],
  ['Query.coHostPairs', 25_000],
  ['Query.network', 40_000],
  ['Network.change', 40_000],
  ['Network.gaps', 10_000],
  ['Network.suggestedLinks', 20_000],
  ['Network.communities', 20_000],
  ['Network.backbone', 10_000],
  ['Relationship.paths', 60_000],
])
