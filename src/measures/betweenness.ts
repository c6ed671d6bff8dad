import type { OneMode } from './one-mode.js'

/**
 * Betweenness of each node: shares of the shortest paths between each unordered pair of other nodes, not normalised, as `centralization`
 * expects it (Freeman 1977), by the algorithm of Brandes (2001), links 1 long each. networkx divides by (n - 1)(n - 2) / 2 unless told
 * otherwise. The time is that of nodes times links: for some 10,000 nodes or fewer.
 */
export const betweenness = ({ nodeCount, starts, neighbours }: OneMode): Float64Array => {
  const scores = new Float64Array(nodeCount)
  const distance = new Int32Array(nodeCount).fill(-1)
  const paths = new Float64Array(nodeCount)
  const dependency = new Float64Array(nodeCount)
  const queue = new Uint32Array(nodeCount)
  for (let source = 0; source < nodeCount; source++) {
    queue[0] = source
    distance[source] = 0
    paths[source] = 1
    let length = 1
    for (let at = 0; at < length; at++) {
      const node = queue[at]!
      const next = distance[node]! + 1
      const through = paths[node]!
      for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) {
        const other = neighbours[arc]!
        if (distance[other] === -1) {
          distance[other] = next
          queue[length++] = other
        }
        if (distance[other] === next) paths[other]! += through
      }
    }
    for (let at = length - 1; at > 0; at--) {
      const node = queue[at]!
      const before = distance[node]! - 1
      const share = (1 + dependency[node]!) / paths[node]!
      scores[node]! += dependency[node]!
      // Next to the source nobody stands between.
      if (before > 0)
        for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) {
          const other = neighbours[arc]!
          if (distance[other] === before) dependency[other]! += paths[other]! * share
        }
    }
    for (let at = 0; at < length; at++) {
      const node = queue[at]!
      distance[node] = -1
      paths[node] = 0
      dependency[node] = 0
    }
  }
  return scores.map((score) => score / 2)
}
