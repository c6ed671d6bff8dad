import { AppError } from '../errors.js'
import { dataVersion } from '../graph/data-version.js'
import type { Graph } from '../graph/graph.js'

/** What is read in several transactions says one thing only where nothing changed meanwhile: else throws WRITE_LOCKED at the end. */
export async function* whileUnchanged<T>(graph: Graph, version: number, items: AsyncIterable<T>): AsyncGenerator<T> {
  yield* items
  if ((await dataVersion(graph)) !== version)
    throw new AppError('WRITE_LOCKED', 'The graph changed while it was exported.', 'Export again when no import is at work.')
}
