import type { ApolloServerPlugin } from '@apollo/server'

const responseJson = 'application/graphql-response+json'
/** Errors of a request that nothing was carried out for: one fault repeated a hundred times helps nobody. */
const mostErrors = 5

/**
 * GraphQL over HTTP, 6.4.1: to a client that does not accept application/graphql-response+json, a request that is well-formed but no valid
 * GraphQL is answered with 200.
 */
export const httpStatusPlugin: ApolloServerPlugin = {
  requestDidStart: ({ request }) =>
    Promise.resolve({
      willSendResponse: ({ response: { body, http } }) => {
        if (body.kind !== 'single' || body.singleResult.data || !body.singleResult.errors) return Promise.resolve()
        const errors = body.singleResult.errors.slice(0, mostErrors)
        body.singleResult.errors = errors
        const isWellFormed = errors.every(({ extensions }) => extensions?.['code'] !== 'BAD_REQUEST')
        const accepts = request.http?.headers.get('accept') ?? ''
        if (http.status === 400 && isWellFormed && !accepts.includes(responseJson)) http.status = 200
        return Promise.resolve()
      },
    }),
}
