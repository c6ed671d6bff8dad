import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { Logger } from 'pino'
import type { Config } from '../config.js'
import type { Context } from '../context.js'
import type { ErrorCode } from '../errors.js'
import type { ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { isDownload, type Downloads } from './export/downloads.js'
import { answerGraphql } from './graphql/endpoint.js'
import { answerLive, answerReady } from './health.js'
import { endOf, Refusal, sendJson } from './http.js'
import { answerReconciliation, isReconciliation } from './reconcile/routes.js'
import { contextFor } from './request-context.js'
import { sendStatic } from './static-files.js'

export interface Endpoints {
  graph: Graph
  shapes: ShapeCache
  apollo: ApolloServer<Context>
  downloads: Downloads
  log: Logger
  config: Config
}

const refuse = (response: ServerResponse, status: number, code: ErrorCode, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] })

const route = async (
  { graph, shapes, apollo, downloads, config }: Endpoints,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { url = '/' } = request
  if (!URL.canParse(url, 'http://localhost')) throw new Refusal(400, 'The path of the request cannot be read.')
  const { pathname, search } = new URL(url, 'http://localhost')
  const context = (): Context =>
    contextFor(
      graph,
      shapes,
      { signal: endOf(response, config.REQUEST_TIMEOUT_MS), atOnce: config.STATEMENTS_AT_ONCE },
      request.headers.authorization,
    )
  if (pathname === '/graphql') return answerGraphql(apollo, context(), request, response, search)
  if (isDownload(pathname)) return downloads.answer(request, response)
  if (isReconciliation(pathname)) return answerReconciliation(context().data, request, response)
  if (pathname === '/health/live') return answerLive(response)
  if (pathname === '/health/ready') return answerReady(graph, response)
  if (pathname === '/') return void response.writeHead(302, { location: '/graphiql' }).end()
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
      endpoints.log.error({ err: error }, 'a request failed')
      return refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on the server. It was logged.')
    })
  }
