import type { Grouping } from '../measures/grouping.js'
import { modularity, numberedBySize, stability } from '../measures/partitions.js'
import type { Projection } from './projection.js'
import { run, weightProperty } from './run.js'

export interface Communities {
  /** Numbered by falling size; of equal sizes the one with the smallest node first. */
  partition: Grouping
  /** At the resolution that was asked for. NaN without links. */
  modularity: number
  /** Mean adjusted Rand index of the partitions by each two of the seeds, up to 1. NaN with fewer than two. */
  stability: number
}

/** Only on one thread GDS gives the same communities in each run. */
const concurrency = 1

/**
 * Communities by the Leiden algorithm (Traag, Waltman & van Eck 2019), the same ones in each run. `resolution` above 1 finds smaller ones
 * (gamma). By default links count by weight, as in networkx, where the projection has them. The partition is that of the first seed, the
 * others show how stable it is.
 */
export const leiden = async (
  projection: Projection,
  {
    weighted = projection.weighted,
    resolution = 1,
    seeds = [42],
  }: { weighted?: boolean; resolution?: number; seeds?: readonly number[] } = {},
): Promise<Communities> => {
  const partitions: Grouping[] = []
  for (const randomSeed of seeds) {
    const configuration = { concurrency, randomSeed, gamma: resolution, maxLevels: 50, ...weightProperty(projection, weighted) }
    partitions.push(numberedBySize(await run(projection, 'leiden', configuration, (node) => node)))
  }
  const [partition] = partitions as [Grouping]
  const weights = weighted ? projection.network.weights : undefined
  return {
    partition,
    modularity: modularity(projection.network, partition, { weights, resolution }),
    stability: stability(partitions),
  }
}
