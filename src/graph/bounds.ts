import pLimit from 'p-limit'
import type { Graph } from './graph.js'

/** What one request may do to the database. */
export interface Bounds {
  /** Ends what the request still reads, on the server too; its reads then throw the signal's reason. */
  signal?: AbortSignal
  /** Most reads under way at a time; the others wait. */
  atOnce: number
}

const anyOf = (signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined => {
  const given = signals.filter((signal) => signal !== undefined)
  return given.length > 1 ? AbortSignal.any(given) : given[0]
}

/** For work that must not end with the request that began it: a decision, or what others wait for too. */
export const unboundOf = (graph: Graph): Graph => graph.unbound ?? graph

/** The same graph for one request: whatever it reads ends with it, and waits where it reads too much at a time. */
export const boundTo = (graph: Graph, { signal, atOnce }: Bounds): Graph => {
  const turn = pLimit(atOnce)
  return {
    ...graph,
    unbound: unboundOf(graph),
    get statements() {
      return graph.statements
    },
    read: (text, params, options) => turn(() => graph.read(text, params, { ...options, signal: anyOf([signal, options?.signal]) })),
    // A stream waits for whoever reads it: taking a turn, it could wait for itself.
    stream: (text, params, options) => graph.stream(text, params, { ...options, signal: anyOf([signal, options?.signal]) }),
  }
}
