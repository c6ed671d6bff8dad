import type { Projection } from './projection.js'
import { run, weightProperty } from './run.js'

/** As many threads as a free GDS gives; only the last digits of a sum depend on them. */
const concurrency = 4

/**
 * Betweenness of each node as in src/measures/betweenness.ts, on several threads. `weighted`: a link is 1 / weight long (Newman 2001); by
 * default each is 1 long.
 */
export const betweenness = (projection: Projection, { weighted = false } = {}): Promise<Float64Array> =>
  run(projection, 'betweenness', { concurrency, ...weightProperty(projection, weighted, 'length') }, () => 0)
