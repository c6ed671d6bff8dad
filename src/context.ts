import type { GraphQLResolveInfo } from 'graphql'
import type { DataAccess } from './graph/access.js'
import type { Graph } from './graph/graph.js'
import type { Relation } from './graph/relation.js'

/** What every resolver gets, made anew for each request. */
export interface Context {
  data: DataAccess
  graph: Graph
  /** Answers a read root field, and what is selected below it, from one relation. */
  read<A extends object>(relation: Relation<A>, args: A, info: GraphQLResolveInfo): Promise<unknown>
}
