import { badInput } from '../errors.js'
import { leiden } from '../gds/leiden.js'
import { withProjection } from '../gds/projection.js'
import { unboundOf } from '../graph/bounds.js'
import type { Graph } from '../graph/graph.js'
import type { Grouping } from '../measures/grouping.js'
import { modularity } from '../measures/partitions.js'
import { known, type Analysis } from './analysis.js'
import { sliceOf } from './order.js'
import type { Later } from './work.js'

interface Asked {
  algorithm: 'LOUVAIN' | 'LEIDEN'
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

/** Partitions by the Leiden algorithm, one for each seed. Throws GDS_MISSING, NETWORK_TOO_LARGE, DATABASE_TIMEOUT. */
const byLeiden = (graph: Graph, network: Analysis, resolution: number, seeds: readonly number[]): Later<Grouping[]> =>
  network.work.once(`leiden ${resolution} ${seeds.join()}`, (signal) =>
    withProjection(unboundOf(graph), network.graph, (projection) => leiden(projection, { resolution, seeds }), { weighted: true, signal }),
  )

/** Groups that are tied among each other; null where positions are withheld. */
export const communitiesOf = async (
  graph: Graph,
  network: Analysis,
  { algorithm, resolution, seed, ...slice }: Asked,
): Promise<object | null> => {
  if (!(resolution > 0 && resolution <= 100))
    throw badInput('resolution', `${resolution} is out of range`, 'Pass a number above 0, up to 100.')
  if (seed < 0) throw badInput('seed', `${seed} is out of range`, 'Pass 0 or more.')
  const { start, end } = sliceOf(slice)
  if (network.isTwoMode || network.withheld !== undefined) return null
  const partitions = async (count: number): Promise<Grouping[]> => {
    const seeds = Array.from({ length: count }, (_, run) => seed + run)
    return algorithm === 'LEIDEN'
      ? byLeiden(graph, network, resolution, seeds)
      : Promise.all(seeds.map((each) => network.partition(resolution, each)))
  }
  const [found] = (await partitions(1)) as [Grouping]
  return {
    count: found.count,
    algorithm,
    resolution,
    seed,
    modularity: () => known(modularity(network.graph, found, { weights: network.graph.weights, resolution })),
    stability: async () =>
      known(await network.work.task(`${algorithm} stability ${resolution} ${seed}`, 'stability', await partitions(runs))),
    communities: () =>
      membersOf(network, found)
        .slice(start, end)
        .map((nodes, at) => ({ number: start + at, size: nodes.length, memberIds: nodes.map((node) => network.member(node).id) })),
  }
}
