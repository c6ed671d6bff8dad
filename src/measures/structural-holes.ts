import type { OneMode } from './one-mode.js'
import { forEachTriangle, orient } from './triangles.js'

export interface StructuralHoles {
  /**
   * Constraint: sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2, p the share of a node's strength. Above 0; it can be a
   * little above 1 in small dense circles.
   */
  constraint: Float64Array
  /** Effective size: sum over neighbours j of 1 - sum over q of p_iq m_jq, m the weight over the largest one of j. 1 to the degree. */
  effectiveSize: Float64Array
}

/**
 * Structural holes (Burt 1992; effective size weighted as there, without weights equal to Borgatti 1997), as networkx defines them
 * node by node (`normalized_mutual_weight`; its faster `effective_size` of a whole weighted network gives other values).
 * `weights` by arc, above 0; all 1 unless given. NaN for a node without links.
 */
export const structuralHoles = (network: OneMode, weights?: Float64Array): StructuralHoles => {
  const { nodeCount, linkCount, starts } = network
  const links = orient(network)
  const strength = new Float64Array(nodeCount)
  const largest = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
      const weight = weights?.[arc] ?? 1
      strength[node]! += weight
      largest[node] = Math.max(largest[node]!, weight)
    }
  const weight = Float64Array.from(links.arcs, (arc) => weights?.[arc] ?? 1)
  // By link i j, over all q tied to both: sum of w_iq w_jq, and of w_iq w_jq / strength of q. Both are the same seen from either end.
  const closed = new Float64Array(linkCount)
  const closedShare = new Float64Array(linkCount)
  const close = (link: number, one: number, other: number, between: number): void => {
    const product = weight[one]! * weight[other]!
    closed[link]! += product
    closedShare[link]! += product / strength[between]!
  }
  forEachTriangle(links, (a, b, c, ab, ac, bc) => {
    close(ab, ac, bc, c)
    close(ac, ab, bc, b)
    close(bc, ab, ac, a)
  })
  const constraint = new Float64Array(nodeCount)
  const effectiveSize = new Float64Array(nodeCount)
  const add = (node: number, other: number, link: number): void => {
    constraint[node]! += ((weight[link]! + closedShare[link]!) / strength[node]!) ** 2
    effectiveSize[node]! += 1 - closed[link]! / (strength[node]! * largest[other]!)
  }
  for (let node = 0; node < nodeCount; node++) {
    if (starts[node] === starts[node + 1]) constraint[node] = effectiveSize[node] = NaN
    for (let link = links.starts[node]!; link < links.starts[node + 1]!; link++) {
      add(node, links.ends[link]!, link)
      add(links.ends[link]!, node, link)
    }
  }
  return { constraint, effectiveSize }
}
