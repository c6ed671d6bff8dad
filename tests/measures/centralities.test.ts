import { describe, expect, test } from '@jest/globals'
import { betweenness } from '../../src/measures/betweenness.js'
import { closeness } from '../../src/measures/closeness.js'
import { clustering } from '../../src/measures/clustering.js'
import { coreNumbers } from '../../src/measures/core-numbers.js'
import { distances } from '../../src/measures/distances.js'
import { eigenvector } from '../../src/measures/eigenvector.js'
import { louvain } from '../../src/measures/louvain.js'
import { degrees, oneMode } from '../../src/measures/one-mode.js'
import { pageRank } from '../../src/measures/pagerank.js'
import { modularity, numberedBySize, stability } from '../../src/measures/partitions.js'
import { normalizeTwoMode, twoModeLinks } from '../../src/measures/two-mode-centrality.js'
import { davis, madeWith, networkOf, networks, published, twoModeFrom, twoModes, type TwoModeCentralities } from './centralities.js'
import { expectClose } from './fixture.js'

test('the fixture says what made it', () => {
  expect(madeWith['networkx']).toBe('3.6.1')
})

describe.each(networks)('%s as networkx sees it', (_, given) => {
  const network = networkOf(given)

  test('closeness, over components and within them', () => {
    const all = distances(network)
    expectClose(closeness(all), given.closeness)
    expectClose(closeness(all, { wassermanFaust: false }), given.closenessWithin)
  })

  test('betweenness', () => {
    expectClose(betweenness(network), given.betweenness)
  })

  test('PageRank, without weights and with', () => {
    expectClose(pageRank(network), given.pageRank, 1e-11)
    expectClose(pageRank(network, network.weights), given.weightedPageRank, 1e-11)
  })

  test('eigenvector centrality, without weights and with', () => {
    expectClose(eigenvector(network), given.eigenvector, 1e-8)
    expectClose(eigenvector(network, network.weights), given.weightedEigenvector, 1e-8)
  })

  test('core numbers; clustering, but that it is not known of who has fewer than two neighbours', () => {
    expect([...coreNumbers(network)]).toEqual(given.coreNumbers)
    const known = degrees(network)
    expectClose(
      clustering(network),
      given.clustering.map((value, node) => (known[node]! < 2 ? null : value)),
    )
  })

  test('Louvain is the same in each run of a seed, and no merger of two communities is better', () => {
    const partition = louvain(network, { weights: network.weights })
    expect(louvain(network, { weights: network.weights })).toEqual(partition)
    const reached = modularity(network, partition, { weights: network.weights })
    for (let one = 0; one < partition.count; one++)
      for (let other = 0; other < one; other++) {
        const of = Uint32Array.from(partition.of, (community) => (community === one ? other : community))
        expect(modularity(network, { of, count: partition.count }, { weights: network.weights })).toBeLessThan(reached + 1e-9)
      }
    const sizes = Array.from({ length: partition.count }, (__, at) => [...(partition.of as Uint32Array)].filter((own) => own === at).length)
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  })
})

test.each<[string, TwoModeCentralities]>([
  ['Davis', davis.twoMode],
  ...twoModes.map((one, at): [string, TwoModeCentralities] => [`random network ${at}`, one]),
])('two-mode degree, closeness and betweenness of %s as networkx normalises them', (_, given) => {
  const network = twoModeFrom(given)
  const links = twoModeLinks(network)
  expectClose(normalizeTwoMode('DEGREE', degrees(links), network), given.degree)
  expectClose(normalizeTwoMode('CLOSENESS', closeness(distances(links), { wassermanFaust: false }), network), given.closeness)
  expectClose(normalizeTwoMode('BETWEENNESS', betweenness(links), network), given.betweenness)
})

test('all 96 two-mode centralities of Davis, Gardner & Gardner are those that Borgatti & Halgin print', () => {
  const network = twoModeFrom(davis.twoMode)
  const links = twoModeLinks(network)
  const found = {
    degree_centrality: normalizeTwoMode('DEGREE', degrees(links), network),
    closeness_centrality: normalizeTwoMode('CLOSENESS', closeness(distances(links), { wassermanFaust: false }), network),
    betweenness_centrality: normalizeTwoMode('BETWEENNESS', betweenness(links), network),
  }
  const names = [...davis.women, ...davis.events]
  const compared = Object.entries(found).flatMap(([centrality, scores]) =>
    names.map((name, node) => ({ centrality, name, printed: published[centrality]![name]!, found: scores[node]! })),
  )
  expect(compared).toHaveLength(96)
  expect(compared.filter((one) => !(Math.abs(one.found - one.printed) <= 0.005 + 1e-9))).toEqual([])
})

test('betweenness of Evelyn is 0.010122 of the pairs of others', () => {
  const scores = betweenness(networkOf(davis.oneMode))
  expect(scores[davis.women.findIndex((name) => name.startsWith('Evelyn '))]! / ((17 * 16) / 2)).toBeCloseTo(0.010122, 6)
})

test('core numbers of Evelyn 14 and of Flora 12', () => {
  const cores = coreNumbers(networkOf(davis.oneMode))
  const of = (name: string) => cores[davis.women.findIndex((full) => full.startsWith(`${name} `))]
  expect([of('Evelyn'), of('Flora')]).toEqual([14, 12])
})

/** Rings of cliques have known communities. */
const ringOfCliques = (cliques: number, size: number) => {
  const [from, to]: [number[], number[]] = [[], []]
  for (let clique = 0; clique < cliques; clique++) {
    for (let a = 0; a < size; a++)
      for (let b = 0; b < a; b++) {
        from.push(clique * size + a)
        to.push(clique * size + b)
      }
    from.push(clique * size)
    to.push(((clique + 1) % cliques) * size + 1)
  }
  return oneMode(cliques * size, from, to)
}

test('Louvain finds the cliques of a ring, a higher resolution no fewer communities', () => {
  const ring = ringOfCliques(8, 6)
  const wanted = Array.from({ length: 48 }, (_, node) => Math.floor(node / 6))
  const partitions = [1, 2, 3, 4].map((seed) => louvain(ring, { seed }))
  for (const partition of partitions) expect([...(partition.of as Uint32Array)]).toEqual(wanted)
  expect(stability(partitions)).toBe(1)
  expect(louvain(ring, { resolution: 0.01 }).count).toBe(1)
  expect(louvain(ring, { resolution: 100 }).count).toBe(48)
})

test('communities are numbered by size, then by the smallest node', () => {
  expect(numberedBySize([7, 5, 5, 9, 9, 3])).toEqual({ of: Uint32Array.of(2, 0, 0, 1, 1, 3), count: 4 })
})

test('nothing is linked: PageRank is even, an eigenvector is not known, every community is one node', () => {
  const empty = oneMode(4, [], [])
  expect([...pageRank(empty)]).toEqual([0.25, 0.25, 0.25, 0.25])
  expect([...eigenvector(empty)]).toEqual([NaN, NaN, NaN, NaN])
  expect([...coreNumbers(empty)]).toEqual([0, 0, 0, 0])
  expect([...closeness(distances(empty))]).toEqual([0, 0, 0, 0])
  expect(louvain(empty).count).toBe(4)
  expect(pageRank(oneMode(0, [], []))).toHaveLength(0)
})
