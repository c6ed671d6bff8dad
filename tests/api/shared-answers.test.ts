import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { eventually } from '../cli/program.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

// Requests of one shape that come at a time share a statement: nobody should see a difference.

const graph = sharedGraph()
let http: HttpClient
let ids: string[]
let cursors: string[]
let events: string[]
beforeAll(async () => {
  http = await serveOn(graph)
  const { body } = await http.post(
    '{ organizations(first: 20) { edges { cursor node { id } } } coHostPairs(first: 5) { nodes { sharedActivities(first: 1) { nodes { id } } } } }',
  )
  ids = body.data!['organizations'].edges.map(({ node }: { node: { id: string } }) => node.id)
  cursors = body.data!['organizations'].edges.map(({ cursor }: { cursor: string }) => cursor)
  events = body.data!['coHostPairs'].nodes.map((pair: any) => pair.sharedActivities.nodes[0].id)
})
afterAll(async () => {
  await http.stop()
  await graph.close()
})

const words = ['集美大学', 'jimei', '华侨大学', 'zzqqxx', '厦门', 'xiamen', '软件', '\\"} RETURN 1 //', '集美', 'daxue']
type Given = Record<string, unknown>
const questions: Record<string, [string, (at: number) => Given]> = {
  'an organization, its activities, everyone in them': [
    `query ($id: ID!) { node(id: $id) { id ... on Organization { name participations(first: 5) { totalCount nodes { role activity { name
      participations { nodes { actor { name } } } } } } coHosts(first: 5) { nodes { organization { name } sharedActivityCount sharedActivities(first: 2) { nodes { name } } } } } } }`,
    (at) => ({ id: at % 7 === 3 ? 'nobody' : ids[at] }),
  ],
  'some by their ids': [
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organization { participations(roles: [HOST]) { totalCount } } } }',
    (at) => ({ ids: [ids[at], ids[(3 * at) % 20], ids[(7 * at) % 20]] }),
  ],
  'a page behind a cursor': [
    'query ($after: String) { organizations(first: 3, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { name } } }',
    (at) => ({ after: cursors[at] }),
  ],
  'a search': [
    'query ($query: String!) { search(query: $query, first: 5) { edges { score matchedName matchKind node { id } } } }',
    (at) => ({ query: words[at % words.length] }),
  ],
  'pairs of hosts': [
    'query ($first: Int!, $activity: ID!) { coHostPairs(first: $first, filter: {activity: $activity}) { totalCount nodes { a { name } b { name } sharedActivityCount } } }',
    (at) => ({ first: 1 + (at % 3), activity: events[at % 5] }),
  ],
}

const shared: string[] = []
test.each(Object.entries(questions))('%s: each gets what it gets alone', async (name, [query, givenAt]) => {
  const given = Array.from({ length: 20 }, (__, at) => givenAt(at))
  const alone: unknown[] = []
  for (const variables of given) alone.push(await http.post(query, variables))
  const together = async (): Promise<boolean> => {
    const before = graph.statements
    expect(await Promise.all(given.map((variables) => http.post(query, variables)))).toEqual(alone)
    return graph.statements - before < 15
  }
  if (await eventually(together, 20_000)) shared.push(name)
})

test('they shared statements', () => {
  // What takes long is not shared, and on a busy machine a search may.
  expect(shared.length).toBeGreaterThan(Object.keys(questions).length - 2)
})
