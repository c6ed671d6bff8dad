import { clustering } from './clustering.js'
import { degrees, type OneMode } from './one-mode.js'
import { sortByKey } from './rows.js'
import { keepNodes } from './subnetwork.js'
import { trueTwins } from './twins.js'

/**
 * A network in which shortest paths are counted. Its nodes are classes of twins, `sizes` nodes each. The first `innerCount` of them, by
 * falling degree, may stand within a path; those behind them are ends only. Both have rows of inner neighbours, as in a OneMode.
 */
export interface PathStage {
  innerCount: number
  endCount: number
  sizes: Uint32Array
  starts: Uint32Array
  neighbours: Uint32Array
  endStarts: Uint32Array
  endNeighbours: Uint32Array
}

/** A stage with, by node of the network that was compressed, its inner class; `noClass` where it is an end, or was one before. */
export interface Staged {
  stage: PathStage
  classOf: Uint32Array
}
export const noClass = 0xffffffff

/** Another stage costs about as much as some hundred searches: it has to take away this share of the nodes. */
const worthwhile = 0.01

const inverse = (order: Uint32Array, length: number): Uint32Array => {
  const place = new Uint32Array(length).fill(noClass)
  for (let at = 0; at < order.length; at++) place[order[at]!] = at
  return place
}

const stageOf = (network: OneMode, sizes: Uint32Array, isEnd: (node: number) => boolean): { stage: PathStage; place: Uint32Array } => {
  const { nodeCount } = network
  const byDegree = sortByKey(
    degrees(network).map((degree, node) => (isEnd(node) ? nodeCount : nodeCount - 1 - degree)),
    nodeCount + 1,
  )
  const { order } = byDegree
  const innerCount = byDegree.starts[nodeCount]!
  const place = inverse(order, nodeCount)
  const rows = (from: number, to: number): { starts: Uint32Array; neighbours: Uint32Array } => {
    const starts = new Uint32Array(to - from + 1)
    const neighbours = new Uint32Array(network.neighbours.length)
    let length = 0
    for (let at = from; at < to; at++) {
      for (let arc = network.starts[order[at]!]!; arc < network.starts[order[at]! + 1]!; arc++) {
        const other = place[network.neighbours[arc]!]!
        if (other < innerCount) neighbours[length++] = other
      }
      neighbours.subarray(starts[at - from], length).sort()
      starts[at - from + 1] = length
    }
    return { starts, neighbours: neighbours.slice(0, length) }
  }
  const ends = rows(innerCount, nodeCount)
  const stage = {
    innerCount,
    endCount: nodeCount - innerCount,
    sizes: order.map((node) => sizes[node]!),
    ...rows(0, innerCount),
    endStarts: ends.starts,
    endNeighbours: ends.neighbours,
  }
  return { stage, place }
}

/**
 * Compresses a network for counting shortest paths, without loss: unites twins, takes away the nodes that no shortest path leads through
 * because all their neighbours are tied to each other, and does both again as long as it pays (Sariyüce, Saule, Kaya & Çatalyürek 2013;
 * Puzis et al. 2015). What is taken away is an end of its stage. The paths between two nodes stand in the stage in which the first of them
 * is an end, or in the last one, which has no ends.
 */
export const pathStages = (network: OneMode): Staged[] => {
  const staged: Staged[] = []
  let left = network
  let sizes = new Uint32Array(network.nodeCount).fill(1)
  /** By node of the network, its number in what is left. */
  let numbers = Uint32Array.from(sizes.keys())
  for (let more = true; more;) {
    const twins = trueTwins(left)
    const united = new Uint32Array(twins.count)
    const firsts = new Uint8Array(left.nodeCount)
    for (let node = 0; node < left.nodeCount; node++) {
      if (united[twins.of[node]!] === 0) firsts[node] = 1
      united[twins.of[node]!]! += sizes[node]!
    }
    const classes = keepNodes(left, (node) => firsts[node] === 1).network
    const shares = clustering(classes)
    const endCount = shares.reduce((count, share) => (share < 1 ? count : count + 1), 0)
    more = endCount > worthwhile * classes.nodeCount
    const isInner = (node: number): boolean => !more || shares[node]! < 1
    const { stage, place } = stageOf(classes, united, (node) => !isInner(node))
    const inner = keepNodes(classes, isInner)
    const kept = inverse(inner.nodes, classes.nodeCount)
    const groups = numbers.map((number) => (number === noClass ? noClass : twins.of[number]!))
    staged.push({
      stage,
      classOf: groups.map((group) => (group !== noClass && place[group]! < stage.innerCount ? place[group]! : noClass)),
    })
    left = inner.network
    sizes = inner.nodes.map((node) => united[node]!)
    numbers = groups.map((group) => (group === noClass ? noClass : kept[group]!))
    more &&= left.nodeCount > 0
  }
  return staged
}
