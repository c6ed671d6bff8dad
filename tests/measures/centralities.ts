import { readFileSync } from 'node:fs'
import type { OneMode } from '../../src/measures/one-mode.js'
import { twoMode, type TwoMode } from '../../src/measures/two-mode.js'
import { inPackage } from '../../src/root.js'
import { networkFrom } from './fixture.js'

/** One network in fixtures/centralities.json, which centralities.py writes. */
export interface Centralities {
  nodes: number
  links: [a: number, b: number, weight: number][]
  closeness: number[]
  closenessWithin: number[]
  betweenness: number[]
  weightedBetweenness: number[]
  pageRank: number[]
  weightedPageRank: number[]
  eigenvector: number[]
  weightedEigenvector: number[]
  coreNumbers: number[]
  clustering: number[]
}

export interface TwoModeCentralities {
  actors: number
  activities: number
  participations: [actor: number, activity: number][]
  degree: number[]
  closeness: number[]
  betweenness: number[]
}

const read = (file: string): unknown => JSON.parse(readFileSync(inPackage('tests', 'measures', 'fixtures', file), 'utf8'))

const fixture = read('centralities.json') as {
  madeWith: Record<string, string>
  davis: { women: string[]; events: string[]; oneMode: Centralities; twoMode: TwoModeCentralities }
  random: Centralities[]
  twoMode: TwoModeCentralities[]
}
export const { madeWith, davis, twoMode: twoModes } = fixture

/** What Borgatti & Halgin print, by centrality and the name of a woman or event. */
export const published = (read('davis-published.json') as { printed: Record<string, Record<string, number>> }).printed

export const networks: [string, Centralities][] = [
  ['Davis', davis.oneMode],
  ...fixture.random.map((one, at): [string, Centralities] => [`random network ${at}`, one]),
]

export const networkOf = ({ nodes, links }: Centralities): OneMode => networkFrom(nodes, links)

export const twoModeFrom = ({ actors, activities, participations }: TwoModeCentralities): TwoMode =>
  twoMode(
    actors,
    activities,
    participations.map(([actor]) => actor),
    participations.map(([, activity]) => activity),
  )
