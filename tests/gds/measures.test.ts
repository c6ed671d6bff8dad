import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { betweenness } from '../../src/gds/betweenness.js'
import { leiden } from '../../src/gds/leiden.js'
import { withProjection } from '../../src/gds/projection.js'
import type { Graph } from '../../src/graph/graph.js'
import { closeness } from '../../src/measures/closeness.js'
import { distances } from '../../src/measures/distances.js'
import { degrees, oneMode } from '../../src/measures/one-mode.js'
import { modularity } from '../../src/measures/partitions.js'
import { normalizeTwoMode, twoModeLinks } from '../../src/measures/two-mode-centrality.js'
import { davis, networkOf, networks, published, twoModeFrom, twoModes } from '../measures/centralities.js'
import { expectClose } from '../measures/fixture.js'
import { sharedGraph } from '../support/graph.js'

let graph: Graph
beforeAll(() => {
  graph = sharedGraph()
})
afterAll(() => graph.close())

test.each(networks)('betweenness of %s is that of networkx, without weights and with, isolated nodes too', async (_, given) => {
  await withProjection(
    graph,
    networkOf(given),
    async (projection) => {
      expectClose(await betweenness(projection), given.betweenness)
      expectClose(await betweenness(projection, { weighted: true }), given.weightedBetweenness)
    },
    { weighted: true },
  )
})

describe('Davis, Gardner & Gardner', () => {
  const woman = (name: string): number => davis.women.findIndex((full) => full.startsWith(`${name} `))

  test('golden value: betweenness of Evelyn 0.010122', async () => {
    const network = networkOf(davis.oneMode)
    await withProjection(graph, network, async (projection) => {
      const scores = await betweenness(projection)
      expect(scores[woman('Evelyn')]! / ((17 * 16) / 2)).toBeCloseTo(0.010122, 6)
    })
  })

  test('all 96 two-mode centralities are those that Borgatti & Halgin print', async () => {
    const network = twoModeFrom(davis.twoMode)
    const links = twoModeLinks(network)
    const found = await withProjection(graph, links, async (projection) => ({
      degree_centrality: normalizeTwoMode('DEGREE', degrees(links), network),
      closeness_centrality: normalizeTwoMode('CLOSENESS', closeness(distances(links), { wassermanFaust: false }), network),
      betweenness_centrality: normalizeTwoMode('BETWEENNESS', await betweenness(projection), network),
    }))
    const names = [...davis.women, ...davis.events]
    const compared = Object.entries(found).flatMap(([centrality, scores]) =>
      names.map((name, node) => ({ centrality, name, printed: published[centrality]![name]!, found: scores[node]! })),
    )
    expect(compared).toHaveLength(96)
    expect(compared.filter((one) => !(Math.abs(one.found - one.printed) <= 0.005 + 1e-9))).toEqual([])
  })
})

test.each(twoModes.map((one, at) => [at, one] as const))('two-mode betweenness of random network %d', async (_, given) => {
  const network = twoModeFrom(given)
  const scores = await withProjection(graph, twoModeLinks(network), (projection) => betweenness(projection))
  expectClose(normalizeTwoMode('BETWEENNESS', scores, network), given.betweenness)
})

test('communities are the same in each run, and modularity is that of the partition', async () => {
  const network = networkOf(networks[8]![1])
  const once = () => withProjection(graph, network, (projection) => leiden(projection, { seeds: [1, 2, 3] }), { weighted: true })
  const runs = await Promise.all([once(), once()])
  expect(runs[0]).toEqual(runs[1])
  const { partition, modularity: told, stability } = runs[0]!
  expect(told).toBe(modularity(network, partition, { weights: network.weights }))
  expect(told).toBeGreaterThan(0.2)
  expect(stability).toBeGreaterThan(0.3)
})

test('two cliques on a bridge are two communities; a resolution of 0.01 makes them one', async () => {
  const pairs = [...Array(8).keys()].flatMap((a) => [...Array(a).keys()].map((b): [number, number] => [a, b]))
  const links = [...pairs.filter(([a, b]) => a < 4 === b < 4), [0, 7]]
  const network = oneMode(
    8,
    links.map(([a]) => a!),
    links.map(([, b]) => b!),
  )
  const [fine, coarse] = await withProjection(graph, network, async (projection) => [
    await leiden(projection, { seeds: [1, 2, 3, 4, 5] }),
    await leiden(projection, { resolution: 0.01 }),
  ])
  expect([...(fine!.partition.of as Uint32Array)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
  expect(fine!.stability).toBe(1)
  expect(coarse!.partition.count).toBe(1)
})

test('an algorithm that shall heed weights refuses a projection without any', async () => {
  const network = networkOf(davis.oneMode)
  await expect(withProjection(graph, network, (projection) => betweenness(projection, { weighted: true }))).rejects.toThrow(RangeError)
})

test.each([0, 1, 3])('%d nodes without links: nobody is between, everybody is a community', async (nodes) => {
  const { scores, communities } = await withProjection(graph, oneMode(nodes, [], []), async (projection) => ({
    scores: await betweenness(projection),
    communities: await leiden(projection),
  }))
  expect([...scores]).toEqual(Array<number>(nodes).fill(0))
  expect(communities.partition.count).toBe(nodes)
  expect(communities.modularity).toBeNaN()
})
