import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from '../observe/metrics.js'
import { Refusal, sendText } from './http.js'
import { addressOf, listen } from './listen.js'

/** Serves `/metrics` on a port of its own, which the world need not reach. Throws BAD_CONFIG when the port is taken. */
export const serveMetrics = async (
  metrics: Metrics,
  host: string,
  port: number,
  guard: (request: IncomingMessage) => void,
): Promise<{ url: string; stop(): Promise<void> }> => {
  const http = createServer((request, response) => {
    try {
      guard(request)
    } catch (error) {
      const { status, message } = error as Refusal
      return sendText(response, status, 'text/plain', `${message}\n`)
    }
    if (request.url !== '/metrics') return sendText(response, 404, 'text/plain', 'The metrics are at /metrics.\n')
    void metrics.text().then((text) => sendText(response, 200, 'text/plain; version=0.0.4', text))
  })
  await listen(http, host, port, 'METRICS_PORT')
  return {
    url: addressOf(host, (http.address() as AddressInfo).port),
    stop: async () => {
      http.closeAllConnections()
      await new Promise((closed) => http.close(closed))
    },
  }
}
