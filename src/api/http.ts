import { isUtf8 } from 'node:buffer'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError, type ErrorCode } from '../errors.js'
import { RequestEnding, type Ending } from '../graph/ending.js'

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
export const endOf = (response: ServerResponse, timeout?: number): Ending => {
  const ending = new RequestEnding()
  const late = (): void =>
    ending.end(
      new AppError(
        'REQUEST_TIMEOUT',
        `The answer took longer than ${timeout! / 1_000} s.`,
        'Ask for less at a time: shorter pages, fewer heavy fields.',
      ),
    )
  const timer = timeout === undefined ? undefined : setTimeout(late, timeout)
  response.once('close', () => {
    clearTimeout(timer)
    ending.end(clientGone)
  })
  return ending
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

const hungUp = new DOMException('The client hung up before its request was whole.', 'AbortError')

/**
 * Throws a Refusal: 413 when the body is too large, 415 when it is compressed, 400 when it is no UTF-8. Leaves the connection open when it
 * stops early, so that the refusal gets through.
 */
export const readText = (request: IncomingMessage): Promise<string> =>
  new Promise((done, fail) => {
    const encoding = request.headers['content-encoding'] ?? 'identity'
    if (encoding.toLowerCase() !== 'identity') throw new Refusal(415, 'The body is compressed. Send it as it is, without content-encoding.')
    const chunks: Buffer[] = []
    let size = 0
    const stop = (): void => {
      request.off('data', take).off('end', finish).off('error', giveUp).off('close', giveUp).pause()
    }
    const take = (chunk: Buffer): void => {
      size += chunk.length
      chunks.push(chunk)
      if (size <= maxBodyBytes) return
      stop()
      fail(new Refusal(413, `The body is larger than ${maxBodyBytes} bytes. Send a shorter query, or fewer variables.`))
    }
    const finish = (): void => {
      stop()
      const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
      if (isUtf8(body)) done(body.toString('utf8'))
      else fail(new Refusal(400, 'The body is not UTF-8. Send text in UTF-8.'))
    }
    const giveUp = (error: Error = hungUp): void => {
      stop()
      fail(error)
    }
    request.on('data', take).on('end', finish).on('error', giveUp).on('close', giveUp)
  })

const statuses: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
}
export const statusOf = ({ code }: AppError): number => statuses[code] ?? 503

const graphqlAddress = new URL('http://localhost/graphql')

/** Address that a request asks for. What begins with two slashes is a path too, and no other host's. */
export const addressOf = ({ url = '/' }: IncomingMessage): URL => {
  if (url === '/graphql') return graphqlAddress
  const address = url.startsWith('/') ? `http://localhost${url}` : url
  if (!URL.canParse(address, 'http://localhost')) throw new Refusal(400, 'The path of the request cannot be read.')
  return new URL(address, 'http://localhost')
}
