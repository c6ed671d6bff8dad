import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'

const isText = (request: IncomingMessage, response: ServerResponse): boolean =>
  /^application\/jsonl\b/.test(String(response.getHeader('content-type'))) || compression.filter(request, response)
const compress = compression({ threshold: 1_024, filter: isText })

/** Has an answer of a text longer than 1 kB compressed on its way (br, gzip), where the client takes that; what is zipped is left alone. */
export const compressAnswer = (request: IncomingMessage, response: ServerResponse): void => {
  if (request.headers['accept-encoding']) compress(request, response, () => {})
  else response.setHeader('vary', 'Accept-Encoding')
}
