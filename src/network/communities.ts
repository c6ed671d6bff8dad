import { badInput } from '../errors.js'
import type { Grouping } from '../measures/grouping.js'
import { modularity, stability } from '../measures/partitions.js'
import { known, type Analysis } from './analysis.js'
import { sliceOf } from './order.js'

interface Asked {
  resolution: number
  seed: number
  first: number
  offset: number
}

/** Runs that stability is told of. */
const runs = 10

const membersOf = (network: Analysis, { of, count }: Grouping): number[][] => {
  const members = Array.from({ length: count }, (): number[] => [])
  for (let node = 0; node < of.length; node++) members[of[node]!]!.push(node)
  const degrees = network.degrees()
  return members.map((nodes) => nodes.toSorted((one, other) => degrees[other]! - degrees[one]!))
}

/** Groups that are tied among each other; null where positions are withheld. */
export const communitiesOf = (network: Analysis, { resolution, seed, ...slice }: Asked): object | null => {
  if (!(resolution > 0 && resolution <= 100))
    throw badInput('resolution', `${resolution} is out of range`, 'Pass a number above 0, up to 100.')
  if (seed < 0) throw badInput('seed', `${seed} is out of range`, 'Pass 0 or more.')
  const { start, end } = sliceOf(slice)
  if (network.isTwoMode || network.withheld !== undefined) return null
  const found = network.partition(resolution, seed)
  return {
    count: found.count,
    resolution,
    seed,
    modularity: () => known(modularity(network.graph, found, { weights: network.graph.weights, resolution })),
    stability: () => known(stability(Array.from({ length: runs }, (_, run) => network.partition(resolution, seed + run)))),
    communities: () =>
      membersOf(network, found)
        .slice(start, end)
        .map((nodes, at) => ({ number: start + at, size: nodes.length, memberIds: nodes.map((node) => network.member(node).id) })),
  }
}
