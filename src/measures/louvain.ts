import type { Grouping } from './grouping.js'
import { strengths as strengthsOf, type OneMode } from './one-mode.js'
import { numberedBySize } from './partitions.js'
import { randomFrom } from './random.js'
import { sortByKey } from './rows.js'
import { shuffled } from './shuffle.js'

/** A network whose nodes may be whole communities: `strengths` has what links them within too, counted from both ends. */
type Level = Pick<OneMode, 'nodeCount' | 'starts' | 'neighbours' | 'weights'> & { strengths: Float64Array }

const firstLevel = ({ nodeCount, starts, neighbours }: OneMode, weights: Float64Array): Level => ({
  nodeCount,
  starts,
  neighbours,
  weights,
  strengths: strengthsOf({ nodeCount, starts, weights }),
})

/** Moves nodes to the community of a neighbour as long as modularity gains; only neighbours of what moved are looked at again. */
const moveNodes = (level: Level, perStrength: number, random: () => number): Uint32Array => {
  const { nodeCount, starts, neighbours, weights, strengths } = level
  const of = Uint32Array.from({ length: nodeCount }, (_, node) => node)
  const totals = strengths.slice()
  const queue = shuffled(nodeCount, random)
  const queued = new Uint8Array(nodeCount).fill(1)
  const to = new Float64Array(nodeCount)
  const met = new Uint32Array(nodeCount)
  for (let head = 0, length = nodeCount; length > 0; length--) {
    const node = queue[head]!
    queued[node] = 0
    const own = of[node]!
    let count = 0
    for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) {
      const community = of[neighbours[arc]!]!
      if (to[community] === 0) met[count++] = community
      to[community]! += weights[arc]!
    }
    const share = perStrength * strengths[node]!
    totals[own]! -= strengths[node]!
    let best = own
    let most = to[own]! - share * totals[own]!
    for (let at = 0; at < count; at++) {
      const gain = to[met[at]!]! - share * totals[met[at]!]!
      // What rounding makes of equal gains is no reason to move.
      if (gain > most + 1e-12 * strengths[node]!) [best, most] = [met[at]!, gain]
    }
    for (let at = 0; at < count; at++) to[met[at]!] = 0
    totals[best]! += strengths[node]!
    of[node] = best
    head = head + 1 === nodeCount ? 0 : head + 1
    if (best === own) continue
    for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) {
      const other = neighbours[arc]!
      if (queued[other] || of[other] === best) continue
      queued[other] = 1
      queue[(head + length++ - 1) % nodeCount] = other
    }
  }
  return of
}

/** The network of communities. */
const gather = (level: Level, { of, count }: Grouping): Level => {
  const members = sortByKey(of, count)
  const starts = new Uint32Array(count + 1)
  const neighbours = new Uint32Array(level.neighbours.length)
  const weights = new Float64Array(level.neighbours.length)
  const [strengths, to] = [new Float64Array(count), new Float64Array(count)]
  let length = 0
  for (let community = 0; community < count; community++) {
    for (let at = members.starts[community]!; at < members.starts[community + 1]!; at++) {
      const node = members.order[at]!
      strengths[community]! += level.strengths[node]!
      for (let arc = level.starts[node]!; arc < level.starts[node + 1]!; arc++) {
        const other = of[level.neighbours[arc]!]!
        if (other === community) continue
        if (to[other] === 0) neighbours[length++] = other
        to[other]! += level.weights[arc]!
      }
    }
    for (let arc = starts[community]!; arc < length; arc++) {
      weights[arc] = to[neighbours[arc]!]!
      to[neighbours[arc]!] = 0
    }
    starts[community + 1] = length
  }
  return { nodeCount: count, starts, neighbours: neighbours.slice(0, length), weights: weights.slice(0, length), strengths }
}

/**
 * Communities by the Louvain algorithm (Blondel et al. 2008; resolution Reichardt & Bornholdt 2006, above 1 finds smaller ones), numbered
 * by falling size, of equal sizes the one with the smallest node first. `seed` gives the order in which nodes are looked at: the same one
 * gives the same communities. `weights` by arc, above 0; each link counts 1 unless given.
 */
export const louvain = (
  network: OneMode,
  {
    weights = new Float64Array(network.neighbours.length).fill(1),
    resolution = 1,
    seed = 42,
  }: { weights?: Float64Array; resolution?: number; seed?: number } = {},
): Grouping => {
  const random = randomFrom(seed)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let partition: Grouping = { of: Uint32Array.from({ length: network.nodeCount }, (_, node) => node), count: network.nodeCount }
  for (let level = firstLevel(network, weights), moving = total > 0; moving;) {
    const moved = numberedBySize(moveNodes(level, resolution / total, random))
    moving = moved.count < level.nodeCount
    partition = { of: Uint32Array.from(partition.of, (community) => moved.of[community]!), count: moved.count }
    level = gather(level, moved)
  }
  return numberedBySize(partition.of)
}
