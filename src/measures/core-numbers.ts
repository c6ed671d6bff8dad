import { degrees, type OneMode } from './one-mode.js'
import { sortByKey } from './rows.js'

/**
 * Core number of each node: the largest k of a part of the network where everybody has k neighbours (Seidman 1983), in time of the number
 * of links (Batagelj & Zaveršnik 2003). 0 for a node without links.
 */
export const coreNumbers = (network: OneMode): Uint32Array => {
  const { nodeCount, starts, neighbours } = network
  const left = degrees(network)
  // Nodes by what is left of their degree; bounds[d] is where those with d begin.
  const { starts: bounds, order } = sortByKey(left, nodeCount + 1)
  const place = new Uint32Array(nodeCount)
  for (let at = 0; at < nodeCount; at++) place[order[at]!] = at
  for (let at = 0; at < nodeCount; at++) {
    const node = order[at]!
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
      const other = neighbours[arc]!
      const degree = left[other]!
      if (degree <= left[node]!) continue
      const [from, to] = [place[other]!, bounds[degree]!]
      const first = order[to]!
      order[from] = first
      place[first] = from
      order[to] = other
      place[other] = to
      bounds[degree] = to + 1
      left[other] = degree - 1
    }
  }
  return left
}
