import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'
import { routes } from '../../support/selections.js'

/** One argument of one field that takes a text, be it in an input or a list. */
export interface TextArgument {
  /** `Type.field(path.of.argument)`. */
  name: string
  isCursor: boolean
  /** The query, and its variables for a text; null is the same as none. */
  ask: (text: string | null) => { query: string; variables: Record<string, unknown> }
}

type Made = { path: string; of: (text: string | null) => unknown }

/** What stands in for arguments that a field cannot do without. */
const sane = (type: GraphQLInputType, ids: readonly string[], depth = 0): unknown => {
  const inner = getNullableType(type)
  if (isListType(inner)) return [sane(inner.ofType, ids, depth)]
  if (isEnumType(inner)) return inner.getValues()[0]!.name
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter(({ type: needed, defaultValue }) => isNonNullType(needed) && defaultValue === undefined)
        .map((field) => [field.name, sane(field.type, ids, depth + 1)]),
    )
  const { name } = getNamedType(inner)
  return name === 'ID'
    ? ids[0]
    : name === 'Int'
      ? 1
      : name === 'Float'
        ? 1
        : name === 'Boolean'
          ? false
          : name === 'String'
            ? '集美'
            : '2001-01-01T00:00:00Z'
}

/** Whether a text fits anywhere into the type of an argument. */
export const takesText = (type: GraphQLInputType, seen: readonly string[] = []): boolean => {
  const inner = getNamedType(type)
  if (!isInputObjectType(inner)) return isText(inner)
  return !seen.includes(inner.name) && Object.values(inner.getFields()).some((field) => takesText(field.type, [...seen, inner.name]))
}

/** Every place for a text in the type of an argument. Scalars of our own are texts that are checked. */
const placesIn = (type: GraphQLInputType, path: string, ids: readonly string[], seen: readonly string[] = []): Made[] => {
  const inner = getNullableType(type)
  if (isListType(inner))
    return placesIn(inner.ofType, `${path}[0]`, ids, seen).map(({ path: at, of }) => ({ path: at, of: (text) => [of(text)] }))
  if (isInputObjectType(inner)) {
    if (seen.includes(inner.name)) return []
    return Object.values(inner.getFields()).flatMap((field: GraphQLInputField) =>
      placesIn(field.type, `${path}.${field.name}`, ids, [...seen, inner.name]).map(({ path: at, of }) => ({
        path: at,
        of: (text: string | null) => ({ ...(sane(inner, ids) as object), [field.name]: of(text) }),
      })),
    )
  }
  return isText(inner) ? [{ path, of: (text) => text }] : []
}

const isText = (type: GraphQLInputType): boolean => isScalarType(type) && !['Int', 'Float', 'Boolean'].includes(type.name)

/** Something small of an answer that makes the server work it out. */
const selectionOf = (field: GraphQLField<unknown, unknown>): string => {
  const answer = getNamedType(field.type)
  if (isLeafType(answer)) return ''
  const fields = isObjectType(answer) || isInterfaceType(answer) ? Object.values(answer.getFields()) : []
  const free = fields.filter(({ args }) => !args.some((one) => isNonNullType(one.type) && one.defaultValue === undefined))
  const named = (name: string) => free.filter((one) => one.name === name)
  const leaf = free.filter(({ type }) => isLeafType(getNamedType(type))).slice(0, 1)
  const parts = [...named('totalCount'), ...leaf].map(({ name }) => name)
  return ` { __typename ${[...new Set(parts)].join(' ')} ${named('nodes').length ? 'nodes { __typename }' : ''} ${named('pageInfo').length ? 'pageInfo { endCursor }' : ''} }`
}

const hostileRoutes: Record<string, string> = {
  ...routes,
  Query: '@',
  Mutation: 'mutation',
  Network: 'network(input: {}) { @ }',
  NetworkNode: 'network(input: {}) { nodes(first: 1) { nodes { @ } } }',
  NetworkLink: 'network(input: {}) { links(first: 1) { nodes { @ } } }',
}

const declared = (args: readonly GraphQLArgument[], used: ReadonlySet<string>): { head: string; call: string } => {
  const given = args.filter(({ name }) => used.has(name))
  return {
    head: given.map(({ name, type }) => `$${name}_: ${String(type)}`).join(', '),
    call: given.map(({ name }) => `${name}: $${name}_`).join(', '),
  }
}

/** Every argument of every field that takes a text, in types that can be reached. `ids` are two organizations. */
export const textArguments = (schema: GraphQLSchema, ids: readonly [string, string]): TextArgument[] =>
  Object.entries(hostileRoutes).flatMap(([typeName, route]) => {
    const type = schema.getType(typeName)
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument.type, argument.name, ids).map(({ path, of }) => {
          const required = field.args.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined)
          const { head, call } = declared(field.args, new Set([...required.map(({ name }) => name), argument.name]))
          const asked = `${field.name}(${call})${selectionOf(field)}`
          const around = route === 'mutation' ? `{ ${asked} }` : `{ ${route.replaceAll('FIRST', '2').replace('@', () => asked)} }`
          const ends = around.includes('$a,') || around.includes('$a)') ? '$a: ID!, $b: ID!, ' : ''
          const query = `${route === 'mutation' ? 'mutation' : 'query'}(${ends}${head}) ${around}`
          return {
            name: `${typeName}.${field.name}(${path})`,
            isCursor: path === 'after' || path === 'before',
            ask: (text: string | null) => ({
              query,
              variables: {
                ...(ends ? { a: ids[0], b: ids[1] } : {}),
                ...Object.fromEntries(required.map((one) => [`${one.name}_`, sane(one.type, ids)])),
                [`${argument.name}_`]: of(text),
              },
            }),
          }
        }),
      ),
    )
  })
