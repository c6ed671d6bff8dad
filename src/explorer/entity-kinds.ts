import type { EntityKind, Sector } from './api/operations.js'

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

const bySlug = new Map(entityKinds.map((kind) => [kind.toLowerCase(), kind]))
export const slugOf = (kind: EntityKind): string => kind.toLowerCase()
export const kindOf = (slug: string): EntityKind | undefined => bySlug.get(slug)
