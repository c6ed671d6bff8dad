import { badInput } from '../errors.js'
import { readCursor, writeCursor } from '../graph/cursor.js'
import { inRange } from '../graph/parameters.js'
import type { Group } from './groups.js'

/** How groups are ordered: by one figure or by their keys, then by their keys; what is unknown comes last either way. */
export interface Order {
  field: 'COUNT' | 'KEY' | 'CHANGE'
  descending: boolean
}
export interface PageAsked {
  first: number
  after?: string | null
  offset?: number | null
}
export interface Page {
  groups: Group[]
  /** Where it begins among all groups, from 0. */
  start: number
  cursorOf(group: Group): string
}

/** Where a group stands: its figure, and the order of its keys. */
type Position = [figure: number | null, ...keys: (string | number | null)[]]

export const largestPage = 1_000

const positionOf = ({ count, change, keys }: Group, { field }: Order): Position => [
  field === 'COUNT' ? count : field === 'CHANGE' ? change : 0,
  ...keys.map((key) => key?.order ?? null),
]

const isPosition = (keys: readonly unknown[]): boolean =>
  keys.length > 0 && keys.every((key) => key === null || typeof key === 'string' || Number.isFinite(key))

const compare = (one: string | number | null, other: string | number | null, descending: boolean): number => {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other === descending ? 1 : -1
}
const comparison =
  ({ field, descending }: Order) =>
  (one: Position, other: Position): number => {
    for (const [index, value] of one.entries()) {
      const found = compare(value, other[index]!, descending && (index === 0 || field === 'KEY'))
      if (found) return found
    }
    return 0
  }

/** Where a page is among groups, whichever they are. */
interface Place {
  size: number
  behind?: Position
  offset: number
}

/** Throws BAD_USER_INPUT where there is no such page of any groups. `list` tells the cursors of one list from all others. */
export const placeOf = (order: Order, { first, after, offset }: PageAsked, list: string): Place => {
  const size = inRange('first', first, 0, largestPage)
  if (typeof after !== 'string') return { size, offset: inRange('offset', offset ?? 0, 0, 2 ** 31) }
  if (typeof offset === 'number') throw badInput('offset', 'stands beside after', 'Page on with a cursor, or with an offset.')
  const behind = readCursor(list, order.field, order.descending, { cursor: after, argument: 'after', fits: isPosition }) as Position
  return { size, behind, offset: 0 }
}

/** A page of the groups in an order of their own: the same groups give the same pages. */
export const pageOf = (groups: readonly Group[], order: Order, { size, behind, offset }: Place, list: string): Page => {
  const inOrder = comparison(order)
  const sorted = groups
    .map((group) => ({ group, position: positionOf(group, order) }))
    .toSorted((one, other) => inOrder(one.position, other.position))
  const found = behind ? sorted.findIndex(({ position }) => inOrder(position, behind) > 0) : offset
  const start = found < 0 ? sorted.length : Math.min(found, sorted.length)
  return {
    groups: sorted.slice(start, start + size).map(({ group }) => group),
    start,
    cursorOf: (group) => writeCursor(list, order.field, order.descending, positionOf(group, order)),
  }
}
