import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { Bookmarks } from '../../src/graph/bookmarks.js'
import { boundTo } from '../../src/graph/bounds.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { createKey } from '../../src/keys/keys.js'
import { cleanUp, eventually, Program } from '../cli/program.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { importMadeUpEvent } from '../support/made-up-event.js'
import { hasRedis, OwnRedis } from '../support/redis.js'

// Two processes of the program on one Neo4j, with routing, as behind a cluster and a load balancer.

const isShared = await hasRedis()
let server: OwnServer
let routed: Graph
let redis: OwnRedis | undefined
const replicas: Program[] = []
const urls: string[] = []
let key: string
let ids: [string, string]

beforeAll(async () => {
  server = await ownServer({ seeded: true })
  await importMadeUpEvent(server.graph, 'replicas', ['测试甲协会', '测试乙协会'])
  key = (await createKey(server.graph, 'a curator', 'curator', '2026-11-23T00:00:00.000Z')).key
  redis = isShared ? await OwnRedis.start() : undefined
  const { user, password } = server.neo4j
  const uri = server.neo4j.uri.replace('bolt:', 'neo4j:')
  routed = connect({ uri, user, password, database: 'neo4j', timeout: 20_000 })
  const env = {
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    DRAIN_MS: '1500',
    TRUSTED_PROXIES: '127.0.0.1',
    RATE_LIMIT: '1000',
    REDIS_URL: redis?.url,
  }
  replicas.push(...[0, 1].map(() => new Program(['serve'], env)))
  for (const replica of replicas) urls.push((await replica.says(/GraphQL API {3}(http:\S+)\/graphql/, 120_000))[1]!)
  const found = ['甲', '乙'].map((name, at) => `o${at}: organizations(filter: { name: "测试${name}协会" }) { nodes { id } }`)
  const { data } = (await send(0, `{ ${found.join(' ')} }`)).body
  ids = [data.o0.nodes[0].id, data.o1.nodes[0].id]
}, 240_000)
afterAll(async () => {
  await routed?.close()
  await cleanUp()
  await redis?.remove()
  await server?.stop()
}, 60_000)

interface Sent {
  status: number
  bookmark: string | null
  body: { data: any; errors?: any[] }
}
const post = async (replica: number, query: string, headers: Record<string, string>): Promise<Sent> => {
  const response = await fetch(`${urls[replica]}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, bookmark: response.headers.get('x-bookmark'), body: (await response.json()) as Sent['body'] }
}
/** As a curator, who is not limited. */
const send = (replica: number, query: string, headers: Record<string, string> = {}): Promise<Sent> =>
  post(replica, query, { authorization: `Bearer ${key}`, ...headers })

const merging = (reason: string): string =>
  `mutation { judge(input: { left: "${ids[0]}", right: "${ids[1]}", verdict: SAME, reason: "${reason}" }) { judgementId } }`
const splitting = (reason: string): string => `mutation { split(id: "${ids[0]}", reason: "${reason}") { judgementId } }`
const both = (): string => `nodes(ids: ["${ids.join('", "')}"]) { id }`
const areOne = ({ body }: Sent): boolean => new Set(body.data.nodes.map(({ id }: { id: string }) => id)).size === 1

test('what is written through one replica is seen through the other, with the bookmark that the write gave; networks too', async () => {
  const question = `{ network(input: {}) { nodeCount } status { dataVersion } ${both()} }`
  const before = await Promise.all([send(0, question), send(1, question)])
  expect(before[1]!.body.data).toEqual(before[0]!.body.data)
  expect(before[0]!.bookmark).toBe(null)
  const { status, network } = before[0]!.body.data
  expect(areOne(before[0]!)).toBe(false)
  for (let turn = 0; turn < 8; turn += 1) {
    const writer = turn % 4 < 2 ? 0 : 1
    const merges = turn % 2 === 0
    const written = await send(writer, (merges ? merging : splitting)(`turn ${turn}`))
    expect(written.body.errors).toBeUndefined()
    expect(written.bookmark).toMatch(/^[\w:+/=-]+$/)
    const seen = await send(1 - writer, question, { 'x-bookmark': written.bookmark! })
    expect(seen.body.data.status.dataVersion).toBeGreaterThan(status.dataVersion)
    expect(areOne(seen)).toBe(merges)
    expect(seen.body.data.network.nodeCount).toBe(network.nodeCount - (merges ? 1 : 0))
  }
}, 60_000)

test.each(['nonsense with spaces', 'FB:nonsense', 'x'.repeat(501), Array.from({ length: 11 }, () => 'FB:a').join()])(
  'a bookmark that is none is refused: %s',
  async (bookmark) => {
    const { body } = await send(0, '{ status { dataVersion } }', { 'x-bookmark': bookmark })
    expect(body.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/^x-bookmark: is no bookmark/) })])
    expect(body.errors![0].extensions.code).toBe('BAD_USER_INPUT')
  },
)

test('reads are sent as reads, so that a cluster gives them to its readers: a write among them is refused', async () => {
  for (const graph of [routed, boundTo(routed, { atOnce: 2, bookmarks: Bookmarks.from(undefined) })]) {
    await expect(graph.read('CREATE (n:Mention) RETURN n')).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' })
    const rows = graph.stream('CREATE (n:Mention) RETURN n')
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' })
  }
})

;(isShared ? test : test.skip)('who has used up their points with one replica has none left with the other', async () => {
  const question = '{ status { dataVersion } }'
  const client = { 'x-forwarded-for': '192.0.2.7' }
  let answered = 0
  while ((await post(answered % 2, question, client)).status === 200) answered += 1
  expect(answered).toBeGreaterThan(0)
  expect(await Promise.all([0, 1].map(async (replica) => (await post(replica, question, client)).status))).toEqual([429, 429])
  expect((await post(0, question, { 'x-forwarded-for': '192.0.2.8' })).status).toBe(200)
})

const leaves: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const leave of leaves.splice(0)) await leave()
})
const isReady = async (replica: number): Promise<boolean> =>
  fetch(`${urls[replica]}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Clients behind a load balancer, which sends them in turn to the replicas that say they are ready. */
const load = (clients: number, questionOf: (turn: number) => string) => {
  const answers: Sent[] = []
  const failed: unknown[] = []
  const leaving = new AbortController()
  const client = async (first: number): Promise<void> => {
    for (let turn = first; !leaving.signal.aborted; turn += 1) {
      const replica = (await isReady(turn % 2)) ? turn % 2 : 1 - (turn % 2)
      await send(replica, questionOf(turn)).then(
        (answer) => answers.push(answer),
        (error: unknown) => failed.push(error),
      )
    }
  }
  const all = Promise.all(Array.from({ length: clients }, (_, first) => client(first)))
  const leave = async (): Promise<void> => {
    leaving.abort()
    await all
  }
  leaves.push(leave)
  return { answers, failed, leave }
}

test('one replica is told to stop under load: the other goes on, no request fails, and what was written last is seen', async () => {
  const { bookmark } = await send(0, merging('before the end'))
  const { answers, failed, leave } = load(
    4,
    (turn) => `{ organizations(first: ${1 + (turn % 9)}) { nodes { name coHosts(first: 2) { totalCount } } } }`,
  )
  expect(await eventually(() => answers.length > 20, 30_000)).toBe(true)
  replicas[0]!.signal('SIGTERM')
  expect(await replicas[0]!.ended).toMatchObject({ code: 0, signal: null })
  const seen = answers.length
  expect(await eventually(() => answers.length > seen + 20, 30_000)).toBe(true)
  await leave()
  expect(failed).toEqual([])
  expect(answers.filter(({ status, body }) => status !== 200 || body.errors)).toEqual([])
  expect(areOne(await send(1, `{ ${both()} }`, { 'x-bookmark': bookmark! }))).toBe(true)
  expect((await send(1, splitting('after the end'))).body.errors).toBeUndefined()
}, 90_000)
