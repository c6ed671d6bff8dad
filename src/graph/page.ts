import { encodeCursor } from './cursor.js'
import type { Relation } from './relation.js'
import type { Answer, Stored } from './rows.js'
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

/** Fetches the rows of a relation, or their number on all pages. */
export type Load = (relation: Relation, args: QueryArgs, wanted: 'rows' | 'total', parent: Stored) => Promise<Answer>

/**
 * A page of a connection. Its fields are methods, so that only what is asked for is loaded.
 * Rows exist behind a cursor that was given, hence the flags in the other direction (Cursor Connections Specification, PageInfo).
 */
export class ConnectionPage {
  constructor(
    readonly relation: Relation,
    readonly args: QueryArgs,
    readonly parent: Stored,
    /** As far as it came with the parent. */
    readonly answer: Answer | undefined,
    readonly load: Load,
  ) {}

  #rows(): Soon<Answer> {
    return this.answer?.rows ? this.answer : this.load(this.relation, this.args, 'rows', this.parent)
  }

  #nodeOf(row: Stored): unknown {
    const { node: column } = this.relation
    return column ? row[column] : row
  }

  #cursorOf({ cursors }: Answer, at: number): string {
    return encodeCursor(this.relation.query, this.args.order ?? '', this.args.reversed ?? false, cursors?.[at] ?? [])
  }

  totalCount(): Soon<number> {
    return this.answer?.total ?? this.load(this.relation, this.args, 'total', this.parent).then(({ total }) => total ?? 0)
  }

  edges(): Soon<Edge[]> {
    return using(this.#rows(), (answer) =>
      (answer.rows ?? []).map((row, at) => ({
        ...(this.relation.node ? row : {}),
        cursor: () => this.#cursorOf(answer, at),
        node: this.#nodeOf(row),
      })),
    )
  }

  nodes(): Soon<unknown[]> {
    return using(this.#rows(), ({ rows = [] }) => (this.relation.node ? rows.map((row) => this.#nodeOf(row)) : rows))
  }

  pageInfo(): Soon<PageInfo> {
    return using(this.#rows(), (answer) => {
      const { more, rows = [] } = answer
      const { backward = false, from, offset } = this.args.page ?? {}
      return {
        hasNextPage: backward ? from !== undefined : more,
        hasPreviousPage: backward ? more : from !== undefined || offset !== undefined,
        startCursor: rows.length ? this.#cursorOf(answer, 0) : null,
        endCursor: rows.length ? this.#cursorOf(answer, rows.length - 1) : null,
      }
    })
  }
}
