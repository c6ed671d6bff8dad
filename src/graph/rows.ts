import type { Part, PartArgs, RelatedPart } from './compose.js'
import type { Row } from './graph.js'
import { isStructured, mainColumn } from './query-file.js'

/** A node, tie or row as it came from the graph. Under `prefetched` lie the answers that came with it, by relation and arguments. */
export interface Stored {
  [property: string]: unknown
  [prefetched]?: Map<string, Answer>
}
export const prefetched: unique symbol = Symbol('prefetched')

export interface Answer {
  rows?: Entry[]
  total?: number
  /** True when there are more rows in the direction of the page. */
  more?: boolean
}
export interface Entry {
  row: Stored
  cursor?: unknown[]
}

type Args = readonly PartArgs[]
type RowReader = (values: readonly unknown[], args: Args) => Entry

const store = (value: unknown, parts: readonly RelatedPart[], args: Args): Stored => {
  const stored = value as Stored
  const answers = (stored[prefetched] ??= new Map<string, Answer>())
  for (const part of parts) answers.set(args[part.at]!.key!, answerOf(part, stored, args))
  return stored
}

const named = (names: readonly string[], values: readonly unknown[]): Row => {
  const row: Row = {}
  for (let at = 0; at < names.length; at++) row[names[at]!] = values[at]
  return row
}

const makeReader = ({ selection: { query }, places, children }: Part): RowReader => {
  const [only, another] = query.rows
  const bare = only && !another && isStructured(only) ? only.name : undefined
  const main = mainColumn(query)
  const ofRow = children.get('row')
  const columns = places.map((place) => ({ ...place, parts: children.get(place.name) }))
  return (values, args) => {
    const row: Row = {}
    for (let at = 0; at < columns.length; at++) {
      const { name, properties, parts } = columns[at]!
      const value = values[at]
      const found = properties ? ((value as unknown[])[0] === null ? null : named(properties, value as unknown[])) : value
      row[name] = found && parts ? store(found, parts, args) : found
    }
    const cursor = row['cursor'] as unknown[] | undefined
    if (bare) return { row: row[bare] as Stored, cursor }
    const whole = main ? { ...(row[main] as Row), ...row } : row
    return { row: ofRow ? store(whole, ofRow, args) : whole, cursor }
  }
}

const readers = new WeakMap<Part, RowReader>()
const readerOf = (part: Part): RowReader => {
  const known = readers.get(part) ?? makeReader(part)
  readers.set(part, known)
  return known
}

/** Turns what one statement returned into records, with what was nested kept on them. */
export const answerOf = (part: Part, holder: Row | Stored, args: Args): Answer => {
  const { selection, name, at } = part
  const { page } = args[at]!.args
  const found = holder[name] as unknown[][] | undefined
  const answer: Answer = { more: false }
  if (selection.wants.total) answer.total = holder[`${name}_total`] as number
  if (!found) return answer
  const kept = page && found.length > page.size ? found.slice(0, page.size) : found
  const read = readerOf(part)
  answer.more = kept.length < found.length
  answer.rows = (page?.backward ? kept.toReversed() : kept).map((values) => read(values, args))
  return answer
}
