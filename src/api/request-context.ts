import type { Context } from '../context.js'
import { DataAccess, type ShapeCache } from '../graph/access.js'
import { boundTo, type Bounds } from '../graph/bounds.js'
import type { Graph } from '../graph/graph.js'
import { authorize } from '../keys/keys.js'
import type { Account } from './rate/account.js'
import { selectionOf } from './selection-of.js'

/** What a request has beside what its resolvers see. */
export interface RequestContext extends Context {
  /** Whose points it takes, where requests are limited. */
  account?: Account
}

/** What a request's resolvers get; the cache of shapes is shared by all requests. */
export const contextFor = (graph: Graph, shapes: ShapeCache, bounds: Bounds, authorization?: string): Context => {
  const bound = boundTo(graph, bounds)
  const data = new DataAccess(bound, shapes)
  return {
    graph: bound,
    data,
    signal: bounds.signal,
    who: (needed) => authorize(bound, authorization, needed),
    read: (relation, args, info) => data.root(relation, args, selectionOf(relation, info, args)),
  }
}
