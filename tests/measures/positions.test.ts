import { afterAll, expect, test } from '@jest/globals'
import { components } from '../../src/measures/components.js'
import { forEachLink, oneMode, type OneMode } from '../../src/measures/one-mode.js'
import { fewestSteps, layoutSteps, type Positions } from '../../src/measures/positions.js'
import { project } from '../../src/measures/project.js'
import { randomFrom } from '../../src/measures/random.js'
import { twoMode } from '../../src/measures/two-mode.js'
import { inThread, stopThreads } from '../../src/network/threads.js'
import { davis, networkOf } from './centralities.js'

afterAll(stopThreads)

/** In a thread, because in the sandbox that Jest runs tests in it takes fifty times as long. */
const positions = (network: OneMode): Promise<Positions> => inThread('positions', [network], new AbortController().signal)

/** The projection of made-up participations, isolated nodes and small components among them. */
const projection = (actors: number, activities: number): OneMode => {
  const draw = randomFrom(1)
  const said = Array.from({ length: actors }, () => [Math.floor(draw() * actors), Math.floor(draw() * activities)] as const)
  return project(
    twoMode(
      actors,
      activities,
      said.map(([actor]) => actor),
      said.map(([, activity]) => activity),
    ),
  )
}
const apart = ({ x, y }: Positions, a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test.each([
  ['Davis', networkOf(davis.oneMode)],
  ['120 nodes', projection(120, 50)],
  ['1,500 nodes', projection(1_500, 400)],
])('%s: finite and distinct, within the circle of radius 1, linked nodes nearer than others', async (_, network) => {
  const found = await positions(network)
  const nodes = [...Array(network.nodeCount).keys()]
  expect(new Set(nodes.map((node) => `${found.x[node]} ${found.y[node]}`)).size).toBe(network.nodeCount)
  const distances = nodes.map((node) => Math.hypot(found.x[node]!, found.y[node]!))
  expect(Math.max(...distances)).toBeCloseTo(1, 12)
  const linked: number[] = []
  forEachLink(network, (a, b) => void linked.push(apart(found, a, b)))
  const random = randomFrom(2)
  const any = (): number => Math.floor(random() * network.nodeCount)
  const others = Array.from({ length: 5_000 }, () => apart(found, any(), any()))
  expect(mean(linked)).toBeLessThan(mean(others))
  expect(await positions(network)).toEqual(found)
})

test('components do not overlap: each stands in a circle of its own', async () => {
  const network = projection(120, 50)
  const found = await positions(network)
  const { of, sizes } = components(network)
  const nodes = [...Array(network.nodeCount).keys()]
  const circles = sizes.map((__, component) => {
    const own = nodes.filter((node) => of[node] === component)
    const [x, y] = [mean(own.map((node) => found.x[node]!)), mean(own.map((node) => found.y[node]!))]
    return { x, y, r: Math.max(...own.map((node) => Math.hypot(found.x[node]! - x, found.y[node]! - y))) }
  })
  expect(circles.length).toBeGreaterThan(10)
  for (const [at, one] of circles.entries())
    for (const other of circles.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r)
})

test('the same on every machine: where Evelyn and Flora stand', async () => {
  const { x, y } = await positions(networkOf(davis.oneMode))
  const at = (name: string): number[] => {
    const node = davis.women.findIndex((full) => full.startsWith(`${name} `))
    return [x[node]!, y[node]!].map((value) => Number(value.toFixed(6)))
  }
  expect({ Evelyn: at('Evelyn'), Flora: at('Flora') }).toEqual({ Evelyn: [0.566213, 0.336191], Flora: [0.810537, -0.471568] })
})

test.each([0, 1, 3])('%d nodes without links have places', async (nodes) => {
  const { x } = await positions(oneMode(nodes, [], []))
  expect(new Set(x).size).toBe(nodes)
})

test('a network of CORDIS size gets enough steps, one of five million links and 300,000 nodes does not', () => {
  const size = (nodeCount: number, linkCount: number): OneMode => ({ ...oneMode(0, [], []), nodeCount, linkCount })
  expect(layoutSteps(size(1_000, 5_000))).toBe(300)
  expect(layoutSteps(size(35_871, 796_670))).toBeGreaterThan(3 * fewestSteps)
  expect(layoutSteps(size(300_000, 5_000_000))).toBeLessThan(fewestSteps)
})
