import type { ActivityRole, Dimension, EntityKind, Sector } from '../api/operations.js'

interface Within {
  since?: string | undefined
  until?: string | undefined
  /** Id or code of a place or an industry. */
  place?: string | undefined
  industry?: string | undefined
}
/** Two entities that share a tie or activities, in given roles. */
export interface PairOf extends Within {
  a: string
  b: string
  roles?: ActivityRole[]
  otherRoles?: ActivityRole[]
}
/** All that is said of one. */
export interface AboutOf {
  about: string
}
/** The activities that a number counts. */
export interface ActivitiesOf {
  activities: Within & {
    /** What no source tells of them. */
    unknown?: Dimension[]
    organization?: string | undefined
    sectors?: Sector[] | undefined
    kinds?: EntityKind[]
    roles?: ActivityRole[]
  }
}
/** What the evidence is asked for. */
export type EvidenceOf = PairOf | AboutOf | ActivitiesOf

const words = ['a', 'b', 'about', 'organization', 'since', 'until', 'place', 'industry'] as const
const lists = ['roles', 'otherRoles', 'sectors', 'kinds', 'unknown'] as const

/** In the address: names and values by turns, with dots between, such as `a.<id>.b.<id>.roles.HOST-SIGN.since.2024`. */
export const printEvidence = (of: EvidenceOf): string =>
  Object.entries('activities' in of ? { activities: true, ...of.activities } : of)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [name, Array.isArray(value) ? value.join('-') : value === true ? '1' : value])
    .join('.')

export const parseEvidence = (text: string): EvidenceOf | undefined => {
  const parts = text.split('.')
  const said = new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : [])))
  const of: Record<string, unknown> = {}
  for (const name of words) if (said.get(name)) of[name] = said.get(name)
  for (const name of lists) if (said.get(name)) of[name] = said.get(name)!.split('-')
  if (said.has('activities')) return { activities: of }
  return (of['a'] && of['b']) || of['about'] ? (of as unknown as EvidenceOf) : undefined
}
