import { loadConfig, type Config } from '../config.js'
import { AppError } from '../errors.js'
import { connect, type Graph } from '../graph/graph.js'
import { startLocalNeo4j } from '../neo4j/local-neo4j.js'

/** A connection to the graph, and what has to be stopped after it. */
export interface Session {
  config: Config
  graph: Graph
  /** Address of the database, without credentials. */
  address: string
  stop(): Promise<void>
}

/** Progress goes to standard error, so that standard output stays the command's answer. */
export const report = (line: string): void => void process.stderr.write(`${line}\n`)

const verified = async (graph: Graph, uri: string): Promise<void> => {
  try {
    await graph.verify()
  } catch (cause) {
    await graph.close()
    if (cause instanceof AppError && cause.message.includes('refused')) throw cause
    throw new AppError('NEO4J_UNAVAILABLE', `NEO4J_URI: nothing answers at ${uri}.`, 'Start that server, or correct NEO4J_URI (bolt:// for a single server behind a proxy), or unset it to run a local one.', 'NEO4J_URI', { cause })
  }
}

/** Connects to the configured server, or starts a local one. */
export const openSession = async (config: Config = loadConfig()): Promise<Session> => {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database, STATEMENT_TIMEOUT_MS: timeout } = config
  if (uri) {
    const graph = connect({ uri, user, password, database, timeout })
    await verified(graph, uri)
    return { config, graph, address: uri, stop: () => graph.close() }
  }
  report('Starting the local Neo4j …')
  const local = await startLocalNeo4j({ dataDir: config.DATA_DIR, dist: config.NEO4J_DIST, heap: config.NEO4J_HEAP, pageCache: config.NEO4J_PAGECACHE, onProgress: report })
  const graph = connect({ uri: local.uri, user: local.user, password: local.password, database: 'neo4j', timeout })
  return {
    config,
    graph,
    address: `${local.uri} (local, ${config.DATA_DIR})`,
    stop: async () => {
      await graph.close()
      await local.stop()
    },
  }
}

/** Runs a command on an open session and closes it, however the command ends; an interrupt closes it too. */
export const withSession = async (work: (session: Session) => Promise<void>): Promise<void> => {
  const session = await openSession()
  const interrupted = (): void => {
    report('Interrupted; stopping …')
    void session.stop().finally(() => process.exit(130))
  }
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)
  try {
    await work(session)
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    await session.stop()
  }
}
