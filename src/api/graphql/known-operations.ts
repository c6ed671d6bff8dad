import type { ApolloServerPlugin } from '@apollo/server'
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Metrics } from '../../observe/metrics.js'
import { nameSpan } from '../../observe/tracing.js'
import { readingWhole, type RequestContext } from '../request-context.js'
import { Bill, type Cost, type Limits } from './bill.js'
import { measure, type Measures } from './measure.js'
import { ReadPlan } from './read-plan.js'

const mostOperations = 500
/** A document takes some hundred times its length. */
const mostCharacters = 400_000
const mostMeasured = 50

/** What a client may send that is answered without looking further: all else goes to Apollo, which says what is wrong with it. */
export interface Asking {
  query: string
  operationName?: string | null
  variables?: Record<string, unknown> | null
}

/** Of a variable, what the measure of an operation may hang on. */
const sizeOf = (value: unknown): unknown => (typeof value === 'number' ? value : Array.isArray(value) ? value.length : null)

class Known {
  #plan: ReadPlan | undefined | null = null
  readonly #measured = new Map<string, Measures>()

  constructor(
    readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {}

  get plan(): ReadPlan | undefined {
    if (this.#plan === null) this.#plan = ReadPlan.of(this.schema, this.document, this.operation)
    return this.#plan
  }

  measures(variables: Record<string, unknown>): Measures {
    const sizes = JSON.stringify(
      this.operation.variableDefinitions?.map(({ variable }) =>
        Object.hasOwn(variables, variable.name.value) ? sizeOf(variables[variable.name.value]) : '-',
      ),
    )
    const found = this.#measured.get(sizes) ?? measure(this.schema, this.document, this.operation, variables)
    if (this.#measured.size >= mostMeasured) this.#measured.clear()
    this.#measured.set(sizes, found)
    return found
  }
}

/** The answer as it is sent. */
export interface WholeAnswer {
  data: Record<string, unknown>
  extensions: { cost: Cost }
}

/**
 * Operations that Apollo answered without an error before: valid, and within the limits but for their variables. When one comes again, and
 * each of its root fields is one statement, it is answered straight from the rows. The answer is the one that Apollo would give.
 */
export class KnownOperations {
  readonly #known = new LRUCache<string, Known>({
    max: mostOperations,
    maxSize: mostCharacters,
    sizeCalculation: (_, key) => 1 + key.length,
  })

  constructor(
    readonly limits: Limits,
    readonly metrics?: Metrics,
  ) {}

  /** No text that is answered has a NUL: a name cannot make one text look like another. */
  static #key(query: string, operationName: string | null | undefined): string {
    return `${query}\0${operationName ?? ''}`
  }

  /** Learns from what Apollo answers. */
  get plugin(): ApolloServerPlugin<RequestContext> {
    return {
      requestDidStart: () =>
        Promise.resolve({
          willSendResponse: ({ schema, source, request, document, operation, response: { body } }) => {
            if (source && document && operation?.operation === 'query' && body.kind === 'single' && !body.singleResult.errors) {
              const key = KnownOperations.#key(source, request.operationName)
              if (!this.#known.has(key)) this.#known.set(key, new Known(schema, document, operation))
            }
            return Promise.resolve()
          },
        }),
    }
  }

  /** Undefined where Apollo has to answer. */
  async answer({ query, operationName, variables }: Asking, context: RequestContext): Promise<WholeAnswer | undefined> {
    const known = this.#known.get(KnownOperations.#key(query, operationName))
    const plan = known?.plan
    if (!plan?.isFit) return undefined
    const begun = performance.now()
    const given = variables ?? {}
    const bill = new Bill(known!.measures(given), this.limits, context)
    try {
      await bill.take(given)
      const data = await plan.answer(readingWhole(context), given)
      await bill.settle()
      const name = plan.operation.name?.value
      nameSpan('query', name)
      this.metrics?.operation('query', name, (performance.now() - begun) / 1_000, [])
      return { data, extensions: { cost: bill.cost } }
    } catch {
      // Whatever it was, Apollo comes upon it too, and tells it. What was taken for it was taken for this request.
      return undefined
    }
  }
}
