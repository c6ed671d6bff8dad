import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { persistedQueries } from '../../src/api/graphql/persisted-queries.js'
import { createKey } from '../../src/keys/keys.js'
import { cleanUp, newFolder } from '../cli/program.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { importMadeUpEvent } from '../support/made-up-event.js'
import { serveOn, type HttpClient } from '../support/http.js'

let server: OwnServer
let api: HttpClient
const more: HttpClient[] = []

const importOne = (id: string): Promise<void> => importMadeUpEvent(server.graph, id, ['测试甲协会', '测试乙协会'])
const serve = async (env: Record<string, string>): Promise<HttpClient> => {
  const served = await serveOn(server.graph, env)
  more.push(served)
  return served
}

beforeAll(async () => {
  server = await ownServer()
  await importOne('one')
  api = await serve({})
}, 120_000)
afterAll(async () => {
  for (const served of more) await served.stop()
  await server?.stop()
  await cleanUp()
}, 60_000)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const events = 'query Events { events { totalCount nodes { name } } }'
const json = { 'content-type': 'application/json' }

interface Answer {
  status: number
  headers: Headers
  code?: string
  data?: any
}
const told = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const { data, errors } = (text ? JSON.parse(text) : {}) as { data?: any; errors?: { extensions: { code: string } }[] }
  return { status: response.status, headers: response.headers, data, code: errors?.[0]?.extensions.code }
}
const post = async (body: object, to = api): Promise<Answer> =>
  told(await fetch(`${to.url}/graphql`, { method: 'POST', headers: json, body: JSON.stringify(body) }))
const get = async (parameters: Record<string, string>, headers: Record<string, string> = {}, to = api): Promise<Answer> =>
  told(await fetch(`${to.url}/graphql?${new URLSearchParams(parameters)}`, { headers }))
const hashed = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } })

test('a persisted query is sent once and then asked for by its hash, by GET too; a wrong hash is refused', async () => {
  const hash = sha256(events)
  expect((await post({ extensions: hashed(hash) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  expect((await post({ query: '{ __typename }', extensions: hashed(hash) })).status).toBe(400)
  expect((await post({ extensions: hashed(hash) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  expect((await post({ query: events, extensions: hashed(hash) })).data.events.totalCount).toBe(1)
  expect((await post({ extensions: hashed(hash) })).data.events.totalCount).toBe(1)
  const { data, headers } = await get({ extensions: JSON.stringify(hashed(hash)) })
  expect(data.events.totalCount).toBe(1)
  expect(headers.get('etag')).toMatch(/^W\/"/)
})

test('a query that is refused is never stored', async () => {
  for (const query of [
    '{ nothing }',
    '{ events { nodes { ',
    `{ ${Array.from({ length: 200 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
  ]) {
    expect((await post({ query, extensions: hashed(sha256(query)) })).code).toMatch(/FAILED|LIMIT_EXCEEDED/)
    expect((await post({ extensions: hashed(sha256(query)) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  }
})

test('the store of persisted queries is bounded in number and in size', async () => {
  const few = persistedQueries()
  for (let at = 0; at <= 1_000; at += 1) await few.set(`${at}`, '{ __typename }')
  expect([await few.get('0'), await few.get('1')]).toEqual([undefined, '{ __typename }'])
  const large = persistedQueries()
  for (let at = 0; at < 6; at += 1) await large.set(`${at}`, 'x'.repeat(999_999))
  expect([await large.get('0'), (await large.get('5'))?.length]).toEqual([undefined, 999_999])
})

test('trusted documents are asked for by their ids, from a folder or either manifest; where only they count, nothing else does', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'deeper'))
  writeFileSync(join(folder, 'deeper', 'events.graphql'), events)
  const plain = join(newFolder(), 'plain.json')
  writeFileSync(plain, JSON.stringify({ 'events-1': events }))
  const apollo = join(newFolder(), 'apollo.json')
  const operations = [{ id: sha256(events), name: 'Events', type: 'query', body: events }]
  writeFileSync(apollo, JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }))
  for (const [path, id] of [
    [folder, `sha256:${sha256(events)}`],
    [plain, 'events-1'],
    [apollo, sha256(events)],
  ] as const) {
    const open = await serve({ TRUSTED_DOCUMENTS: path })
    expect((await post({ documentId: id }, open)).data.events.totalCount).toBe(1)
    expect((await get({ documentId: id }, {}, open)).data.events.totalCount).toBe(1)
    expect((await post({ documentId: 'unknown' }, open)).status).toBe(404)
    expect((await post({ query: '{ __typename }' }, open)).status).toBe(200)
    const strict = await serve({ TRUSTED_DOCUMENTS: path, TRUSTED_DOCUMENTS_ONLY: 'true' })
    expect((await post({ documentId: id }, strict)).data.events.totalCount).toBe(1)
    expect((await post({ query: events }, strict)).data.events.totalCount).toBe(1)
    expect((await post({ extensions: hashed(sha256(events)) }, strict)).data.events.totalCount).toBe(1)
    for (const body of [{ query: '{ __typename }' }, { query: '{ __typename }', extensions: hashed(sha256('{ __typename }')) }, {}])
      expect(await post(body, strict)).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect(await get({ query: '{ __typename }' }, {}, strict)).toMatchObject({ status: 403, code: 'FORBIDDEN' })
  }
  expect((await post({ documentId: 'events-1' })).status).toBe(404)
})

test.each<[string, unknown, RegExp]>([
  ['a hash that is another', { [sha256('something else')]: events }, /has another SHA-256/],
  ['a document that does not fit the schema', { one: '{ nothing }' }, /the document one is none: Cannot query field "nothing"/],
  ['no document', {}, /holds no document/],
  ['another form', [events], /cannot be read/],
])('a manifest with %s is refused at the start', async (_, manifest, message) => {
  const path = join(newFolder(), 'manifest.json')
  writeFileSync(path, JSON.stringify(manifest))
  await expect(serve({ TRUSTED_DOCUMENTS: path })).rejects.toMatchObject({ code: 'BAD_CONFIG', message: expect.stringMatching(message) })
})

test('an answer to GET has a tag, by which it is not worked out again until the data change', async () => {
  const first = await get({ query: events })
  const tag = first.headers.get('etag')!
  expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(first.headers.get('vary')).toMatch(/accept/)
  const before = server.graph.statements
  const again = await get({ query: events }, { 'if-none-match': `"other", ${tag}` })
  expect({ status: again.status, data: again.data, statements: server.graph.statements - before }).toEqual({
    status: 304,
    data: undefined,
    statements: 1,
  })
  expect(again.headers.get('etag')).toBe(tag)
  // Another question, other variables, another form of answer: another tag.
  for (const [parameters, headers] of [
    [{ query: '{ events { totalCount } }' }, {}],
    [{ query: events, variables: '{"a":1}' }, {}],
    [{ query: events }, { accept: 'application/graphql-response+json' }],
  ] as [Record<string, string>, Record<string, string>][])
    expect((await get(parameters, { ...headers, 'if-none-match': tag })).status).toBe(200)
  await importOne('two')
  const changed = await get({ query: events }, { 'if-none-match': tag })
  expect({ status: changed.status, count: changed.data.events.totalCount }).toEqual({ status: 200, count: 2 })
  expect(changed.headers.get('etag')).not.toBe(tag)
})

test('errors, POST, mutations and closed reading are not cached', async () => {
  const mutation = 'mutation { takeBackJudgement(id: "x", reason: "x") }'
  const answers = [
    await get({ query: '{ nothing }' }),
    await get({ query: '{ events(filter: { place: "nowhere" }) { totalCount } }' }),
    await get({ query: mutation }),
    await post({ query: events }),
  ]
  const closed = await serve({ READ_ACCESS: 'closed' })
  const { key } = await createKey(server.graph, 'a reader', 'reader', '2026-11-23T00:00:00.000Z')
  const read = await get({ query: events }, { authorization: `Bearer ${key}` }, closed)
  expect(read.status).toBe(200)
  for (const { headers } of [...answers, read]) {
    expect(headers.get('etag')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  }
  for (const path of ['/health/ready', '/reconcile', '/nothing', '/export/nothing', '/graphql'])
    expect([path, (await fetch(api.url + path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
  const { headers } = await get({ query: events }, {}, await serve({ CACHE_SECONDS: '60' }))
  expect(headers.get('cache-control')).toBe('public, max-age=60, must-revalidate')
})

test('a long answer is compressed for whoever takes that, a short one and a zip are not', async () => {
  const introspection = '{ __schema { types { name description fields { name description } } } }'
  const asked = async (path: string, encoding: string): Promise<[encoding: string | null, text: string]> => {
    const response = await fetch(api.url + path, { headers: { 'accept-encoding': encoding } })
    return [response.headers.get('content-encoding'), await response.text()]
  }
  const long = `/graphql?query=${encodeURIComponent(introspection)}`
  const [plain, text] = await asked(long, 'identity')
  expect(plain).toBeNull()
  expect(text.length).toBeGreaterThan(20_000)
  for (const encoding of ['br', 'gzip']) expect(await asked(long, encoding)).toEqual([encoding, text])
  expect((await asked('/graphql?query={__typename}', 'br'))[0]).toBeNull()
  expect((await asked('/export/all.jsonl', 'gzip'))[0]).toBe('gzip')
  expect((await asked('/export/graph.zip', 'gzip'))[0]).toBeNull()
})
