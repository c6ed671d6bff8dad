import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError } from 'graphql'
import type { Context } from '../../context.js'
import type { Config } from '../../config.js'
import { LimitExceeded } from '../../errors.js'
import { costOf, measure, type Measures } from './measure.js'

export type Limits = Pick<Config, 'MAX_DEPTH' | 'MAX_FIELDS' | 'MAX_ALIASES' | 'MAX_COST'>

/** Throws LIMIT_EXCEEDED naming the first limit that an operation goes beyond. Answers its cost. */
export const checkLimits = (measures: Measures, { MAX_DEPTH, MAX_FIELDS, MAX_ALIASES, MAX_COST }: Limits): number => {
  const cost = costOf(measures)
  const checks: [limit: string, value: number, maximum: number, fix: string][] = [
    ['depth', measures.depth, MAX_DEPTH, 'Ask in several queries, each from the ids that the one before gave.'],
    ['fields', measures.fields, MAX_FIELDS, 'Ask for fewer fields, or in several queries.'],
    ['aliases', measures.aliases, MAX_ALIASES, 'Ask in several queries; nodes and matchAll take many at once.'],
    ['cost', cost, MAX_COST, 'Ask for shorter pages, fewer levels or fewer heavy fields, or in several queries.'],
  ]
  for (const [limit, value, maximum, fix] of checks) if (value > maximum) throw new LimitExceeded(limit, value, maximum, fix)
  return cost
}

/** Refuses an operation beyond a limit before it is carried out, and tells every client what its operation costs. */
export const limitsPlugin = (limits: Limits): ApolloServerPlugin<Context> => ({
  requestDidStart: () => {
    let requested: number | undefined
    return Promise.resolve({
      didResolveOperation: ({ schema, document, operation, request }) => {
        if (!operation) return Promise.resolve()
        const measures = measure(schema, document, operation, request.variables)
        requested = costOf(measures)
        try {
          checkLimits(measures, limits)
        } catch (error) {
          const { message } = error as Error
          throw new GraphQLError(message, { originalError: error as Error, extensions: { http: { status: 400 } } })
        }
        return Promise.resolve()
      },
      willSendResponse: ({ response: { body } }) => {
        if (body.kind === 'single' && requested !== undefined)
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, maximum: limits.MAX_COST } }
        return Promise.resolve()
      },
    })
  },
})
