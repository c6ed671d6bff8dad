import type { Answer, Entry, Stored } from './rows.js'
import { encodeCursor } from './cursor.js'
import type { Relation } from './relation.js'
import type { QueryArgs } from './selection.js'

export interface Edge extends Stored {
  cursor: () => string
  node: unknown
}
export interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/** What came with its parent is used on the spot: a promise for each field of each row would take longer than the rest of an answer. */
type Soon<T> = T | Promise<T>
const using = <T, R>(value: Soon<T>, use: (value: T) => R): Soon<R> => (value instanceof Promise ? value.then(use) : use(value))

/**
 * A page of a connection. Its fields are functions, so that only what is asked for is loaded.
 * Rows exist behind a cursor that was given, hence the flags in the other direction (Cursor Connections Specification, PageInfo).
 */
export class ConnectionPage {
  constructor(
    readonly relation: Relation,
    readonly args: QueryArgs,
    readonly loadRows: () => Soon<Answer>,
    readonly totalCount: () => Soon<number>,
  ) {}

  #nodeOf({ row }: Entry): unknown {
    const { node: column } = this.relation
    return column ? row[column] : row
  }

  #cursorOf({ cursor = [] }: Entry): string {
    return encodeCursor(this.relation.query, this.args.order ?? '', this.args.reversed ?? false, cursor)
  }

  edges = (): Soon<Edge[]> =>
    using(this.loadRows(), ({ rows = [] }) =>
      rows.map((entry) => ({
        ...(this.relation.node ? entry.row : {}),
        cursor: () => this.#cursorOf(entry),
        node: this.#nodeOf(entry),
      })),
    )

  nodes = (): Soon<unknown[]> => using(this.loadRows(), ({ rows = [] }) => rows.map((entry) => this.#nodeOf(entry)))

  pageInfo = (): Soon<PageInfo> =>
    using(this.loadRows(), ({ more = false, rows = [] }) => {
      const [first, last] = [rows[0], rows.at(-1)]
      const { backward = false, from, offset } = this.args.page ?? {}
      return {
        hasNextPage: backward ? from !== undefined : more,
        hasPreviousPage: backward ? more : from !== undefined || offset !== undefined,
        startCursor: first ? this.#cursorOf(first) : null,
        endCursor: last ? this.#cursorOf(last) : null,
      }
    })
}
