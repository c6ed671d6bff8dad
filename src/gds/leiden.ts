import type { Grouping } from '../measures/grouping.js'
import { writeQuery } from '../graph/query-file.js'
import { numberedBySize } from '../measures/partitions.js'
import type { Projection } from './projection.js'

/** Runs the algorithm: a label for each node. GDS fails without links: then each node has its own. */
const run = async ({ graph, network, name, options }: Projection, configuration: object): Promise<ArrayLike<number>> => {
  const values = Uint32Array.from({ length: network.nodeCount }, (_, node) => node)
  if (network.linkCount === 0) return values
  const [row] = await graph.read(writeQuery('gds/leiden'), { name, configuration }, options)
  const { nodes, values: found } = row as { nodes: number[]; values: number[] }
  for (const [at, node] of nodes.entries()) values[node] = found[at]!
  return values
}

/** Only on one thread GDS gives the same communities in each run. */
const concurrency = 1

/**
 * Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019) for each of some seeds, the same ones in each run, numbered by
 * falling size, of equal sizes the one with the smallest node first. `resolution` above 1 finds smaller ones (gamma). Links count by
 * weight where the projection has weights.
 */
export const leiden = async (
  projection: Projection,
  { resolution = 1, seeds = [42] }: { resolution?: number; seeds?: readonly number[] } = {},
): Promise<Grouping[]> => {
  const partitions: Grouping[] = []
  const weight = projection.weighted ? { relationshipWeightProperty: 'weight' } : {}
  for (const randomSeed of seeds) {
    const configuration = { concurrency, randomSeed, gamma: resolution, maxLevels: 50, ...weight }
    partitions.push(numberedBySize(await run(projection, configuration)))
  }
  return partitions
}
