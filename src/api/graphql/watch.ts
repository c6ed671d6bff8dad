import type { ApolloServerPlugin } from '@apollo/server'
import type { Metrics } from '../../observe/metrics.js'
import { nameSpan } from '../../observe/tracing.js'
import type { RequestContext } from '../request-context.js'
import { noteRequestOf } from '../request-watch.js'

/** Names the span of a request after its operation, tells its errors apart in the log, and counts both. One look an operation, none a field. */
export const watchPlugin = (metrics?: Metrics): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () => {
    const begun = performance.now()
    return Promise.resolve({
      didResolveOperation: ({ operation, operationName }) => {
        if (operation) nameSpan(operation.operation, operationName)
        return Promise.resolve()
      },
      didEncounterErrors: ({ errors, contextValue }) => {
        const { requestId } = contextValue
        if (requestId) for (const error of errors) noteRequestOf(error, requestId)
        return Promise.resolve()
      },
      willSendResponse: ({ operation, operationName, response: { body } }) => {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : []
        const codes = errors.map(({ extensions }) => String(extensions?.['code']))
        metrics?.operation(operation?.operation ?? 'none', operation && operationName, (performance.now() - begun) / 1_000, codes)
        return Promise.resolve()
      },
    })
  },
})
