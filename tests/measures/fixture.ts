import { readFileSync } from 'node:fs'
import { project, type Weighting } from '../../src/measures/project.js'
import { oneMode, type OneMode } from '../../src/measures/one-mode.js'
import { twoMode, type TwoMode } from '../../src/measures/two-mode.js'
import { inPackage } from '../../src/root.js'

interface Holes {
  constraint: (number | null)[]
  effectiveSize: (number | null)[]
}

/** One network in fixtures/reference.json, which reference.py writes; null is NaN. */
export interface Reference {
  actors: number
  activities: number
  participations: [actor: number, activity: number][]
  groups: number[]
  otherGroups: number[]
  links: [a: number, b: number, count: number, newman: number, disparity: number][]
  density: number
  plain: Holes
  byCount: Holes
  byNewman: Holes
  assortativity: number | null
  modularity: number
  weightedModularity: number
  largestComponent: number[]
  diameter: number
  meanDistance: number
  robinsAlexander: number
  adjustedRand: number
  mutualInformation: number
  predicted: [a: number, b: number, common: number, adamicAdar: number, resourceAllocation: number][]
}

export const reference = JSON.parse(readFileSync(inPackage('tests', 'measures', 'fixtures', 'reference.json'), 'utf8')) as {
  madeWith: Record<string, string>
  davis: Reference & { women: string[]; events: string[]; bicm: number[][]; sdsm: number[] }
  random: Reference[]
  farApart: { nodes: number; links: [number, number][]; diameter: number; meanDistance: number }[]
  poissonBinomial: { probabilities: number[]; tails: number[] }[]
}

/** Undirected links, of weight 1 unless given. */
export const networkFrom = (nodeCount: number, links: readonly (readonly [a: number, b: number, weight?: number])[]): OneMode =>
  oneMode(
    nodeCount,
    links.map(([a]) => a),
    links.map(([, b]) => b),
    { weights: links.map(([, , weight = 1]) => weight) },
  )

export const twoModeOf = ({ actors, activities, participations }: Pick<Reference, 'actors' | 'activities' | 'participations'>): TwoMode =>
  twoMode(
    actors,
    activities,
    participations.map(([actor]) => actor),
    participations.map(([, activity]) => activity),
  )

export const projectionOf = (network: Reference, weighting?: Weighting): OneMode => project(twoModeOf(network), weighting)

/** All links, a < b, with the value that an array by arc has for them. */
export const linksOf = ({ nodeCount, starts, neighbours }: OneMode, values: ArrayLike<number>): [number, number, number][] => {
  const links: [number, number, number][] = []
  for (let node = 0; node < nodeCount; node++)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++)
      if (node < neighbours[arc]!) links.push([node, neighbours[arc]!, values[arc]!])
  return links
}

/** Equal numbers up to `digits` decimals; null stands for NaN. */
export const expectClose = (given: ArrayLike<number>, wanted: ArrayLike<number | null>, tolerance = 1e-9): void => {
  const apart = Array.from({ length: Math.max(given.length, wanted.length) }, (_, at) => {
    const [one, other] = [given[at], wanted[at] === null ? NaN : wanted[at]]
    const fits = Object.is(one, other) || (one !== undefined && other !== undefined && Math.abs(one - other) <= tolerance)
    return fits ? undefined : { at, given: one, wanted: other }
  }).filter((difference) => difference !== undefined)
  if (apart.length > 0) throw new Error(`${apart.length} of ${wanted.length} differ: ${JSON.stringify(apart.slice(0, 5))}`)
}
