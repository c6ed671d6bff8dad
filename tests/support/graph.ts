import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Graph } from '../../src/graph/graph.js'
import { migrate } from '../../src/graph/migrate.js'
import { startLocalNeo4j, type LocalNeo4j } from '../../src/neo4j/local-neo4j.js'

type Address = Pick<LocalNeo4j, 'uri' | 'user' | 'password'>

export const connectTo = ({ uri, user, password }: Address): Graph => connect({ uri, user, password, database: 'neo4j', timeout: 60_000 })

/** Of the seeded server that all tests share. Read only: whoever writes takes a server of its own. */
export const sharedAddress = (): Address => JSON.parse(process.env['TEST_NEO4J'] ?? '{}') as Address
export const sharedGraph = (): Graph => connectTo(sharedAddress())

export interface OwnServer {
  graph: Graph
  neo4j: LocalNeo4j
  dataDir: string
  stop(): Promise<void>
}

/** A server of one's own, empty (migrated) or with a copy of the seeds. */
export const ownServer = async ({ seeded = false } = {}): Promise<OwnServer> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-graph-'))
  if (seeded) cpSync(process.env['TEST_SEEDED']!, dataDir, { recursive: true })
  const neo4j = await startLocalNeo4j({ dataDir, dist: process.env['TEST_NEO4J_DIST']!, heap: '512m', pageCache: '64m', quick: true })
  const graph = connectTo(neo4j)
  if (!seeded) await migrate(graph)
  return {
    graph,
    neo4j,
    dataDir,
    stop: async () => {
      await graph.close()
      await neo4j.stop()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
