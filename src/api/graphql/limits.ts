import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Config } from '../../config.js'
import { AppError, ComeBack, LimitExceeded } from '../../errors.js'
import { allowanceHeaders } from '../rate/account.js'
import type { RequestContext } from '../request-context.js'
import { costOf, longestList, measure, type Measures } from './measure.js'
import { pointMs, requestPoints, statementPoints } from './weights.js'

export type Limits = Pick<Config, 'MAX_DEPTH' | 'MAX_FIELDS' | 'MAX_ALIASES' | 'MAX_COST'>

/** Items of a list in the variables; a list in the text is bounded by its tokens. */
const mostItems = 1_000

/** Throws LIMIT_EXCEEDED where a list in the variables is longer than any argument takes. */
const checkLists = (variables: Record<string, unknown> = {}): void => {
  const longest = longestList(variables, mostItems)
  if (longest > mostItems) throw new LimitExceeded('longest list', longest, mostItems, 'Send what is in it in several requests.')
}

/** Throws LIMIT_EXCEEDED naming the first limit that an operation goes beyond. */
const checkLimits = (measures: Measures, { MAX_DEPTH, MAX_FIELDS, MAX_ALIASES, MAX_COST }: Limits): void => {
  const checks: [limit: string, value: number, maximum: number, fix: string][] = [
    ['depth', measures.depth, MAX_DEPTH, 'Ask in several queries, each from the ids that the one before gave.'],
    ['fields', measures.fields, MAX_FIELDS, 'Ask for fewer fields, or in several queries.'],
    ['aliases', measures.aliases, MAX_ALIASES, 'Ask in several queries; nodes and matchAll take many at once.'],
    ['cost', costOf(measures), MAX_COST, 'Ask for shorter pages, fewer levels or fewer heavy fields, or in several queries.'],
  ]
  for (const [limit, value, maximum, fix] of checks) if (value > maximum) throw new LimitExceeded(limit, value, maximum, fix)
}

/** The error of a request that nothing was done for, with the status that it has in HTTP. */
const refusal = (error: AppError): GraphQLError => {
  const status = error instanceof ComeBack ? 429 : 400
  return new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } })
}

const retryAfter = (errors: readonly GraphQLFormattedError[] = []): number | undefined =>
  errors.map(({ extensions }) => extensions?.['retryAfter']).find((seconds) => typeof seconds === 'number')

/**
 * Refuses an operation beyond a limit, or beyond what its client has left, before it is carried out; gives back the points that it did not
 * use, by the time that it took. Every answer tells its cost, and what is left.
 */
export const limitsPlugin = (limits: Limits): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: ({ contextValue: { account } }) => {
    let measured: Measures | undefined
    let begun = 0
    return Promise.resolve({
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        measured = measure(schema, document, operation, request.variables)
        try {
          checkLists(request.variables)
          checkLimits(measured, limits)
          await account?.take(costOf(measured))
        } catch (error) {
          throw error instanceof AppError ? refusal(error) : error
        }
        begun = performance.now()
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return
        const result = body.singleResult
        const wait = retryAfter(result.errors)
        if (wait !== undefined) {
          http.headers.set('retry-after', String(wait))
          if (!result.data && http.status !== 429) http.status = 503
        }
        if (begun) {
          const used = Math.max((performance.now() - begun) / pointMs, measured!.statements * statementPoints, requestPoints)
          await account?.settle(used)
        }
        const allowance = account?.allowance
        for (const [name, value] of allowanceHeaders(account)) http.headers.set(name, value)
        if (measured)
          result.extensions = {
            ...result.extensions,
            cost: { requested: costOf(measured), maximum: limits.MAX_COST, ...(allowance ? { rate: allowance } : {}) },
          }
      },
    })
  },
})
