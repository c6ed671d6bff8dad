import type { OneMode } from './one-mode.js'

/** Links as pairs of nodes: link i is between `a[i]` and `b[i]`, a < b, in ascending order. */
export interface Links {
  a: number[]
  b: number[]
}

export interface Change {
  added: Links
  kept: Links
  ended: Links
  /** Kept over all links of either period, 0 to 1: the Jaccard index (Snijders, van de Bunt & Steglich 2010). NaN without links. */
  jaccard: number
  /** Share of the earlier links that were kept, 0 to 1. NaN without earlier links. */
  shareKept: number
}

/** What became of the links between two periods: two networks over the same nodes, numbered alike. */
export const change = (before: OneMode, after: OneMode): Change => {
  const [added, kept, ended]: Links[] = [
    { a: [], b: [] },
    { a: [], b: [] },
    { a: [], b: [] },
  ]
  const add = (links: Links, a: number, b: number): void => {
    if (a > b) return
    links.a.push(a)
    links.b.push(b)
  }
  for (let node = 0; node < before.nodeCount; node++) {
    let [i, j] = [before.starts[node]!, after.starts[node]!]
    while (i < before.starts[node + 1]! || j < after.starts[node + 1]!) {
      const earlier = i < before.starts[node + 1]! ? before.neighbours[i]! : Infinity
      const later = j < after.starts[node + 1]! ? after.neighbours[j]! : Infinity
      add(earlier === later ? kept! : earlier < later ? ended! : added!, node, Math.min(earlier, later))
      if (earlier <= later) i++
      if (later <= earlier) j++
    }
  }
  const [k, n, e] = [kept!.a.length, added!.a.length, ended!.a.length]
  return { added: added!, kept: kept!, ended: ended!, jaccard: k / (k + n + e), shareKept: k / (k + e) }
}
