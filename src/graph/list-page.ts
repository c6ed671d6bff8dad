import { badInput } from '../errors.js'
import { encodeCursor, pageOf, type PageArgs, type Paged } from './cursor.js'
import type { PageInfo } from './page.js'

/** A list in memory, in one order. Cursors hold the keys of an item, so that a page goes on behind it after the data has changed. */
export interface OrderedList<T> {
  /** Names the list; cursors of another one are refused. */
  path: string
  order: string
  reversed: boolean
  length: number
  at(place: number): T
  keysAt(place: number): string[]
  /** Place of the item with these keys; -1 when it is not in the list. */
  placeOf(keys: readonly string[]): number
}

/** A page of a list in memory: the fields of a connection. Throws BAD_USER_INPUT naming the argument. */
export class ListPage<T> {
  readonly #places: number[]
  readonly pageInfo: PageInfo
  readonly totalCount: number

  constructor(
    readonly list: OrderedList<T>,
    args: PageArgs,
  ) {
    const { size, backward, from } = pageOf(this.#paged(), list.order, list.reversed, args)
    const cursor = from ? list.placeOf(from as string[]) : backward ? list.length : -1
    if (from && cursor < 0)
      throw badInput(backward ? 'before' : 'after', 'stands on what is no longer in this list', 'Start again from the first page.')
    const start = backward ? Math.max(0, cursor - size) : cursor + 1
    const end = backward ? cursor : Math.min(list.length, start + size)
    this.#places = Array.from({ length: Math.max(0, end - start) }, (_, at) => start + at)
    this.totalCount = list.length
    this.pageInfo = {
      hasNextPage: end < list.length,
      hasPreviousPage: start > 0,
      startCursor: this.#places.length ? this.#cursor(start) : null,
      endCursor: this.#places.length ? this.#cursor(end - 1) : null,
    }
  }

  #paged(): Paged {
    const keys = this.list.length ? this.list.keysAt(0) : []
    return { path: this.list.path, orders: new Map([[this.list.order, keys.map((expression) => ({ expression, descending: false }))]]) }
  }

  #cursor(place: number): string {
    return encodeCursor(this.#paged(), this.list.order, this.list.reversed, this.list.keysAt(place))
  }

  get edges(): { cursor: string; node: T }[] {
    return this.#places.map((place) => ({ cursor: this.#cursor(place), node: this.list.at(place) }))
  }

  get nodes(): T[] {
    return this.#places.map((place) => this.list.at(place))
  }
}
