import type { Grouping } from './grouping.js'
import { forEachLink, type OneMode } from './one-mode.js'
import { withinGroups } from './partitions.js'

/** Matrices by group and group, row-major, symmetric: [a, b] and [b, a] both tell of the links between a and b, [a, a] of those within. */
export interface Mixing {
  /** Links, or sums of their weights. */
  observed: Float64Array
  /** Expected when ends of links meet at random: K_a K_b / 2m, within a group K_a^2 / 4m; K sums the degrees (Newman 2003). */
  expectedByDegree: Float64Array
  /** Expected when all pairs of nodes are as likely: the density times the possible pairs. */
  expectedBySize: Float64Array
}

/**
 * Who links with whom, by group. `weights` by arc; each link counts 1 unless given. Each of the three sums to m over a <= b; all are 0
 * without links.
 */
export const mixing = (network: OneMode, { of, count }: Grouping, weights?: Float64Array): Mixing => {
  const { nodeCount } = network
  const observed = new Float64Array(count * count)
  const ends = new Float64Array(count)
  const sizes = new Float64Array(count)
  let total = 0
  for (let node = 0; node < nodeCount; node++) sizes[of[node]!]!++
  forEachLink(network, (a, b, arc) => {
    const [one, other] = [of[a]!, of[b]!]
    const weight = weights?.[arc] ?? 1
    observed[one * count + other]! += weight
    if (one !== other) observed[other * count + one]! += weight
    ends[one]! += weight
    ends[other]! += weight
    total += weight
  })
  const expected = (between: (a: number, b: number) => number): Float64Array =>
    Float64Array.from(observed, (_, at) => (total > 0 ? between(Math.floor(at / count), at % count) : 0))
  const density = (2 * total) / (nodeCount * (nodeCount - 1))
  return {
    observed,
    expectedByDegree: expected((a, b) => (ends[a]! * ends[b]!) / (a === b ? 4 * total : 2 * total)),
    expectedBySize: expected((a, b) => density * (a === b ? (sizes[a]! * (sizes[a]! - 1)) / 2 : sizes[a]! * sizes[b]!)),
  }
}

/**
 * Assortativity coefficient by group, (sum e_aa - sum a_a^2) / (1 - sum a_a^2): 1 when all links stay within groups, 0 when they are
 * as mixed as chance, below 0 when they avoid their own (Newman 2003). NaN without links, or when all of them are within one group.
 */
export const assortativity = (network: OneMode, groups: Grouping, weights?: Float64Array): number => {
  const { share, byChance } = withinGroups(network, groups, weights)
  return byChance < 1 ? (share - byChance) / (1 - byChance) : NaN
}

export interface EIIndex {
  whole: number
  byGroup: Float64Array
}

/**
 * E-I index (external - internal) / (external + internal): 1 when all links leave the group, -1 when all stay within (Krackhardt & Stern
 * 1988). Each link is counted once, for the whole and for each group it touches; programs that sum rows of the matrix (UCINET) count
 * an internal link of a group twice. `weights` by arc. NaN where there are no links.
 */
export const eiIndex = (network: OneMode, { of, count }: Grouping, weights?: Float64Array): EIIndex => {
  const external = new Float64Array(count)
  const internal = new Float64Array(count)
  let [crossing, staying] = [0, 0]
  forEachLink(network, (a, b, arc) => {
    const [one, other] = [of[a]!, of[b]!]
    const weight = weights?.[arc] ?? 1
    if (one === other) {
      internal[one]! += weight
      staying += weight
    } else {
      external[one]! += weight
      external[other]! += weight
      crossing += weight
    }
  })
  return {
    whole: (crossing - staying) / (crossing + staying),
    byGroup: external.map((out, group) => (out - internal[group]!) / (out + internal[group]!)),
  }
}
