import DataLoader from 'dataloader'
import { LRUCache } from 'lru-cache'
import { compose, composeBatch, type Part } from './compose.js'
import type { Graph, Row } from './graph.js'
import { everythingOf, type QueryArgs, type RelatedSelection, type Selection } from './selection.js'
import type { QueryFile } from './query-file.js'

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
  more: boolean
}
export interface Entry {
  row: Stored
  cursor?: unknown[]
}

const store = (value: unknown, parts: readonly Part[]): Stored => {
  const stored = value as Stored
  for (const part of parts) {
    const answer = answerOf(part, stored)
    const { key } = part.selection as RelatedSelection
    const map = (stored[prefetched] ??= new Map())
    map.set(key, { ...map.get(key), ...answer })
    delete stored[part.name]
    delete stored[`${part.name}_total`]
  }
  return stored
}

/** Turns what one statement returned into records, with what was nested kept on them. */
const answerOf = (part: Part, holder: Row | Stored): Answer => {
  const { selection, name, children } = part
  const { page } = selection.args
  const found = holder[name] as Row[] | undefined
  const answer: Answer = { more: false }
  if (selection.wants.total) answer.total = holder[`${name}_total`] as number
  if (!found) return answer
  const kept = page && found.length > page.size ? found.slice(0, page.size) : found
  answer.more = kept.length < found.length
  answer.rows = (page?.backward ? kept.toReversed() : kept).map((row) => entryOf(row, selection, children))
  return answer
}

const entryOf = (row: Row, selection: Selection, children: Part['children']): Entry => {
  const { cursor, ...columns } = row
  for (const [column, parts] of children) {
    if (column !== 'row' && columns[column]) store(columns[column], parts)
  }
  const merged: Stored = { ...(columns['tie'] as Row | undefined), ...columns }
  const stored = store(merged, children.get('row') ?? [])
  const single = selection.query.rows.length === 1 ? selection.query.rows[0] : undefined
  const bare = single && /^[A-Z]/.test(single.type) ? (stored[single.name] as Stored) : stored
  return { row: bare, cursor: cursor as unknown[] | undefined }
}

/**
 * Texts that were composed before, or were asked for once.
 * A text is worth planning from its second sight on, and only so many new ones a minute: nobody can keep the planner busy.
 */
export class ShapeCache {
  readonly #seen = new LRUCache<string, 'once' | 'planned'>({ max: 1_000 })
  #budget: number
  #refilled = Date.now()

  constructor(readonly plansPerMinute = 120) {
    this.#budget = plansPerMinute
  }

  /** True when the text should run as one statement. */
  admits(text: string): boolean {
    const state = this.#seen.get(text)
    if (state === 'planned') return true
    if (state === undefined || !this.#spend()) {
      this.#seen.set(text, 'once')
      return false
    }
    this.#seen.set(text, 'planned')
    return true
  }

  #spend(): boolean {
    const now = Date.now()
    this.#budget = Math.min(this.plansPerMinute, this.#budget + ((now - this.#refilled) / 60_000) * this.plansPerMinute)
    this.#refilled = now
    if (this.#budget < 1) return false
    this.#budget -= 1
    return true
  }
}

/** How a request reads: whole selections in one statement where that pays, single relations in batches otherwise. */
export class DataAccess {
  readonly #loaders = new Map<string, DataLoader<Record<string, unknown>, Answer, string>>()

  constructor(
    readonly graph: Graph,
    readonly shapes: ShapeCache,
  ) {}

  /** Answers a selection that starts from nothing, nested parts along with it when its shape has been seen before. */
  async root(selection: Selection): Promise<Answer> {
    const nested = [...selection.nodes.values()].some(({ related }) => related.length) || selection.related.length
    const whole = compose(selection)
    const { text, params, root } = !nested || this.shapes.admits(whole.text) ? whole : compose(flat(selection))
    const [row = {}] = await this.graph.read(text, params)
    return answerOf(root, row)
  }

  /** Answers one relation of one parent, in one statement with all parents that are asked in the same tick. */
  related(query: QueryFile, args: QueryArgs, wants: Selection['wants'], ids: Record<string, unknown>): Promise<Answer> {
    const key = `${query.path}|${JSON.stringify([args, wants])}`
    let loader = this.#loaders.get(key)
    if (!loader) {
      loader = new DataLoader((keys) => this.#batch({ ...everythingOf(query, args), wants }, keys), {
        cacheKeyFn: (parent) => JSON.stringify(parent),
      })
      this.#loaders.set(key, loader)
    }
    return loader.load(ids)
  }

  async #batch(selection: Selection, keys: readonly Record<string, unknown>[]): Promise<Answer[]> {
    const { text, params, root } = composeBatch(selection)
    const rows = await this.graph.read(text, { ...params, keys: [...keys] })
    const byIndex = new Map(rows.map((row) => [row['i'] as number, answerOf(root, row)]))
    return keys.map((_, index) => byIndex.get(index) ?? { rows: [], total: 0, more: false })
  }
}

/** The same rows without what hangs on them, and with all their properties: the loaders may need any. */
const flat = (selection: Selection): Selection => ({
  ...everythingOf(selection.query, selection.args),
  wants: selection.wants,
})
