import { getNamedType, isInterfaceType, isLeafType, isNonNullType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql'
import { findRelation } from '../../src/graph/relation.js'

/** How each type is reached from the root; `@` stands for what is asked of it. */
export const routes: Record<string, string> = {
  Entity: 'organizations(first: FIRST, orderBy: {field: ACTIVITY_COUNT}) { nodes { @ } }',
  Organization: 'organizations(first: FIRST, orderBy: {field: ACTIVITY_COUNT}) { nodes { @ } }',
  Activity: 'events(first: FIRST) { nodes { @ } }',
  Event: 'events(first: FIRST) { nodes { @ } }',
  Person: 'people(first: FIRST) { nodes { @ } }',
  Base: 'bases(first: FIRST) { nodes { @ } }',
  Committee: 'committees(first: FIRST) { nodes { @ } }',
  Place: 'places(first: FIRST, filter: {level: "city"}) { nodes { @ } }',
  Industry: 'industries(first: FIRST, filter: {level: "2"}) { nodes { @ } }',
  Source: 'sources(first: FIRST) { nodes { @ } }',
  Statement: 'sources(first: 5) { nodes { statements(first: FIRST) { nodes { @ } } } }',
  Name: 'organizations(first: FIRST, orderBy: {field: ACTIVITY_COUNT}) { nodes { names { @ } } }',
  Tie: 'organizations(first: FIRST, orderBy: {field: ACTIVITY_COUNT}) { nodes { participations { nodes { @ } } } }',
  CoHost: 'organizations(first: FIRST, orderBy: {field: ACTIVITY_COUNT}) { nodes { coHosts(first: 5) { nodes { @ } } } }',
  CoHostPair: 'coHostPairs(first: FIRST) { nodes { @ } }',
  SharedActivityEdge: 'coHostPairs(first: FIRST) { nodes { sharedActivities(first: 3) { edges { @ } } } }',
  Relationship: 'between(a: $a, b: $b) { @ }',
  Paths: 'between(a: $a, b: $b) { paths { @ } }',
  Path: 'between(a: $a, b: $b) { paths { nodes { @ } } }',
  Hop: 'between(a: $a, b: $b) { paths { nodes { hops { @ } } } }',
  Change: 'changes(since: "2000-01-01T00:00:00Z", first: FIRST) { nodes { @ } }',
  Unknown: 'events(first: FIRST) { nodes { unknowns { @ } } }',
}

const hasRequired = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)

/** Everything that can be asked of a type without following a relation, two levels deep. */
export const selectionOfType = (schema: GraphQLSchema, name: string, depth = 2): string => {
  const type = schema.getType(name)
  if (!isObjectType(type) && !isInterfaceType(type)) return ''
  const owners = [name, ...type.getInterfaces().map((owner) => owner.name)]
  return Object.values(type.getFields())
    .filter((field) => !hasRequired(field) && !owners.some((owner) => findRelation(owner, field.name)))
    .flatMap((field) => {
      const inner = getNamedType(field.type)
      if (isLeafType(inner)) return [field.name]
      const selection = depth > 0 ? selectionOfType(schema, inner.name, depth - 1) : ''
      return selection ? [`${field.name} { __typename ${selection} }`] : []
    })
    .join(' ')
}

/** A query that follows one relation for as many parents as `first` says. */
export const queryFor = (schema: GraphQLSchema, type: string, field: string, first: number): string => {
  const owner = schema.getType(type)
  if (!isObjectType(owner) && !isInterfaceType(owner)) throw new Error(`${type} has no fields`)
  const answer = getNamedType(owner.getFields()[field]!.type)
  const selection = isLeafType(answer) ? '' : ` { ${selectionOfType(schema, answer.name)} }`
  const route = routes[type]
  if (!route) throw new Error(`tests/support/selections.ts does not say how to reach ${type}`)
  const asked = route.replaceAll('FIRST', String(first)).replace('@', `__typename ${field}${selection}`)
  return route.includes('$a') ? `query($a: ID!, $b: ID!) { ${asked} }` : `{ ${asked} }`
}
