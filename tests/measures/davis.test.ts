import { expect, test } from '@jest/globals'
import { density, strengths } from '../../src/measures/one-mode.js'
import { project } from '../../src/measures/project.js'
import { structuralHoles } from '../../src/measures/structural-holes.js'
import { sharedActivities, twoMode } from '../../src/measures/two-mode.js'
import { robinsAlexander } from '../../src/measures/two-mode-clustering.js'
import { linksOf, reference, twoModeOf } from './fixture.js'

const { davis } = reference
const network = twoModeOf(davis)
const woman = (name: string): number => davis.women.findIndex((full) => full.startsWith(`${name} `))
const tie = (values: (network: ReturnType<typeof project>) => ArrayLike<number>, projection = project(network, 'NEWMAN')) =>
  linksOf(projection, values(projection)).find(([a, b]) => a === woman('Evelyn') && b === woman('Laura'))?.[2]

test('the women of Davis, Gardner & Gardner: 139 ties, density 0.9085', () => {
  const projection = project(network)
  expect(projection.linkCount).toBe(139)
  expect(density(projection)).toBeCloseTo(0.9084967320261438, 12)
})

test('Evelyn and Laura: 6 shared events, Newman weight 1.5626373626, and which events they are', () => {
  expect(tie(({ counts }) => counts)).toBe(6)
  expect(tie(({ weights }) => weights)).toBeCloseTo(1.5626373626, 9)
  expect(tie(({ weights }) => weights, project(network, 'SALTON'))).toBeCloseTo(6 / Math.sqrt(8 * 7), 12)
  expect(tie(({ weights }) => weights, project(network, 'JACCARD'))).toBeCloseTo(6 / 9, 12)
  const shared = sharedActivities(network, woman('Evelyn'), woman('Laura'))
  expect(shared.map((event) => davis.events[event])).toEqual(['E1', 'E2', 'E3', 'E5', 'E6', 'E8'])
})

test('Evelyn was at 8 events: Newman strength 8', () => {
  expect(strengths(project(network, 'NEWMAN'))[woman('Evelyn')]).toBeCloseTo(8, 12)
})

test.each([
  ['Evelyn', 0.257789],
  ['Theresa', 0.245722],
  ['Nora', 0.244907],
  ['Flora', 0.26407],
])('constraint of %s by shared events: %d', (name, golden) => {
  const projection = project(network)
  expect(structuralHoles(projection, projection.weights).constraint[woman(name)]).toBeCloseTo(golden, 6)
})

test('two-mode clustering 0.467764', () => {
  expect(robinsAlexander(network)).toBeCloseTo(0.46776406035665297, 12)
})

test('an event with nine hosts: 36 pairs of Newman weight 0.125, strength 1 each', () => {
  const hosts = Array.from({ length: 9 }, (_, host) => host)
  const event = hosts.map(() => 0)
  const projection = project(twoMode(9, 1, hosts, event), 'NEWMAN')
  expect(projection.linkCount).toBe(36)
  expect([...new Set(projection.weights)]).toEqual([0.125])
  expect([...strengths(projection)]).toEqual(hosts.map(() => 1))
})
