import type { Server } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'
import type { Context } from '../../context.js'
import { formatError } from './format-error.js'
import { limitsPlugin, type Limits } from './limits.js'

const maxTokens = 5_000

export const apolloFor = (schema: GraphQLSchema, http: Server, log: Logger, limits: Limits): ApolloServer<Context> =>
  new ApolloServer<Context>({
    schema,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitsPlugin(limits),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 5_000 }),
    ],
    formatError: formatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    parseOptions: { maxTokens },
    persistedQueries: false,
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    logger: log,
  })
