import { arcBetween, degrees, type OneMode } from './one-mode.js'
import { orderOfValues } from './order.js'
import { TopPairs, type ScoredPair } from './top.js'

/**
 * What each common neighbour of degree k adds to the score of two nodes:
 * - COMMON_NEIGHBOURS: 1 (Newman 2001).
 * - ADAMIC_ADAR: 1 / ln k (Adamic & Adar 2003).
 * - RESOURCE_ALLOCATION: 1 / k (Zhou, Lü & Zhang 2009).
 */
const shareOf = {
  COMMON_NEIGHBOURS: () => 1,
  ADAMIC_ADAR: (k: number) => 1 / Math.log(k),
  RESOURCE_ALLOCATION: (k: number) => 1 / k,
}

export type LinkScore = keyof typeof shareOf

/**
 * The `most` likely of the pairs that have a common neighbour and no link, a < b, highest score first: suggestions, no facts.
 * A node's score with any other is at most what all its neighbours add; nodes are taken by that bound, and the search ends where no
 * pair can be among the highest any more.
 */
export const predictLinks = (network: OneMode, score: LinkScore, most: number): ScoredPair[] => {
  const { nodeCount, starts, neighbours } = network
  // A node with one neighbour is no common one.
  const shares = Float64Array.from(degrees(network), (k) => (k > 1 ? shareOf[score](k) : 0))
  const bounds = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) bounds[node]! += shares[neighbours[arc]!]!
  const top = new TopPairs(most)
  const scores = new Float64Array(nodeCount)
  const met = new Uint32Array(nodeCount)
  const done = new Uint8Array(nodeCount)
  // Sums in another order differ in the last digits.
  const rounding = 1 + 1e-9
  for (const node of orderOfValues(bounds, true)) {
    if (bounds[node]! * rounding < top.threshold) break
    done[node] = 1
    let length = 0
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
      const common = neighbours[arc]!
      for (let next = starts[common]!; next < starts[common + 1]!; next++) {
        const other = neighbours[next]!
        if (done[other]) continue
        if (scores[other] === 0) met[length++] = other
        scores[other]! += shares[common]!
      }
    }
    for (let at = 0; at < length; at++) {
      const other = met[at]!
      if (scores[other]! >= top.threshold && arcBetween(network, node, other) < 0)
        top.offer(Math.min(node, other), Math.max(node, other), scores[other]!)
      scores[other] = 0
    }
  }
  return top.sorted()
}
