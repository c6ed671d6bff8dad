import { existsSync } from 'node:fs'
import { pino } from 'pino'
import { buildApiSchema } from '../api/schema.js'
import { checkPort } from '../api/listen.js'
import { serveApi } from '../api/server.js'
import { warmUp } from '../api/warm-up.js'
import { loadConfig, type Config } from '../config.js'
import { sweepProjections } from '../gds/projection.js'
import { migrate } from '../graph/migrate.js'
import { ShapeCache } from '../graph/shape-cache.js'
import { seed } from '../ingest/seed.js'
import { dataFolder, lockFolder } from '../neo4j/data-folder.js'
import { startTracing } from '../observe/tracing.js'
import { stopThreads } from '../network/threads.js'
import { report, withSession, type Session } from './session.js'

/** A second start by mistake finds port and folder taken: then the folder tells more. */
const checkFree = async ({ HOST, PORT, NEO4J_URI, DATA_DIR }: Config): Promise<void> => {
  try {
    await checkPort(HOST, PORT)
  } catch (error) {
    if (!NEO4J_URI && existsSync(DATA_DIR)) (await lockFolder(dataFolder(DATA_DIR))).release()
    throw error
  }
}

const run = async (session: Session): Promise<void> => {
  const { graph, config, address } = session
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2))
  const applied = await migrate(graph)
  report(applied.length ? `Migrated: ${applied.join(', ')}` : 'Schema is up to date.')
  report('Seeding …')
  await seed(graph, (line) => report(`  ${line}`))
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT) {
    const tracing = await startTracing({ endpoint: config.OTEL_EXPORTER_OTLP_ENDPOINT })
    session.first(() => tracing.stop())
  }
  const [schema, shapes] = [buildApiSchema(), new ShapeCache()]
  const api = await serveApi({ graph, schema, shapes, log, config })
  session.first(stopThreads)
  session.first(() => api.stop())
  report(
    `\n  Explorer      ${api.url}/\n  GraphQL API   ${api.url}/graphql\n  GraphiQL      ${api.url}/graphiql\n  Neo4j         ${address}${api.metricsUrl ? `\n  Metrics       ${api.metricsUrl}` : ''}\n\nCtrl-C stops everything.`,
  )
  // Behind the open door: a question that comes sooner waits for its own plan alone.
  warmUp({ graph, schema, shapes }).catch((cause: Error) => log.debug({ cause: cause.message }, 'not warmed up'))
  sweepProjections(graph).catch((cause: Error) => log.debug({ cause: cause.message }, 'no projections swept'))
  await new Promise(() => {})
}

/** Migrates, seeds and serves until it is told to stop. */
export const serve = async (): Promise<void> => {
  await checkFree(loadConfig())
  await withSession(run, 0)
}
