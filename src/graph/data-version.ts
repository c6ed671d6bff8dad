import type { Graph } from './graph.js'
import { writeQuery } from './query-file.js'

export interface DataState {
  version: number
  /** When it last changed (ISO 8601); null before the first import. */
  changedAt: string | null
}

export const dataState = async (graph: Graph): Promise<DataState> => {
  const [row] = await graph.read(writeQuery('status/data-version'))
  return row as unknown as DataState
}

/** Version of the data, 0 before the first import: it grows with every change. */
export const dataVersion = async (graph: Graph): Promise<number> => (await dataState(graph)).version
