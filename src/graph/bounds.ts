import pLimit, { type LimitFunction } from 'p-limit'
import type { Bookmarks } from './bookmarks.js'
import { eitherOf, type Ending } from './ending.js'
import type { Graph } from './graph.js'

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
export const boundTo = (graph: Graph, { signal, atOnce, bookmarks }: Bounds): Graph => {
  let isFree = atOnce > 1
  let queue: LimitFunction | undefined
  // Most requests read once: the first goes past the queue, which is made for whoever comes meanwhile.
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isFree) return (queue ??= pLimit(Math.max(1, atOnce - 1)))(work)
    isFree = false
    try {
      return await work()
    } finally {
      isFree = true
    }
  }
  return {
    ...graph,
    get unbound() {
      return bookmarks ? boundTo(unboundOf(graph), { atOnce: Infinity, bookmarks }) : unboundOf(graph)
    },
    get statements() {
      return graph.statements
    },
    read: (text, params, options) =>
      inTurn(() => graph.read(text, params, { bookmarks, ...options, signal: eitherOf(signal, options?.signal) })),
    // A stream waits for whoever reads it: taking a turn, it could wait for itself.
    stream: (text, params, options) => graph.stream(text, params, { bookmarks, ...options, signal: eitherOf(signal, options?.signal) }),
    write: (work) => graph.write(work, bookmarks),
  }
}
