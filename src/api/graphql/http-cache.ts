import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { printSchema, type GraphQLSchema } from 'graphql'
import type { Context } from '../../context.js'
import { dataVersion } from '../../graph/data-version.js'
import { inPackage } from '../../root.js'

/** Stands for the version of the program and its schema: another one may answer otherwise. */
export const programOf = (schema: GraphQLSchema): string => {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }
  return createHash('sha256').update(version).update(printSchema(schema)).digest('base64url')
}

/** Headers that tell one client how it stands, or which request was its own: caches would tell them to others. */
export const headersOfOne = ['x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'x-request-id']

/** What an answer to GET hangs on: the data, the program, and what was asked, in whatever words of the accept header. */
export const entityTag = async ({ graph }: Context, program: string, request: IncomingMessage, search: string): Promise<string> => {
  // Read before the answer is: a tag may be older than what it stands for, never newer.
  const version = await dataVersion(graph)
  const parts = [version, program, request.headers.accept ?? '', search]
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`
}

/** Whether the client holds what the tag stands for (If-None-Match, RFC 9110). */
export const holds = ({ headers }: IncomingMessage, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((given) => given.trim().replace(/^(W\/)?/, 'W/') === tag)
