import type { Graph } from './graph.js'
import { writeQuery } from './query-file.js'

/** Version of the data, 0 before the first import: it grows with every change. */
export const dataVersion = async (graph: Graph): Promise<number> => {
  const [row] = await graph.read(writeQuery('status/data-version'))
  return row!['version'] as number
}
