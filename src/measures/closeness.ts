import type { Distances } from './distances.js'

/**
 * Closeness of each node, 0 to 1: r / sum of the distances to the r nodes that it reaches, within its component (Freeman 1979). With
 * `wassermanFaust`, the default and that of networkx, times r / (n - 1): comparable over components (Wasserman & Faust 1994, p. 201).
 * 0 for a node without links.
 */
export const closeness = ({ sums, reached }: Distances, { wassermanFaust = true } = {}): Float64Array =>
  sums.map((sum, node) => {
    const reach = reached[node]!
    return reach === 0 ? 0 : (reach / sum) * (wassermanFaust ? reach / (sums.length - 1) : 1)
  })
