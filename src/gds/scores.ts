import type { Projection } from './projection.js'
import { run, weightProperty, type Weighted } from './run.js'

/** As many threads as a free GDS gives; only the last digits of a sum depend on them. */
const concurrency = 4

/**
 * Closeness of each node, 0 to 1, in links: r / sum of the distances to the r nodes that it reaches (Freeman 1979), within its component.
 * With `wassermanFaust`, the default and that of networkx, times r / (n - 1): comparable over components (Wasserman & Faust 1994,
 * p. 201). 0 for a node without links. Weights are not heeded.
 */
export const closeness = (projection: Projection, { wassermanFaust = true }: { wassermanFaust?: boolean } = {}): Promise<Float64Array> =>
  run(projection, 'closeness', { concurrency, useWassermanFaust: wassermanFaust })

/**
 * Betweenness of each node: shares of the shortest paths between each unordered pair of other nodes, not normalised, as `centralization`
 * expects it (Freeman 1977; Brandes 2001). networkx divides by (n - 1)(n - 2) / 2 unless told otherwise. `weighted`: a link is 1 / weight
 * long (Newman 2001); by default each is 1 long.
 */
export const betweenness = (projection: Projection, { weighted = false }: Weighted = {}): Promise<Float64Array> =>
  run(projection, 'betweenness', { concurrency, ...weightProperty(projection, weighted, 'length') })

/**
 * PageRank of each node with damping 0.85 (Brin & Page 1998), all together 1 as in networkx. GDS starts each node with 1 - 0.85 and lets
 * what flows into isolated nodes vanish: both change all scores by one factor, which the sum gives. `weighted`: shares by weight.
 */
export const pageRank = async (projection: Projection, { weighted = false }: Weighted = {}): Promise<Float64Array> => {
  const scores = await run(projection, 'pagerank', {
    concurrency,
    maxIterations: 200,
    tolerance: 1e-12,
    ...weightProperty(projection, weighted),
  })
  const sum = scores.reduce((all, score) => all + score, 0)
  return scores.map((score) => score / sum)
}

/** Core number of each node: the largest k of a part of the network where all have k neighbours (Seidman 1983; Batagelj & Zaveršnik 2003). */
export const coreNumbers = async (projection: Projection): Promise<Uint32Array> =>
  Uint32Array.from(await run(projection, 'core-number', { concurrency: 1 }))

/** Local clustering coefficient: links between neighbours over pairs of them, 0 to 1 (Watts & Strogatz 1998). 0 with fewer than two, as in networkx. */
export const clustering = (projection: Projection): Promise<Float64Array> => run(projection, 'clustering', { concurrency })
