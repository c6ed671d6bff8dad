import type { Server } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { RequestContext } from '../request-context.js'
import { formatError } from './format-error.js'
import { httpStatusPlugin } from './http-status.js'
import { limitsPlugin, type Limits } from './limits.js'

const maxTokens = 5_000

export const apolloFor = (schema: GraphQLSchema, http: Server, log: Logger, limits: Limits): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(limits),
      httpStatusPlugin,
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 5_000 }),
    ],
    // The gate of the router does this, and lets through what the specification demands.
    csrfPrevention: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: formatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    parseOptions: { maxTokens },
    persistedQueries: false,
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
  })
