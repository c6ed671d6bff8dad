import { degrees, type OneMode } from './one-mode.js'
import { sortByKey } from './rows.js'

export interface Distances {
  /** Longest distance, in links. */
  diameter: number
  /** Mean distance, in links. */
  mean: number
  /** By distance d, the number of unordered pairs of nodes that are d links apart; [0] is 0. */
  pairs: number[]
  /** By node, the sum of its distances to the nodes that it reaches, and the number of these, itself not counted. */
  sums: Float64Array
  reached: Uint32Array
}

const bitsIn = (word: number): number => {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  bits = (bits + (bits >>> 4)) & 0x0f0f0f0f
  bits += bits >>> 8
  return (bits + (bits >>> 16)) & 0x3f
}

/** Nodes numbered by falling degree, so that a scan of neighbours meets hubs first: they are the soonest reached. */
const hubsFirst = (network: OneMode): Pick<OneMode, 'starts' | 'neighbours'> & { order: Uint32Array } => {
  const { nodeCount } = network
  const { order } = sortByKey(
    degrees(network).map((degree) => nodeCount - degree),
    nodeCount + 1,
  )
  const place = new Uint32Array(nodeCount)
  for (let at = 0; at < nodeCount; at++) place[order[at]!] = at
  const starts = new Uint32Array(nodeCount + 1)
  const neighbours = new Uint32Array(network.neighbours.length)
  for (let at = 0; at < nodeCount; at++) {
    let length = starts[at]!
    for (let arc = network.starts[order[at]!]!; arc < network.starts[order[at]! + 1]!; arc++)
      neighbours[length++] = place[network.neighbours[arc]!]!
    neighbours.subarray(starts[at], length).sort()
    starts[at + 1] = length
  }
  return { starts, neighbours, order }
}

/**
 * Exact distances in links over all pairs of nodes that a path joins, meant for a connected network (`largestComponent`). Breadth-first
 * search from 32 nodes at once, one bit each (multi-source BFS, Then et al. 2014). NaN where no two nodes are joined.
 */
export const distances = (network: OneMode): Distances => {
  const { nodeCount } = network
  const { starts, neighbours, order } = hubsFirst(network)
  const seen = new Int32Array(nodeCount)
  let frontier = new Int32Array(nodeCount)
  // Nodes that are finished keep what they had in it: their neighbours have long seen that.
  let next = new Int32Array(nodeCount)
  const unfinished = new Uint32Array(nodeCount)
  const ordered = [0, network.neighbours.length]
  // Seen from the node that is reached, which is the same: distances have no direction.
  const sums = new Float64Array(nodeCount)
  const reached = new Uint32Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) sums[order[node]!] = reached[order[node]!] = starts[node + 1]! - starts[node]!
  for (let first = 0; first < nodeCount; first += 32) {
    const width = Math.min(32, nodeCount - first)
    const all = width === 32 ? -1 : (1 << width) - 1
    seen.fill(0)
    frontier.fill(0)
    for (let bit = 0; bit < width; bit++) {
      seen[first + bit]! |= 1 << bit
      for (let arc = starts[first + bit]!; arc < starts[first + bit + 1]!; arc++) frontier[neighbours[arc]!]! |= 1 << bit
    }
    for (let node = 0; node < nodeCount; node++) {
      seen[node]! |= frontier[node]!
      unfinished[node] = node
    }
    let left = nodeCount
    for (let distance = 2, found = 1; found > 0; distance++) {
      found = 0
      let still = 0
      for (let at = 0; at < left; at++) {
        const node = unfinished[at]!
        const missing = all & ~seen[node]!
        let met = 0
        for (let arc = starts[node]!, end = starts[node + 1]!; arc < end && (met & missing) !== missing; arc++)
          met |= frontier[neighbours[arc]!]!
        next[node] = met & missing
        const bits = bitsIn(met & missing)
        found += bits
        if (bits > 0) {
          sums[order[node]!]! += bits * distance
          reached[order[node]!]! += bits
        }
        seen[node]! |= met
        if ((met & missing) !== missing) unfinished[still++] = node
      }
      left = still
      if (found > 0) ordered[distance] = (ordered[distance] ?? 0) + found
      ;[frontier, next] = [next, frontier]
    }
  }
  const pairs = ordered.map((count) => count / 2)
  const total = pairs.reduce((sum, count) => sum + count, 0)
  return {
    diameter: total > 0 ? pairs.length - 1 : NaN,
    mean: pairs.reduce((sum, count, distance) => sum + count * distance, 0) / total,
    pairs,
    sums,
    reached,
  }
}
