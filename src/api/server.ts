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
import { RateLimit } from './rate/rate-limit.js'
import { routerOf } from './router.js'
import { clientReader } from './web/client.js'
import { Origins } from './web/origins.js'

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

/** Connections that send nothing, or no end, are closed after these times, in ms (node:http; Slowloris). */
const timeouts = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 }
const maxHeaderSize = 16_384

/** Serves the API over HTTP. Throws BAD_CONFIG when the port is taken. */
export const serveApi = async ({ graph, schema, log, config, shapes = new ShapeCache() }: ApiOptions): Promise<Api> => {
  const http = createServer({ ...timeouts, maxHeaderSize })
  const apollo = apolloFor(schema, http, log, config)
  const rates = new RateLimit(config, graph, log)
  http.on(
    'request',
    routerOf({
      graph,
      shapes,
      apollo,
      downloads: new Downloads({ graph, schema, shapes, config }, log),
      rates,
      origins: new Origins(config.CORS_ORIGINS ?? ''),
      clientOf: clientReader(config.TRUSTED_PROXIES ?? ''),
      config,
      log,
    }),
  )
  await apollo.start()
  await listen(http, config.HOST, config.PORT)
  http.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'))
  const { port } = http.address() as AddressInfo
  const { HOST: host } = config
  const stop = async (): Promise<void> => {
    await apollo.stop()
    rates.close()
  }
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, stop }
}
