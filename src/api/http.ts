import { isUtf8 } from 'node:buffer'
import { setMaxListeners } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError, type ErrorCode } from '../errors.js'

const maxBodyBytes = 1_000_000

export const sendText = (
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {},
): void =>
  void response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-length': Buffer.byteLength(text),
      ...headers,
    })
    .end(text)
export const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  sendText(response, status, 'application/json', JSON.stringify(body))

const clientGone = new DOMException('The client is gone.', 'AbortError')

/** Given up when the answer was sent or the client hung up, and with REQUEST_TIMEOUT after `timeout` ms where that is given. */
export const endOf = (response: ServerResponse, timeout?: number): AbortSignal => {
  const ended = new AbortController()
  // A query may ask for any number of networks.
  setMaxListeners(0, ended.signal)
  const late = (): void =>
    ended.abort(
      new AppError(
        'REQUEST_TIMEOUT',
        `The answer took longer than ${timeout! / 1_000} s.`,
        'Ask for less at a time: shorter pages, fewer heavy fields.',
      ),
    )
  const timer = timeout === undefined ? undefined : setTimeout(late, timeout)
  response.once('close', () => {
    clearTimeout(timer)
    ended.abort(clientGone)
  })
  return ended.signal
}

/** A request that is turned away before anything is asked of the graph. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Throws a Refusal: 413 when the body is too large, 415 when it is compressed, 400 when it is no UTF-8. Leaves the connection open when it
 * stops early, so that the refusal gets through.
 */
export const readText = async (request: IncomingMessage): Promise<string> => {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') throw new Refusal(415, 'The body is compressed. Send it as it is, without content-encoding.')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBodyBytes)
      throw new Refusal(413, `The body is larger than ${maxBodyBytes} bytes. Send a shorter query, or fewer variables.`)
    chunks.push(chunk)
  }
  const body = Buffer.concat(chunks)
  if (!isUtf8(body)) throw new Refusal(400, 'The body is not UTF-8. Send text in UTF-8.')
  return body.toString('utf8')
}

const statuses: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
}
export const statusOf = ({ code }: AppError): number => statuses[code] ?? 503

/** Address that a request asks for. What begins with two slashes is a path too, and no other host's. */
export const addressOf = ({ url = '/' }: IncomingMessage): URL => {
  const address = url.startsWith('/') ? `http://localhost${url}` : url
  if (!URL.canParse(address, 'http://localhost')) throw new Refusal(400, 'The path of the request cannot be read.')
  return new URL(address, 'http://localhost')
}
