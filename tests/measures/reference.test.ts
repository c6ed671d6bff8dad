import { describe, expect, test } from '@jest/globals'
import { bicm } from '../../src/measures/bicm.js'
import { disparity } from '../../src/measures/disparity.js'
import { distances } from '../../src/measures/distances.js'
import { predictLinks, type LinkScore } from '../../src/measures/link-prediction.js'
import { assortativity } from '../../src/measures/mixing.js'
import { density } from '../../src/measures/one-mode.js'
import { adjustedRandIndex, modularity, normalizedMutualInformation } from '../../src/measures/partitions.js'
import { exactTails, refinedNormalTails, upperTails } from '../../src/measures/poisson-binomial.js'
import { project } from '../../src/measures/project.js'
import { sdsm } from '../../src/measures/sdsm.js'
import { structuralHoles } from '../../src/measures/structural-holes.js'
import { largestComponent } from '../../src/measures/subnetwork.js'
import { robinsAlexander } from '../../src/measures/two-mode-clustering.js'
import { expectClose, linksOf, networkFrom, projectionOf, reference, twoModeOf, type Reference } from './fixture.js'

const groupsOf = ({ groups }: Reference) => ({ of: groups, count: 3 })
const networks: [string, Reference][] = [
  ['Davis', reference.davis],
  ...reference.random.map((one, at): [string, Reference] => [`random network ${at}`, one]),
]

test('the fixture says what made it', () => {
  expect(reference.madeWith['networkx']).toBe('3.6.1')
})

describe.each(networks)('%s as networkx sees it', (_, given) => {
  const network = projectionOf(given, 'NEWMAN')

  test('links with shared activities and Newman weights, density', () => {
    expect(linksOf(network, network.counts)).toEqual(given.links.map(([a, b, count]) => [a, b, count]))
    expectClose(
      linksOf(network, network.weights).map(([, , weight]) => weight),
      given.links.map(([, , , newman]) => newman),
    )
    expect(density(network)).toBeCloseTo(given.density, 12)
  })

  test('constraint and effective size, without weights, by count and by Newman weight', () => {
    const counted = projectionOf(given)
    const pairs = [
      [structuralHoles(network), given.plain],
      [structuralHoles(counted, counted.weights), given.byCount],
      [structuralHoles(network, network.weights), given.byNewman],
    ] as const
    for (const [ours, theirs] of pairs) {
      expectClose(ours.constraint, theirs.constraint)
      expectClose(ours.effectiveSize, theirs.effectiveSize)
    }
  })

  test('assortativity and modularity, with weights and resolution', () => {
    const groups = groupsOf(given)
    // networkx says 0 where all ends are of one group, or none.
    if (given.assortativity !== null) expectClose([assortativity(network, groups)], [given.assortativity])
    expect(modularity(network, groups)).toBeCloseTo(given.modularity, 9)
    expect(modularity(network, groups, { weights: network.weights, resolution: 0.7 })).toBeCloseTo(given.weightedModularity, 9)
  })

  test('agreement of two partitions', () => {
    const [one, other] = [groupsOf(given), { of: given.otherGroups, count: 4 }]
    expect(adjustedRandIndex(one, other)).toBeCloseTo(given.adjustedRand, 9)
    expect(normalizedMutualInformation(one, other)).toBeCloseTo(given.mutualInformation, 9)
  })

  test('largest component, its diameter and mean distance', () => {
    const largest = largestComponent(network)
    expect([...largest.nodes]).toEqual(given.largestComponent)
    expect(largest.cut.nodes).toBe(given.actors - given.largestComponent.length)
    const { diameter, mean } = distances(largest.network)
    expect(diameter).toBe(given.diameter)
    expect(mean).toBeCloseTo(given.meanDistance, 9)
  })

  test('two-mode clustering', () => {
    expect(robinsAlexander(twoModeOf(given))).toBeCloseTo(given.robinsAlexander, 12)
  })

  test('disparity of each link', () => {
    expectClose(
      linksOf(network, disparity(network)).map(([, , alpha]) => alpha),
      given.links.map(([, , , , alpha]) => alpha),
    )
  })

  test.each<[LinkScore, 2 | 3 | 4]>([
    ['COMMON_NEIGHBOURS', 2],
    ['ADAMIC_ADAR', 3],
    ['RESOURCE_ALLOCATION', 4],
  ])('pairs without a link by %s, all of them and the first five', (score, column) => {
    const all = predictLinks(network, score, 10_000)
    const wanted = new Map(given.predicted.map((row) => [`${row[0]} ${row[1]}`, row[column]]))
    expect(new Set(all.map(({ a, b }) => `${a} ${b}`))).toEqual(new Set(wanted.keys()))
    expectClose(
      all.map((pair) => pair.score),
      all.map(({ a, b }) => wanted.get(`${a} ${b}`)!),
    )
    expect(all.map((pair) => pair.score)).toEqual(all.map((pair) => pair.score).toSorted((one, other) => other - one))
    expect(predictLinks(network, score, 5)).toEqual(all.slice(0, 5))
    expect(predictLinks(network, score, 0)).toEqual([])
  })
})

test.each(reference.farApart)('diameter $diameter and mean distance $meanDistance', ({ nodes, links, diameter, meanDistance }) => {
  const network = networkFrom(nodes, links)
  const found = distances(network)
  expect(found.diameter).toBe(diameter)
  expect(found.mean).toBeCloseTo(meanDistance, 9)
  expect(found.pairs[1]).toBe(links.length)
})

describe('null model of the women and events', () => {
  const network = twoModeOf(reference.davis)

  test('probabilities are those of the package bicm', () => {
    const { actors, activities, probabilities, residual } = bicm(network)
    expect(residual).toBeLessThan(1e-8)
    const matrix = [...actors.classOf].flatMap((one) =>
      [...activities.classOf].map((other) => probabilities[one * activities.degrees.length + other]!),
    )
    expectClose(matrix, reference.davis.bicm.flat(), 1e-6)
  })

  test('p-values are the tails that SciPy computes from them', () => {
    const projection = project(network)
    const { pValues } = sdsm(network, projection)
    expectClose(
      linksOf(projection, pValues).map(([, , p]) => p),
      reference.davis.sdsm,
      1e-6,
    )
  })
})

describe.each(reference.poissonBinomial)('Poisson binomial distribution of $probabilities.length trials', ({ probabilities, tails }) => {
  const trials = { sizes: probabilities.map(() => 1), probabilities }
  const most = tails.length - 1

  test('the exact tails are those of SciPy', () => {
    expectClose(exactTails(trials, most), tails, 1e-12)
    expectClose(upperTails(trials, most), tails, 1e-12)
    // Asked for fewer: what lies above still counts.
    expectClose(exactTails(trials, 2), tails.slice(0, 3), 1e-12)
  })

  test('the refined normal approximation is near them', () => {
    expectClose(refinedNormalTails(trials, most), tails, probabilities.length > 10 ? 0.007 : 0.02)
  })
})

test('neither tiny tails nor near certainty are lost to rounding', () => {
  const tiny = exactTails({ sizes: [12, 1], probabilities: [0.05, 0.5] }, 13)[13]!
  expect(tiny / (0.05 ** 12 * 0.5)).toBeCloseTo(1, 10)
  expect(exactTails({ sizes: [380], probabilities: [0.99] }, 380)[380]).toBeCloseTo(0.99 ** 380, 12)
})

test('trials of one probability count as a group; many trials switch to the approximation, close to the exact tails', () => {
  const one = { sizes: [300, 500], probabilities: [0.7, 0.3] }
  const apart = {
    sizes: Array.from<number>({ length: 800 }).fill(1),
    probabilities: Array.from({ length: 800 }, (_, at) => (at < 300 ? 0.7 : 0.3)),
  }
  expectClose(exactTails(one, 400), exactTails(apart, 400), 1e-12)
  expectClose(refinedNormalTails(one, 400), exactTails(one, 400), 1e-4)
  expect(upperTails(one, 401)).toEqual(refinedNormalTails(one, 401))
  expect(upperTails(one, 400)).toEqual(exactTails(one, 400))
})
