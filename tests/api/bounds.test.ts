import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Ending } from '../../src/graph/ending.js'
import type { Graph, Row } from '../../src/graph/graph.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const graph = sharedGraph()
const marker = 'a read that takes long'
const slowRead = `/* ${marker} */ UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN count(n) AS n`

/** The same graph, of which every read takes long while `slow` says so; what was asked of it is noted. */
const seen = { slow: false, unsigned: [] as string[], underWay: 0, mostUnderWay: 0, reads: 0 }
const note = (text: string, signal: Ending | undefined): void => {
  seen.reads += 1
  if (!signal) seen.unsigned.push(text)
}
const watched: Graph = {
  ...graph,
  async read(text, params, options): Promise<Row[]> {
    // Has a shape planned: nobody's question, and over when it is planned.
    if (options?.name === 'plan') return graph.read(text, params, options)
    note(text, options?.signal)
    seen.underWay += 1
    seen.mostUnderWay = Math.max(seen.mostUnderWay, seen.underWay)
    try {
      return await (seen.slow ? graph.read(slowRead, {}, options) : graph.read(text, params, options))
    } finally {
      seen.underWay -= 1
    }
  },
  stream(text, params, options) {
    note(text, options?.signal)
    return seen.slow ? graph.stream(slowRead, {}, options) : graph.stream(text, params, options)
  },
}
const running = async (): Promise<number> =>
  (
    await graph.read('SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $start RETURN currentQuery', {
      start: `/* ${marker}`,
    })
  ).length
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(100)
}

let http: HttpClient
let hasty: HttpClient
let ids: string[]
beforeAll(async () => {
  http = await serveOn(watched, { STATEMENTS_AT_ONCE: '3' })
  hasty = await serveOn(watched, { REQUEST_TIMEOUT_MS: '700' })
  const { body } = await http.post('{ organizations(first: 2, orderBy: {field: ACTIVITY_COUNT}) { nodes { id } } }')
  ids = body.data!['organizations'].nodes.map(({ id }: { id: string }) => id)
})
afterAll(async () => {
  await Promise.all([http.stop(), hasty.stop()])
  await graph.close()
})

const questions = {
  list: () =>
    '{ organizations(first: 2) { totalCount nodes { name names { value } coHosts(first: 2) { totalCount nodes { organization { id } } } } } }',
  node: () => `{ node(id: "${ids[0]}") { id } nodes(ids: ["${ids[1]}", "nobody"]) { id } }`,
  search: () => '{ search(query: "大学", first: 2) { nodes { id } } suggest(prefix: "集美") { __typename } }',
  match: () => '{ match(input: {name: "集美大学", place: "厦门"}) { whyNone } matchAll(inputs: [{name: "某大学"}]) { whyNone } }',
  aggregate: () => '{ aggregate(of: ACTIVITIES, by: [YEAR]) { total rows { __typename } } }',
  pairs: () => '{ coHostPairs(first: 2) { totalCount nodes { sharedActivityCount } } }',
  between: () => `{ between(a: "${ids[0]}", b: "${ids[1]}") { paths(maxLength: 3) { says } directTies(first: 1) { totalCount } } }`,
  identity: () => '{ reviewQueue(first: 2) { nodes { value } } changes(since: "2000-01-01T00:00:00Z", first: 1) { totalCount } }',
  sources: () => '{ sources(first: 2) { nodes { statements(first: 2) { nodes { quote } } } } status { __typename } }',
  network: () => '{ network(input: {since: "2001-01-01"}) { nodeCount gaps { totalCount } } }',
}

test.each(Object.entries(questions))('%s: every read can be called off', async (_, question) => {
  Object.assign(seen, { unsigned: [], reads: 0 })
  const { body } = await http.post(question())
  expect(body.errors).toBeUndefined()
  expect(seen.reads).toBeGreaterThan(0)
  expect(seen.unsigned).toEqual([])
})

test('so can those of reconciliation', async () => {
  Object.assign(seen, { unsigned: [], reads: 0 })
  const queries = JSON.stringify({ q0: { query: '集美大学' } })
  expect((await fetch(`${http.url}/reconcile?queries=${encodeURIComponent(queries)}`)).status).toBe(200)
  expect(seen.reads).toBeGreaterThan(0)
  expect(seen.unsigned).toEqual([])
})

test.each(['list', 'search', 'match', 'network', 'between'] as const)(
  '%s: nothing runs in Neo4j after its client has gone',
  async (name) => {
    const leaving = new AbortController()
    seen.slow = true
    try {
      const asked = fetch(`${http.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: questions[name]() }),
        signal: leaving.signal,
      }).catch((error: Error) => error.name)
      await until(async () => (await running()) > 0)
      leaving.abort()
      expect(await asked).toBe('AbortError')
      await until(async () => (await running()) === 0)
      await until(() => Promise.resolve(seen.underWay === 0))
    } finally {
      seen.slow = false
    }
  },
)

test.each(['list', 'search', 'match', 'network', 'between'] as const)('%s: nothing runs after the time of a request', async (name) => {
  seen.slow = true
  try {
    const { body } = await hasty.post(questions[name]())
    expect([...new Set(body.errors!.map(({ extensions }) => extensions['code']))]).toEqual(['REQUEST_TIMEOUT'])
    expect(body.errors![0]!.message).toBe('The answer took longer than 0.7 s. Ask for less at a time: shorter pages, fewer heavy fields.')
    await until(async () => (await running()) === 0)
  } finally {
    seen.slow = false
  }
})

test('a network that its first reader gave up is made for the second', async () => {
  const leaving = new AbortController()
  const query = '{ network(input: {since: "2002-02-02"}) { nodeCount } }'
  seen.slow = true
  const first = fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: query.replace('nodeCount', 'linkCount') }),
    signal: leaving.signal,
  }).catch((error: Error) => error.name)
  await until(async () => (await running()) > 0)
  seen.slow = false
  const second = http.post(query)
  await sleep(300)
  leaving.abort()
  expect(await first).toBe('AbortError')
  expect((await second).body.data!['network'].nodeCount).toBeGreaterThan(0)
})

test('of many questions in one request only so many are asked at a time, and all are answered', async () => {
  await until(() => Promise.resolve(seen.underWay === 0))
  seen.mostUnderWay = 0
  const fields = Array.from({ length: 20 }, (_, at) => `o${at}: organizations(first: ${at + 1}) { nodes { id } }`)
  const { body } = await http.post(`{ ${fields.join(' ')} }`)
  expect(Object.values(body.data!).map(({ nodes }) => nodes.length)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  expect(seen.mostUnderWay).toBe(3)
})

test('where all connections are in use, a question is asked to come back, and the server is ready all the same', async () => {
  // Shapes may still be planned behind answers.
  await until(() => Promise.resolve(graph.connection.sessions === 0))
  const streams = Array.from({ length: graph.connection.size }, () =>
    graph.stream('UNWIND range(1, 100000) AS n RETURN n')[Symbol.asyncIterator](),
  )
  await Promise.all(streams.map((stream) => stream.next()))
  const question = fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ organizations(first: 1) { nodes { id } } }' }),
  })
  const ready = await fetch(`${http.url}/health/ready`)
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  const answer = await question
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  const { errors } = (await answer.json()) as { errors: { extensions: object }[] }
  expect(errors[0]!.extensions).toMatchObject({ code: 'SERVER_BUSY', retryAfter: 5 })
  await Promise.all(streams.map((stream) => stream.return?.(undefined)))
  expect((await http.post('{ organizations(first: 1) { nodes { id } } }')).status).toBe(200)
})
