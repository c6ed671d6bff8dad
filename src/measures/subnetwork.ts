import { components } from './components.js'
import type { OneMode } from './one-mode.js'
import { orderOfValues } from './order.js'

/** A part of a network: its nodes and links are numbered anew. */
export interface Subnetwork {
  network: OneMode
  /** For each node its number before the cut, ascending. */
  nodes: Uint32Array
  /** For each arc its number before the cut. */
  arcs: Uint32Array
  /** How many nodes and links were left out. */
  cut: { nodes: number; links: number }
}

const cutTo = (network: OneMode, keepsNode: (node: number) => boolean, keepsArc: (arc: number) => boolean): Subnetwork => {
  const { nodeCount, linkCount, starts, neighbours, counts, weights } = network
  const kept = Uint8Array.from({ length: nodeCount }, (_, node) => Number(keepsNode(node)))
  const renumbered = new Uint32Array(nodeCount)
  const nodes = new Uint32Array(nodeCount)
  let length = 0
  for (let node = 0; node < nodeCount; node++) {
    renumbered[node] = length
    if (kept[node]) nodes[length++] = node
  }
  const newStarts = new Uint32Array(length + 1)
  const arcs = new Uint32Array(neighbours.length)
  let arcCount = 0
  for (let at = 0; at < length; at++) {
    for (let arc = starts[nodes[at]!]!; arc < starts[nodes[at]! + 1]!; arc++)
      if (kept[neighbours[arc]!] && keepsArc(arc)) arcs[arcCount++] = arc
    newStarts[at + 1] = arcCount
  }
  const keptArcs = arcs.slice(0, arcCount)
  return {
    network: {
      nodeCount: length,
      linkCount: arcCount / 2,
      starts: newStarts,
      neighbours: keptArcs.map((arc) => renumbered[neighbours[arc]!]!),
      counts: keptArcs.map((arc) => counts[arc]!),
      weights: Float64Array.from(keptArcs, (arc) => weights[arc]!),
    },
    nodes: nodes.slice(0, length),
    arcs: keptArcs,
    cut: { nodes: nodeCount - length, links: linkCount - arcCount / 2 },
  }
}

/** The links that `keeps` says yes to, and all nodes; it is asked for both arcs of a link and has to say the same. */
export const keepLinks = (network: OneMode, keeps: (arc: number) => boolean): Subnetwork => cutTo(network, () => true, keeps)

/** The links of at least a weight, and all nodes. */
export const linksFrom = (network: OneMode, minimum: number): Subnetwork => keepLinks(network, (arc) => network.weights[arc]! >= minimum)

/** The nodes that `keeps` says yes to, with all links between them. */
export const keepNodes = (network: OneMode, keeps: (node: number) => boolean): Subnetwork => cutTo(network, keeps, () => true)

/** The component with most nodes; of several the one with the smallest node. */
export const largestComponent = (network: OneMode): Subnetwork => {
  const { of, sizes } = components(network)
  let largest = 0
  for (const [component, size] of sizes.entries()) if (size > sizes[largest]!) largest = component
  return keepNodes(network, (node) => of[node] === largest)
}

/** The given nodes and all within `depth` links of one of them, with all links between them. */
export const egoNetwork = (network: OneMode, egos: Iterable<number>, depth: number): Subnetwork => {
  const { nodeCount, starts, neighbours } = network
  const reached = new Uint8Array(nodeCount)
  for (const ego of egos) reached[ego] = 1
  let circle = [...reached.keys()].filter((node) => reached[node])
  for (let step = 0; step < depth && circle.length > 0; step++) {
    const next: number[] = []
    for (const node of circle)
      for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
        const other = neighbours[arc]!
        if (!reached[other]) next.push(other)
        reached[other] = 1
      }
    circle = next
  }
  return keepNodes(network, (node) => reached[node] === 1)
}

/** The `most` nodes with the highest scores, with all links between them. Of equal scores the smaller node goes first, NaN last. */
export const topNodes = (network: OneMode, scores: ArrayLike<number>, most: number): Subnetwork => {
  const chosen = new Set(orderOfValues(scores, true).subarray(0, most))
  return keepNodes(network, (node) => chosen.has(node))
}
