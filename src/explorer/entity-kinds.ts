import type { ActivityRole, EntityKind, Sector } from './api/operations.js'

export const organizationKinds = [
  'University',
  'Enterprise',
  'GovernmentBody',
  'Association',
  'ResearchInstitute',
  'School',
  'OtherOrganization',
] as const satisfies readonly EntityKind[]
export const entityKinds = [
  ...organizationKinds,
  'Event',
  'Project',
  'Person',
  'Base',
  'Committee',
  'Route',
  'Program',
  'Place',
  'Industry',
] as const satisfies readonly EntityKind[]
export const sectors = ['UNIVERSITY', 'ENTERPRISE', 'GOVERNMENT', 'ASSOCIATION', 'RESEARCH', 'OTHER'] as const satisfies readonly Sector[]

/** All of them, by what the schema says: a record of a role less does not compile. */
const everyRole: Record<ActivityRole, true> = {
  HOST: true,
  ORGANIZE: true,
  CO_ORGANIZE: true,
  GUIDE: true,
  SUPPORT: true,
  INITIATE: true,
  SIGN: true,
  JOIN: true,
  ATTEND: true,
  ISSUE: true,
  COORDINATE: true,
  PARTICIPATE: true,
}
export const activityRoles = Object.keys(everyRole) as ActivityRole[]

const bySlug = new Map(entityKinds.map((kind) => [kind.toLowerCase(), kind]))
export const slugOf = (kind: EntityKind): string => kind.toLowerCase()
export const kindOf = (slug: string): EntityKind | undefined => bySlug.get(slug)
