import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pLimit from 'p-limit'
import { isInterfaceType, isObjectType } from 'graphql'
import { buildApiSchema } from '../../../src/api/schema.js'
import { connect, type Graph } from '../../../src/graph/graph.js'
import { eventually } from '../../cli/program.js'
import { ownServer, type OwnServer } from '../../support/graph.js'
import { serveOn, type HttpClient } from '../../support/http.js'
import { takesText, textArguments } from './arguments.js'
import { documents } from './documents.js'
import { cursorTexts, texts } from './texts.js'

const schema = buildApiSchema()
/** What takes longer is slow, in ms: the statement is ended then, with a code that is none of the clear ones. */
const slow = 12_000
let server: OwnServer
let graph: Graph
let http: HttpClient
let ids: [string, string]
let before: unknown
const held = async (): Promise<unknown> => (await http.post('{ status { dataVersion counts { kind count } } }')).body.data
beforeAll(async () => {
  server = await ownServer({ seeded: true })
  graph = connect({ ...server.neo4j, database: 'neo4j', timeout: slow })
  http = await serveOn(graph, { REQUEST_TIMEOUT_MS: String(2 * slow) })
  const { body } = await http.post('{ organizations(first: 2, orderBy: {field: ACTIVITY_COUNT}) { nodes { id } } }')
  ids = body.data!['organizations'].nodes.map(({ id }: { id: string }) => id)
  before = await held()
}, 240_000)
afterAll(async () => {
  await http?.stop()
  await graph?.close()
  await server?.stop()
}, 60_000)

/** Of Cypher, the driver, the file system and the program: nothing of that is anybody's business. Hostile texts hold none of it. */
const internals =
  /\b(MATCH|UNWIND|CALL|OPTIONAL|RETURN) |Neo\.\w+|Neo4jError|Neo4j|lucene|node_modules|file:\/\/\/(?!etc)|\/src\/|\.[jt]s:\d|\n\s+at |stacktrace|bolt:/
const clear = new Set([
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'NOT_FOUND',
  'LIMIT_EXCEEDED',
  'UNAUTHENTICATED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
])

interface Answer {
  status: number
  text: string
}
/** What is wrong with an answer: nothing, mostly. Who is refused gets a code and is told no more than of the request. */
const faultsOf = ({ status, text }: Answer): string[] => {
  const faults: string[] = []
  if (status >= 500) faults.push(`status ${status}`)
  const leak = internals.exec(text)
  if (leak) faults.push(`says "${text.slice(Math.max(0, leak.index - 40), leak.index + 60)}"`)
  let body: { errors?: { message: string; extensions?: { code?: string } }[] } = {}
  try {
    body = JSON.parse(text) as typeof body
  } catch {
    faults.push(`no JSON: ${text.slice(0, 80)}`)
  }
  for (const { message, extensions } of body.errors ?? []) {
    if (!clear.has(extensions?.code ?? '')) faults.push(`${extensions?.code}: ${message.slice(0, 120)}`)
    if (message.length > 2_000) faults.push(`a message of ${message.length} characters`)
  }
  return faults
}

/** Longest that a request may take here, refusal and all. */
const patience = 3 * slow
const post = async (body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> => {
  const response = await fetch(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
    signal: AbortSignal.timeout(patience),
  })
  return { status: response.status, text: await response.text() }
}
/** Asks a few at a time, and tells what is wrong with each. */
const tried = async (requests: [name: string, ask: () => Promise<Answer>][], judge = faultsOf): Promise<string[]> => {
  const turn = pLimit(4)
  const told = await Promise.all(
    requests.map(([name, ask]) =>
      turn(async () => {
        try {
          const answer = await ask()
          // What Neo4j sees for the first time it plans first, which a busy machine may make slow.
          return judge(/"code":"\w+_TIMEOUT"/.test(answer.text) ? await ask() : answer).map((fault) => `${name}: ${fault}`)
        } catch (error) {
          return [`${name}: ${String(error)}`]
        }
      }),
    ),
  )
  return told.flat()
}

test('the corpus is large', () => {
  expect(Object.keys(documents).length).toBeGreaterThan(120)
  expect(Object.keys(texts).length).toBeGreaterThan(40)
})

test('documents: deep, wide, circular, doubled, flooded', async () => {
  const requests = Object.entries(documents).map(([name, document]): [string, () => Promise<Answer>] => [
    name,
    () => post(JSON.stringify(document)),
  ])
  expect(await tried(requests)).toEqual([])
}, 300_000)

test('every argument of the schema that takes a text is among those that are tried, itself or where an interface declares it', () => {
  const known = new Set(textArguments(schema, ['a', 'b']).map(({ name }) => /^[^(]*\(\w+/.exec(name)![0]))
  const left = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) return []
    const owners = [type, ...type.getInterfaces()].map(({ name }) => name)
    return Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter((argument) => takesText(argument.type) && !owners.some((owner) => known.has(`${owner}.${field.name}(${argument.name}`)))
        .map((argument) => `${type.name}.${field.name}(${argument.name})`),
    )
  })
  expect(left).toEqual([])
})

test('every argument of the schema that takes a text takes every hostile one', async () => {
  const all = textArguments(schema, ids)
  expect(all.length).toBeGreaterThan(200)
  for (const name of [
    'Query.search(query)',
    'Query.network(input.place)',
    'Organization.coHosts(since)',
    'Mutation.judge(input.reason)',
    'Query.nodes(ids[0])',
  ])
    expect(all.map((one) => one.name)).toContain(name)
  // Fields of types take what root fields take through the same doors: of each only some are tried there, all of them over all fields.
  // Some Cypher and some Lucene is among those in each case.
  const names = Object.keys(texts)
  const some = (of: readonly string[], at: number, each: number): readonly string[] => of.filter((_, index) => (index + at) % each === 0)
  const tryOut = (name: string, isCursor: boolean, at: number): readonly string[] => {
    if (/^(Query|Mutation)\./.test(name)) return isCursor ? cursorTexts : names
    return isCursor ? [...cursorTexts.slice(0, 2), ...some(cursorTexts.slice(2), at, 3)] : some(names, at, 8)
  }
  for (const [at, { name, isCursor }] of all.entries())
    for (const language of ['Cypher', 'Lucene'])
      expect([name, tryOut(name, isCursor, at).join()]).toEqual([name, expect.stringContaining(language)])
  const requests = all.flatMap(({ name, isCursor, ask }, at) =>
    tryOut(name, isCursor, at).map((text): [string, () => Promise<Answer>] => [
      `${name}, ${text}`,
      () => post(JSON.stringify(ask(texts[text]!))),
    ]),
  )
  expect(requests.length).toBeGreaterThan(2_000)
  expect(await tried(requests)).toEqual([])
}, 900_000)

test('cursors of every list are refused by every other, and harm none below', async () => {
  const all = textArguments(schema, ids).filter(({ name }) => name.endsWith('(after)'))
  const lists = all.filter(({ name }) => name.startsWith('Query.'))
  expect(lists.length).toBeGreaterThan(15)
  const cursors: { of: string; cursor: string }[] = []
  for (const { name, ask } of lists) {
    const { text } = await post(JSON.stringify(ask(null)))
    const cursor = /"endCursor":("[^"]+")/.exec(text)?.[1]
    if (cursor) cursors.push({ of: name, cursor: JSON.parse(cursor) as string })
  }
  expect(cursors.length).toBeGreaterThan(12)
  const codeOf = ({ text }: Answer): string | undefined =>
    (JSON.parse(text) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code
  const takes = (answer: Answer): string[] => (codeOf(answer) === 'BAD_USER_INPUT' ? [] : [`takes it (${codeOf(answer)})`])
  const foreign = lists.flatMap(({ name, ask }) =>
    cursors
      .filter(({ of }) => of !== name)
      .map(({ of, cursor }): [string, () => Promise<Answer>] => [`${name}, ${of}`, () => post(JSON.stringify(ask(cursor)))]),
  )
  expect(await tried(foreign, takes)).toEqual([])
  // Below they may be cursors of the very list that is paged there, by another parent.
  const below = all
    .filter((one) => !lists.includes(one))
    .flatMap(({ name, ask }, at) =>
      [0, 1, 2].map((turn): [string, () => Promise<Answer>] => {
        const { of, cursor } = cursors[(at + turn) % cursors.length]!
        return [`${name}, ${of}`, () => post(JSON.stringify(ask(cursor)))]
      }),
    )
  expect(await tried(below)).toEqual([])
}, 300_000)

test('cursors whose contents were tampered with are refused, or lead nowhere', async () => {
  const all = textArguments(schema, ids).filter(({ name }) => name.startsWith('Query.') && name.endsWith('(after)'))
  const keys = [...Object.values(texts).filter(({ length }) => length < 3_000), 1e308, -1, 0.1, null, true, [], {}, [[1]], { $gt: '' }]
  const requests: [string, () => Promise<Answer>][] = []
  for (const { name, ask } of all) {
    const { text } = await post(JSON.stringify(ask(null)))
    const cursor = /"endCursor":"([^"]+)"/.exec(text)?.[1]
    if (!cursor) continue
    const [signature, ...place] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[]
    for (const key of keys.filter((_, at) => (at + requests.length) % 4 === 0)) {
      const forged = Buffer.from(JSON.stringify([signature, ...place.map(() => key)])).toString('base64url')
      requests.push([`${name}, ${JSON.stringify(key).slice(0, 60)}`, () => post(JSON.stringify(ask(forged)))])
    }
  }
  expect(requests.length).toBeGreaterThan(100)
  expect(await tried(requests)).toEqual([])
}, 300_000)

test('bodies that are no JSON, or strange JSON', async () => {
  const json = (text: string): Buffer => Buffer.from(text)
  const bodies: Record<string, [Buffer, Record<string, string>?]> = {
    nothing: [json('')],
    null: [json('null')],
    'a number': [json('1e400')],
    'a text': [json('"{ __typename }"')],
    'an empty list': [json('[]')],
    'a list of a thousand requests': [json(`[${Array.from({ length: 1_000 }, () => '{"query":"{__typename}"}').join()}]`)],
    'lists nested half a million deep': [json('['.repeat(499_000))],
    'objects nested a hundred thousand deep': [json(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
    'variables nested a hundred thousand deep': [
      json(`{"query":"{__typename}","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
    ],
    'malformed UTF-8': [Buffer.from([0x7b, 0x22, 0x71, 0x75, 0x65, 0x72, 0x79, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0xff, 0xfe, 0x22, 0x7d])],
    'overlong UTF-8': [
      Buffer.concat([json('{"query":"{ __typename }","variables":{"a":"'), Buffer.from([0xc0, 0xaf, 0xed, 0xa0, 0x80]), json('"}}')]),
    ],
    'UTF-16': [Buffer.from('{"query":"{ __typename }"}', 'utf16le')],
    'a byte order mark': [json('\ufeff{"query":"{ __typename }"}')],
    'the same key twice': [json('{"query":"{ __typename }","query":"{ nothing }"}')],
    'a prototype': [json('{"query":"{ __typename }","__proto__":{"variables":{"a":1}}}')],
    'a comment': [json('{"query":"{ __typename }"} // x')],
    'a body in gzip that is none': [json('{"query":"{ __typename }"}'), { 'content-encoding': 'gzip' }],
    'a bomb in gzip': [gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }],
    'a strange charset': [json('{"query":"{ __typename }"}'), { 'content-type': 'application/json; charset=utf-7' }],
    'a content type without end': [json('{"query":"{ __typename }"}'), { 'content-type': `application/json;${' a=b;'.repeat(1_000)}` }],
    'accepting without end': [json('{"query":"{ __typename }"}'), { accept: 'a/b;q=0.1,'.repeat(1_000) }],
    'a key without end': [
      json('{"query":"mutation { split(id: \\"x\\", reason: \\"y\\") { judgementId } }"}'),
      { authorization: `Bearer ${'x'.repeat(10_000)}` },
    ],
    'a key in Cypher': [
      json('{"query":"mutation { split(id: \\"x\\", reason: \\"y\\") { judgementId } }"}'),
      { authorization: "Bearer pg_' or 1=1 //_x" },
    ],
    'two megabytes': [json(`{"query":"${' '.repeat(2_000_000)}"}`)],
  }
  const requests = Object.entries(bodies).map(([name, [body, headers]]): [string, () => Promise<Answer>] => [
    name,
    () => post(body, headers),
  ])
  expect(await tried(requests)).toEqual([])
})

/** As it is written, without a client that tidies it up. */
const get = (path: string, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(http.url)
    const sent = httpRequest({ hostname, port, path, method, timeout: patience }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, text: Buffer.concat(chunks).toString('utf8') }))
    })
    sent.once('error', reject).once('timeout', () => sent.destroy(new Error('slow')))
    sent.end()
  })
/** Not all that is served is JSON, but nothing that refuses is anything else. */
const faultsOfPage = (answer: Answer): string[] =>
  faultsOf(answer).filter((fault) => !fault.startsWith('no JSON') || (answer.status >= 400 && !fault.endsWith('no JSON: ')))

test('reconciliation takes every hostile text in every place', async () => {
  const places: Record<string, (text: string) => string> = {
    queries: (text) => `/reconcile?queries=${encodeURIComponent(text)}`,
    name: (text) => `/reconcile?queries=${encodeURIComponent(JSON.stringify({ q: { query: text } }))}`,
    type: (text) =>
      `/reconcile?queries=${encodeURIComponent(JSON.stringify({ q: { query: '集美大学', type: text, type_strict: 'any' } }))}`,
    property: (text) =>
      `/reconcile?queries=${encodeURIComponent(
        JSON.stringify({
          q: {
            query: '集美大学',
            properties: [
              { pid: text, v: text },
              { pid: 'place', v: text },
              { pid: 'moe', v: { id: text } },
            ],
          },
        }),
      )}`,
    extend: (text) => `/reconcile?extend=${encodeURIComponent(JSON.stringify({ ids: [text], properties: [{ id: text }] }))}`,
    prefix: (text) => `/reconcile/suggest/entity?prefix=${encodeURIComponent(text)}`,
    'type of a suggestion': (text) =>
      `/reconcile/suggest/entity?prefix=a&type=${encodeURIComponent(text)}&cursor=${encodeURIComponent(text)}`,
    id: (text) => `/reconcile/flyout/entity?id=${encodeURIComponent(text)}`,
    preview: (text) => `/reconcile/preview?id=${encodeURIComponent(text)}`,
    properties: (text) => `/reconcile/properties?type=${encodeURIComponent(text)}&limit=${encodeURIComponent(text)}`,
    path: (text) => `/reconcile/${encodeURIComponent(text)}/entity`,
  }
  const requests = Object.entries(places).flatMap(([place, path]) =>
    Object.entries(texts)
      .filter(([name, text]) => name !== 'lone surrogate' && encodeURIComponent(text).length < 12_000)
      .map(([name, text]): [string, () => Promise<Answer>] => [`${place}, ${name}`, () => get(path(text))]),
  )
  expect(requests.length).toBeGreaterThan(300)
  const reconciled = (answer: Answer): string[] => faultsOfPage(answer).filter((fault) => !fault.startsWith('undefined'))
  expect(await tried(requests, reconciled)).toEqual([])
}, 300_000)

test('downloads and pages take every hostile text in every place', async () => {
  const places: Record<string, (text: string) => string> = {
    file: (text) => `/export/${encodeURIComponent(text)}`,
    'file as it stands': (text) => `/export/${text.replace(/[^!-~]/g, '')}`,
    input: (text) => `/export/network.gexf?input=${encodeURIComponent(text)}`,
    'place of an input': (text) => `/export/network.gexf?input=${encodeURIComponent(JSON.stringify({ place: text }))}`,
    measures: (text) => `/export/network.gexf?measures=${encodeURIComponent(text)}`,
    flag: (text) => `/export/all.jsonl?history=${encodeURIComponent(text) || 'x'}`,
    'a parameter': (text) => `/export/citation.txt?${encodeURIComponent(text) || 'x'}=1`,
    page: (text) => `/${text.replace(/[^!-~]/g, '')}`,
    'page of the explorer': (text) => `/graphiql/${encodeURIComponent(text)}`,
  }
  const requests = Object.entries(places).flatMap(([place, path]) =>
    Object.entries(texts)
      .filter(([name, text]) => name !== 'lone surrogate' && encodeURIComponent(text).length < 12_000)
      .map(([name, text]): [string, () => Promise<Answer>] => [`${place}, ${name}`, () => get(path(text))]),
  )
  const paths = [
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/graphiql/..%5c..%5cpackage.json',
    '//etc/passwd',
    '/%00',
    '/%',
    '/%ff%fe',
    '/graphql?query=%',
    `/graphql?query=${'%7B'.repeat(3_000)}`,
    '/graphql?variables=%7B&query=%7B__typename%7D',
    '/graphql?extensions=x&query=%7B__typename%7D',
    'http://[',
    '/?',
    '*',
  ]
  const methods = ['DELETE', 'PATCH', 'PUT', 'TRACE', 'PROPFIND', 'OPTIONS', 'HEAD']
  const more: [string, () => Promise<Answer>][] = [
    ...paths.map((path): [string, () => Promise<Answer>] => [path, () => get(path)]),
    ...methods.flatMap((method) =>
      ['/graphql', '/reconcile', '/export/citation.txt', '/health/live', '/graphiql'].map((path): [string, () => Promise<Answer>] => [
        `${method} ${path}`,
        () => get(path, method),
      ]),
    ),
  ]
  expect(await tried([...requests, ...more], faultsOfPage)).toEqual([])
}, 300_000)

test('games with headers end in a refusal or an answer, and the next client is served', async () => {
  const { hostname, port } = new URL(http.url)
  const body = '{"query":"{__typename}"}'
  const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n'
  const games: Record<string, string> = {
    'two lengths': `${head}content-length: 24\r\ncontent-length: 0\r\n\r\n${body}`,
    'a length and chunks': `${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n18\r\n${body}\r\n0\r\n\r\n`,
    'a length that is negative': `${head}content-length: -1\r\n\r\n${body}`,
    'a length without end': `${head}content-length: 99999999999999999999\r\n\r\n${body}`,
    'a chunk without end': `${head}transfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n${body}`,
    'chunks in chunks': `${head}transfer-encoding: chunked, chunked\r\n\r\n18\r\n${body}\r\n0\r\n\r\n`,
    'a null byte': `${head}x: a\u0000b\r\ncontent-length: 24\r\n\r\n${body}`,
    'a line that is folded': `${head}x: a\r\n b\r\ncontent-length: 24\r\n\r\n${body}`,
    'a space before the colon': `${head}content-length : 24\r\n\r\n${body}`,
    'three thousand headers': `${head}${Array.from({ length: 3_000 }, (_, at) => `x${at}: y`).join('\r\n')}\r\n\r\n`,
    'no host': 'GET /health/live HTTP/1.1\r\n\r\n',
    'two hosts': 'GET /reconcile HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n',
    'a host in Cypher': "GET /reconcile HTTP/1.1\r\nhost: '}) detach delete n //\r\n\r\n",
    'HTTP of old': 'GET /\r\n\r\n',
    'HTTP of tomorrow': 'GET / HTTP/9.9\r\nhost: localhost\r\n\r\n',
    'a greeting of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'a greeting of TLS': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    'a method without end': `${'A'.repeat(70_000)} / HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    'a path without end': `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nhost: localhost\r\n\r\n`,
    'an upgrade': 'GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    'an expectation': `${head}expect: a-miracle\r\ncontent-length: 24\r\n\r\n${body}`,
    'a tunnel': 'CONNECT example.org:443 HTTP/1.1\r\nhost: localhost\r\n\r\n',
  }
  const play = async (game: string): Promise<Answer> => {
    const socket = connectSocket(Number(port), hostname)
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1'))).on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(Buffer.from(game, 'latin1'))
    // What waits for more than it was sent is told so by the end.
    setTimeout(() => socket.end(), 1_000)
    await new Promise((closed) => socket.once('close', closed))
    return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }
  }
  const raw = ({ status, text }: Answer): string[] => [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(internals.test(text) ? [`says ${text.slice(0, 200)}`] : []),
  ]
  expect(
    await tried(
      Object.entries(games).map(([name, game]): [string, () => Promise<Answer>] => [name, () => play(game)]),
      raw,
    ),
  ).toEqual([])
  expect((await http.post('{ __typename }')).status).toBe(200)
})

test('after all that the graph is as it was, nothing runs any more, and questions are answered', async () => {
  const running = async (): Promise<unknown[]> =>
    (await graph.read('SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH "SHOW" RETURN currentQuery')).map(
      (row) => row['currentQuery'],
    )
  // Shapes may still be planned behind answers.
  expect(await eventually(async () => (await running()).length === 0, slow)).toBe(true)
  expect(await held()).toEqual(before)
  expect((await http.post('{ organizations(first: 1) { nodes { id } } }')).body.data!['organizations'].nodes).toHaveLength(1)
})
