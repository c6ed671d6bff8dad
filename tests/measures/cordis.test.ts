import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { brokerage } from '../../src/measures/brokerage.js'
import { concentration } from '../../src/measures/concentration.js'
import { disparity } from '../../src/measures/disparity.js'
import { distances } from '../../src/measures/distances.js'
import { gaps } from '../../src/measures/gaps.js'
import { predictLinks } from '../../src/measures/link-prediction.js'
import { assortativity, mixing } from '../../src/measures/mixing.js'
import { arcBetween, degrees, strengths, type OneMode } from '../../src/measures/one-mode.js'
import { modularity } from '../../src/measures/partitions.js'
import { project } from '../../src/measures/project.js'
import { sdsm } from '../../src/measures/sdsm.js'
import { structuralHoles } from '../../src/measures/structural-holes.js'
import { largestComponent } from '../../src/measures/subnetwork.js'
import { sharedActivities, sizeOf, twoMode, type TwoMode } from '../../src/measures/two-mode.js'
import { robinsAlexander } from '../../src/measures/two-mode-clustering.js'
import { inPackage } from '../../src/root.js'

/** The participations in H2020 projects that come with the development data, not with the product. */
const cordis = inPackage('..', 'shared', 'data', 'cordis-h2020', 'h2020.csv.gz')
if (!existsSync(cordis)) console.warn(`skipped: no CORDIS H2020 participations at ${cordis}`)
const suite = existsSync(cordis) ? describe : describe.skip

/** Numbers for ids, in the order in which they first come. */
const numbers = (ids: readonly string[]): { of: number[]; ids: string[] } => {
  const known = new Map<string, number>()
  const of = ids.map((id) => known.get(id) ?? known.set(id, known.size).get(id)!)
  return { of, ids: [...known.keys()] }
}

suite('CORDIS H2020: 35,871 organizations, 144,726 participations', () => {
  let network: TwoMode
  let ties: OneMode
  let organizations: string[]
  const groupings = {
    type: { of: [] as number[], ids: [] as string[], count: 0 },
    country: { of: [] as number[], ids: [] as string[], count: 0 },
  }

  beforeAll(() => {
    const rows = parse(gunzipSync(readFileSync(cordis)), { columns: true }) as Record<'rcn' | 'pic' | 'type' | 'country', string>[]
    const [actors, projects] = [numbers(rows.map(({ pic }) => pic)), numbers(rows.map(({ rcn }) => rcn))]
    organizations = actors.ids
    network = twoMode(actors.ids.length, projects.ids.length, actors.of, projects.of)
    ties = project(network, 'NEWMAN')
    for (const [name, grouping] of Object.entries(groupings)) {
      const { of, ids } = numbers(rows.map((row) => row[name as 'type' | 'country']))
      grouping.ids = ids
      grouping.count = ids.length
      for (const [at, actor] of actors.of.entries()) grouping.of[actor] = of[at]!
    }
  })

  test('796,670 pairs; the organization with most partners has 6,825', () => {
    expect([network.actorCount, network.members.columns.length, ties.linkCount]).toEqual([35_871, 144_726, 796_670])
    expect(degrees(ties).reduce((most, degree) => Math.max(most, degree), 0)).toBe(6825)
  })

  test('999984059 and 999992401 share 153 projects, more than any other two', () => {
    const [a, b] = [organizations.indexOf('999984059'), organizations.indexOf('999992401')]
    expect(ties.counts.reduce((most, count) => Math.max(most, count), 0)).toBe(153)
    expect(ties.counts[arcBetween(ties, a, b)]).toBe(153)
    expect(sharedActivities(network, a, b)).toHaveLength(153)
  })

  test('Newman strength is the number of projects with at least two participants', () => {
    const found = strengths(ties)
    const { starts, columns } = network.activities
    for (let actor = 0; actor < network.actorCount; actor++) {
      const shared = columns.subarray(starts[actor], starts[actor + 1]).filter((activity) => sizeOf(network.members, activity) > 1)
      if (Math.abs(found[actor]! - shared.length) > 1e-9) throw new Error(`${organizations[actor]}: ${found[actor]}, not ${shared.length}`)
    }
  })

  test('144,684 ties between HES and PRC; assortativity and modularity by type are those of networkx', () => {
    const { type } = groupings
    expect(mixing(ties, type).observed[type.ids.indexOf('HES') * type.count + type.ids.indexOf('PRC')]).toBe(144_684)
    expect(assortativity(ties, type)).toBeCloseTo(0.11163942327023262, 12)
    expect(modularity(ties, type)).toBeCloseTo(0.08124532715590366, 12)
  })

  test('constraint and effective size of three organizations are those of networkx, and nothing is undefined where there are ties', () => {
    const { constraint, effectiveSize } = structuralHoles(ties, Float64Array.from(ties.counts))
    expect([105, 131, 189].map((actor) => constraint[actor]!.toFixed(12))).toEqual(['0.046039806518', '0.046604347704', '0.044731741928'])
    expect([105, 131, 189].map((actor) => effectiveSize[actor]!.toFixed(9))).toEqual(['27.624370780', '34.125742120', '30.669325660'])
    const linked = [...degrees(ties).keys()].filter((actor) => ties.starts[actor + 1]! > ties.starts[actor]!)
    expect(linked.filter((actor) => !(constraint[actor]! > 0 && effectiveSize[actor]! > 0.999_999))).toEqual([])
  })

  test('distances in the largest component: every pair is found', () => {
    const { network: largest, cut } = largestComponent(ties)
    expect(cut).toEqual({ nodes: 4719, links: 439 })
    const { diameter, mean, pairs } = distances(largest)
    expect(pairs.reduce((sum, count) => sum + count, 0)).toBe((largest.nodeCount * (largest.nodeCount - 1)) / 2)
    expect(pairs[1]).toBe(largest.linkCount)
    expect(diameter).toBe(7)
    expect(mean).toBeCloseTo(2.784468918128419, 12)
  })

  test('brokerage by type: the four roles are all open triads', () => {
    const { coordinator, itinerant, gatekeeper, liaison } = brokerage(ties, groupings.type)
    const whole = brokerage(ties, { of: new Uint8Array(ties.nodeCount), count: 1 }).coordinator
    const sum = whole.map((_, node) => coordinator[node]! + itinerant[node]! + gatekeeper[node]! + liaison[node]!)
    expect(sum).toEqual(whole)
  })

  test('backbones: disparity and p-values of all ties', () => {
    const alphas = disparity(ties)
    const { pValues, residual } = sdsm(network, ties)
    expect(residual).toBeLessThan(1e-9)
    expect(alphas.every((alpha) => alpha >= 0 && alpha <= 1)).toBe(true)
    expect(pValues.every((p) => p > 0 && p <= 1 + 1e-12)).toBe(true)
  })

  test('suggestions, gaps between countries, clustering and concentration', () => {
    expect(predictLinks(ties, 'COMMON_NEIGHBOURS', 100)).toHaveLength(100)
    expect(predictLinks(ties, 'ADAMIC_ADAR', 100)).toHaveLength(100)
    expect(predictLinks(ties, 'RESOURCE_ALLOCATION', 100)).toHaveLength(100)
    const { country } = groupings
    const { observed } = mixing(ties, country)
    const found = gaps(ties, country, 100).pairs
    expect(found.map(({ a, b }) => observed[a * country.count + b])).toEqual(found.map(() => 0))
    expect(robinsAlexander(network)).toBeGreaterThan(0)
    expect(concentration(network, ties).isClique).toBe(false)
  })
})
