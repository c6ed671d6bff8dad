import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from '../http.js'
import { listOf } from './setting-list.js'

const exposed = 'etag, retry-after, x-bookmark, x-ratelimit-limit, x-ratelimit-remaining, x-ratelimit-reset, x-request-id'

/** Pages of which other origins may read the API in a browser: none, some, or all ("*"). */
export class Origins {
  readonly #all: boolean
  readonly #some: ReadonlySet<string>

  constructor(setting?: string) {
    const given = listOf(setting)
    this.#all = given.includes('*')
    this.#some = new Set(given)
  }

  #allows(origin: string | undefined, sameMachine = false): boolean {
    return origin !== undefined && (this.#all || this.#some.has(origin) || (sameMachine && isLoopback(origin)))
  }

  /**
   * Tells the browser what its page may read (Fetch standard, CORS protocol). Never with credentials: the API knows keys only, no cookies.
   * `sameMachine` lets pages in too that a program on this machine serves, as OpenRefine does.
   */
  tell({ headers: { origin } }: IncomingMessage, response: ServerResponse, { sameMachine = false } = {}): void {
    if (!this.#all) response.appendHeader('vary', 'origin')
    if (!this.#allows(origin, sameMachine)) return
    response.setHeader('access-control-allow-origin', this.#all ? '*' : origin!)
    response.setHeader('access-control-expose-headers', exposed)
  }

  preflight(request: IncomingMessage, response: ServerResponse): void {
    if (this.#allows(request.headers.origin)) {
      response.setHeader('access-control-allow-methods', 'GET, POST')
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, if-none-match, traceparent, x-bookmark, x-request-id',
      )
      response.setHeader('access-control-max-age', '86400')
    }
    response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end()
  }

  /**
   * Keeps pages of other origins from having a browser ask in its user's place (Fetch Metadata Request Headers, W3C; OWASP, resource
   * isolation policy). Programs send none of these headers. Throws a Refusal with 403.
   */
  guard({ headers }: IncomingMessage): void {
    const { origin, host } = headers
    if (this.#allows(origin)) return
    const site = headers['sec-fetch-site']
    const own = site === undefined ? origin === undefined || sameHost(origin, host) : site === 'same-origin' || site === 'none'
    if (!own)
      throw new Refusal(
        403,
        'A page of another origin may not ask here. Its origin has to be among CORS_ORIGINS, or the page has to be served from here.',
      )
  }
}

const isLoopback = (origin: string): boolean =>
  URL.canParse(origin) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
const sameHost = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host
