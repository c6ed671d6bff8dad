import type { ActivityRole, Certainty, Dimension, EntityKind, Sector } from '../api/operations.js'

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
  /** The tie that was pressed, which comes first. */
  tie?: string
  roles?: ActivityRole[]
  otherRoles?: ActivityRole[]
}
/** All that is said of one, or of two that may be one. */
export interface AboutOf {
  about: string
  other?: string
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
/** The organizations that took part in the activities of a time, place and industry. */
export interface OrganizationsOf {
  organizations: Within & { sectors?: Sector[] | undefined }
}
/** Statements by how sure they are. */
export interface StatementsOf {
  certainty: Certainty
}
/** What the evidence is asked for. */
export type EvidenceOf = PairOf | AboutOf | ActivitiesOf | OrganizationsOf | StatementsOf

const words = ['a', 'b', 'tie', 'about', 'other', 'certainty', 'organization', 'since', 'until', 'place', 'industry'] as const
/** What a list is of: said first, with 1 for its value. */
const subjects = ['activities', 'organizations'] as const
const lists = ['roles', 'otherRoles', 'sectors', 'kinds', 'unknown'] as const

/** In the address: names and values by turns, with dots between, such as `a.<id>.b.<id>.roles.HOST-SIGN.since.2024`. */
export const printEvidence = (of: EvidenceOf): string =>
  Object.entries(
    'activities' in of ? { activities: true, ...of.activities } : 'organizations' in of ? { organizations: true, ...of.organizations } : of,
  )
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => [name, Array.isArray(value) ? value.join('-') : value === true ? '1' : value])
    .join('.')

export const parseEvidence = (text: string): EvidenceOf | undefined => {
  const parts = text.split('.')
  const said = new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : [])))
  const of: Record<string, unknown> = {}
  for (const name of words) if (said.get(name)) of[name] = said.get(name)
  for (const name of lists) if (said.get(name)) of[name] = said.get(name)!.split('-')
  const subject = subjects.find((name) => said.has(name))
  if (subject) return { [subject]: of } as unknown as EvidenceOf
  return (of['a'] && of['b']) || of['about'] || of['certainty'] ? (of as unknown as EvidenceOf) : undefined
}
