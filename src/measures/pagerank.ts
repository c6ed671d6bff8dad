import { degrees, strengths, type OneMode } from './one-mode.js'

const damping = 0.85
const mostRounds = 1_000

/**
 * PageRank of each node with damping 0.85 (Brin & Page 1998), all together 1, with the values of networkx. Solved by Gauss-Seidel, without
 * what isolated nodes hand on to everybody: that changes all scores by one factor, which the sum gives. `weights` by arc, above 0; each
 * link counts 1 unless given.
 */
export const pageRank = (network: OneMode, weights?: Float64Array): Float64Array => {
  const { nodeCount, starts, neighbours } = network
  const scores = new Float64Array(nodeCount).fill(1)
  const strength = weights ? strengths({ nodeCount, starts, weights }) : Float64Array.from(degrees(network))
  const shares = strength.map((sum) => (sum > 0 ? 1 / sum : 0))
  for (let round = 0, change = Infinity; round < mostRounds && change > 1e-13 * nodeCount; round++) {
    change = 0
    for (let node = 0; node < nodeCount; node++) {
      let inflow = 0
      if (weights)
        for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) inflow += weights[arc]! * shares[neighbours[arc]!]!
      else for (let arc = starts[node]!, end = starts[node + 1]!; arc < end; arc++) inflow += shares[neighbours[arc]!]!
      const score = 1 - damping + damping * inflow
      change += Math.abs(score - scores[node]!)
      scores[node] = score
      if (strength[node]! > 0) shares[node] = score / strength[node]!
    }
  }
  const sum = scores.reduce((all, score) => all + score, 0)
  return scores.map((score) => score / sum)
}
