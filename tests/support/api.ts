import { getOperationAST, graphql, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { ReadPlan } from '../../src/api/graphql/read-plan.js'
import { buildApiSchema } from '../../src/api/schema.js'
import { contextFor, readingWhole } from '../../src/api/request-context.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import type { Graph } from '../../src/graph/graph.js'

let schema: GraphQLSchema | undefined

type Data = Record<string, any>

export interface Client {
  schema: GraphQLSchema
  /** Answers a query, or throws its first error. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>
  /** Settles when the shapes that were seen again are planned. */
  planned(): Promise<void>
  /** Answers with errors and all. */
  run(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult<Data>>
}

/** Never composes: every relation goes through the loaders. */
class LoadersOnly extends ShapeCache {
  override admits(): boolean {
    return false
  }
}
/** Always composes, from the first sight on. */
export class ComposedOnly extends ShapeCache {
  override admits(): boolean {
    return true
  }
  override isPlanned(): boolean {
    return true
  }
}

/** Answers as operations that come again are, straight from the rows; throws where that cannot be. */
export const wholeClientOf = (graph: Graph): { ask: Client['ask'] } => {
  const built = (schema ??= buildApiSchema())
  return {
    ask: async (query, variables = {}) => {
      const document = parse(query)
      const [error] = validate(built, document)
      if (error) throw error
      const plan = ReadPlan.of(built, document, getOperationAST(document)!)
      if (!plan) throw new Error('This is no query of relations alone.')
      return plan.answer(readingWhole(contextFor(graph, new ComposedOnly(), { atOnce: 8 })), variables)
    },
  }
}

/** The real schema and resolvers on a real graph, without HTTP. */
export const clientOf = (graph: Graph, path: 'loaders' | 'composed' | 'served' = 'served', authorization?: string): Client => {
  schema ??= buildApiSchema()
  const shapes = path === 'loaders' ? new LoadersOnly() : path === 'composed' ? new ComposedOnly() : new ShapeCache()
  const run = (source: string, variableValues?: Record<string, unknown>) =>
    graphql({
      schema: schema!,
      source,
      variableValues,
      contextValue: contextFor(graph, shapes, { atOnce: 8 }, { authorization }),
    }) as Promise<ExecutionResult<Data>>
  return {
    schema,
    run,
    planned: () => shapes.idle(),
    ask: async (query, variables) => {
      const { data, errors } = await run(query, variables)
      if (errors?.[0]) throw errors[0].originalError ?? errors[0]
      return data!
    },
  }
}
