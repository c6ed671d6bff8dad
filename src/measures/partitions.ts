import type { Grouping } from './grouping.js'
import { forEachLink, type OneMode } from './one-mode.js'

/** Share of the links that stay within a group, and the share that would if ends met at random, sum (K_c / 2m)^2. NaN without links. */
export const withinGroups = (network: OneMode, { of, count }: Grouping, weights?: Float64Array): { share: number; byChance: number } => {
  const ends = new Float64Array(count)
  let [within, total] = [0, 0]
  forEachLink(network, (a, b, arc) => {
    const weight = weights?.[arc] ?? 1
    ends[of[a]!]! += weight
    ends[of[b]!]! += weight
    total += weight
    if (of[a] === of[b]) within += weight
  })
  return { share: within / total, byChance: ends.reduce((sum, end) => sum + (end / (2 * total)) ** 2, 0) }
}

/**
 * Modularity of a partition, sum over groups of L_c/m - resolution (K_c / 2m)^2 (Newman & Girvan 2004; weights Newman 2004; resolution
 * Reichardt & Bornholdt 2006): -1/2 to 1 at resolution 1. `weights` by arc; each link counts 1 unless given. NaN without links.
 */
export const modularity = (
  network: OneMode,
  groups: Grouping,
  { weights, resolution = 1 }: { weights?: Float64Array; resolution?: number } = {},
): number => {
  const { share, byChance } = withinGroups(network, groups, weights)
  return share - resolution * byChance
}

/** The same groups, numbered by falling size; of equal sizes the one with the smallest node first. Labels are any numbers. */
export const numberedBySize = (labels: ArrayLike<number>): Grouping => {
  const sizes = new Map<number, number>()
  for (let node = 0; node < labels.length; node++) sizes.set(labels[node]!, (sizes.get(labels[node]!) ?? 0) + 1)
  // A map keeps the order in which labels came first, and the sort is stable.
  const numbers = new Map([...sizes].toSorted(([, one], [, other]) => other - one).map(([label], number) => [label, number]))
  return { of: Uint32Array.from(labels, (label) => numbers.get(label)!), count: numbers.size }
}

/** Sizes of the groups of each of two partitions of the same nodes, and of their intersections. */
interface Contingency {
  sizes: readonly [number[], number[]]
  both: number[]
}

const contingency = (one: Grouping, other: Grouping): Contingency => {
  const sizes = ({ of, count }: Grouping): number[] => {
    const counted = Array.from<number>({ length: count }).fill(0)
    for (let node = 0; node < of.length; node++) counted[of[node]!]!++
    return counted
  }
  const cells = Float64Array.from({ length: one.of.length }, (_, node) => one.of[node]! * other.count + other.of[node]!).toSorted()
  const both: number[] = []
  for (const [at, cell] of cells.entries()) {
    if (at > 0 && cell === cells[at - 1]) both[both.length - 1]!++
    else both.push(1)
  }
  return { sizes: [sizes(one), sizes(other)], both }
}

const sumOf = (values: readonly number[], term: (value: number) => number): number => values.reduce((sum, value) => sum + term(value), 0)
const pairsIn = (size: number): number => (size * (size - 1)) / 2

/**
 * Adjusted Rand index of two partitions of the same nodes: 1 when they agree, 0 as expected by chance (Hubert & Arabie 1985). 1 also
 * where chance leaves no room: both put all nodes together, or each alone. NaN with fewer than two nodes.
 */
export const adjustedRandIndex = (one: Grouping, other: Grouping): number => {
  const { sizes, both } = contingency(one, other)
  const all = pairsIn(one.of.length)
  if (all === 0) return NaN
  const [ofOne, ofOther] = [sumOf(sizes[0], pairsIn), sumOf(sizes[1], pairsIn)]
  const expected = (ofOne * ofOther) / all
  const largest = (ofOne + ofOther) / 2
  return largest === expected ? 1 : (sumOf(both, pairsIn) - expected) / (largest - expected)
}

/**
 * Normalised mutual information of two partitions of the same nodes, 2 I / (H + H), 0 to 1 (Danon et al. 2005). 1 where both put all
 * nodes together. NaN without nodes.
 */
export const normalizedMutualInformation = (one: Grouping, other: Grouping): number => {
  const { sizes, both } = contingency(one, other)
  const n = one.of.length
  if (n === 0) return NaN
  const entropy = (counts: readonly number[]): number => -sumOf(counts, (count) => (count > 0 ? (count / n) * Math.log(count / n) : 0))
  const separate = entropy(sizes[0]) + entropy(sizes[1])
  return separate > 0 ? (2 * (separate - entropy(both))) / separate : 1
}

/** How stable a method of grouping is over runs or seeds: the mean adjusted Rand index of each two partitions. NaN with fewer than two. */
export const stability = (partitions: readonly Grouping[]): number => {
  const agreements = partitions.flatMap((one, at) => partitions.slice(at + 1).map((other) => adjustedRandIndex(one, other)))
  return sumOf(agreements, (agreement) => agreement) / agreements.length
}
