import type { GraphQLResolveInfo } from 'graphql'
import type { DataAccess } from './graph/access.js'
import type { Ending } from './graph/ending.js'
import type { Graph } from './graph/graph.js'
import type { Relation } from './graph/relation.js'
import type { Role } from './keys/keys.js'

/** What every resolver gets, made anew for each request. */
export interface Context {
  data: DataAccess
  graph: Graph
  /** Given up when the request has ended, answered or not. */
  signal?: Ending
  /** Who asks. Throws UNAUTHENTICATED without a key, FORBIDDEN when the key does not allow this. */
  who(needed: Role): Promise<string>
  /** Answers a read root field, and what is selected below it, from one relation. */
  read<A extends object>(relation: Relation<A>, args: A, info: GraphQLResolveInfo): Promise<unknown>
}
