import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

// The shapes that graphql-cop 1.15 (github.com/dolevf/graphql-cop) sends, and four of its kind; each returns what would be a finding.
const graph = sharedGraph()
let http: HttpClient
beforeAll(async () => {
  http = await serveOn(graph)
})
afterAll(async () => {
  await http.stop()
  await graph.close()
})

interface Answer {
  status: number
  text: string
  json: any
}
const json = { 'content-type': 'application/json' }
const ask = async (init: RequestInit, search = ''): Promise<Answer> => {
  const response = await fetch(`${http.url}/graphql${search}`, init)
  const text = await response.text()
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    parsed = undefined
  }
  return { status: response.status, text, json: parsed }
}
const post = (query: string): Promise<Answer> => ask({ method: 'POST', headers: json, body: JSON.stringify({ query }) })
const get = (query: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask({ headers }, `?query=${encodeURIComponent(query)}`)
const many = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, at) => of(at)).join(' ')

const shapes: Record<string, () => Promise<unknown>> = {
  'alias overloading, 101 aliases': async () => (await post(`{${many(101, (at) => `a${at}: __typename`)}}`)).json?.data,
  'field duplication, 500 times': async () => (await post(`{${many(500, () => '__typename')}}`)).json?.data,
  'array batching, 10 operations': async () =>
    (await ask({ method: 'POST', headers: json, body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{__typename}' }))) })).json
      ?.length >= 10,
  'directive overloading: an error for each of 10': async () =>
    (await post('{__typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa}')).json?.errors?.length >= 10,
  'circular introspection': async () =>
    (await post('{__schema{types{fields{type{fields{type{fields{type{fields{type{name}}}}}}}}}}}')).json?.data,
  'field suggestions': async () => (await post('{__schema{directive}}')).text.includes('Did you mean'),
  'a query by GET from another site': async () => (await get('{__typename}', { 'sec-fetch-site': 'cross-site' })).json?.data,
  'a mutation by GET': async () => (await get('mutation{__typename}')).json?.data,
  'a form that is posted': async () => (await ask({ method: 'POST', body: new URLSearchParams({ query: '{__typename}' }) })).json?.data,
  'a tracing extension': async () => (await post('{__typename}')).json?.extensions?.tracing,
  'a stack trace in an error': async () =>
    /stacktrace|"exception"|node_modules|at Object\./.test(
      (await post('qwerty{abc}')).text + (await ask({ method: 'POST', headers: json, body: '{"query": ' })).text,
    ),
  'a depth of 60': async () => (await post(`{__schema{queryType${'{ofType'.repeat(60)}{name}${'}'.repeat(60)}}}`)).json?.data,
  'any origin allowed to post': async () => {
    const { headers } = await fetch(`${http.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    return ['*', 'https://elsewhere.example'].includes(headers.get('access-control-allow-origin') ?? '')
  },
}

test.each(Object.entries(shapes))('%s: not found', async (_, found) => {
  expect(await found()).toBeFalsy()
})

test('what the shapes would show is shown where it may be: the test can tell', async () => {
  const { json: plain } = await post('{ __typename }')
  expect(plain.data).toEqual({ __typename: 'Query' })
  expect((await get('{ __typename }', { 'content-type': 'application/json' })).json?.data).toEqual({ __typename: 'Query' })
})

test('introspection stays on: this is a public API', async () => {
  expect((await post('{__schema{types{name}}}')).json?.data.__schema.types.length).toBeGreaterThan(50)
})
