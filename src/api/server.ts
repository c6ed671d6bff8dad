import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import { ShapeCache } from '../graph/shape-cache.js'
import type { Graph } from '../graph/graph.js'
import { Downloads } from './export/downloads.js'
import { apolloFor } from './graphql/apollo.js'
import { Metrics } from '../observe/metrics.js'
import { accessBy } from './access-settings.js'
import { programOf } from './graphql/http-cache.js'
import { KnownOperations } from './graphql/known-operations.js'
import { persistedQueries } from './graphql/persisted-queries.js'
import { TrustedDocuments } from './graphql/trusted-documents.js'
import { addressOf, listen } from './listen.js'
import { serveMetrics } from './metrics-server.js'
import { RateLimit } from './rate/rate-limit.js'
import { routerOf } from './router.js'
import { clientReader } from './web/client.js'
import { HostNames } from './web/host-names.js'
import { Origins } from './web/origins.js'
import { listOf } from './web/setting-list.js'

export interface ApiOptions {
  graph: Graph
  schema: GraphQLSchema
  log: Logger
  config: Config
  shapes?: ShapeCache
}
export interface Api {
  url: string
  /** Where the metrics are, when they are served. */
  metricsUrl?: string
  stop(): Promise<void>
}

/** Connections that send nothing, or no end, are closed after these times, in ms (node:http; Slowloris). */
const timeouts = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 5_000 }
const maxHeaderSize = 16_384

/** Serves the API over HTTP. Throws BAD_CONFIG when the port is taken. */
export const serveApi = async ({ graph, schema, log, config, shapes = new ShapeCache() }: ApiOptions): Promise<Api> => {
  const http = createServer({ ...timeouts, maxHeaderSize })
  const documents = config.TRUSTED_DOCUMENTS
    ? new TrustedDocuments(config.TRUSTED_DOCUMENTS, schema, config.TRUSTED_DOCUMENTS_ONLY)
    : undefined
  const metrics = config.METRICS_PORT === undefined ? undefined : new Metrics(graph.connection, documents?.names)
  const known = new KnownOperations(config, metrics)
  const persisted = persistedQueries()
  const apollo = apolloFor(schema, http, log, config, known, persisted, metrics)
  const stopping = new AbortController()
  const access = accessBy(graph, config)
  const cacheSeconds = access.closed ? undefined : config.CACHE_SECONDS
  const rates = new RateLimit(config, access, log)
  const clientOf = clientReader(config.TRUSTED_PROXIES)
  const names = new HostNames(config)
  if (names.all && !config.HOST_NAMES && !access.closed)
    log.warn('HOST_NAMES is unset, so that any name is taken: pages of others may read here from behind a firewall (DNS rebinding)')
  http.on(
    'request',
    routerOf({
      graph,
      shapes,
      graphql: { apollo, known, persisted, documents, program: programOf(schema), cacheSeconds },
      access,
      metrics,
      downloads: new Downloads({ graph, schema, shapes, config }, log),
      rates,
      names,
      origins: new Origins(config.CORS_ORIGINS),
      framers: listOf(config.FRAME_ANCESTORS),
      clientOf,
      config,
      stopping: stopping.signal,
      log,
    }),
  )
  await apollo.start()
  await listen(http, config.HOST, config.PORT)
  http.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'))
  const served = metrics && (await serveMetrics(metrics, config.HOST, config.METRICS_PORT!, (request) => names.guard(clientOf(request))))
  return {
    url: addressOf(config.HOST, (http.address() as AddressInfo).port),
    metricsUrl: served && `${served.url}/metrics`,
    stop: async () => {
      stopping.abort()
      if (config.DRAIN_MS) await sleep(config.DRAIN_MS)
      await apollo.stop()
      rates.close()
      metrics?.stop()
      await served?.stop()
    },
  }
}
