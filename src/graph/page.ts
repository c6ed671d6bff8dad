import type { Answer, Entry, Stored } from './access.js'
import { encodeCursor } from './cursor.js'
import type { Relation } from './relation.js'
import type { QueryArgs } from './selection.js'

export interface Edge extends Stored {
  cursor: string
  node: unknown
}
export interface PageInfo {
  hasNextPage: boolean
  hasPreviousPage: boolean
  startCursor: string | null
  endCursor: string | null
}

/**
 * A page of a connection. Its fields are functions, so that only what is asked for is loaded.
 * Rows exist behind a cursor that was given, hence the flags in the other direction (Cursor Connections Specification, PageInfo).
 */
export class ConnectionPage {
  constructor(
    readonly relation: Relation,
    readonly args: QueryArgs,
    readonly loadRows: () => Promise<Answer>,
    readonly totalCount: () => Promise<number>,
  ) {}

  #nodeOf({ row }: Entry): unknown {
    const { node: column } = this.relation
    return column ? row[column] : row
  }

  #cursorOf({ cursor = [] }: Entry): string {
    return encodeCursor(this.relation.query, this.args.order ?? '', this.args.reversed ?? false, cursor)
  }

  edges = async (): Promise<Edge[]> => {
    const { rows = [] } = await this.loadRows()
    return rows.map((entry) => ({
      ...(this.relation.node ? entry.row : {}),
      cursor: this.#cursorOf(entry),
      node: this.#nodeOf(entry),
    }))
  }

  nodes = async (): Promise<unknown[]> => ((await this.loadRows()).rows ?? []).map((entry) => this.#nodeOf(entry))

  pageInfo = async (): Promise<PageInfo> => {
    const { more = false, rows = [] } = await this.loadRows()
    const [first, last] = [rows[0], rows.at(-1)]
    const { backward = false, from, offset } = this.args.page ?? {}
    return {
      hasNextPage: backward ? from !== undefined : more,
      hasPreviousPage: backward ? more : from !== undefined || offset !== undefined,
      startCursor: first ? this.#cursorOf(first) : null,
      endCursor: last ? this.#cursorOf(last) : null,
    }
  }
}
