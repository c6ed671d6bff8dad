import { expect, test } from '@jest/globals'
import { brokerage } from '../../src/measures/brokerage.js'
import { bicm } from '../../src/measures/bicm.js'
import { gaps } from '../../src/measures/gaps.js'
import { mixing } from '../../src/measures/mixing.js'
import { strengths, type OneMode } from '../../src/measures/one-mode.js'
import { linksAtMost, project } from '../../src/measures/project.js'
import { sharedActivities, twoMode, type TwoMode } from '../../src/measures/two-mode.js'
import { randomFrom } from '../../src/measures/random.js'
import { expectClose, linksOf } from './fixture.js'

interface Random {
  network: TwoMode
  /** By actor and activity: 0, or the side. */
  table: number[][]
  groups: { of: number[]; count: number }
}

/** A made-up two-mode network; participations come in any order, some twice. */
const randomNetwork = (seed: number, sides: number[] = [3]): Random => {
  const draw = randomFrom(seed)
  const below = (most: number): number => Math.floor(draw() * most)
  const [actors, activities] = [2 + below(14), 1 + below(12)]
  const dense = draw()
  const table = Array.from({ length: actors }, () =>
    Array.from({ length: activities }, () => (draw() < dense * 0.7 ? sides[below(sides.length)]! : 0)),
  )
  const said = table
    .flatMap((row, actor) => row.map((side, activity) => ({ actor, activity, side })))
    .filter(({ side }) => side > 0)
    .flatMap((one) =>
      one.side === 3 && sides.length > 1
        ? [
            { ...one, side: 1 },
            { ...one, side: 2 },
          ]
        : draw() < 0.2
          ? [one, one]
          : [one],
    )
    .map((one) => ({ one, at: draw() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
  const network = twoMode(
    actors,
    activities,
    said.map(({ actor }) => actor),
    said.map(({ activity }) => activity),
    said.map(({ side }) => side),
  )
  const count = 1 + below(4)
  return { network, table, groups: { of: table.map(() => below(count)), count } }
}
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed)
const pairsOf = (count: number): [number, number][] => seeds(count).flatMap((a) => seeds(a).map((b): [number, number] => [b, a]))

const adjacency = (network: OneMode): boolean[][] => {
  const matrix = seeds(network.nodeCount).map(() => seeds(network.nodeCount).map(() => false))
  for (const [a, b] of linksOf(network, network.counts)) matrix[a]![b] = matrix[b]![a] = true
  return matrix
}

test('Newman strength is the number of activities with at least two participants, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, table } = randomNetwork(seed)
    const shared = table[0]!.map((_, activity) => table.filter((row) => row[activity]! > 0).length >= 2)
    expectClose(
      strengths(project(network, 'NEWMAN')),
      table.map((row) => row.filter((side, activity) => side > 0 && shared[activity]).length),
    )
  }
})

test('the projection is the incidence matrix times its transpose, each pair with its activities, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, table } = randomNetwork(seed)
    const projection = project(network)
    const wanted = pairsOf(table.length)
      .map(([a, b]): [number, number, number] => [
        a,
        b,
        table[a]!.reduce((sum, side, activity) => sum + (side && table[b]![activity] ? 1 : 0), 0),
      ])
      .filter(([, , count]) => count > 0)
      .toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
    expect(linksOf(projection, projection.counts)).toEqual(wanted)
    expect(projection.linkCount).toBeLessThanOrEqual(linksAtMost(network))
    expect(pairsOf(table.length).map(([a, b]) => sharedActivities(network, a, b))).toEqual(
      pairsOf(table.length).map(([a, b]) =>
        [...table[a]!.keys()].filter((activity) => table[a]![activity]! > 0 && table[b]![activity]! > 0),
      ),
    )
  }
})

test('between two sides a pair is tied where one is on the first and the other on the second, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, table } = randomNetwork(seed, [1, 2, 3])
    const projection = project(network, 'NEWMAN')
    const size = (activity: number): number => table.filter((row) => row[activity]! > 0).length
    const wanted = pairsOf(table.length)
      .map(([a, b]) => {
        const has = (one: number, side: number, activity: number): boolean => (table[one]![activity]! & side) !== 0
        const shared = [...table[a]!.keys()].filter((at) => (has(a, 1, at) && has(b, 2, at)) || (has(a, 2, at) && has(b, 1, at)))
        return { a, b, shared }
      })
      .filter(({ shared }) => shared.length > 0)
      .toSorted((one, other) => one.a - other.a || one.b - other.b)
    expect(linksOf(projection, projection.counts)).toEqual(wanted.map(({ a, b, shared }) => [a, b, shared.length]))
    expect(wanted.map(({ a, b }) => sharedActivities(network, b, a))).toEqual(wanted.map(({ shared }) => shared))
    expectClose(
      linksOf(projection, projection.weights).map(([, , weight]) => weight),
      wanted.map(({ shared }) => shared.reduce((sum, activity) => sum + 1 / (size(activity) - 1), 0)),
    )
  }
})

test('the mixing matrix is what counting pairs gives, and its expectations sum to as much, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, groups } = randomNetwork(seed)
    const projection = project(network)
    const { observed, expectedByDegree, expectedBySize } = mixing(projection, groups)
    const wanted = Array.from<number>({ length: groups.count ** 2 }).fill(0)
    for (const [a, b] of linksOf(projection, projection.counts)) {
      const [one, other] = [groups.of[a]!, groups.of[b]!]
      wanted[one * groups.count + other]!++
      if (one !== other) wanted[other * groups.count + one]!++
    }
    expect([...observed]).toEqual(wanted)
    const total = (matrix: Float64Array): number =>
      matrix.reduce((sum, value, at) => sum + (at % groups.count <= Math.floor(at / groups.count) ? value : 0), 0)
    expectClose(
      [total(observed), total(expectedByDegree), total(expectedBySize)],
      Array.from<number>({ length: 3 }).fill(projection.linkCount),
    )
  }
})

test('brokerage roles are what counting all open triads gives, on 200 networks', () => {
  for (const seed of seeds(200)) {
    const { network, groups } = randomNetwork(seed)
    const projection = project(network)
    const tied = adjacency(projection)
    const role = (): number[] => tied.map(() => 0)
    const wanted = { coordinator: role(), itinerant: role(), gatekeeper: role(), liaison: role() }
    for (const broker of tied.keys())
      for (const [i, k] of pairsOf(tied.length)) {
        if (!tied[broker]![i] || !tied[broker]![k] || tied[i]![k]) continue
        const [own, one, other] = [broker, i, k].map((node) => groups.of[node])
        const name = one === other ? (own === one ? 'coordinator' : 'itinerant') : own === one || own === other ? 'gatekeeper' : 'liaison'
        wanted[name][broker]!++
      }
    const found = brokerage(projection, groups)
    expect(Object.fromEntries(Object.entries(found).map(([name, counts]) => [name, [...counts]]))).toEqual(wanted)
  }
})

test('gaps are the empty cells of the mixing matrix between linked groups, most expected first, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, groups } = randomNetwork(seed)
    const projection = project(network)
    const { observed, expectedByDegree } = mixing(projection, groups)
    const sizes = seeds(groups.count).map((group) => groups.of.filter((one) => one === group).length)
    const wanted = seeds(groups.count)
      .flatMap((b) => seeds(b + 1).map((a) => ({ a, b, score: expectedByDegree[a * groups.count + b]! })))
      .filter(({ a, b, score }) => observed[a * groups.count + b] === 0 && score > 0 && (a !== b || sizes[a]! > 1))
      .toSorted((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
    expect(gaps(projection, groups, 100)).toEqual({ total: wanted.length, pairs: wanted })
    expect(gaps(projection, groups, 1)).toEqual({ total: wanted.length, pairs: wanted.slice(0, 1) })
  }
})

test('the null model meets every degree, also where some are certain, on 1,000 networks', () => {
  for (const seed of seeds(1000)) {
    const { network, table } = randomNetwork(seed)
    const { actors, activities, probabilities, residual } = bicm(network)
    const p = (actor: number, activity: number): number =>
      probabilities[actors.classOf[actor]! * activities.degrees.length + activities.classOf[activity]!]!
    expect(residual).toBeLessThan(0.01)
    expectClose(
      table.map((row, actor) => row.reduce((sum, _, activity) => sum + p(actor, activity), 0)),
      table.map((row) => row.filter(Boolean).length),
      residual + 1e-9,
    )
  }
})
