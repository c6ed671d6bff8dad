import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { AppError, ComeBack } from '../../errors.js'
import { allowanceHeaders } from '../rate/account.js'
import type { RequestContext } from '../request-context.js'
import { Bill, type Limits } from './bill.js'
import { measure } from './measure.js'

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
  requestDidStart: ({ contextValue }) => {
    let bill: Bill | undefined
    return Promise.resolve({
      async didResolveOperation({ schema, document, operation, request }) {
        if (!operation) return
        bill = new Bill(measure(schema, document, operation, request.variables), limits, contextValue)
        try {
          await bill.take(request.variables)
        } catch (error) {
          throw error instanceof AppError ? refusal(error) : error
        }
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single') return
        const result = body.singleResult
        const wait = retryAfter(result.errors)
        if (wait !== undefined) {
          http.headers.set('retry-after', String(wait))
          if (!result.data && http.status !== 429) http.status = 503
        }
        await bill?.settle()
        for (const [name, value] of allowanceHeaders(contextValue.account)) http.headers.set(name, value)
        if (bill) result.extensions = { ...result.extensions, cost: bill.cost }
      },
    })
  },
})
