import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { leiden } from '../../src/gds/leiden.js'
import { withProjection } from '../../src/gds/projection.js'
import type { Graph } from '../../src/graph/graph.js'
import { oneMode } from '../../src/measures/one-mode.js'
import { modularity, stability } from '../../src/measures/partitions.js'
import { networkOf, networks } from '../measures/centralities.js'
import { sharedGraph } from '../support/graph.js'

let graph: Graph
beforeAll(() => {
  graph = sharedGraph()
})
afterAll(() => graph.close())

test('communities are the same in each run, and modularity is that of the partition', async () => {
  const network = networkOf(networks[8]![1])
  const once = () => withProjection(graph, network, (projection) => leiden(projection, { seeds: [1, 2, 3] }), { weighted: true })
  const runs = await Promise.all([once(), once()])
  expect(runs[0]).toEqual(runs[1])
  expect(runs[0]).toHaveLength(3)
  for (const partition of runs[0]!) expect(modularity(network, partition, { weights: network.weights })).toBeGreaterThan(0.2)
  expect(stability(runs[0]!)).toBeGreaterThan(0.3)
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
  expect(fine).toHaveLength(5)
  for (const { of } of fine!) expect([...(of as Uint32Array)]).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
  expect(coarse![0]!.count).toBe(1)
})

test('on weighted links a chain falls apart where its link is weak; without weights it does not', async () => {
  const chain = oneMode(4, [0, 1, 2], [1, 2, 3], { weights: [10, 0.1, 10] })
  const found = (weighted: boolean) => withProjection(graph, chain, (projection) => leiden(projection, { resolution: 0.2 }), { weighted })
  const [[heavy], [plain]] = await Promise.all([found(true), found(false)])
  expect([...(heavy!.of as Uint32Array)]).toEqual([0, 0, 1, 1])
  expect(plain!.count).toBe(1)
})

test.each([0, 1, 3])('%d nodes without links: everybody is a community', async (nodes) => {
  const [partition] = await withProjection(graph, oneMode(nodes, [], []), (projection) => leiden(projection))
  expect(partition!.count).toBe(nodes)
})
