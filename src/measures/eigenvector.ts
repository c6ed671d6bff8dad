import type { OneMode } from './one-mode.js'

const mostRounds = 10_000

/**
 * Eigenvector centrality of each node, Euclidean norm 1 (Bonacich 1972), by power iteration on A + I as in networkx: on A alone two-mode
 * networks would swing for ever. (Those of GDS swing, and it divides weights by strengths.) `weights` by arc, each link counts 1 unless
 * given. Of components only that with the largest eigenvalue scores above 0. NaN where nothing is linked, or where two eigenvalues are
 * too near to tell apart in 10,000 rounds.
 */
export const eigenvector = ({ nodeCount, linkCount, starts, neighbours }: OneMode, weights?: Float64Array): Float64Array => {
  if (linkCount === 0) return new Float64Array(nodeCount).fill(NaN)
  let scores = new Float64Array(nodeCount).fill(1 / Math.sqrt(nodeCount))
  let next = new Float64Array(nodeCount)
  for (let round = 0; round < mostRounds; round++) {
    let square = 0
    for (let node = 0; node < nodeCount; node++) {
      let sum = scores[node]!
      if (weights) for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) sum += weights[arc]! * scores[neighbours[arc]!]!
      else for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) sum += scores[neighbours[arc]!]!
      next[node] = sum
      square += sum * sum
    }
    const norm = Math.sqrt(square)
    let change = 0
    for (let node = 0; node < nodeCount; node++) {
      next[node]! /= norm
      change += (next[node]! - scores[node]!) ** 2
    }
    ;[scores, next] = [next, scores]
    // What is left of nodes outside the component after so many rounds is rounding.
    if (change < 1e-26) return scores.map((score) => (score < 1e-12 ? 0 : score))
  }
  return scores.fill(NaN)
}
