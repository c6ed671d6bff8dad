import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import { ComeBack, type ErrorCode } from '../errors.js'
import type { ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { isDownload, type Downloads } from './export/downloads.js'
import { answerGraphql } from './graphql/endpoint.js'
import { told } from './graphql/format-error.js'
import { answerLive, answerReady } from './health.js'
import { endOf, Refusal, sendJson } from './http.js'
import { takePoints } from './rate/account.js'
import type { RateLimit } from './rate/rate-limit.js'
import { answerReconciliation, isReconciliation } from './reconcile/routes.js'
import { contextFor, type RequestContext } from './request-context.js'
import { sendStatic } from './static-files.js'
import type { Client } from './web/client.js'
import type { Origins } from './web/origins.js'
import { setSecurityHeaders } from './web/security-headers.js'

export interface Endpoints {
  graph: Graph
  shapes: ShapeCache
  apollo: ApolloServer<RequestContext>
  downloads: Downloads
  rates: RateLimit
  origins: Origins
  clientOf: (request: IncomingMessage) => Client
  config: Config
  log: Logger
}

/** Points of requests that are no GraphQL. */
const downloadPoints = 50_000
const reconciliationPoints = 5_000

const refuse = (response: ServerResponse, status: number, code: ErrorCode, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] })

const route = async (endpoints: Endpoints, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { graph, shapes, apollo, downloads, rates, origins, config } = endpoints
  const client = endpoints.clientOf(request)
  setSecurityHeaders(client, response)
  const { url = '/' } = request
  if (!URL.canParse(url, 'http://localhost')) throw new Refusal(400, 'The path of the request cannot be read.')
  const { pathname, search } = new URL(url, 'http://localhost')
  if (pathname === '/health/live') return answerLive(response)
  if (pathname === '/health/ready') return answerReady(graph, response)
  if (pathname === '/') return void response.writeHead(302, { location: '/graphiql' }).end()
  const { authorization } = request.headers
  const context = (): RequestContext =>
    contextFor(graph, shapes, { signal: endOf(response, config.REQUEST_TIMEOUT_MS), atOnce: config.STATEMENTS_AT_ONCE }, authorization)
  if (pathname === '/graphql') {
    origins.tell(request, response)
    if (request.method === 'OPTIONS') return origins.preflight(request, response)
    origins.guard(request)
    const account = await rates.accountOf(client, authorization)
    return answerGraphql(apollo, { ...context(), account }, request, response, search)
  }
  if (isDownload(pathname)) {
    await takePoints(await rates.accountOf(client, authorization), downloadPoints, response)
    return downloads.answer(request, response)
  }
  if (isReconciliation(pathname)) {
    await takePoints(await rates.accountOf(client, authorization), reconciliationPoints, response)
    return answerReconciliation(context().data, request, response)
  }
  if (!sendStatic(pathname, response))
    refuse(response, 404, 'NOT_FOUND', 'There is nothing here. The API is at /graphql, its explorer at /graphiql.')
}

/** Brings each request to its endpoint. Whatever an endpoint throws is answered in words for the client. */
export const routerOf =
  (endpoints: Endpoints): RequestListener =>
  (request, response) => {
    route(endpoints, request, response).catch((error: unknown) => {
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
      endpoints.log.error({ err: error }, 'a request failed')
      return refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on the server. It was logged.')
    })
  }
