import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Metrics } from '../observe/metrics.js'

const form = /^[\w.-]{1,128}$/
const given = ({ headers }: IncomingMessage): string | undefined => {
  const id = headers['x-request-id']
  return typeof id === 'string' && form.test(id) ? id : undefined
}

/** Which part of the server answers, in few words. */
const routeOf = (path: string): string =>
  /^\/(graphql|export|reconcile|health|graphiql)(\/|$)/.exec(path)?.[1] ?? (path === '/' ? 'root' : 'other')

/**
 * Gives a request its id, the client's own where it is a sane one, tells it in the answer, and when that was sent notes and counts it:
 * the path alone, for a query and the headers may hold what nobody should read.
 */
export const watchRequest = (request: IncomingMessage, response: ServerResponse, log: Logger, metrics?: Metrics): string => {
  const requestId = given(request) ?? randomUUID()
  const begun = performance.now()
  const [path = '/'] = (request.url ?? '/').split('?')
  response.setHeader('x-request-id', requestId)
  let isSent = false
  // An answer that was cut off is finished too, for node: its connection is not there any more.
  response.prependOnceListener('finish', () => (isSent = !request.socket.destroyed))
  response.once('close', () => {
    const ms = Math.round(performance.now() - begun)
    const status = isSent ? response.statusCode : 499
    metrics?.request(routeOf(path), status, ms / 1_000)
    log.debug({ requestId, method: request.method, path: path.slice(0, 200), status, ms }, 'request')
  })
  return requestId
}

const ids = new WeakMap<object, string>()
/** Remembers in which request an error came up, for whoever logs it. */
export const noteRequestOf = (error: unknown, requestId: string): void => {
  if (typeof error === 'object' && error !== null) ids.set(error, requestId)
}
export const requestOf = (error: unknown): string | undefined => (typeof error === 'object' && error !== null ? ids.get(error) : undefined)
