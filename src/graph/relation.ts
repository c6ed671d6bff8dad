import { pageOf, type PageArgs } from './cursor.js'
import { readQuery, type QueryFile, type Shape } from './query-file.js'
import type { QueryArgs } from './selection.js'

/** Arguments of a relation, before paging: parameters, and the order asked for. */
export interface RelationArgs {
  params?: Record<string, unknown>
  orderBy?: { field: string; direction?: 'ASC' | 'DESC' | null } | null
}

/** An argument that is an id, and the kinds of entity that it may be of. */
export type IdArgument = [argument: string, id: string, kinds: readonly string[]]

/** A field that one query file answers. */
export interface Relation<A extends object = object> {
  /** `Type.field` of the API. */
  name: string
  query: QueryFile
  /** Column (or `self`, the record itself) that each input of the query stands for. */
  bind: Readonly<Record<string, string>>
  /** Column that holds the node of a connection or list, where its rows have other columns too. */
  node?: string
  toArgs(args: A): QueryArgs
  /**
   * Parameters that hold for it where it is asked for in a list with these, and is given none of its own: what its query would read out of
   * the list's row, known beforehand, so that the text can be made for it.
   */
  inherits(around: QueryArgs['params'], own: QueryArgs['params']): Record<string, unknown>
  /** Whether arguments may name others by id or code, which are looked up where nothing is found, or before. */
  namesOthers: boolean
  /** Ids among the arguments, each with the argument's name: checked when nothing is found. */
  ids(args: A): IdArgument[]
  /** Likewise ids or codes of a place or industry, with the list to look them up in. */
  codes(args: A): [argument: string, code: string, list: 'place/list' | 'industry/list'][]
}

const registry = new Map<string, Relation>()
type Needs = readonly string[] | ((args: Record<string, unknown>) => readonly string[])
const fieldNeeds = new Map<string, Needs>()

export const findRelation = (type: string, field: string): Relation | undefined => registry.get(`${type}.${field}`)

export const allRelations = (): Relation[] => [...registry.values()]

/** Properties or columns that a computed field is made of, where they do not bear its name; they may hang on its arguments. */
export const needs = (field: `${string}.${string}`, names: Needs): void => void fieldNeeds.set(field, names)
export const needsOf = (type: string, field: string, args: Record<string, unknown>): readonly string[] | undefined => {
  const found = fieldNeeds.get(`${type}.${field}`)
  return typeof found === 'function' ? found(args) : found
}

const withPage = <A extends PageArgs>(query: QueryFile, args: A, { params = {}, orderBy }: RelationArgs): QueryArgs => {
  const order = orderBy?.field ?? query.orders.keys().next().value ?? ''
  const descending = query.orders.get(order)?.[0]?.descending ?? false
  const reversed = Boolean(orderBy?.direction) && (orderBy?.direction === 'DESC') !== descending
  const paged = query.shape === 'connection' || (query.shape === 'list' && typeof args.first === 'number')
  const page = paged ? pageOf(query, order, reversed, args) : undefined
  return { params, order, reversed, page }
}

/** Declares that a query file answers a field; registers it, so that it can be answered along with its parents. */
export const relation = <A extends object = object>(
  name: `${string}.${string}`,
  path: string,
  {
    bind,
    node,
    shape,
    args = () => ({}),
    inherits = () => ({}),
    ids,
    codes,
  }: {
    bind?: Record<string, string>
    node?: string
    /** Where the field is not of the shape that the file declares: the list of a connection. */
    shape?: Shape
    args?: (args: A) => RelationArgs
    inherits?: Relation<A>['inherits']
    ids?: (args: A) => IdArgument[]
    codes?: Relation<A>['codes']
  } = {},
): Relation<A> => {
  const file = readQuery(path)
  const query = shape ? { ...file, shape } : file
  const made: Relation<A> = {
    name,
    query,
    bind: bind ?? Object.fromEntries(query.inputs.map((input) => [input.name, 'self'])),
    node,
    toArgs: (given) => withPage(query, given as PageArgs, args(given)),
    inherits,
    namesOthers: Boolean(ids ?? codes),
    ids: ids ?? (() => []),
    codes: codes ?? (() => []),
  }
  registry.set(name, made as unknown as Relation)
  return made
}

/** Names the place of an answer on its parent: arguments count by value, absent and null ones alike. */
export const answerKey = (relationName: string, args: QueryArgs): string =>
  `${relationName}|${JSON.stringify(args, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== undefined && inner !== null)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  )}`

/** A relation, what its arguments come to, and the place of its answer. */
export interface Understood {
  relation: Relation
  args: QueryArgs
  key: string
}

/** Throws BAD_USER_INPUT where its arguments are not to be understood. */
export const understand = <A extends object>(asked: Relation<A>, given: A): Understood => {
  const args = asked.toArgs(given)
  return { relation: asked as unknown as Relation, args, key: answerKey(asked.name, args) }
}

/** The place and industry of a filter, or of arguments that stand alone, to be checked. */
export const codesOf = (
  filter?: { place?: string | null; industry?: string | null } | null,
  path = 'filter.',
): [string, string, 'place/list' | 'industry/list'][] => [
  ...(typeof filter?.place === 'string' ? [[`${path}place`, filter.place, 'place/list'] as [string, string, 'place/list']] : []),
  ...(typeof filter?.industry === 'string'
    ? [[`${path}industry`, filter.industry, 'industry/list'] as [string, string, 'industry/list']]
    : []),
]
