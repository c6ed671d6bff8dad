import type { Flags } from './conditions.js'
import { isHandedOn, isStructured, type OrderKey, type QueryFile } from './query-file.js'

/** What to fetch of a node or tie: properties by name, or all of them. */
export interface NodeSelection {
  properties: ReadonlySet<string> | 'all'
  related: RelatedSelection[]
  /** Whether others need it, but nobody asked for it: it comes along only if something of it is wanted. */
  unasked?: boolean
}

/** Where a page begins, how long it is, which way it runs. */
export interface Page {
  size: number
  backward: boolean
  /** Rows left out in front of it. */
  offset?: number
  /** Values of the order's keys at the row that the page begins behind. */
  from?: readonly unknown[]
}

export interface QueryArgs {
  /** Values of the query's parameters; absent or null ones switch their lines off. */
  params: Readonly<Record<string, unknown>>
  /** Name of one of the query's orders; the first when absent. */
  order?: string
  /** Turns the first key of the order round. */
  reversed?: boolean
  page?: Page
}

/** One query with its arguments and what is wanted of its rows. */
export interface Selection {
  query: QueryFile
  args: QueryArgs
  /** Node and tie columns wanted, each with what is wanted of it. */
  nodes: ReadonlyMap<string, NodeSelection>
  /** Scalar columns wanted. */
  scalars: ReadonlySet<string>
  /** Queries that start from several columns of a row. */
  related: RelatedSelection[]
  /** Whether the rows, what cursors of them are made of, whether there are more of them, and their number on all pages are wanted. */
  wants: { rows: boolean; cursors: boolean; more: boolean; total: boolean }
}

export interface RelatedSelection extends Selection {
  /** Names the place where the answer is kept on its record: relation and arguments. */
  key: string
  /** Column of the row (or `self`, the node) that each input of the query stands for. */
  bind: Readonly<Record<string, string>>
}

/** Everything flat: all columns, all properties, nothing nested. */
export const everythingOf = (query: QueryFile, args: QueryArgs): Selection => ({
  query,
  args,
  nodes: new Map(query.rows.filter(isStructured).map(({ name }) => [name, { properties: 'all', related: [] }])),
  scalars: new Set(query.rows.filter((column) => !isStructured(column) && !isHandedOn(column)).map(({ name }) => name)),
  related: [],
  wants: { rows: true, cursors: true, more: true, total: false },
})

const given = (value: unknown): boolean => value !== undefined && value !== null

/** Keys of a selection's order, turned round where it is asked for backward or reversed. */
export const orderOf = ({ query, args }: Pick<Selection, 'query' | 'args'>): OrderKey[] => {
  const keys = query.orders.get(args.order ?? '') ?? [...query.orders.values()][0] ?? []
  const turned = (args.reversed ?? false) !== (args.page?.backward ?? false)
  return turned ? keys.map((key) => ({ ...key, descending: !key.descending })) : keys
}

/** Flags of a selection. A list of one string counts as that string, so that `roles=HOST` can have its own fast text. */
export const flagsOf = ({ query, args, nodes, scalars, related }: Selection): Flags => {
  const keys = orderOf({ query, args })
  return new Map([
    ...Object.entries(args.params)
      .filter(([, value]) => given(value))
      .map(([name, value]): [string, string] => [
        name,
        Array.isArray(value) ? (value.length === 1 ? String(value[0]) : '*') : typeof value === 'string' ? value : '*',
      ]),
    ...[
      ...nodes.keys(),
      ...scalars,
      ...related.flatMap(({ bind }) => Object.values(bind)),
      ...keys.map(({ expression }) => expression.split('.')[0]!),
    ].map((name): [string, string] => [name, '*']),
    ['order', args.order ?? query.orders.keys().next().value ?? ''] as [string, string],
    // Which way a page goes on from its cursor along the first key: lets the file's own predicate seek in an index.
    ...(args.page?.from ? [['seek', keys[0]?.descending ? 'down' : 'up'] as [string, string]] : []),
  ])
}
