import type { Grouping } from './grouping.js'
import type { OneMode } from './one-mode.js'
import { forEachTriangle, orient } from './triangles.js'

/** By node: the number of unordered pairs of its neighbours that no link ties, by the groups of the three. */
export interface Brokerage {
  /** All three in one group. */
  coordinator: Float64Array
  /** Both neighbours in one group, the broker in another (also called consultant). */
  itinerant: Float64Array
  /** The broker in the group of one neighbour: gatekeeper (inwards) or representative (outwards), which are one without direction. */
  gatekeeper: Float64Array
  /** Three groups. */
  liaison: Float64Array
}

/**
 * Brokerage roles (Gould & Fernandez 1989) in an undirected network: each open triad counts once, for the node in its middle, where a
 * directed count sees it from either end (coordinator, itinerant and liaison twice; representative and gatekeeper once each). Counted
 * as all pairs of neighbours less the triangles, so that hubs cost little.
 */
export const brokerage = (network: OneMode, { of, count }: Grouping): Brokerage => {
  const { nodeCount, starts, neighbours } = network
  const role = (): Float64Array => new Float64Array(nodeCount)
  const [coordinator, itinerant, gatekeeper, liaison] = [role(), role(), role(), role()]
  const into = new Float64Array(count)
  for (let node = 0; node < nodeCount; node++) {
    const degree = starts[node + 1]! - starts[node]!
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) into[of[neighbours[arc]!]!]!++
    const own = into[of[node]!]!
    coordinator[node] = (own * own - own) / 2
    gatekeeper[node] = own * (degree - own)
    let samePairs = 0
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
      const inGroup = into[of[neighbours[arc]!]!]!
      samePairs += (inGroup * (inGroup - 1)) / 2
      into[of[neighbours[arc]!]!] = 0
    }
    itinerant[node] = samePairs - coordinator[node]!
    liaison[node] = (degree * degree - degree) / 2 - samePairs - gatekeeper[node]!
  }
  const closeTwo = (broker: number, one: number, other: number): void => {
    itinerant[broker]!--
    gatekeeper[one]!--
    gatekeeper[other]!--
  }
  forEachTriangle(orient(network), (a, b, c) => {
    const [ab, bc, ac] = [of[a] === of[b], of[b] === of[c], of[a] === of[c]]
    if (ab && bc) for (const node of [a, b, c]) coordinator[node]!--
    else if (ab) closeTwo(c, a, b)
    else if (bc) closeTwo(a, b, c)
    else if (ac) closeTwo(b, a, c)
    else for (const node of [a, b, c]) liaison[node]!--
  })
  return { coordinator, itinerant, gatekeeper, liaison }
}
