import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { Bookmarks } from '../../graph/bookmarks.js'
import { readText, Refusal, sendText } from '../http.js'
import { allowanceHeaders, takePoints } from '../rate/account.js'
import type { RequestContext } from '../request-context.js'
import { entityTag, headersOfOne, holds } from './http-cache.js'
import type { Asking, KnownOperations } from './known-operations.js'
import type { PersistedQueries } from './persisted-queries.js'
import { statementPoints } from './weights.js'
import { trustedText, type TrustedDocuments } from './trusted-documents.js'

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

/** Whether a client takes JSON without saying how much it would like something else. */
const takesJson = ({ headers: { accept } }: IncomingMessage): boolean =>
  accept === undefined || accept === '*/*' || accept === 'application/json'

const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null

/** The text that is asked for; where a hash names it, only one that Apollo has kept: the first time it looks at both. */
const textOf = (query: unknown, extensions: Record<string, unknown>, persisted: PersistedQueries): unknown => {
  const named = extensions['persistedQuery']
  if (!named) return query
  const kept = isObject(named) && named['version'] === 1 ? persisted.textOf(named['sha256Hash']) : undefined
  return query === undefined || query === kept ? kept : undefined
}

/** The request, where nothing is wrong with its form. */
const askingOf = (body: unknown, persisted: PersistedQueries): Asking | undefined => {
  if (!isObject(body)) return undefined
  const { operationName, variables, extensions } = body
  if (!isAbsent(operationName) && (typeof operationName !== 'string' || operationName === '')) return undefined
  if (!isAbsent(variables) && !isObject(variables)) return undefined
  if (!isAbsent(extensions) && !isObject(extensions)) return undefined
  const query = textOf(body['query'], extensions ?? {}, persisted)
  return typeof query === 'string' ? { query, operationName, variables } : undefined
}

const jsonOf = (text: string | null): unknown => {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    // Apollo says what is wrong with it.
    return undefined
  }
}

/** The search part of a GET with the text of the trusted document that it names. */
const searchWith = (search: string, documents: TrustedDocuments | undefined): string => {
  const given = new URLSearchParams(search)
  const extensions = jsonOf(given.get('extensions'))
  const text = trustedText(
    {
      query: given.get('query') ?? undefined,
      documentId: given.get('documentId') ?? undefined,
      extensions: isObject(extensions) ? extensions : undefined,
    },
    documents,
  )
  if (text === undefined) return search
  given.set('query', text)
  return `?${given}`
}

/** What a GET asks for, as a body would say it; undefined where Apollo has to say what is wrong with it. */
const bodyOf = ({ headers }: IncomingMessage, search: string): Record<string, unknown> | undefined => {
  if (headers['content-type'] !== undefined) return undefined
  const given = new URLSearchParams(search)
  const body: Record<string, unknown> = {}
  for (const name of ['query', 'operationName', 'variables', 'extensions']) {
    const [text, ...more] = given.getAll(name)
    if (text === undefined) continue
    const isJson = name === 'variables' || name === 'extensions'
    const value = isJson ? jsonOf(text) : text
    if (more.length || (isJson && !isObject(value))) return undefined
    body[name] = value
  }
  return body
}

const bodyWith = (body: unknown, documents: TrustedDocuments | undefined): unknown => {
  if (!isObject(body)) return body
  const text = trustedText(body, documents)
  return text === undefined ? body : { ...body, query: text }
}

export interface GraphqlEndpoint {
  apollo: ApolloServer<RequestContext>
  known: KnownOperations
  persisted: PersistedQueries
  documents?: TrustedDocuments
  /** Stands for the program that answers: another one may answer otherwise. */
  program: string
  /** How long a cache may answer without asking, in seconds; undefined where answers are not for everybody. */
  cacheSeconds?: number
}

/**
 * `/graphql`: GraphQL over HTTP, by text, by the hash of a persisted query or by the id of a trusted document. Whoever wrote is told the
 * bookmark of it. An answer to GET can be cached until the data change, where it is the same for everybody.
 */
export const answerGraphql = async (
  { apollo, known, persisted, documents, program, cacheSeconds }: GraphqlEndpoint,
  asked: RequestContext,
  bookmarks: Bookmarks,
  request: IncomingMessage,
  response: ServerResponse,
  given: string,
): Promise<void> => {
  const body = request.method === 'POST' ? bodyWith(await readBody(request), documents) : undefined
  const search = request.method === 'POST' ? given : searchWith(given, documents)
  const isGet = request.method === 'GET'
  const tag = isGet && cacheSeconds !== undefined ? await entityTag(asked, program, request, search) : undefined
  const context = { ...asked, isShared: tag !== undefined }
  const allowCaching = (): void => {
    if (!tag) return
    response.setHeader('etag', tag)
    response.setHeader('cache-control', `public, max-age=${cacheSeconds}, must-revalidate`)
    response.appendHeader('vary', 'accept')
    for (const name of headersOfOne) response.removeHeader(name)
  }
  if (tag && holds(request, tag)) {
    // The tag was given with an answer to this very question, so there is one.
    await takePoints(context.account, statementPoints, response)
    allowCaching()
    return void response.writeHead(304).end()
  }
  const asking = takesJson(request) ? askingOf(isGet ? bodyOf(request, search) : body, persisted) : undefined
  const whole = asking && (await known.answer(asking, context))
  if (whole) {
    for (const [name, value] of allowanceHeaders(context.account)) response.setHeader(name, value)
    allowCaching()
    return sendText(response, 200, 'application/json', `${JSON.stringify(whole)}\n`)
  }
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers: headersOf(request), search, body },
    context: () => Promise.resolve(context),
  })
  response.statusCode = answer.status ?? 200
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  if (bookmarks.written) response.setHeader('x-bookmark', bookmarks.written)
  if (answer.body.kind === 'complete') {
    const { string } = answer.body
    if (response.statusCode === 200 && !string.startsWith('{"errors"')) allowCaching()
    // Said here, since what compresses answers would send a short one in chunks.
    response.setHeader('content-length', Buffer.byteLength(string)).end(string)
  } else {
    for await (const chunk of answer.body.asyncIterator) response.write(chunk)
    response.end()
  }
}
