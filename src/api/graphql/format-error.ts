import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { requestOf } from '../request-watch.js'
import { AppError, ComeBack, LimitExceeded } from '../../errors.js'

/** A fault may hold as much of a query as was sent. */
const longest = 1_000
const shortened = (message: string): string => (message.length > longest ? `${message.slice(0, longest)}…` : message)

/** What an error says to the client, and its stable code. */
export const told = (error: AppError): { message: string; extensions: Record<string, string | number> } => {
  const { message, code, field, hint } = error
  return {
    message: hint ? `${shortened(message).replace(/\.$/, '')}. ${hint}` : shortened(message),
    extensions: {
      code,
      ...(field ? { argument: field } : {}),
      ...(hint ? { hint } : {}),
      ...(error instanceof LimitExceeded ? { limit: error.limit, value: error.value, maximum: error.maximum } : {}),
      ...(error instanceof ComeBack ? { retryAfter: error.afterSeconds } : {}),
    },
  }
}

/** The error that was thrown, in a resolver or before any was called. */
const thrown = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError instanceof AppError ? error.originalError : unwrapResolverError(error)

/** Words for the client: what is wrong and how to mend it. Whatever is not meant for people is masked and logged. */
export const formatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = thrown(error)
    const { locations, path } = formatted
    if (cause instanceof AppError) {
      if (cause.cause) log.warn({ requestId: requestOf(error), code: cause.code, cause: (cause.cause as Error).message }, cause.message)
      return { ...told(cause), locations, path }
    }
    // Work that nobody waits for any more was called off: who still reads this took too long.
    if ((cause as Error | undefined)?.name === 'AbortError')
      return { message: 'Called off: the request took too long.', locations, path, extensions: { code: 'REQUEST_TIMEOUT' } }
    const code = formatted.extensions?.['code']
    const isRequestError = error instanceof GraphQLError && !error.originalError && !error.path
    if (isRequestError && (code === undefined || code === 'INTERNAL_SERVER_ERROR')) {
      return { message: shortened(formatted.message), locations, extensions: { code: 'BAD_REQUEST' } }
    }
    if (code === undefined || code === 'INTERNAL_SERVER_ERROR') {
      log.error({ requestId: requestOf(error), err: cause }, 'a request failed')
      return {
        message: 'Something went wrong on the server. It was logged; try again, or report what you asked.',
        locations,
        path,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      }
    }
    // A value that its scalar refused is bad input, written into the query or passed beside it.
    const refused = (error as { originalError?: GraphQLError }).originalError?.extensions?.['code']
    return { message: shortened(formatted.message), locations, path, extensions: { code: refused ?? code } }
  }
