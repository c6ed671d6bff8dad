import type { Part, PartArgs, RelatedPart } from './compose.js'
import type { Row } from './graph.js'
import { isStructured, mainColumn } from './query-file.js'

/** A node, tie or row as it came from the graph. Under `prefetched` lie the answers that came with it. */
export interface Stored {
  [property: string]: unknown
  [prefetched]?: Answer[]
}
export const prefetched: unique symbol = Symbol('prefetched')

export interface Answer {
  /** Relation and arguments that it answers, where it came with its parent. */
  key?: string
  rows?: Stored[]
  /** Of each row the values that its cursor is made of, where they were asked for. */
  cursors?: unknown[][]
  total?: number
  /** True when there are more rows in the direction of the page. */
  more: boolean
}

type Args = readonly PartArgs[]
type Values = readonly unknown[]

const store = (value: unknown, parts: readonly RelatedPart[], args: Args): Stored => {
  const stored = value as Stored
  const answers = parts.map((part) => answerOf(part, stored, args))
  // An edge has what hangs on its tie, and what hangs on itself.
  stored[prefetched] = stored[prefetched] ? [...stored[prefetched], ...answers] : answers
  return stored
}

const named = (names: readonly string[], values: Values): Row => {
  const row: Row = {}
  for (let at = 0; at < names.length; at++) row[names[at]!] = values[at]
  return row
}

interface Reader {
  read(values: Values, args: Args): Stored
  /** Place of what cursors are made of. */
  cursorAt: number
}

const makeReader = ({ selection: { query }, places, children }: Part): Reader => {
  const columns = places.map((place) => ({ ...place, parts: children.get(place.name) }))
  type Column = (typeof columns)[number]
  const valueOf = ({ properties, parts }: Column, value: unknown, args: Args): unknown => {
    const found = properties ? ((value as Values)[0] === null ? null : named(properties, value as Values)) : value
    return found && parts ? store(found, parts, args) : found
  }
  const cursorAt = columns.findIndex(({ name }) => name === 'cursor')
  const [only, another] = query.rows
  if (only && !another && isStructured(only)) {
    const at = columns.findIndex(({ name }) => name === only.name)
    return { cursorAt, read: (values, args) => (at < 0 ? {} : (valueOf(columns[at]!, values[at], args) as Stored)) }
  }
  const main = mainColumn(query)
  const ofRow = children.get('row')
  const read = (values: Values, args: Args): Stored => {
    const row: Row = {}
    for (let at = 0; at < columns.length; at++) row[columns[at]!.name] = valueOf(columns[at]!, values[at], args)
    const tie = main && (row[main] as Row | undefined)
    const whole = tie ? { ...tie, ...row } : row
    return ofRow ? store(whole, ofRow, args) : whole
  }
  return { cursorAt, read }
}

const readers = new WeakMap<Part, Reader>()
const readerOf = (part: Part): Reader => {
  const known = readers.get(part)
  if (known) return known
  const made = makeReader(part)
  readers.set(part, made)
  return made
}

/** Turns what one statement returned into records, with what was nested kept on them. */
export const answerOf = (part: Part, holder: Row | Stored, args: Args): Answer => {
  const { selection, name, at } = part
  const { key, args: own } = args[at]!
  const { page } = own
  const found = holder[name] as Values[] | undefined
  const answer: Answer = { key, rows: undefined, cursors: undefined, total: undefined, more: false }
  if (selection.wants.total) answer.total = holder[`${name}_total`] as number
  if (!found) return answer
  const { read, cursorAt } = readerOf(part)
  const cut = page && found.length > page.size ? found.slice(0, page.size) : found
  const kept = page?.backward ? cut.toReversed() : cut
  answer.more = cut.length < found.length
  answer.rows = kept.map((values) => read(values, args))
  if (cursorAt >= 0) answer.cursors = kept.map((values) => values[cursorAt] as unknown[])
  return answer
}
