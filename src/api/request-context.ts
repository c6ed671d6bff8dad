import type { Context } from '../context.js'
import { DataAccess } from '../graph/access.js'
import type { ShapeCache } from '../graph/shape-cache.js'
import { boundTo, type Bounds } from '../graph/bounds.js'
import type { Graph } from '../graph/graph.js'
import { accessTo, type Access } from '../keys/access.js'
import type { Account } from './rate/account.js'
import { askedOf } from './asked-of.js'

/** What a request has beside what its resolvers see. */
export interface RequestContext extends Context {
  /** Whose points it takes, where requests are limited. */
  account?: Account
  /** Whether caches may keep the answer for others: then it tells nothing of its own client. */
  isShared?: boolean
  /** As in the log and in the header x-request-id. */
  requestId?: string
}

export interface Asking {
  authorization?: string
  access?: Access
}

const readBy =
  (data: DataAccess): Context['read'] =>
  (relation, args, info) =>
    data.root(relation, args, askedOf(relation, info, args))

/** What a request's resolvers get; the cache of shapes is shared by all requests. */
export const contextFor = (shared: Graph, shapes: ShapeCache, bounds: Bounds, asking: Asking = {}): Context => {
  const { authorization, access = accessTo(shared) } = asking
  const graph = boundTo(shared, bounds)
  const data = new DataAccess(graph, shapes)
  return {
    graph,
    data,
    signal: bounds.signal,
    who: (needed) => access.who(authorization, needed),
    read: readBy(data),
  }
}

/** The same context, which answers each root field in one statement or not at all: whatever else throws NotPrefetched. */
export const readingWhole = <C extends Context>(context: C): C => {
  const data = new DataAccess(context.graph, context.data.shapes, true)
  return { ...context, data, read: readBy(data) }
}
