import { strengths, type OneMode } from './one-mode.js'

/**
 * Disparity filter: by arc the probability α that chance alone puts as large a share of a node's strength on one of its k links,
 * (1 - weight/strength)^(k - 1), the smaller one of both ends (Serrano, Boguñá & Vespignani 2009). 0 to 1; links below a level such as
 * 0.05 are the backbone. An end with a single link tells nothing (α = 1): the other end decides.
 */
export const disparity = (network: OneMode): Float64Array => {
  const { nodeCount, starts, neighbours, weights } = network
  const strength = strengths(network)
  const alphaAt = (node: number, weight: number): number => (1 - weight / strength[node]!) ** (starts[node + 1]! - starts[node]! - 1)
  const alphas = new Float64Array(neighbours.length)
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++)
      alphas[arc] = Math.min(alphaAt(node, weights[arc]!), alphaAt(neighbours[arc]!, weights[arc]!))
  return alphas
}
