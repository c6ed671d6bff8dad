import { bicm } from './bicm.js'
import { forEachLink, type OneMode } from './one-mode.js'
import { upperTails } from './poisson-binomial.js'
import type { TwoMode } from './two-mode.js'

export interface Sdsm {
  /** By arc: probability that as many shared activities, or more, come from the degrees alone. One-sided, not corrected for many tests. */
  pValues: Float64Array
  /** Largest difference between a degree and its expectation in the null model; see `bicm`. */
  residual: number
}

/**
 * Stochastic degree sequence model (Neal 2014; with the probabilities of the bipartite configuration model, Neal, Domagalski & Sagan
 * 2021): the shared activities of a pair, compared with the Poisson binomial distribution of what two actors of their degrees share when
 * actors and activities keep their degrees on average. For the whole projection, all nodes kept, of a network with equal sides.
 */
export const sdsm = (network: TwoMode, projection: OneMode): Sdsm => {
  const { actors, activities, probabilities, residual } = bicm(network)
  const [height, width] = [actors.degrees.length, activities.degrees.length]
  const pairOf = (a: number, b: number): number => {
    const [one, other] = [actors.classOf[a]!, actors.classOf[b]!]
    return Math.min(one, other) * height + Math.max(one, other)
  }
  const most = new Uint32Array(height * height)
  forEachLink(projection, (a, b, arc) => {
    most[pairOf(a, b)] = Math.max(most[pairOf(a, b)]!, projection.counts[arc]!)
  })
  const both = new Float64Array(width)
  const tails = Array.from(most, (shared, pair) => {
    if (shared === 0) return undefined
    const [one, other] = [Math.floor(pair / height) * width, (pair % height) * width]
    for (let at = 0; at < width; at++) both[at] = probabilities[one + at]! * probabilities[other + at]!
    return upperTails({ sizes: activities.sizes, probabilities: both }, shared)
  })
  const pValues = new Float64Array(projection.neighbours.length)
  for (let node = 0; node < projection.nodeCount; node++)
    for (let arc = projection.starts[node]!; arc < projection.starts[node + 1]!; arc++)
      pValues[arc] = tails[pairOf(node, projection.neighbours[arc]!)]![projection.counts[arc]!]!
  return { pValues, residual }
}
