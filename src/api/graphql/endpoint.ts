import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap, type ApolloServer } from '@apollo/server'
import { readText, Refusal } from '../http.js'
import type { RequestContext } from '../request-context.js'

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

const headersOf = ({ headers }: IncomingMessage): HeaderMap => {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  return map
}

/** `/graphql`: GraphQL over HTTP. */
export const answerGraphql = async (
  apollo: ApolloServer<RequestContext>,
  context: RequestContext,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> => {
  const body = request.method === 'POST' ? await readBody(request) : undefined
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'GET', headers: headersOf(request), search, body },
    context: () => Promise.resolve(context),
  })
  response.statusCode = answer.status ?? 200
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  if (answer.body.kind === 'complete') response.end(answer.body.string)
  else {
    for await (const chunk of answer.body.asyncIterator) response.write(chunk)
    response.end()
  }
}
