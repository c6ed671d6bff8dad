import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError, badInput } from '../../errors.js'
import type { DataAccess } from '../../graph/access.js'
import { addressOf, readText, Refusal, sendJson, sendText, statusOf } from '../http.js'
import { extend, proposeProperties } from './extend.js'
import { readNumber } from './input.js'
import { manifest } from './manifest.js'
import { flyout, preview, previewPolicy } from './preview.js'
import { answerQueries } from './queries.js'
import { suggest } from './suggest.js'

const root = '/reconcile'

/** Whether the path is one of the Reconciliation Service API 0.2. */
export const isReconciliation = (path: string): boolean => path === root || path.startsWith(`${root}/`)

/** What a page that may ask here may send. */
const cors: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
}

/** Address of the endpoint as the client reached it. */
const baseOf = ({ headers }: IncomingMessage, secure: boolean): string => {
  const base = `${secure ? 'https' : 'http'}://${headers.host ?? ''}${root}`
  if (!/^[\w.:[\]-]+$/.test(headers.host ?? '') || !URL.canParse(base)) throw new Refusal(400, 'The Host header cannot be read.')
  return base
}

/** Parameters of the address, and of a form where one was posted. */
const parametersOf = async (request: IncomingMessage, search: URLSearchParams): Promise<URLSearchParams> => {
  if (request.method !== 'POST') return search
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'The content type is not application/x-www-form-urlencoded. Send queries={…} or extend={…} as a form.')
  return new URLSearchParams([...search, ...new URLSearchParams(await readText(request))])
}

const required = (parameters: URLSearchParams, name: string): string => {
  const value = parameters.get(name)
  if (!value || value.length > 200) throw badInput(name, 'is missing or longer than 200 characters', 'Pass an id.')
  return value
}

const answerRoot = (data: DataAccess, secure: boolean, request: IncomingMessage, parameters: URLSearchParams): Promise<object> | object => {
  const [queries, extension] = [parameters.get('queries'), parameters.get('extend')]
  if (queries !== null) return answerQueries(data, queries)
  if (extension !== null) return extend(data, extension)
  if (request.method === 'POST') throw badInput('queries', 'is missing', 'Post queries={…} or extend={…}.')
  return manifest(baseOf(request, secure))
}

const answer = async (data: DataAccess, secure: boolean, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { pathname, searchParams } = addressOf(request)
  const parameters = await parametersOf(request, searchParams)
  const [, , part = '', what = '', rest] = pathname.split('/')
  const known = rest === undefined && ['entity', 'type', 'property'].includes(what)
  const send = (found: object | undefined): void => {
    if (!found) throw new AppError('NOT_FOUND', 'There is nothing here.', 'See the manifest at /reconcile for what there is.')
    sendJson(response, 200, found)
  }
  if (part === '') return send(await answerRoot(data, secure, request, parameters))
  if (part === 'suggest' && known) {
    const skip = readNumber('cursor', parameters.get('cursor')) ?? 0
    return send(await suggest(data, what, parameters.get('prefix') ?? '', { skip, type: parameters.get('type') }))
  }
  if (part === 'flyout' && known) return send(await flyout(data, what, required(parameters, 'id')))
  if (part === 'properties' && what === '')
    return send(proposeProperties(parameters.get('type'), readNumber('limit', parameters.get('limit'))))
  const page = part === 'preview' && what === '' ? await preview(data, required(parameters, 'id')) : undefined
  if (page === undefined) return send(undefined)
  return sendText(response, 200, 'text/html', page, { 'content-security-policy': previewPolicy })
}

/**
 * Answers the Reconciliation Service API 0.2 (W3C Entity Reconciliation Community Group). A fault is JSON with status, code and message.
 * `secure` where the client came over TLS.
 */
export const answerReconciliation = async (
  data: DataAccess,
  secure: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  for (const [name, value] of Object.entries(cors)) response.setHeader(name, value)
  const fault = (status: number, code: string, message: string): void => sendJson(response, status, { status: 'error', code, message })
  try {
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    if (!['GET', 'HEAD', 'POST'].includes(request.method ?? '')) {
      response.setHeader('allow', 'GET, POST, OPTIONS')
      throw new Refusal(405, 'Send GET or POST.')
    }
    await answer(data, secure, request, response)
  } catch (error) {
    if (error instanceof Refusal) {
      request.resume()
      return fault(error.status, 'BAD_USER_INPUT', error.message)
    }
    if (error instanceof AppError)
      return fault(statusOf(error), error.code, [error.message.replace(/\.$/, ''), error.hint].filter(Boolean).join('. '))
    throw error
  }
}
