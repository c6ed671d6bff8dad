import { expect, test } from '@jest/globals'
import { betweenness, gatherScores, planBetweenness } from '../../src/measures/betweenness.js'
import { oneMode, type OneMode } from '../../src/measures/one-mode.js'
import { searchPaths } from '../../src/measures/path-search.js'
import { noClass, pathStages } from '../../src/measures/path-stages.js'
import { project } from '../../src/measures/project.js'
import { randomFrom } from '../../src/measures/random.js'
import { trueTwins } from '../../src/measures/twins.js'
import { twoMode } from '../../src/measures/two-mode.js'
import { brandes } from './brandes.js'
import { expectClose, networkFrom } from './fixture.js'

const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed)

/** Made-up links, anywhere from none to many. */
const randomLinks = (seed: number): OneMode => {
  const draw = randomFrom(seed)
  const below = (most: number): number => Math.floor(draw() * most)
  const nodes = 1 + below(50)
  const links = new Map<number, [number, number]>()
  for (let left = below(3 * nodes); left > 0; left--) {
    const [a, b] = [below(nodes), below(nodes)]
    if (a < b) links.set(a * nodes + b, [a, b])
  }
  return networkFrom(nodes, [...links.values()])
}

/** The projection of made-up participations: cliques that overlap. */
const randomProjection = (seed: number, actors = 60, activities = 40): OneMode => {
  const draw = randomFrom(seed)
  const below = (most: number): number => Math.floor(draw() * most)
  const [height, width] = [1 + below(actors), 1 + below(activities)]
  const said = Array.from({ length: Math.floor(height * (1 + draw())) }, () => [below(height), below(width)] as const)
  return project(
    twoMode(
      height,
      width,
      said.map(([actor]) => actor),
      said.map(([, activity]) => activity),
    ),
  )
}

test.each([
  ['made-up networks', randomLinks],
  ['projections of made-up participations', randomProjection],
])('it is that of Brandes, on 400 %s', (_, make) => {
  for (const seed of seeds(400)) {
    const network = make(seed)
    expectClose(betweenness(network), brandes(network))
  }
})

test.each([1, 2, 40])('on a path of %d nodes it is the product of the nodes on either side', (nodes) => {
  const path = oneMode(
    nodes,
    seeds(nodes - 1),
    seeds(nodes - 1).map((node) => node + 1),
  )
  expectClose(
    betweenness(path),
    seeds(nodes).map((node) => node * (nodes - 1 - node)),
  )
})

test('twins are those with the same neighbours that are tied to each other', () => {
  for (const seed of seeds(200)) {
    const network = randomProjection(seed)
    const closed = seeds(network.nodeCount).map((node) =>
      [node, ...network.neighbours.subarray(network.starts[node], network.starts[node + 1])].toSorted((a, b) => a - b).join(),
    )
    const known = [...new Set(closed)]
    expect(trueTwins(network)).toEqual({ of: Uint32Array.from(closed, (key) => known.indexOf(key)), count: known.length })
  }
})

test('a circle of activities that one organization shares with the next: all others are ends, one for each activity', () => {
  const joint = (at: number): number => at
  const single = (at: number, which: number): number => 6 + 10 * at + which
  const said = seeds(6).flatMap((at) => [[joint(at), at], [joint((at + 1) % 6), at], ...seeds(10).map((which) => [single(at, which), at])])
  const circle = project(
    twoMode(
      66,
      6,
      said.map(([actor]) => actor!),
      said.map(([, activity]) => activity!),
    ),
  )
  const [{ stage, classOf }] = pathStages(circle) as [ReturnType<typeof pathStages>[0]]
  expect([stage.innerCount, stage.endCount]).toEqual([6, 6])
  expect([...stage.sizes]).toEqual([...Array<number>(6).fill(1), ...Array<number>(6).fill(10)])
  expect(seeds(66).filter((node) => classOf[node] === noClass)).toEqual(seeds(60).map((at) => at + 6))
})

test('with fewer searches than an exact answer takes scores are estimates: the same ones for a seed, right on average', () => {
  const network = randomProjection(13, 300, 200)
  const made = (options: { most?: number; seed?: number }) => {
    const plan = planBetweenness(network, options)
    const scores = gatherScores(
      network.nodeCount,
      plan,
      plan.pieces.map(({ at, sources }) => searchPaths(plan.stages[at]!.stage, sources)),
    )
    return { scores, searches: plan.searches, of: plan.of }
  }
  const exact = made({})
  expect(exact.of).toBeGreaterThan(60)
  expect(exact.searches).toBe(exact.of)
  const most = (exact.of * network.neighbours.length) / 10
  const estimate = made({ most })
  expect(estimate.searches).toBeLessThan(0.8 * exact.of)
  expect(made({ most })).toEqual(estimate)
  expect(made({ most, seed: 43 }).scores).not.toEqual(estimate.scores)
  const means = new Float64Array(network.nodeCount)
  const runs = 1_000
  for (const seed of seeds(runs)) for (const [node, score] of made({ most, seed }).scores.entries()) means[node]! += score / runs
  const highest = Math.max(...exact.scores)
  for (const [node, score] of exact.scores.entries()) expect(Math.abs(means[node]! - score) / highest).toBeLessThan(0.03)
})
