import { afterAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
afterAll(() => graph.close())

test.each(['loaders', 'composed'] as const)('ties can be asked for by type, each way; %s', async (path) => {
  const { organizations } = await clientOf(graph, path).ask(`{
    organizations(filter: { name: "集美大学" }) {
      nodes {
        all: ties(first: 100) { nodes { id type } }
        some: ties(first: 100, types: [MEMBER_OF, COOPERATES_WITH]) { totalCount nodes { id type } }
        none: ties(types: [SUCCEEDED_BY]) { totalCount }
        in: tiesIn(types: [HOLDS_POSITION]) { nodes { type } }
      }
    }
  }`)
  const { all, some, none, in: incoming } = organizations.nodes[0]
  const wanted = all.nodes.filter(({ type }: { type: string }) => ['MEMBER_OF', 'COOPERATES_WITH'].includes(type))
  expect(wanted.length).toBeGreaterThan(1)
  expect(wanted.length).toBeLessThan(all.nodes.length)
  expect(some).toEqual({ totalCount: wanted.length, nodes: wanted })
  expect(none.totalCount).toBe(0)
  expect(new Set(incoming.nodes.map(({ type }: { type: string }) => type))).toEqual(new Set(['HOLDS_POSITION']))
})
