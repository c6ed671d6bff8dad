import type { Grouping } from './grouping.js'
import type { OneMode } from './one-mode.js'
import { sortByKey } from './rows.js'
import { TopPairs, type ScoredPair } from './top.js'

export interface Gaps {
  /** Number of pairs of linked groups that no link ties, a group with itself among them where it has two nodes or more. */
  total: number
  /** Those with most links expected by chance first, a <= b; `score` is that number, as in `mixing` by degree. */
  pairs: ScoredPair[]
}

/** Pairs of groups without a link between them (a = b: within), the `most` surprising ones first. Groups without any links are left out. */
export const gaps = ({ nodeCount, linkCount, starts, neighbours }: OneMode, { of, count }: Grouping, most: number): Gaps => {
  const nodes = sortByKey(of, count)
  const ends = new Float64Array(count)
  for (let node = 0; node < nodeCount; node++) ends[of[node]!]! += starts[node + 1]! - starts[node]!
  const linked = Array.from(ends.keys())
    .filter((group) => ends[group]! > 0)
    .toSorted((one, other) => ends[other]! - ends[one]! || one - other)
  const places = new Uint32Array(count)
  for (const [place, group] of linked.entries()) places[group] = place
  const expected = (a: number, b: number): number => (ends[a]! * ends[b]!) / (a === b ? 4 * linkCount : 2 * linkCount)
  const top = new TopPairs(most)
  const sizeOf = (group: number): number => nodes.starts[group + 1]! - nodes.starts[group]!
  const tiedTo = new Int32Array(count).fill(-1)
  let total = 0
  for (const [place, a] of linked.entries()) {
    const untied = (b: number): boolean => tiedTo[b] !== a
    // A group with one node has no pair within: it counts as tied to itself.
    if (sizeOf(a) === 1) tiedTo[a] = a
    total += linked.length - place - Number(!untied(a))
    for (let at = nodes.starts[a]!; at < nodes.starts[a + 1]!; at++)
      for (let arc = starts[nodes.order[at]!]!; arc < starts[nodes.order[at]! + 1]!; arc++) {
        const b = of[neighbours[arc]!]!
        if (untied(b) && places[b]! >= place) total--
        tiedTo[b] = a
      }
    if (untied(a)) top.offer(a, a, expected(a, a))
    for (let next = place + 1; next < linked.length; next++) {
      const b = linked[next]!
      if (expected(a, b) < top.threshold) break
      if (untied(b)) top.offer(Math.min(a, b), Math.max(a, b), expected(a, b))
    }
  }
  return { total, pairs: top.sorted() }
}
