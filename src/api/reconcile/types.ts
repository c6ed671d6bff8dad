import { entityKinds, kinds, organizationKinds, type EntityKind } from '../../../schema/model/kinds.js'

/** A type of the reconciliation API. */
export interface ReconciliationType {
  id: string
  name: string
  description: string
  broader?: { id: string; name: string }[]
}

const organization = { id: 'Organization', name: 'Organization 组织' }

/** Every kind of entity, and Organization for all kinds of organization. */
export const types: readonly ReconciliationType[] = [
  { ...organization, description: 'University, enterprise, government body, association, institute, school or other organization.' },
  ...entityKinds.map((kind) => ({
    id: kind,
    name: `${kind} ${kinds[kind].zh}`,
    description: kinds[kind].is,
    ...(organizationKinds.includes(kind) ? { broader: [organization] } : {}),
  })),
]

const typeOf = (id: string): { id: string; name: string } => ({ id, name: types.find((type) => type.id === id)!.name })
/** Types of an entity, narrowest first. */
export const typesOfKind = (kind: EntityKind): { id: string; name: string }[] => [
  typeOf(kind),
  ...(organizationKinds.includes(kind) ? [organization] : []),
]

/** Kinds that the type stands for; none where nobody knows the type. */
export const kindsOfType = (id: string): readonly EntityKind[] =>
  id === organization.id ? organizationKinds : entityKinds.filter((kind) => kind === id)
