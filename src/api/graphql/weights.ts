/** What a point stands for, in ms of one core. */
export const pointMs = 0.02
/** Points of one statement: what it takes before its first row, beside one point for a row. */
export const statementPoints = 100

/** Least that a question takes of its client's points: reading it costs that, whatever it asks. */
export const requestPoints = 25
/** Values of a row that its one point stands for; as many more take another. */
export const valuesOfPoint = 20

/** Points of a row that `offset` skips: it is counted off, but neither read further nor sent. */
export const skippedRowPoints = 0.1

/**
 * Points of fields that work harder than the rows that they answer. Measured: searches and
 * networks on the graph of 1.2 million ties (30 searches 44 s, 60 networks 42 s on two cores); the others by their ratio to a search on
 * the seeds, all plans known; paths by how long a cold one may take; what quality counts, which goes through the whole graph, is estimated;
 * what the schema is by the length of the answer (40 times in one query were 9 MB).
 */
export const heavyFields: ReadonlyMap<string, number> = new Map([
  ['Query.__schema', 50_000],
  ['Query.__type', 1_000],
  ['Query.search', 50_000],
  ['Query.suggest', 30_000],
  ['Query.match', 5_000],
  ['Query.aggregate', 15_000],
  ['Query.coHostPairs', 15_000],
  ['Query.network', 40_000],
  ['Query.graphNodes', 40_000],
  ['Query.graphEdges', 40_000],
  ['Quality.checks', 20_000],
  ['Quality.certainties', 15_000],
  ['Quality.licences', 15_000],
  ['Query.qualityItems', 10_000],
  ['Network.change', 40_000],
  ['Network.gaps', 10_000],
  ['Network.suggestedLinks', 20_000],
  ['Network.communities', 20_000],
  ['Network.backbone', 10_000],
  ['Relationship.paths', 60_000],
])

/** Likewise for each row that is asked for. */
export const heavyRows: ReadonlyMap<string, number> = new Map([['Query.matchAll', 2_500]])
