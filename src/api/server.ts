import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import { ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { Downloads } from './export/downloads.js'
import { apolloFor } from './graphql/apollo.js'
import { listen } from './listen.js'
import { routerOf } from './router.js'

export interface ApiOptions {
  graph: Graph
  schema: GraphQLSchema
  log: Logger
  config: Config
  shapes?: ShapeCache
}
export interface Api {
  url: string
  stop(): Promise<void>
}

/** Serves the API over HTTP. Throws BAD_CONFIG when the port is taken. */
export const serveApi = async ({ graph, schema, log, config, shapes = new ShapeCache() }: ApiOptions): Promise<Api> => {
  const http = createServer()
  const apollo = apolloFor(schema, http, log, config)
  await apollo.start()
  const downloads = new Downloads({ graph, schema, shapes, config }, log)
  http.on('request', routerOf({ graph, shapes, apollo, downloads, log, config }))
  await listen(http, config.HOST, config.PORT)
  http.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'))
  const { port: taken } = http.address() as AddressInfo
  const { HOST: host } = config
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, stop: () => apollo.stop() }
}
