import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ApolloServer } from '@apollo/server'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { cleanUp, newFolder } from '../cli/program.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

// Whatever comes for the third time is answered past Apollo: nobody should see a difference.

const graph = sharedGraph()
let http: HttpClient
let limited: HttpClient
beforeAll(async () => {
  http = await serveOn(graph)
  limited = await serveOn(graph, { RATE_LIMIT: '100000' })
})
afterAll(async () => {
  await Promise.all([http.stop(), limited.stop()])
  await graph.close()
  await cleanUp()
})

interface Sent {
  status: number
  headers: Record<string, string>
  body: string
  statements: number
}
const sendAs = async ({ url }: HttpClient, search: string, init: RequestInit = {}): Promise<Sent> => {
  const before = graph.statements
  const response = await fetch(`${url}/graphql${search}`, init)
  const body = await response.text()
  const told = Object.fromEntries([...response.headers].filter(([name]) => !['date', 'x-request-id'].includes(name)))
  told['id'] = String(response.headers.has('x-request-id'))
  return { status: response.status, headers: told, body, statements: graph.statements - before }
}
const post = (client: HttpClient, body: object, headers: Record<string, string> = {}): Promise<Sent> =>
  sendAs(client, '', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
const get = (client: HttpClient, given: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Sent> => {
  const texts = Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)])
  return sendAs(client, `?${new URLSearchParams(texts as [string, string][])}`, { headers })
}
const send = (client: HttpClient, query: string, variables?: object): Promise<Sent> => post(client, { query, variables })

const question = `query Partners($name: String!, $first: Int!) { organizations(filter: {name: $name}) { totalCount nodes { __typename id name
  coHosts(first: $first) { totalCount nodes { sharedActivityCount organization { name } sharedActivities(first: 2) { edges { cursor node { name } evidence(first: 1) { nodes { quote } } } } } } } } }`
const variables = { name: '华侨大学', first: 3 }

/** Asked until a statement of its own answers it, which its second sight has planned. */
const settled = async (client: HttpClient, query: string, given?: object): Promise<Sent> => {
  for (let turn = 0; turn < 600; turn += 1) {
    const sent = await send(client, query, given)
    if (sent.statements === 1) return sent
    await sleep(50)
  }
  throw new Error('The question was never answered by one statement.')
}

test('an answer is the same, headers and all, however often it is asked for', async () => {
  const first = await send(http, question, variables)
  expect(first.statements).toBeGreaterThan(1)
  expect(JSON.parse(first.body)).toMatchObject({ data: { organizations: { totalCount: 1, nodes: [{ name: '华侨大学' }] } } })
  const { statements, ...again } = await settled(http, question, variables)
  expect(statements).toBe(1)
  expect(again).toEqual({ ...first, statements: undefined })
  const other = await send(http, question, { name: '集美大学', first: 1 })
  expect(other.statements).toBe(1)
  expect(JSON.parse(other.body).data.organizations.nodes[0]).toMatchObject({ name: '集美大学', coHosts: { nodes: [expect.anything()] } })
})

test('it says what is wrong with values as if it had never been asked before', async () => {
  await settled(http, question, variables)
  for (const given of [{ name: 7, first: 3 }, { name: '华侨大学' }, { name: '华侨大学', first: 1_000 }, { name: '华侨大学', first: 'x' }]) {
    const fresh = await serveOn(graph)
    try {
      const [one, other] = [await send(fresh, question, given), await send(http, question, given)]
      expect(JSON.parse(other.body).errors).toBeTruthy()
      expect({ ...other, statements: undefined }).toEqual({ ...one, statements: undefined })
    } finally {
      await fresh.stop()
    }
  }
})

test('it costs as much, and what it did not take is given back', async () => {
  const first = JSON.parse((await send(limited, question, variables)).body).extensions.cost
  const again = await settled(limited, question, variables)
  const { cost } = JSON.parse(again.body).extensions
  expect([cost.requested, cost.maximum]).toEqual([first.requested, first.maximum])
  expect(again.headers['x-ratelimit-remaining']).toBe(String(cost.rate.remaining))
  // An operation with more rows to it is another size: measured anew.
  const more = JSON.parse((await send(limited, question, { ...variables, first: 100 })).body).extensions.cost
  expect(more.requested).toBeGreaterThan(cost.requested)
})

test('who has no points left is turned away in the same words', async () => {
  const poor = await serveOn(graph, { RATE_LIMIT: '4000' })
  try {
    let sent = await send(poor, question, variables)
    for (let turn = 0; turn < 200 && sent.status === 200; turn += 1) sent = await send(poor, question, variables)
    expect([sent.status, JSON.parse(sent.body).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED'])
    expect(sent.headers['retry-after']).toMatch(/^\d+$/)
  } finally {
    await poor.stop()
  }
})

test('limits hold for values that come later', async () => {
  const narrow = await serveOn(graph, { MAX_COST: '2000' })
  try {
    const list =
      'query ($ids: [ID!]!, $first: Int!) { nodes(ids: $ids) { ... on Organization { coHosts(first: $first) { nodes { organization { id } } } } } }'
    const ids = ['nothing-0', 'nothing-1', 'nothing-2']
    await settled(narrow, list, { ids, first: 1 })
    const { status, body } = await send(narrow, list, { ids: Array.from({ length: 100 }, (_, at) => `nothing-${at}`), first: 100 })
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([200, 'LIMIT_EXCEEDED'])
  } finally {
    await narrow.stop()
  }
})

test('two operations of one text are two', async () => {
  const text = 'query A { organizations(first: 1) { nodes { id } } } query B { events(first: 1) { nodes { name } } }'
  const ask = async (operationName: string) => {
    const response = await fetch(`${http.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, operationName }),
    })
    return (await response.json()) as { data: object }
  }
  for (let turn = 0; turn < 4; turn += 1) {
    expect(Object.keys((await ask('A')).data)).toEqual(['organizations'])
    expect(Object.keys((await ask('B')).data)).toEqual(['events'])
    await sleep(100)
  }
})

test('merged directives, aliases that are names of objects, and what is not there come out as ever', async () => {
  for (const query of [
    'query ($yes: Boolean = true) { organizations(first: 2) { nodes { constructor: name toString: id hasOwnProperty: sector valueOf: nameKind @include(if: $yes) } } }',
    'query ($yes: Boolean = true) { organizations(first: 2) { nodes { __proto__: name id } } }',
    '{ node(id: "nothing") { id } other: node(id: "nothing") { ... on University { supervisor } } }',
    '{ suggest(prefix: "。") { id: matchedName } }',
  ]) {
    const first = await send(http, query)
    for (let turn = 0; turn < 4; turn += 1) {
      const again = await send(http, query)
      expect([again.status, again.body]).toEqual([first.status, first.body])
      await sleep(200)
    }
  }
})

const different: [text: string, known: object, others: object[]][] = [
  [
    'query ($first: Int, $offset: Int) { organizations(first: $first, offset: $offset) { totalCount nodes { id } } }',
    { first: 3 },
    [
      {},
      { first: null },
      { first: 0 },
      { first: -1 },
      { first: 2.5 },
      { first: '3' },
      { first: 101 },
      { first: 2, offset: 1e9 },
      { first: [3] },
    ],
  ],
  [
    'query ($filter: OrganizationFilter) { organizations(filter: $filter, first: 2) { totalCount nodes { name } } }',
    { filter: { place: '3502' } },
    [
      {},
      { filter: null },
      { filter: { place: null } },
      { filter: { place: 'nowhere' } },
      { filter: { kinds: [] } },
      { filter: { kinds: 'UNIVERSITY' } },
      { filter: { no: 1 } },
    ],
  ],
  [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids: ['nothing'] },
    [
      { ids: 'nothing' },
      { ids: [] },
      { ids: [null] },
      { ids: [7] },
      { ids: ['nothing', 'nothing'] },
      { ids: Array.from({ length: 101 }, () => 'a') },
      { ids: {} },
    ],
  ],
  [
    'query ($no: Boolean!) { organizations(first: 1) { nodes { id } } status @skip(if: $no) { dataVersion } __typename @skip(if: $no) ... @skip(if: $no) { __schema { queryType { name } } } }',
    { no: true },
    [{ no: false }, {}, { no: 'true' }],
  ],
  [
    'query ($__proto__: Int, $constructor: Int = 2) { organizations(first: $constructor, offset: $__proto__) { nodes { id } } }',
    {},
    [{ constructor: 1 }, JSON.parse('{"__proto__": 1}') as object, JSON.parse('{"__proto__": {"first": 9}}') as object],
  ],
]

test.each(different)('whatever values come later, it answers as one that was never asked before: %s', async (query, known, others) => {
  await settled(http, query, known)
  for (const [at, given] of [known, ...others].entries()) {
    const [later, fresh] = [await send(http, query, given), await send(http, `${query} # ${at}`, given)]
    expect({ given, ...later, statements: undefined }).toEqual({ given, ...fresh, statements: undefined })
  }
})

test('the name of an operation does not make one text look like another', async () => {
  const query = '{ organizations(first: 1) { nodes { id } } }'
  for (const text of [` ${query}`, `${query} `]) await settled(http, text)
  for (const operationName of [' ', '\0', `${query} `, '']) {
    const response = await fetch(`${http.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName }),
    })
    expect(((await response.json()) as { errors: object[] }).errors).toEqual([
      expect.objectContaining({ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }),
    ])
  }
})

describe('whichever way an operation is named', () => {
  const viaApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
  afterAll(() => viaApollo.mockRestore())
  const text = `${question} # named`
  const hashed = (query: string, more: object = {}) => ({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
    ...more,
  })
  let trusting: HttpClient
  beforeAll(async () => {
    const manifest = join(newFolder(), 'manifest.json')
    writeFileSync(manifest, JSON.stringify({ partners: text }))
    trusting = await serveOn(graph, { TRUSTED_DOCUMENTS: manifest, TRUSTED_DOCUMENTS_ONLY: 'true', RATE_LIMIT: '1000000' })
  })
  afterAll(() => trusting.stop())

  /** Asked until Apollo is no longer asked. */
  const quick = async (ask: () => Promise<Sent>): Promise<Sent> => {
    for (let turn = 0; turn < 600; turn += 1) {
      viaApollo.mockClear()
      const sent = await ask()
      if (!viaApollo.mock.calls.length) return sent
      await sleep(50)
    }
    throw new Error('Apollo was always asked.')
  }

  const byHash = { extensions: hashed(text, { clientLibrary: { name: 'a-dashboard', version: '1' } }), variables }
  type Way = (client: HttpClient, headers?: Record<string, string>) => Promise<Sent>
  const ways: [name: string, ask: Way][] = [
    ['by the hash of its text', (client, headers) => post(client, byHash, headers)],
    ['by its text and the hash of it', (client, headers) => post(client, { ...byHash, query: text }, headers)],
    ['by GET', (client, headers) => get(client, { query: text, variables, operationName: 'Partners' }, headers)],
    ['by GET and the hash', (client, headers) => get(client, byHash, headers)],
    ['by the id of a trusted document', (client, headers) => post(client, { documentId: 'partners', variables }, headers)],
    ['by GET and the id', (client, headers) => get(client, { documentId: 'partners', variables }, headers)],
  ]
  /** A client that weighs forms of answers is left to Apollo. */
  const weighing = { accept: 'application/json, text/html;q=0.1' }
  /** Without what tells of the points that are left, and with no more of the tag, which hangs on what is accepted, than whether there is one. */
  const bare = ({ status, headers, body }: Sent) => {
    const told = Object.entries(headers).filter(([name]) => !/^x-ratelimit|^etag$|^content-length$/.test(name))
    const cost = body.replace(/"remaining":\d+,"reset":\d+/, '')
    return { status, headers: Object.fromEntries(told), hasTag: 'etag' in headers, body: cost }
  }
  test.each(ways)('it is answered past Apollo in the same words: %s', async (name, ask) => {
    const client = name.includes('the id') ? trusting : http
    await post(client, { query: text, variables, extensions: hashed(text) })
    const past = await quick(() => ask(client))
    viaApollo.mockClear()
    const long = await ask(client, weighing)
    expect(viaApollo).toHaveBeenCalledTimes(1)
    expect(bare(past)).toEqual(bare(long))
    expect(JSON.parse(past.body).data.organizations.nodes[0].name).toBe('华侨大学')
  })

  test('each rule of GET and of hashes holds as it did', async () => {
    const asked = { query: text, variables }
    await quick(() => get(http, asked))
    await quick(() => post(http, byHash))
    const other = hashed('{ __typename }')
    const refused: [Promise<Sent>, status: number, words: RegExp][] = [
      [get(http, asked, { origin: 'https://elsewhere.example' }), 403, /another origin/],
      [get(http, byHash, { origin: 'https://elsewhere.example' }), 403, /another origin/],
      [get(http, asked, { 'content-type': 'text/plain' }), 415, /content-type/],
      [
        sendAs(
          http,
          `?${new URLSearchParams([
            ['query', text],
            ['query', text],
          ])}`,
        ),
        400,
        /only be specified once/,
      ],
      [get(http, { query: text, variables: '{"name"' }), 400, /invalid JSON/],
      [get(http, { query: text, variables: 'null' }), 400, /JSON-encoded object/],
      [get(http, { query: text, variables: { ...variables, first: 1_000 } }), 200, /BAD_USER_INPUT/],
      [get(http, { query: text, variables, operationName: 'Others' }), 200, /Unknown operation/],
      [get(http, { query: text, variables, extensions: other }), 400, /sha does not match/],
      [post(http, { query: text, variables, extensions: other }), 400, /sha does not match/],
      [post(http, { variables, extensions: { persistedQuery: { ...byHash.extensions.persistedQuery, version: 2 } } }), 400, /version/],
      [post(http, { variables, extensions: [byHash.extensions] }), 400, /extensions/],
      [post(http, { variables, extensions: hashed('never sent') }), 200, /PERSISTED_QUERY_NOT_FOUND/],
    ]
    for (const [sent, status, words] of refused) {
      const answer = await sent
      expect([answer.status, answer.body]).toEqual([status, expect.stringMatching(words)])
      expect(answer.headers['etag']).toBeUndefined()
    }
    const { headers } = await get(http, asked)
    const held = await get(http, asked, { 'if-none-match': headers['etag']! })
    expect([held.status, held.body, held.headers['etag']]).toEqual([304, '', headers['etag']])
    expect((await get(http, { ...asked, variables: { ...variables, first: 2 } })).headers['etag']).not.toBe(headers['etag'])
  })

  test('where only trusted documents count, a text of the same operation does not', async () => {
    await quick(() => get(trusting, { documentId: 'partners', variables }))
    for (const asked of [
      { query: question, variables },
      { variables, extensions: hashed(question) },
    ])
      for (const sent of [await get(trusting, asked), await post(trusting, asked)])
        expect([sent.status, sent.body]).toEqual([403, expect.stringMatching(/Only trusted documents/)])
  })

  test('what a cache may keep tells nothing of who asked, in either lane; what is for one client does', async () => {
    const asked = { query: text, variables }
    const told = ({ headers, body }: Sent) => ({
      rate: JSON.parse(body).extensions.cost.rate !== undefined,
      limit: headers['x-ratelimit-limit'] !== undefined,
      id: headers['id'],
      isPublic: /public/.test(headers['cache-control'] ?? ''),
    })
    const shared = { rate: false, limit: false, id: 'false', isPublic: true }
    const own = { rate: true, limit: true, id: 'true', isPublic: false }
    expect(told(await get(limited, asked))).toEqual(shared)
    expect(told(await quick(() => get(limited, asked)))).toEqual(shared)
    const { headers } = await get(limited, asked)
    const held = await get(limited, asked, { 'if-none-match': headers['etag']! })
    expect([held.status, held.headers['x-ratelimit-limit'], held.headers['id']]).toEqual([304, undefined, 'false'])
    expect(told(await quick(() => post(limited, asked)))).toEqual(own)
  })

  test('points are taken for it, and without any left it is refused', async () => {
    const poor = await serveOn(graph, { RATE_LIMIT: '4000' })
    try {
      let sent = await get(poor, { query: text, variables })
      for (let turn = 0; turn < 200 && sent.status === 200; turn += 1) sent = await get(poor, { query: text, variables })
      expect([sent.status, JSON.parse(sent.body).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED'])
      expect([sent.headers['etag'], sent.headers['x-ratelimit-limit']]).toEqual([undefined, '4000'])
    } finally {
      await poor.stop()
    }
  })
})
