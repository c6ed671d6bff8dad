import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { buildApiSchema } from '../../src/api/schema.js'
import { serveApi, type Api } from '../../src/api/server.js'
import { loadConfig } from '../../src/config.js'
import type { Graph } from '../../src/graph/graph.js'
import { startTracing } from '../../src/observe/tracing.js'
import { eventually } from '../cli/program.js'
import { sharedGraph } from '../support/graph.js'

const shared = sharedGraph()
let broken = false
const graph: Graph = {
  ...shared,
  read: (...given) => (broken ? Promise.reject(new Error('a fault made up for a test')) : shared.read(...given)),
}
const lines: Record<string, unknown>[] = []
const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
const start = (env: Record<string, string>): Promise<Api> =>
  serveApi({ graph, schema: buildApiSchema(), log, config: loadConfig({ PORT: '0', ...env }) })

let api: Api
beforeAll(async () => {
  api = await start({ METRICS_PORT: '0' })
})
afterAll(async () => {
  await api.stop()
  await shared.close()
})

const post = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
const metrics = async (): Promise<Map<string, number>> => {
  const text = await (await fetch(api.metricsUrl!)).text()
  const samples = text.split('\n').flatMap((line) => {
    const [, name, value] = /^(\w+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? []
    return name ? [[name, Number(value)] as const] : []
  })
  return new Map(samples)
}
const operations = (all: Map<string, number>): string[] =>
  [...all.keys()].flatMap((name) => /^partnership_graph_operation_seconds_count\{.*operation="([^"]*)"/.exec(name)?.[1] ?? [])

test('metrics are off unless a port is set, and never on the public one', async () => {
  const quiet = await start({})
  expect(quiet.metricsUrl).toBeUndefined()
  await quiet.stop()
  expect((await fetch(`${api.url}/metrics`)).status).toBe(404)
})

test('metrics count requests, operations, errors by code, statements by file and looks into caches', async () => {
  const hits = async (): Promise<number> => (await metrics()).get('partnership_graph_cache_looks_total{cache="shapes",outcome="hit"}') ?? 0
  let asked = 0
  // A shape is planned behind an answer, and hit from then on.
  for (; !(await hits()); asked += 1)
    await post('query Named { organizations(first: 1) { nodes { name coHosts(first: 1) { totalCount } } } }')
  await post('{ organizations(filter: { place: "nowhere" }) { totalCount } }')
  await post('{ nothing }')
  const all = await metrics()
  expect(all.get('partnership_graph_operation_seconds_count{type="query",operation="Named"}')).toBe(asked)
  expect(all.get('partnership_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1)
  expect(all.get('partnership_graph_errors_total{code="NOT_FOUND"}')).toBe(1)
  expect(all.get('partnership_graph_http_request_seconds_count{route="graphql",status="200"}')).toBeGreaterThanOrEqual(4)
  expect(all.get('partnership_graph_statement_seconds_count{file="organization/list",mode="READ",outcome="ok"}')).toBeGreaterThanOrEqual(3)
  expect(all.get('partnership_graph_cache_looks_total{cache="shapes",outcome="miss"}')).toBeGreaterThanOrEqual(1)
  expect(all.get('partnership_graph_cache_looks_total{cache="shapes",outcome="hit"}')).toBeGreaterThanOrEqual(1)
  expect(all.get('partnership_graph_statements_under_way')).toBe(0)
  expect([...all.keys()].some((name) => name.startsWith('nodejs_eventloop_lag'))).toBe(true)
})

test('metrics tell how much of the pool of connections is in use, by a download between two rows too', async () => {
  const sessions = async (): Promise<number> => (await metrics()).get('partnership_graph_pool_sessions')!
  expect(await eventually(async () => (await sessions()) === 0, 10_000)).toBe(true)
  const streams = Array.from({ length: 3 }, () => shared.stream('UNWIND range(1, 100000) AS n RETURN n')[Symbol.asyncIterator]())
  await Promise.all(streams.map((stream) => stream.next()))
  expect([await sessions(), (await metrics()).get('partnership_graph_pool_size')]).toEqual([3, 100])
  await Promise.all(streams.map((stream) => stream.return?.(undefined)))
  expect(await sessions()).toBe(0)
})

test('names that clients make up, and paths, make no series without end', async () => {
  for (let made = 0; made < 80; made += 1) await post(`query Made${made} { __typename }`)
  for (let made = 0; made < 20; made += 1) await fetch(`${api.url}/made-up/${made}`)
  const all = await metrics()
  expect(operations(all)).toContain('other')
  expect(new Set(operations(all)).size).toBeLessThanOrEqual(52)
  expect([...all.keys()].filter((name) => name.includes('made-up'))).toEqual([])
})

test('an answer bears the id of its request: the one that was sent, or one made for it where that is none', async () => {
  const idOf = async (given?: string): Promise<string | null> =>
    (await post('{ __typename }', given ? { 'x-request-id': given } : {})).headers.get('x-request-id')
  expect(await idOf('client-1.2_3')).toBe('client-1.2_3')
  const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
  for (const bad of [undefined, 'two words', 'x'.repeat(129), '<script>']) expect(await idOf(bad)).toMatch(uuid)
})

test('one line a request, by its id, also for what went wrong; keys, tokens, queries and values are in none', async () => {
  lines.length = 0
  const secrets = ['pg_0123456789ab_ThisIsTheSecretPartOfAKeyMadeUpForATest1234', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYWRlIHVwIn0.c2ln']
  for (const secret of secrets)
    await post('mutation { split(id: "value-made-up", reason: "reason-made-up") { judgementId } }', {
      authorization: `Bearer ${secret}`,
      'x-request-id': 'a-write',
    })
  await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ __typename #value-made-up\n}')}`, {
    headers: { 'content-type': 'application/json', 'x-request-id': 'a-get' },
  })
  broken = true
  try {
    await post('{ status { dataVersion } }', { 'x-request-id': 'a-fault', authorization: `Bearer ${secrets[0]}` })
  } finally {
    broken = false
  }
  expect(await eventually(() => lines.filter(({ msg }) => msg === 'request').length === 4, 5_000)).toBe(true)
  expect(lines.find(({ requestId }) => requestId === 'a-get')).toMatchObject({
    level: 20,
    method: 'GET',
    path: '/graphql',
    status: 200,
    ms: expect.any(Number),
  })
  expect(lines.find(({ level }) => level === 50)).toMatchObject({
    requestId: 'a-fault',
    err: { message: 'a fault made up for a test' },
    msg: 'a request failed',
  })
  const all = JSON.stringify(lines)
  for (const secret of [...secrets, 'ThisIsTheSecret', 'value-made-up', 'reason-made-up']) expect(all).not.toContain(secret)
})

interface Sent {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
}

test('a collector gets a span for the request, in the trace of the client, and below it one for each statement by the name of its file', async () => {
  const bodies: string[] = []
  const collector = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part)).on('end', () => bodies.push(body) && response.end('{}'))
  })
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
  const tracing = await startTracing({ endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}` })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  try {
    const query = 'query Traced { organizations(first: 2, filter: { name: "华侨大学" }) { nodes { name } } }'
    expect((await post(query, { traceparent: `00-${traceId}-b7ad6b7169203331-01` })).status).toBe(200)
  } finally {
    await tracing.stop()
    await new Promise((closed) => collector.close(closed))
  }
  const spans = bodies.flatMap((body) => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans as Sent[])
  const [root] = spans.filter(({ name }) => name === 'query Traced')
  expect(root).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(spans.filter(({ name }) => name === 'organization/list')).toMatchObject([{ traceId, parentSpanId: root!.spanId }])
  expect(bodies.join()).not.toMatch(/MATCH|华侨大学/)
  const before = bodies.length
  await post('query Untraced { organizations(first: 2) { nodes { name } } }')
  expect(bodies.length).toBe(before)
})
