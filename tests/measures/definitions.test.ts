import { describe, expect, test } from '@jest/globals'
import { centralization } from '../../src/measures/centralization.js'
import { change } from '../../src/measures/change.js'
import { components } from '../../src/measures/components.js'
import { concentration } from '../../src/measures/concentration.js'
import { disparity } from '../../src/measures/disparity.js'
import { distances } from '../../src/measures/distances.js'
import { heterogeneity, participationCoefficients } from '../../src/measures/diversity.js'
import { assortativity, eiIndex, mixing } from '../../src/measures/mixing.js'
import { degrees, density, strengths, type OneMode } from '../../src/measures/one-mode.js'
import { adjustedRandIndex, modularity, normalizedMutualInformation, stability } from '../../src/measures/partitions.js'
import { project } from '../../src/measures/project.js'
import { sdsm } from '../../src/measures/sdsm.js'
import { structuralHoles } from '../../src/measures/structural-holes.js'
import { egoNetwork, keepLinks, keepNodes, largestComponent, linksFrom, topNodes } from '../../src/measures/subnetwork.js'
import { tripleHelix, tripleHelixBySlice } from '../../src/measures/triple-helix.js'
import { twoMode } from '../../src/measures/two-mode.js'
import { robinsAlexander } from '../../src/measures/two-mode-clustering.js'
import { randomFrom } from '../../src/measures/random.js'
import { expectClose, linksOf, networkFrom } from './fixture.js'

const star = (n: number): OneMode =>
  networkFrom(
    n,
    Array.from({ length: n - 1 }, (_, leaf) => [0, leaf + 1]),
  )
const empty = networkFrom(3, [])

describe('cutting a network says what was left out and where the rest came from', () => {
  // Two components: 0-1-2-3 with a chord 1-3, and 4-5.
  const network = networkFrom(7, [
    [3, 2, 5],
    [0, 1, 1],
    [1, 2, 2],
    [1, 3, 3],
    [5, 4, 4],
  ])
  const told = ({ network: part, nodes, cut }: ReturnType<typeof keepNodes>) => ({
    links: linksOf(part, part.weights).map(([a, b, weight]) => [nodes[a], nodes[b], weight]),
    nodes: [...nodes],
    cut,
  })

  test('components', () => {
    expect([...components(network).of]).toEqual([0, 0, 0, 0, 1, 1, 2])
    expect(components(network).sizes).toEqual([4, 2, 1])
  })

  test('the largest component; of two as large the one with the smallest node', () => {
    expect(told(largestComponent(network))).toEqual({
      links: [
        [0, 1, 1],
        [1, 2, 2],
        [1, 3, 3],
        [2, 3, 5],
      ],
      nodes: [0, 1, 2, 3],
      cut: { nodes: 3, links: 1 },
    })
    expect(
      told(
        largestComponent(
          networkFrom(4, [
            [2, 3],
            [0, 1],
          ]),
        ),
      ).nodes,
    ).toEqual([0, 1])
    expect(told(largestComponent(networkFrom(0, [])))).toEqual({ links: [], nodes: [], cut: { nodes: 0, links: 0 } })
  })

  test('links of at least a weight, with all nodes', () => {
    const { links, nodes, cut } = told(linksFrom(network, 3))
    expect(links).toEqual([
      [1, 3, 3],
      [2, 3, 5],
      [4, 5, 4],
    ])
    expect(nodes).toHaveLength(7)
    expect(cut).toEqual({ nodes: 0, links: 2 })
  })

  test('arcs lead back to arrays by arc', () => {
    const { network: part, arcs } = keepLinks(network, (arc) => network.weights[arc]! > 1)
    expect([...arcs].map((arc) => network.weights[arc])).toEqual([...part.weights])
  })

  test('an ego network holds the links between those around, too', () => {
    expect(told(egoNetwork(network, [2], 1)).nodes).toEqual([1, 2, 3])
    expect(told(egoNetwork(network, [2], 1)).links).toHaveLength(3)
    expect(told(egoNetwork(network, [2], 0)).nodes).toEqual([2])
    expect(told(egoNetwork(network, [0, 4], 1))).toMatchObject({ nodes: [0, 1, 4, 5], cut: { nodes: 3, links: 3 } })
    expect(told(egoNetwork(network, [0], 9)).nodes).toEqual([0, 1, 2, 3])
  })

  test('the nodes with the highest scores; of equal ones the first, NaN last', () => {
    expect(told(topNodes(network, [1, 7, 7, NaN, 7, 0, 3], 2)).nodes).toEqual([1, 2])
    expect(told(topNodes(network, [NaN, 1, NaN, 2, NaN, NaN, NaN], 3)).nodes).toEqual([0, 1, 3])
  })
})

describe('wrong numbers are refused', () => {
  test.each([-1, 2, NaN])('an actor %d of two', (actor) => {
    expect(() => twoMode(2, 1, [0, actor], [0, 0])).toThrow(RangeError)
  })
  test('an activity that does not exist', () => {
    expect(() => twoMode(2, 1, [0, 1], [0, 1])).toThrow(RangeError)
  })
})

describe('centralisation is 1 for the network that reaches the largest sum, 0 where all are alike', () => {
  const n = 7
  const leaves = (centre: number, leaf: number): number[] => [centre, ...Array.from<number>({ length: n - 1 }).fill(leaf)]
  test.each([
    ['DEGREE', [...degrees(star(n))]],
    ['CLOSENESS', leaves(1, (n - 1) / (1 + 2 * (n - 2)))],
    ['BETWEENNESS', leaves(((n - 1) * (n - 2)) / 2, 0)],
    ['EIGENVECTOR', [0.7, 0.7, 0, 0, 0, 0, 0]],
  ] as const)('%s', (centrality, scores) => {
    expect(centralization(centrality, scores)).toBeCloseTo(1, 12)
    expect(
      centralization(
        centrality,
        scores.map(() => 2),
      ),
    ).toBe(0)
    expect(centralization(centrality, scores.slice(0, 2))).toBeNaN()
  })
  test('a path of four nodes by degree', () => {
    expect(centralization('DEGREE', [1, 2, 2, 1])).toBeCloseTo(2 / 6, 12)
  })
})

describe('groups', () => {
  // Groups 0: nodes 0, 1, 2; 1: nodes 3, 4; 2: node 5.
  const groups = { of: [0, 0, 0, 1, 1, 2], count: 3 }
  const network = networkFrom(6, [
    [0, 1, 2],
    [0, 3, 1],
    [1, 3, 4],
    [2, 4, 1],
    [3, 5, 2],
  ])

  test('the E-I index counts each link once, also within a group', () => {
    expect(eiIndex(network, groups).whole).toBeCloseTo(3 / 5, 12)
    expectClose(eiIndex(network, groups).byGroup, [(3 - 1) / 4, 1, 1])
    expect(eiIndex(network, groups, network.weights).whole).toBeCloseTo((8 - 2) / 10, 12)
    expectClose(eiIndex(network, groups, network.weights).byGroup, [(6 - 2) / 8, 1, 1])
  })

  test('the mixing matrix with weights, and what is expected by degree and by size', () => {
    const { observed, expectedByDegree, expectedBySize } = mixing(network, groups, network.weights)
    expect([...observed]).toEqual([2, 6, 0, 6, 0, 2, 0, 2, 0])
    // Strengths of the groups: 10, 8, 2; m = 10.
    expectClose(expectedByDegree, [100 / 40, 80 / 20, 20 / 20, 80 / 20, 64 / 40, 16 / 20, 20 / 20, 16 / 20, 4 / 40])
    expectClose(
      expectedBySize,
      [3, 6, 3, 6, 1, 2, 3, 2, 0].map((pairs) => (pairs * 10) / 15),
    )
  })

  test('the participation coefficient, with and without weights', () => {
    expectClose(participationCoefficients(network, groups), [0.5, 0.5, 0, 1 - 5 / 9, 0, 0])
    expectClose(participationCoefficients(network, groups, network.weights), [1 - 5 / 9, 1 - 20 / 36, 0, 1 - 29 / 49, 0, 0])
  })

  test('heterogeneity', () => {
    expect(heterogeneity([2, 2])).toEqual({ blau: 0.5, iqv: 1 })
    expect(heterogeneity([3, 0, 1]).blau).toBeCloseTo(0.375, 12)
    expect(heterogeneity([3, 0, 1]).iqv).toBeCloseTo(0.5625, 12)
    expect(heterogeneity([4])).toEqual({ blau: 0, iqv: NaN })
  })
})

describe('partitions', () => {
  const together = { of: [0, 0, 0, 0], count: 1 }
  const alone = { of: [3, 2, 1, 0], count: 4 }
  const halves = { of: [0, 0, 1, 1], count: 2 }
  test('the same partition under other numbers agrees fully', () => {
    expect(adjustedRandIndex(halves, { of: [5, 5, 2, 2], count: 6 })).toBe(1)
    expect(normalizedMutualInformation(halves, { of: [5, 5, 2, 2], count: 6 })).toBeCloseTo(1, 12)
    expect(adjustedRandIndex(together, together)).toBe(1)
    expect(adjustedRandIndex(alone, alone)).toBe(1)
    expect(normalizedMutualInformation(together, together)).toBe(1)
  })
  test('partitions that say nothing of each other do not agree', () => {
    expect(adjustedRandIndex(halves, { of: [0, 1, 0, 1], count: 2 })).toBeCloseTo(-0.5, 12)
    expect(normalizedMutualInformation(halves, { of: [0, 1, 0, 1], count: 2 })).toBeCloseTo(0, 12)
    expect(adjustedRandIndex(together, alone)).toBe(0)
  })
  test('stability is the mean over all pairs of runs', () => {
    expect(stability([halves, halves, { of: [0, 1, 0, 1], count: 2 }])).toBeCloseTo((1 - 0.5 - 0.5) / 3, 12)
  })
})

describe('triple helix', () => {
  const entropies = (frequencies: readonly number[]) => {
    const kept = frequencies.map((frequency, combination) => (combination === 0 ? 0 : frequency))
    const total = kept.reduce((sum, frequency) => sum + frequency, 0)
    return (...bits: number[]): number => {
      const counted = new Map<string, number>()
      for (const [combination, frequency] of kept.entries()) {
        const key = bits.map((bit) => combination & bit).join()
        counted.set(key, (counted.get(key) ?? 0) + frequency)
      }
      return [...counted.values()].filter(Boolean).reduce((sum, frequency) => sum - (frequency / total) * Math.log2(frequency / total), 0)
    }
  }
  test('T is what its entropies give, on 200 made-up tables', () => {
    for (let seed = 0; seed < 200; seed++) {
      const draw = randomFrom(seed)
      const frequencies = Array.from({ length: 8 }, () => Math.floor(draw() * 9))
      const h = entropies(frequencies)
      const given = tripleHelix(frequencies)
      expectClose(
        [given.transmission, given.universityEnterprise, given.universityGovernment, given.enterpriseGovernment],
        [
          h(1) + h(2) + h(4) - h(1, 2) - h(1, 4) - h(2, 4) + h(1, 2, 4),
          h(1) + h(2) - h(1, 2),
          h(1) + h(4) - h(1, 4),
          h(2) + h(4) - h(2, 4),
        ],
      )
    }
  })
  test('one of three, or all: each two tell nothing, all three one bit of synergy', () => {
    expect(tripleHelix([99, 5, 5, 0, 5, 0, 0, 5])).toEqual({
      transmission: -1,
      universityEnterprise: 0,
      universityGovernment: 0,
      enterpriseGovernment: 0,
      activities: 20,
    })
  })
  test('by slice', () => {
    const [first, second, third] = tripleHelixBySlice([1, 2, 4, 7, 3, 5, 0], [0, 0, 0, 0, 1, 1, 1], 3)
    expect(first).toEqual(tripleHelix([0, 1, 1, 0, 1, 0, 0, 1]))
    expect(second).toEqual(tripleHelix([0, 0, 0, 1, 0, 1, 0, 0]))
    expect(second!.activities).toBe(2)
    expect(third!.transmission).toBeNaN()
  })
})

describe('change between two periods', () => {
  const before = networkFrom(5, [
    [0, 1],
    [1, 2],
    [3, 4],
  ])
  const after = networkFrom(5, [
    [1, 0],
    [2, 0],
    [3, 4],
    [2, 3],
  ])
  test('which links are new, kept and ended, and how many', () => {
    expect(change(before, after)).toEqual({
      added: { a: [0, 2], b: [2, 3] },
      kept: { a: [0, 3], b: [1, 4] },
      ended: { a: [1], b: [2] },
      jaccard: 2 / 5,
      shareKept: 2 / 3,
    })
  })
  test('backwards, what was new has ended', () => {
    const { added, ended, jaccard, shareKept } = change(after, before)
    expect({ added, ended, jaccard, shareKept }).toEqual({
      added: change(before, after).ended,
      ended: change(before, after).added,
      jaccard: 2 / 5,
      shareKept: 2 / 4,
    })
  })
})

describe('how much data there is', () => {
  test('one event with many is one clique, all links from it', () => {
    const network = twoMode(5, 3, [0, 1, 2, 0, 3], [1, 1, 1, 0, 2])
    expect(concentration(network, project(network))).toEqual({
      linkedActors: 3,
      sharedActivities: 1,
      links: 3,
      largestActivity: 1,
      largestShare: 1,
      isClique: true,
    })
  })
  test('the activity that gives most links need not be the largest one: sides count', () => {
    // Activity 0: four and one, 4 links. 1: two and two, 4 more links, one of them known. 2: one and one. 3: six, all on one side, none.
    const activities = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3]
    const sides = [1, 1, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 1]
    const network = twoMode(8, 4, [0, 1, 2, 3, 4, 0, 4, 5, 6, 1, 7, 0, 1, 2, 3, 4, 5], activities, sides)
    expect(concentration(network, project(network))).toEqual({
      linkedActors: 8,
      sharedActivities: 3,
      links: 8,
      largestActivity: 0,
      largestShare: 4 / 8,
      isClique: false,
    })
  })
  test('one link more is more', () => {
    // Four and four: in activity 0 the first two are on one side only, which leaves 5 links; activity 1 gives all 6.
    const network = twoMode(8, 2, [0, 1, 2, 3, 4, 5, 6, 7], [0, 0, 0, 0, 1, 1, 1, 1], [1, 1, 3, 3, 3, 3, 3, 3])
    expect(concentration(network, project(network))).toMatchObject({ largestActivity: 1, largestShare: 6 / 11 })
  })
  test('nothing at all', () => {
    const network = twoMode(2, 0, [], [])
    expect(concentration(network, project(network))).toEqual({
      linkedActors: 0,
      sharedActivities: 0,
      links: 0,
      largestActivity: undefined,
      largestShare: NaN,
      isClique: false,
    })
  })
})

test('a single link tells nothing from its end: the other end decides about the backbone', () => {
  const network = networkFrom(3, [
    [0, 1, 3],
    [0, 2, 1],
  ])
  expectClose(disparity(network), [1 / 4, 3 / 4, 1 / 4, 3 / 4])
  expectClose(disparity(networkFrom(2, [[0, 1, 3]])), [1, 1])
})

test('where some participations are certain, chance is left to the others', () => {
  // Actor 0 is in all three activities, 1 and 2 in one of the two that have two participants.
  const network = twoMode(3, 3, [0, 0, 0, 1, 2], [0, 1, 2, 0, 1])
  const { pValues, residual } = sdsm(network, project(network))
  expect(residual).toBeLessThan(1e-9)
  // 1 - 1/2 * 1/2 for the links 0-1 and 0-2, from either end.
  expectClose(pValues, [0.75, 0.75, 0.75, 0.75])
})

test('what is not defined is NaN, never 0', () => {
  const groups = { of: [0, 1, 1], count: 2 }
  const oneGroup = { of: [0, 0], count: 1 }
  const undefinedOnes = {
    density: density(networkFrom(1, [])),
    constraint: structuralHoles(empty).constraint[0],
    effectiveSize: structuralHoles(empty).effectiveSize[0],
    participation: participationCoefficients(empty, groups)[0],
    assortativity: assortativity(empty, groups),
    assortativityOfOne: assortativity(networkFrom(2, [[0, 1]]), oneGroup),
    ei: eiIndex(empty, groups).whole,
    eiOfGroup: eiIndex(empty, groups).byGroup[0],
    blau: heterogeneity([0, 0]).blau,
    iqv: heterogeneity([0, 0]).iqv,
    modularity: modularity(empty, groups),
    rand: adjustedRandIndex({ of: [0], count: 1 }, { of: [0], count: 1 }),
    information: normalizedMutualInformation({ of: [], count: 0 }, { of: [], count: 0 }),
    stability: stability([oneGroup]),
    diameter: distances(empty).diameter,
    mean: distances(empty).mean,
    clustering: robinsAlexander(twoMode(3, 1, [0, 1], [0, 0])),
    helix: tripleHelix([7, 0, 0, 0, 0, 0, 0, 0]).transmission,
    jaccard: change(empty, empty).jaccard,
    shareKept: change(empty, empty).shareKept,
  }
  expect(Object.entries(undefinedOnes).filter(([, value]) => !Number.isNaN(value))).toEqual([])
  expect([...strengths(empty)]).toEqual([0, 0, 0])
  expect([...mixing(empty, groups).expectedByDegree]).toEqual([0, 0, 0, 0])
})
