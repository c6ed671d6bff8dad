import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ApolloServer, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../context.js'
import { AppError, type ErrorCode } from '../errors.js'
import { DataAccess, ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { authorize } from '../keys/keys.js'
import { depthLimit } from './depth-limit.js'
import { Downloads, isDownload } from './export/downloads.js'
import { formatError } from './format-error.js'
import { endOf, readText, Refusal, sendJson } from './http.js'
import { answerReconciliation, isReconciliation } from './reconcile/routes.js'
import { selectionOf } from './selection-of.js'
import { sendStatic } from './static-files.js'

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

const maxTokens = 5_000

/** What a request's resolvers get; the cache of shapes is shared by all requests. */
export const contextFor = (graph: Graph, shapes: ShapeCache, authorization?: string, signal?: AbortSignal): Context => {
  const data = new DataAccess(graph, shapes)
  return {
    graph,
    data,
    signal,
    who: (needed) => authorize(graph, authorization, needed),
    read: (relation, args, info) => data.root(relation, args, selectionOf(relation, info, args)),
  }
}

const refuse = (response: ServerResponse, status: number, code: ErrorCode, message: string): void =>
  sendJson(response, status, { errors: [{ message, extensions: { code } }] })

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const form = 'Send {"query": "…", "variables": {…}} as application/json.'
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, `The content type is not application/json. ${form}`)
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, `The body is not JSON. ${form}`)
  }
}

const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

const answerGraphql = async (
  apollo: ApolloServer<Context>,
  context: () => Context,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> => {
  const body = request.method === 'POST' ? await readBody(request) : undefined
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers: headersOf(request), search, body },
    context: () => Promise.resolve(context()),
  })
  response.statusCode = answer.status ?? 200
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.setHeader('x-content-type-options', 'nosniff')
  if (answer.body.kind === 'complete') response.end(answer.body.string)
  else {
    for await (const chunk of answer.body.asyncIterator) response.write(chunk)
    response.end()
  }
}

const listenFault = (host: string, port: number, cause: NodeJS.ErrnoException): AppError =>
  cause.code === 'EADDRINUSE'
    ? new AppError(
        'BAD_CONFIG',
        `PORT: ${port} is in use on ${host}.`,
        'Stop what uses it, or set PORT to another one (0 for any free one).',
        'PORT',
        { cause },
      )
    : new AppError(
        'BAD_CONFIG',
        `HOST, PORT: cannot listen on ${host}:${port} (${cause.code}).`,
        'Set HOST and PORT to an address of this machine that you may use.',
        'HOST',
        { cause },
      )

const listen = (http: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = (cause: NodeJS.ErrnoException): void => reject(listenFault(host, port, cause))
    http.once('error', fail).listen(port, host, () => {
      http.off('error', fail)
      resolve()
    })
  })

/** Throws what `serveApi` would throw, before minutes were spent on what comes first. */
export const checkPort = async (host: string, port: number): Promise<void> => {
  const http = createServer()
  await listen(http, host, port)
  await new Promise((closed) => http.close(closed))
}

/** Serves the API over HTTP. Throws BAD_CONFIG when the port is taken. */
export const serveApi = async ({ graph, schema, log, host, port, shapes = new ShapeCache() }: ApiOptions): Promise<Api> => {
  const http: Server = createServer()
  const apollo = new ApolloServer<Context>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 5_000 }),
    ],
    formatError: formatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    parseOptions: { maxTokens },
    persistedQueries: false,
    validationRules: [depthLimit],
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
  })
  await apollo.start()
  const ready = async (response: ServerResponse): Promise<void> => {
    try {
      await graph.verify()
      sendJson(response, 200, { status: 'ready' })
    } catch {
      sendJson(response, 503, { status: 'database unavailable' })
    }
  }
  const downloads = new Downloads({ graph, schema, data: () => contextFor(graph, shapes).data }, log)
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/' } = request
    if (!URL.canParse(url, 'http://localhost')) throw new Refusal(400, 'The path of the request cannot be read.')
    const { pathname, search } = new URL(url, 'http://localhost')
    if (pathname === '/graphql') {
      const signal = endOf(response)
      return answerGraphql(apollo, () => contextFor(graph, shapes, request.headers.authorization, signal), request, response, search)
    }
    if (isDownload(pathname)) return downloads.answer(request, response)
    if (isReconciliation(pathname)) return answerReconciliation(contextFor(graph, shapes).data, request, response)
    if (pathname === '/health/live') return sendJson(response, 200, { status: 'live' })
    if (pathname === '/health/ready') return ready(response)
    if (pathname === '/') return void response.writeHead(302, { location: '/graphiql' }).end()
    if (!sendStatic(pathname, response))
      refuse(response, 404, 'NOT_FOUND', 'There is nothing here. The API is at /graphql, its explorer at /graphiql.')
  }
  http.on('request', (request, response) => {
    route(request, response).catch((error: unknown) => {
      // Nobody is left to answer when the client hung up.
      if (response.headersSent || response.destroyed) return void response.destroy()
      if (error instanceof Refusal) {
        // What is left of the body has to go by before the connection can be used again.
        request.resume()
        return refuse(response, error.status, 'BAD_USER_INPUT', error.message)
      }
      log.error({ err: error }, 'a request failed')
      return refuse(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on the server. It was logged.')
    })
  })
  await listen(http, host, port)
  http.on('error', (error) => log.error({ err: error }, 'the HTTP server failed'))
  const { port: taken } = http.address() as AddressInfo
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`, stop: () => apollo.stop() }
}
