import { AppError } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { OneMode } from '../measures/one-mode.js'

/** Bytes that are held for the projections of each server at this moment. */
const held = new WeakMap<Graph, number>()

/** What a number of a parameter takes in the server, in bytes: the object and the reference to it. */
const perNumber = 24
/** The estimate is for a projection from the database; one from parameters was measured to take up to 2.3 times that. */
const beyondEstimate = 2.5
/** The other half of the heap is for the algorithms, whose memory GDS itself checks, and for all other statements. */
const shareOfHeap = 0.5

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`

/** Holds memory for a projection until what it answers is called. Throws NETWORK_TOO_LARGE. */
export const reserveMemory = async (graph: Graph, { nodeCount, linkCount }: OneMode, weighted: boolean): Promise<() => void> => {
  const properties = weighted ? ['weight'] : []
  const [row] = await graph.read(writeQuery('gds/fit'), { nodeCount, relationshipCount: 2 * linkCount, properties })
  const { bytesMax, heapMax } = row as { bytesMax: number; heapMax: number }
  const needed = beyondEstimate * bytesMax + perNumber * (weighted ? 2 : 1) * linkCount
  const before = held.get(graph) ?? 0
  if (before + needed > shareOfHeap * heapMax)
    throw new AppError(
      'NETWORK_TOO_LARGE',
      `A network of ${nodeCount} nodes and ${linkCount} links would take ${megabytes(needed)} of the memory of the Neo4j server, ` +
        `which has ${megabytes(shareOfHeap * heapMax - before)} for it.`,
      'Ask for a smaller network (a period, a place, a minimum weight), or give the server more memory (NEO4J_HEAP).',
    )
  held.set(graph, before + needed)
  return () => held.set(graph, held.get(graph)! - needed)
}
