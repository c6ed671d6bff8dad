import type { Context } from '../context.js'
import { DataAccess, type ShapeCache } from '../graph/access.js'
import type { Graph } from '../graph/graph.js'
import { authorize } from '../keys/keys.js'
import { selectionOf } from './selection-of.js'

/** What a request's resolvers get; the cache of shapes is shared by all requests. */
export const contextFor = (graph: Graph, shapes: ShapeCache, authorization?: string, signal?: AbortSignal): Context => {
  const data = new DataAccess(graph, shapes)
  return {
    graph,
    data,
    signal,
    who: (needed) => authorize(graph, authorization, needed),
    read: (relation, args, info) => data.root(relation, args, selectionOf(relation, info, args)),
  }
}
