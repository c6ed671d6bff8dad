import { pino } from 'pino'
import { buildApiSchema } from '../api/schema.js'
import { serveApi } from '../api/server.js'
import { warmUp } from '../api/warm-up.js'
import { migrate } from '../graph/migrate.js'
import { seed } from '../ingest/seed.js'
import { openSession, report } from './session.js'

/** Migrates, seeds and serves until it is told to stop. */
export const serve = async (): Promise<void> => {
  let stopped: (signal: NodeJS.Signals) => void = () => {}
  const stopping = new Promise<NodeJS.Signals>((resolve) => {
    stopped = resolve
  })
  process.once('SIGINT', stopped).once('SIGTERM', stopped)
  const session = await openSession()
  try {
    const { graph, config, address } = session
    const log = pino({ level: config.LOG_LEVEL }, pino.destination(2))
    const applied = await migrate(graph)
    report(applied.length ? `Migrated: ${applied.join(', ')}` : 'Schema is up to date.')
    report('Seeding …')
    await seed(graph, (line) => report(`  ${line}`))
    await warmUp(graph)
    const api = await serveApi({ graph, schema: buildApiSchema(), log, host: config.HOST, port: config.PORT })
    report(`\n  GraphQL API   ${api.url}/graphql\n  GraphiQL      ${api.url}/graphiql\n  Neo4j         ${address}\n\nCtrl-C stops everything.`)
    const signal = await stopping
    report(`${signal}: stopping …`)
    await api.stop()
  } finally {
    await session.stop()
  }
}
