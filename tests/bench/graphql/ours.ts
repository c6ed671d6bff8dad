/** This product, served as `npm start` serves it. */
import { pino } from 'pino'
import { buildApiSchema } from '../../../src/api/schema.js'
import { serveApi } from '../../../src/api/server.js'
import { loadConfig } from '../../../src/config.js'
import { connect } from '../../../src/graph/graph.js'

const connection = JSON.parse(process.argv[2]!) as Record<'uri' | 'user' | 'password', string>
const config = loadConfig({ PORT: '0' })
const graph = connect({ ...connection, database: 'neo4j', timeout: config.STATEMENT_TIMEOUT_MS })
const api = await serveApi({ graph, schema: buildApiSchema(), log: pino({ level: 'silent' }), config })
process.on('message', (wanted) => process.send!(wanted === 'memory' ? process.memoryUsage() : process.cpuUsage()))
process.on('disconnect', () => process.exit())
process.send!({ url: `${api.url}/graphql` })
