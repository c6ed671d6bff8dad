import { AppError } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { OneMode } from '../measures/one-mode.js'

/** What a number of a parameter takes in the server, in bytes: the object and the reference to it. */
const perNumber = 24
/** The estimate is for a projection from the database; one from parameters was measured to take up to 2.3 times that. */
const beyondEstimate = 2.5
/** The other half of the heap is for the algorithms, whose memory GDS itself checks, and for all other statements. */
const shareOfHeap = 0.5

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`

/** Looks whether a projection fits into the memory of the server, beside no other one. Throws NETWORK_TOO_LARGE. */
export const checkMemory = async (graph: Graph, { nodeCount, linkCount }: OneMode, weighted: boolean): Promise<void> => {
  const properties = weighted ? ['weight'] : []
  const [row] = await graph.read(writeQuery('gds/fit'), { nodeCount, relationshipCount: 2 * linkCount, properties })
  const { bytesMax, heapMax } = row as { bytesMax: number; heapMax: number }
  const needed = beyondEstimate * bytesMax + perNumber * (weighted ? 2 : 1) * linkCount
  if (needed > shareOfHeap * heapMax)
    throw new AppError(
      'NETWORK_TOO_LARGE',
      `A network of ${nodeCount} nodes and ${linkCount} links would take ${megabytes(needed)} of the memory of the Neo4j server, ` +
        `which has ${megabytes(shareOfHeap * heapMax)} for it.`,
      'Ask for a smaller network (a period, a place, a minimum weight), or give the server more memory (NEO4J_HEAP).',
    )
}
