import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import { ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { Downloads } from './export/downloads.js'
import { apolloFor } from './graphql/apollo.js'
import { listen } from './listen.js'
import { contextFor } from './request-context.js'
import { routerOf } from './router.js'

export interface ApiOptions {
  graph: Graph
  schema: GraphQLSchema
  log: Logger
  host: string
  port: number
  shapes?: ShapeCache
}
export interface Api {
  url: string
  stop(): Promise<void>
}

/** Serves the API over HTTP. Throws BAD_CONFIG when the port is taken. */
export const serveApi = async ({ graph, schema, log, host, port, shapes = new ShapeCache() }: ApiOptions): Promise<Api> => {
  const http = createServer()
  const apollo = apolloFor(schema, http, log)
  await apollo.start()
  const downloads = new Downloads({ graph, schema, data: () => contextFor(graph, shapes).data }, log)
  http.on('request', routerOf({ graph, shapes, apollo, downloads, log }))
  await listen(http, host, port)
  http.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'))
  const { port: taken } = http.address() as AddressInfo
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, stop: () => apollo.stop() }
}
