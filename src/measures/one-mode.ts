import { sortByKey } from './rows.js'

/**
 * An undirected network without loops, as rows of a symmetric sparse matrix (CSR). Each link stands in it as two arcs, one from either end:
 * the arcs of node i are `starts[i]` up to, not including, `starts[i + 1]`, their other ends (`neighbours`) ascending.
 * Where a measure takes or gives an array by arc, both arcs of a link have the same value.
 */
export interface OneMode {
  nodeCount: number
  linkCount: number
  starts: Uint32Array
  neighbours: Uint32Array
  /** By arc: number of shared activities. */
  counts: Uint32Array
  /** By arc: the weight that was asked for. */
  weights: Float64Array
}

/** Undirected links i between `from[i]` and `to[i]`, each once and none from a node to itself; counts and weights are 1 unless given. */
export const oneMode = (
  nodeCount: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  { counts, weights }: { counts?: ArrayLike<number>; weights?: ArrayLike<number> } = {},
): OneMode => {
  const linkCount = from.length
  const ends = (one: ArrayLike<number>, other: ArrayLike<number>): Uint32Array => {
    const both = new Uint32Array(2 * linkCount)
    both.set(one)
    both.set(other, linkCount)
    return both
  }
  const [sources, targets] = [ends(from, to), ends(to, from)]
  const byTarget = sortByKey(targets, nodeCount).order
  const { starts, order } = sortByKey(
    byTarget.map((arc) => sources[arc]!),
    nodeCount,
  )
  const arcs = order.map((place) => byTarget[place]!)
  return {
    nodeCount,
    linkCount,
    starts,
    neighbours: arcs.map((arc) => targets[arc]!),
    counts: arcs.map((arc) => counts?.[arc % linkCount] ?? 1),
    weights: Float64Array.from(arcs, (arc) => weights?.[arc % linkCount] ?? 1),
  }
}

/** Number of neighbours. */
export const degreeOf = ({ starts }: OneMode, node: number): number => starts[node + 1]! - starts[node]!

/** Number of neighbours of each node. */
export const degrees = (network: OneMode): Uint32Array =>
  Uint32Array.from({ length: network.nodeCount }, (_, node) => degreeOf(network, node))

/** Sum of the weights of each node's links (Barrat et al. 2004). */
export const strengths = ({ nodeCount, starts, weights }: Pick<OneMode, 'nodeCount' | 'starts' | 'weights'>): Float64Array => {
  const sums = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) sums[node]! += weights[arc]!
  return sums
}

/** Calls `visit` once for each link, a < b, with its arc from a to b. */
export const forEachLink = ({ nodeCount, starts, neighbours }: OneMode, visit: (a: number, b: number, arc: number) => void): void => {
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) if (node < neighbours[arc]!) visit(node, neighbours[arc]!, arc)
}

/** Arc from a to b, by binary search; -1 where there is no link. */
export const arcBetween = ({ starts, neighbours }: OneMode, a: number, b: number): number => {
  let low = starts[a]!
  let high = starts[a + 1]!
  while (low < high) {
    const middle = (low + high) >>> 1
    if (neighbours[middle]! < b) low = middle + 1
    else high = middle
  }
  return low < starts[a + 1]! && neighbours[low] === b ? low : -1
}

/** Links over possible links, 0 to 1 (Wasserman & Faust 1994). NaN with fewer than two nodes. */
export const density = ({ nodeCount, linkCount }: OneMode): number =>
  nodeCount < 2 ? NaN : (2 * linkCount) / (nodeCount * (nodeCount - 1))
