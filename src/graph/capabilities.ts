import { unboundOf } from './bounds.js'
import type { Graph } from './graph.js'
import { writeQuery } from './query-file.js'

export interface ServerCapabilities {
  neo4jVersion: string
  neo4jEdition: string
  /** Null where the server has no Graph Data Science library. */
  gdsVersion: string | null
}

const known = new WeakMap<object, Promise<ServerCapabilities>>()

const detect = async (graph: Graph): Promise<ServerCapabilities> => {
  const [kernel] = await graph.read(writeQuery('status/components'))
  const [gds] = await graph.read(writeQuery('status/gds'))
  const [version] = gds ? await graph.read(writeQuery('status/gds-version')) : []
  return {
    neo4jVersion: String(kernel?.['version']),
    neo4jEdition: String(kernel?.['edition']),
    gdsVersion: version ? String(version['version']) : null,
  }
}

/** What the server can do: asked once for each connection, and again after a failure. */
export const capabilitiesOf = (graph: Graph): Promise<ServerCapabilities> => {
  const asked = known.get(graph.connection) ?? detect(unboundOf(graph))
  known.set(graph.connection, asked)
  asked.catch(() => known.delete(graph.connection))
  return asked
}
