import { createHash } from 'node:crypto'
import { badInput } from '../errors.js'
import { inRange } from './parameters.js'
import type { QueryFile } from './query-file.js'
import type { Page } from './selection.js'

export interface PageArgs {
  first?: number | null
  after?: string | null
  last?: number | null
  before?: string | null
  offset?: number | null
}

export const defaultPageSize = 20
export const maxPageSize = 100
export const maxOffset = 1_000_000

/** What cursors are told apart by: the name of the list, and the keys of its orders. */
export type Paged = Pick<QueryFile, 'path' | 'orders'>

/** Tells the cursors of one order of one list from all others. */
const signatureOf = (list: string, order: string, reversed: boolean): string =>
  createHash('sha256').update(`${list} ${order} ${reversed}`).digest('base64url').slice(0, 6)

/** A place in one order of one list, as text that nobody has to read. */
export const writeCursor = (list: string, order: string, reversed: boolean, keys: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([signatureOf(list, order, reversed), ...keys])).toString('base64url')

/** What `writeCursor` wrote. Throws BAD_USER_INPUT naming the argument for anything else, and where `fits` says no to the keys. */
export const readCursor = (
  list: string,
  order: string,
  reversed: boolean,
  { cursor, argument, fits }: { cursor: string; argument: string; fits: (keys: readonly unknown[]) => boolean },
): unknown[] => {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw badInput(argument, 'is not a cursor', 'Pass a cursor that this list gave, or leave the argument out.')
  }
  const [signature, ...keys] = Array.isArray(decoded) ? (decoded as unknown[]) : []
  if (signature !== signatureOf(list, order, reversed) || !fits(keys))
    throw badInput(argument, 'is a cursor of another list or order', 'Pass a cursor that this list gave, in the same order.')
  return keys
}

export const encodeCursor = (query: Paged, order: string, reversed: boolean, keys: readonly unknown[]): string =>
  writeCursor(query.path, order, reversed, keys)

const decodeCursor = (query: Paged, order: string, reversed: boolean, cursor: string, argument: string): unknown[] => {
  const wanted = query.orders.get(order) ?? [...query.orders.values()][0] ?? []
  const fits = (keys: readonly unknown[]): boolean =>
    keys.length === wanted.length && keys.every((key) => typeof key === 'string' || Number.isFinite(key))
  return readCursor(query.path, order, reversed, { cursor, argument, fits })
}

const sizeOf = (value: number | null | undefined, argument: string): number | undefined => {
  if (value === null || value === undefined) return undefined
  if (!Number.isInteger(value) || value < 0 || value > maxPageSize) {
    throw badInput(argument, `${value} is out of range`, `Pass a whole number from 0 to ${maxPageSize}, and page on with a cursor.`)
  }
  return value
}

/**
 * Page of Relay's four arguments (GraphQL Cursor Connections Specification), or of `first` and `offset`.
 * Throws BAD_USER_INPUT naming the argument.
 */
export const pageOf = (query: Paged, order: string, reversed: boolean, { first, after, last, before, offset }: PageArgs): Page => {
  const forward = sizeOf(first, 'first')
  const backward = sizeOf(last, 'last')
  if (forward !== undefined && backward !== undefined) throw badInput('last', 'stands beside first', 'Pass either first or last.')
  const turned = backward !== undefined || (forward === undefined && before !== undefined && before !== null)
  if (turned && after)
    throw badInput('after', 'stands beside last or before', 'Page forward with first and after, or backward with last and before.')
  if (!turned && before)
    throw badInput('before', 'stands beside first', 'Page forward with first and after, or backward with last and before.')
  const cursor = turned ? before : after
  if (offset && (turned || cursor))
    throw badInput('offset', 'stands beside a cursor or last', 'Pass it with first alone, or page on with after.')
  return {
    size: (turned ? backward : forward) ?? defaultPageSize,
    backward: turned,
    offset: offset ? inRange('offset', offset, 0, maxOffset) : undefined,
    from: typeof cursor === 'string' ? decodeCursor(query, order, reversed, cursor, turned ? 'before' : 'after') : undefined,
  }
}
