import pLimit, { type LimitFunction } from 'p-limit'
import type { Bookmarks } from './bookmarks.js'
import { eitherOf, type Ending } from './ending.js'
import type { Graph, Pool, ReadOptions, Row, StreamOptions, WriteRun } from './graph.js'

/** What one request may do to the database. */
export interface Bounds {
  /** Ends what the request still reads, on the server too; its reads then throw the signal's reason. */
  signal?: Ending
  /** Most reads under way at a time; the others wait. */
  atOnce: number
  /** What its client has seen of the database: no older state is read, and what it writes is added. */
  bookmarks?: Bookmarks
}

/** For work that must not end with the request that began it: a decision, or what others wait for too. */
export const unboundOf = (graph: Graph): Graph => graph.unbound ?? graph

/** The same graph for one request: whatever it reads ends with it, and waits where it reads too much at a time. */
class BoundGraph implements Graph {
  // Most requests read once: the first goes past the queue, which is made for whoever comes meanwhile.
  #isFree: boolean
  #queue: LimitFunction | undefined

  constructor(
    readonly whole: Graph,
    readonly bounds: Bounds,
  ) {
    this.#isFree = bounds.atOnce > 1
  }

  get unbound(): Graph {
    const { bookmarks } = this.bounds
    return bookmarks ? boundTo(unboundOf(this.whole), { atOnce: Infinity, bookmarks }) : unboundOf(this.whole)
  }

  get connection(): Pool {
    return this.whole.connection
  }

  get statements(): number {
    return this.whole.statements
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (!this.#isFree) return (this.#queue ??= pLimit(Math.max(1, this.bounds.atOnce - 1)))(work)
    this.#isFree = false
    try {
      return await work()
    } finally {
      this.#isFree = true
    }
  }

  #within<O extends ReadOptions & StreamOptions>(options?: O): O {
    const { bookmarks, signal } = this.bounds
    return { ...options, bookmarks: options?.bookmarks ?? bookmarks, signal: eitherOf(signal, options?.signal) } as O
  }

  read(text: string, params?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]> {
    return this.#inTurn(() => this.whole.read(text, params, this.#within(options)))
  }

  // A stream waits for whoever reads it: taking a turn, it could wait for itself.
  stream(text: string, params?: Record<string, unknown>, options?: StreamOptions): AsyncIterable<Row> {
    return this.whole.stream(text, params, this.#within(options))
  }

  write<T>(work: (run: WriteRun) => Promise<T>): Promise<T> {
    return this.whole.write(work, this.bounds.bookmarks)
  }

  alter(text: string): Promise<void> {
    return this.whole.alter(text)
  }

  verify(): Promise<void> {
    return this.whole.verify()
  }

  close(): Promise<void> {
    return this.whole.close()
  }
}

export const boundTo = (graph: Graph, bounds: Bounds): Graph => new BoundGraph(graph, bounds)
