import type { OneMode } from './one-mode.js'

export interface StructuralHoles {
  /** Burt's constraint: sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2, p the share of a node's strength. Above 0; above 1 in small dense circles. */
  constraint: Float64Array
  /** Effective size: sum over neighbours j of 1 - sum over q of p_iq m_jq, m the weight over the largest one of j. 1 to the degree. */
  effectiveSize: Float64Array
}

/**
 * Structural holes (Burt 1992; effective size weighted as there, without weights equal to Borgatti 1997), as networkx computes them.
 * `weights` by arc, above 0; all 1 unless given. NaN for a node without links.
 */
export const structuralHoles = ({ nodeCount, starts, neighbours }: OneMode, weights?: Float64Array): StructuralHoles => {
  const weight = weights ?? new Float64Array(neighbours.length).fill(1)
  const strength = new Float64Array(nodeCount)
  const largest = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
      strength[node]! += weight[arc]!
      largest[node] = Math.max(largest[node]!, weight[arc]!)
    }
  const constraint = new Float64Array(nodeCount).fill(NaN)
  const effectiveSize = new Float64Array(nodeCount).fill(NaN)
  // Of the node in turn, by neighbour q: p_iq, and p_iq / strength of q; 0 for all others.
  const share = new Float64Array(nodeCount)
  const passedOn = new Float64Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    const [first, end] = [starts[node]!, starts[node + 1]!]
    if (first === end) continue
    for (let arc = first; arc < end; arc++) {
      const other = neighbours[arc]!
      share[other] = weight[arc]! / strength[node]!
      passedOn[other] = share[other]! / strength[other]!
    }
    let [constrained, effective] = [0, 0]
    for (let arc = first; arc < end; arc++) {
      const other = neighbours[arc]!
      let [indirect, redundant] = [0, 0]
      for (let next = starts[other]!; next < starts[other + 1]!; next++) {
        indirect += passedOn[neighbours[next]!]! * weight[next]!
        redundant += share[neighbours[next]!]! * weight[next]!
      }
      constrained += (share[other]! + indirect) ** 2
      effective += 1 - redundant / largest[other]!
    }
    constraint[node] = constrained
    effectiveSize[node] = effective
    for (let arc = first; arc < end; arc++) share[neighbours[arc]!] = passedOn[neighbours[arc]!] = 0
  }
  return { constraint, effectiveSize }
}
