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
  /** Has this done before the connection is closed. */
  first(stop: () => Promise<void>): void
  stop(): Promise<void>
}

/** Progress goes to standard error, so that standard output stays the command's answer. */
export const report = (line: string): void => void process.stderr.write(`${line}\n`)

const verified = async (graph: Graph, uri: string): Promise<void> => {
  try {
    await graph.verify()
  } catch (cause) {
    await graph.close()
    if (cause instanceof AppError && cause.code !== 'DATABASE_UNAVAILABLE') throw cause
    throw new AppError(
      'NEO4J_UNAVAILABLE',
      `NEO4J_URI: nothing answers at ${uri}.`,
      'Start that server, or correct NEO4J_URI (bolt:// for a single server behind a proxy), or unset it to run a local one.',
      'NEO4J_URI',
      { cause },
    )
  }
}

const closing = (stops: (() => Promise<void>)[]): Pick<Session, 'first' | 'stop'> => ({
  first: (stop) => void stops.unshift(stop),
  stop: async () => {
    for (const stop of stops.splice(0)) await stop()
  },
})

/** Connects to the configured server, or starts a local one. */
const openSession = async (config: Config): Promise<Session> => {
  const {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password = '',
    NEO4J_DATABASE: database,
    STATEMENT_TIMEOUT_MS: timeout,
  } = config
  if (uri) {
    const graph = connect({ uri, user, password, database, timeout })
    await verified(graph, uri)
    return { config, graph, address: uri, ...closing([() => graph.close()]) }
  }
  report('Starting the local Neo4j …')
  const local = await startLocalNeo4j({
    dataDir: config.DATA_DIR,
    dist: config.NEO4J_DIST,
    heap: config.NEO4J_HEAP,
    pageCache: config.NEO4J_PAGECACHE,
    onProgress: report,
  })
  const graph = connect({ uri: local.uri, user: local.user, password: local.password, database: 'neo4j', timeout })
  return { config, graph, address: `${local.uri} (local, ${config.DATA_DIR})`, ...closing([() => graph.close(), () => local.stop()]) }
}

const exitCodes = { SIGINT: 130, SIGTERM: 143 }
type StopSignal = keyof typeof exitCodes
const names = Object.keys(exitCodes) as StopSignal[]
const IMPATIENT_MS = 1_000

/** Resolves with the first signal to stop. One more of them ends us at once, unless it is the same Ctrl-C passed on by npm. */
const stopSignal = (): Promise<StopSignal> =>
  new Promise((resolve) => {
    let since: number | undefined
    const told = (name: StopSignal): void => {
      if (since && Date.now() - since > IMPATIENT_MS) process.exit(exitCodes[name])
      since ??= Date.now()
      resolve(name)
    }
    for (const name of names) process.on(name, told)
  })

/**
 * Runs a command on an open session and closes it, however the command ends.
 * A signal ends it at any time: with `whenStopped` as exit code, or as a shell expects it.
 */
export const withSession = async (work: (session: Session) => Promise<void>, whenStopped?: number): Promise<void> => {
  const told = stopSignal()
  const session = await Promise.race([openSession(loadConfig()), told])
  // A start cannot be called off; Neo4j's watchdog ends it as soon as we are gone.
  if (typeof session === 'string') return process.exit(whenStopped ?? exitCodes[session])
  let signal: StopSignal | void
  try {
    signal = await Promise.race([work(session), told])
    if (signal) report(`${signal}: stopping …`)
  } finally {
    await session.stop()
  }
  // What was interrupted may hold timers still: the driver tries a write again for a while.
  if (signal) process.exit(whenStopped ?? exitCodes[signal])
}
