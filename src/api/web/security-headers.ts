import type { ServerResponse } from 'node:http'
import type { Client } from './client.js'

/** For what is no page: nothing of it is run, loaded or framed. Pages have their own. */
const policy = "default-src 'none'; frame-ancestors 'none'"
const year = 31_536_000

/**
 * What every answer says to a browser (OWASP, HTTP headers); HSTS only to who came over TLS (RFC 6797, 7.2). Caches keep nothing of what
 * does not say otherwise: without a word they may repeat errors, and answers that are for one client (RFC 9111, 4.2.2).
 */
export const setSecurityHeaders = ({ secure }: Client, response: ServerResponse): void => {
  response.setHeader('content-security-policy', policy)
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-content-type-options', 'nosniff')
  if (secure) response.setHeader('strict-transport-security', `max-age=${year}`)
}
