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

  #edge({ row, cursor = [] }: Entry): Edge {
    const { node: column, query } = this.relation
    return {
      ...(column ? row : {}),
      cursor: encodeCursor(query, this.args.order ?? '', this.args.reversed ?? false, cursor),
      node: column ? row[column] : row,
    }
  }

  edges = async (): Promise<Edge[]> => ((await this.loadRows()).rows ?? []).map((entry) => this.#edge(entry))

  nodes = async (): Promise<unknown[]> => (await this.edges()).map(({ node }) => node)

  pageInfo = async (): Promise<PageInfo> => {
    const { more = false } = await this.loadRows()
    const edges = await this.edges()
    const { backward = false, from } = this.args.page ?? {}
    return {
      hasNextPage: backward ? from !== undefined : more,
      hasPreviousPage: backward ? more : from !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }
  }
}
