import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Bookmarks } from '../../src/graph/bookmarks.js'
import { boundTo } from '../../src/graph/bounds.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { createKey } from '../../src/keys/keys.js'
import { cleanUp } from '../cli/program.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { importMadeUpEvent } from '../support/made-up-event.js'
import { serveOn, type HttpClient } from '../support/http.js'

let server: OwnServer
const graphs: Graph[] = []
const replicas: HttpClient[] = []
let key: string

beforeAll(async () => {
  server = await ownServer()
  await importMadeUpEvent(server.graph, 'replicas', ['测试甲协会', '测试乙协会'])
  key = (await createKey(server.graph, 'a curator', 'curator', '2026-11-23T00:00:00.000Z')).key
  // Each with its own driver, and with routing, as behind a cluster.
  for (let replica = 0; replica < 2; replica += 1) {
    const { uri, user, password } = server.neo4j
    const graph = connect({ uri: uri.replace('bolt:', 'neo4j:'), user, password, database: 'neo4j', timeout: 20_000 })
    graphs.push(graph)
    replicas.push(await serveOn(graph))
  }
}, 120_000)
afterAll(async () => {
  for (const replica of replicas) await replica.stop()
  for (const graph of graphs) await graph.close()
  await server?.stop()
  await cleanUp()
}, 60_000)

const send = async (replica: number, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${replicas[replica]!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  return { bookmark: response.headers.get('x-bookmark'), body: (await response.json()) as { data: any; errors?: any[] } }
}

test('what is written through one replica is seen through the other, with the bookmark that the write gave; networks too', async () => {
  const network = '{ network(input: {}) { nodeCount } status { dataVersion } organizations { totalCount nodes { id } } }'
  const before = await Promise.all([send(0, network), send(1, network)])
  expect(before[1]!.body).toEqual(before[0]!.body)
  expect(before[0]!.bookmark).toBe(null)
  const { dataVersion } = before[0]!.body.data.status
  const [one, other] = before[0]!.body.data.organizations.nodes as { id: string }[]
  for (let turn = 0; turn < 8; turn += 1) {
    const writer = turn % 4 < 2 ? 0 : 1
    const merges = turn % 2 === 0
    const mutation = merges
      ? `mutation { judge(input: { left: "${one!.id}", right: "${other!.id}", verdict: SAME, reason: "turn ${turn}" }) { judgementId } }`
      : `mutation { split(id: "${one!.id}", reason: "turn ${turn}") { judgementId } }`
    const written = await send(writer, mutation, { authorization: `Bearer ${key}` })
    expect(written.body.errors).toBeUndefined()
    expect(written.bookmark).toMatch(/^[\w:+/=-]+$/)
    const seen = await send(1 - writer, network, { 'x-bookmark': written.bookmark! })
    expect(seen.body.data.status.dataVersion).toBeGreaterThan(dataVersion)
    expect(seen.body.data.organizations.totalCount).toBe(merges ? 1 : 2)
    expect(seen.body.data.network.nodeCount).toBe(merges ? 1 : 2)
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
  for (const graph of [...graphs, boundTo(graphs[0]!, { atOnce: 2, bookmarks: Bookmarks.from(undefined) })]) {
    await expect(graph.read('CREATE (n:Mention) RETURN n')).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' })
    const rows = graph.stream('CREATE (n:Mention) RETURN n')
    await expect(rows[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'Neo.ClientError.Statement.AccessMode' })
  }
})
