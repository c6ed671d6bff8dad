import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import { AppError, ComeBack, type ErrorCode } from '../errors.js'
import type { ShapeCache } from '../graph/shape-cache.js'
import { Bookmarks } from '../graph/bookmarks.js'
import type { Graph } from '../graph/graph.js'
import type { Access } from '../keys/access.js'
import type { Metrics } from '../observe/metrics.js'
import { inSpan } from '../observe/tracing.js'
import { compressAnswer } from './compress-answer.js'
import { isDownload, type Downloads } from './export/downloads.js'
import { answerGraphql, type GraphqlEndpoint } from './graphql/endpoint.js'
import { told } from './graphql/format-error.js'
import { statementPoints } from './graphql/weights.js'
import { answerLive, answerReady } from './health.js'
import { addressOf, endOf, Refusal, sendJson, statusOf } from './http.js'
import { takePoints, type Account } from './rate/account.js'
import type { RateLimit } from './rate/rate-limit.js'
import { answerReconciliation, isReconciliation } from './reconcile/routes.js'
import { contextFor, type RequestContext } from './request-context.js'
import { watchRequest } from './request-watch.js'
import { sendStatic } from './static-files.js'
import type { Client } from './web/client.js'
import type { HostNames } from './web/host-names.js'
import type { Origins } from './web/origins.js'
import { setSecurityHeaders } from './web/security-headers.js'

export interface Endpoints {
  graph: Graph
  shapes: ShapeCache
  graphql: GraphqlEndpoint
  access: Access
  metrics?: Metrics
  downloads: Downloads
  rates: RateLimit
  names: HostNames
  origins: Origins
  /** Origins whose pages may frame what is made to be framed. */
  framers: readonly string[]
  clientOf: (request: IncomingMessage) => Client
  config: Config
  /** Given up when the server is about to stop. */
  stopping: AbortSignal
  log: Logger
}

/** Points of requests that are no GraphQL. */
const downloadPoints = 50_000
const reconciliationPoints = 5_000

const refuse = (response: ServerResponse, status: number, code: ErrorCode, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] })

const route = async (endpoints: Endpoints, request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> => {
  const { graph, shapes, graphql, access, downloads, rates, origins, config } = endpoints
  const client = endpoints.clientOf(request)
  setSecurityHeaders(client, response)
  const { pathname, search } = addressOf(request)
  if (pathname === '/health/live') return answerLive(response)
  if (pathname === '/health/ready') return answerReady(graph, endpoints.stopping, response)
  // Whoever looks after the server may ask how it is by whatever name.
  endpoints.names.guard(client)
  const { authorization } = request.headers
  const context = (bookmarks?: Bookmarks): RequestContext => {
    const bounds = { signal: endOf(response, config.REQUEST_TIMEOUT_MS), atOnce: config.STATEMENTS_AT_ONCE, bookmarks }
    return contextFor(graph, shapes, bounds, { authorization, access })
  }
  /** Whoever comes pays for the look at what they sent, before it is looked at: what is refused too, and who is not let in. */
  const enter = async (): Promise<Account | undefined> => {
    const account = await rates.accountOf(client, authorization)
    await takePoints(account, statementPoints, response)
    if (access.closed) await access.who(authorization, 'reader')
    return account
  }
  if (pathname === '/graphql') {
    origins.tell(request, response)
    if (request.method === 'OPTIONS') return origins.preflight(request, response)
    origins.guard(request)
    const account = await enter()
    const bookmarks = Bookmarks.from(request.headers['x-bookmark']?.toString())
    return answerGraphql(graphql, { ...context(bookmarks), account, requestId }, bookmarks, request, response, search)
  }
  if (isDownload(pathname)) {
    origins.tell(request, response)
    await takePoints(await enter(), downloadPoints, response)
    return downloads.answer(request, response)
  }
  if (isReconciliation(pathname)) {
    origins.tell(request, response, { sameMachine: true })
    await takePoints(await enter(), reconciliationPoints, response)
    return answerReconciliation(context().data, client.secure, request, response)
  }
  if (!['GET', 'HEAD'].includes(request.method ?? '')) {
    response.setHeader('allow', 'GET, HEAD')
    throw new Refusal(405, 'Nothing here takes that method. The API is at /graphql.')
  }
  if (sendStatic(pathname, response, { framers: endpoints.framers })) return
  // A person reads the page that says so, which knows the way home; a program reads JSON.
  response.appendHeader('vary', 'accept')
  const isPerson = request.headers.accept?.includes('text/html')
  if (!isPerson || !sendStatic('/', response, { status: 404 }))
    refuse(response, 404, 'NOT_FOUND', 'There is nothing here. The API is at /graphql, its explorer at /graphiql.')
}

/** Brings each request to its endpoint. Whatever an endpoint throws is answered in words for the client. */
export const routerOf =
  (endpoints: Endpoints): RequestListener =>
  (request, response) => {
    const requestId = watchRequest(request, response, endpoints.log, endpoints.metrics)
    const answered = async (): Promise<void> => {
      await route(endpoints, request, response, requestId)
      // Who does not read what was sent is not waited for: it would be kept in memory.
      if (!response.writableFinished) response.setTimeout(endpoints.config.SLOW_CLIENT_TIMEOUT_MS, () => response.destroy())
    }
    compressAnswer(request, response)
    if (endpoints.stopping.aborted) response.setHeader('connection', 'close')
    inSpan(`HTTP ${request.method}`, request.headers, answered).catch((error: unknown) => {
      // Nobody is left to answer when the client hung up.
      if (response.headersSent || response.destroyed) return void response.destroy()
      if (error instanceof Refusal) {
        // What is left of the body has to go by before the connection can be used again.
        request.resume()
        return refuse(response, error.status, 'BAD_USER_INPUT', error.message)
      }
      if (error instanceof ComeBack) {
        request.resume()
        response.setHeader('retry-after', error.afterSeconds)
        return sendJson(response, error.code === 'RATE_LIMITED' ? 429 : 503, { errors: [told(error)] })
      }
      if (error instanceof AppError) {
        request.resume()
        if (error.code === 'UNAUTHENTICATED') response.setHeader('www-authenticate', 'Bearer')
        return sendJson(response, statusOf(error), { errors: [told(error)] })
      }
      endpoints.log.error({ requestId, err: error }, 'a request failed')
      return refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on the server. It was logged.')
    })
  }
