import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { Bookmarks } from '../../graph/bookmarks.js'
import { readText, Refusal, sendText } from '../http.js'
import { allowanceHeaders, takePoints } from '../rate/account.js'
import type { RequestContext } from '../request-context.js'
import { entityTag, holds } from './http-cache.js'
import type { Asking, KnownOperations } from './known-operations.js'
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

/** The request, where it is one by text. */
const askingOf = (body: unknown): Asking | undefined => {
  if (!isObject(body)) return undefined
  const { query, operationName, variables, extensions } = body
  if (typeof query !== 'string' || !isAbsent(extensions)) return undefined
  if (!isAbsent(operationName) && (typeof operationName !== 'string' || operationName === '')) return undefined
  if (!isAbsent(variables) && !isObject(variables)) return undefined
  return { query, operationName, variables }
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
const bodyWith = (body: unknown, documents: TrustedDocuments | undefined): unknown => {
  if (!isObject(body)) return body
  const text = trustedText(body, documents)
  return text === undefined ? body : { ...body, query: text }
}

export interface GraphqlEndpoint {
  apollo: ApolloServer<RequestContext>
  known: KnownOperations
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
  { apollo, known, documents, program, cacheSeconds }: GraphqlEndpoint,
  context: RequestContext,
  bookmarks: Bookmarks,
  request: IncomingMessage,
  response: ServerResponse,
  given: string,
): Promise<void> => {
  const body = request.method === 'POST' ? bodyWith(await readBody(request), documents) : undefined
  const asking = takesJson(request) ? askingOf(body) : undefined
  const whole = asking && (await known.answer(asking, context))
  if (whole) {
    for (const [name, value] of allowanceHeaders(context.account)) response.setHeader(name, value)
    return sendText(response, 200, 'application/json', `${JSON.stringify(whole)}\n`)
  }
  const search = request.method === 'POST' ? given : searchWith(given, documents)
  const tag = request.method === 'GET' && cacheSeconds !== undefined ? await entityTag(context, program, request, search) : undefined
  const allowCaching = (): void => {
    if (!tag) return
    response.setHeader('etag', tag)
    response.setHeader('cache-control', `public, max-age=${cacheSeconds}, must-revalidate`)
    response.appendHeader('vary', 'accept')
  }
  if (tag && holds(request, tag)) {
    // The tag was given with an answer to this very question, so there is one.
    await takePoints(context.account, statementPoints, response)
    allowCaching()
    return void response.writeHead(304).end()
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
