import type { Server } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Metrics } from '../../observe/metrics.js'
import type { RequestContext } from '../request-context.js'
import { formatError } from './format-error.js'
import { httpStatusPlugin } from './http-status.js'
import type { Limits } from './bill.js'
import type { KnownOperations } from './known-operations.js'
import { limitsPlugin } from './limits.js'
import type { PersistedQueries } from './persisted-queries.js'
import { watchPlugin } from './watch.js'

const maxTokens = 5_000

export const apolloFor = (
  schema: GraphQLSchema,
  http: Server,
  log: Logger,
  limits: Limits,
  known: KnownOperations,
  persisted: PersistedQueries,
  metrics?: Metrics,
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      watchPlugin(metrics),
      limitsPlugin(limits),
      known.plugin,
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
    persistedQueries: { cache: persisted },
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
  })
