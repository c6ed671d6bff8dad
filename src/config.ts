import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.js'
import { inPackage } from './root.js'

const memorySize = z.string().regex(/^\d+[kmg]$/, 'expected a size such as 512m or 2g')
const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max)

const origins = z
  .string()
  .regex(
    /^(\*|https?:\/\/[^\s/,;]+(\s*,\s*https?:\/\/[^\s/,;]+)*)$/,
    'expected * or origins such as https://example.org, with commas between',
  )

const hostNames = z
  .string()
  .regex(/^(\*|[\w.-]+(\s*,\s*[\w.-]+)*)$/, 'expected * or names such as graph.example.org, without ports, with commas between')

/** Every setting of the program: name, form and default. The README's table is checked against it. */
export const settings = z.object({
  PORT: wholeNumber(0, 65_535).default(4000).describe('Port of the HTTP server; 0 takes any free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address the HTTP server listens on.'),
  HOST_NAMES: hostNames
    .optional()
    .describe(
      'Names that the server is reached as, with commas between; * for any. Addresses, `localhost` and `.internal` always count. Unset: with `HOST` on loopback those and what trusted proxies pass on, else any.',
    ),
  DATA_DIR: z.string().min(1).default('.data').describe('Folder of the local Neo4j: its graph, logs and password.'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, 'expected bolt://… or neo4j://…')
    .optional()
    .describe('Your own Neo4j server, cluster or cloud. Unset: the program runs a local one.'),
  NEO4J_USER: z.string().min(1).default('neo4j').describe('User on that server.'),
  NEO4J_PASSWORD: z.string().optional().describe('Password on that server.'),
  NEO4J_DATABASE: z.string().min(1).default('neo4j').describe('Database on that server.'),
  NEO4J_HEAP: memorySize.default('1g').describe('Heap of the local Neo4j.'),
  NEO4J_PAGECACHE: memorySize.default('512m').describe('Page cache of the local Neo4j.'),
  NEO4J_DIST: z.string().min(1).default(inPackage('.cache', 'neo4j')).describe('Folder the local Neo4j is fetched to.'),
  STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000).default(20_000).describe('Longest a Cypher statement may run, in ms.'),
  MAX_DEPTH: wholeNumber(5, 1_000).default(40).describe('Most levels of fields in a query.'),
  MAX_FIELDS: wholeNumber(100, 100_000).default(450).describe('Most fields in a query, fragments counted wherever they are spread.'),
  MAX_ALIASES: wholeNumber(1, 10_000).default(100).describe('Most aliases in a query.'),
  MAX_COST: wholeNumber(1_000, 1_000_000_000)
    .default(500_000)
    .describe(
      'Most points that a query may cost: one for each row its pages can hold (for each 20 values of one), a tenth for each that `offset` skips, 100 for each statement, more for heavy fields.',
    ),
  STATEMENTS_AT_ONCE: wholeNumber(1, 100).default(8).describe('Most statements of one request that run at a time.'),
  REQUEST_TIMEOUT_MS: wholeNumber(100, 3_600_000).default(30_000).describe('Longest an answer may take, in ms; downloads may take longer.'),
  SLOW_CLIENT_TIMEOUT_MS: wholeNumber(100, 3_600_000)
    .default(20_000)
    .describe('How long a client may take to read the next piece of an answer, in ms.'),
  RATE_LIMIT: wholeNumber(0, 1_000_000_000)
    .default(0)
    .describe('Points a minute for each address that sends no key or token; 0 for no limit.'),
  RATE_LIMIT_KEY: wholeNumber(0, 1_000_000_000)
    .default(0)
    .describe('Points a minute for each key of the API, or subject of tokens; 0 for no limit.'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/.+/, 'expected redis://… or rediss://…')
    .optional()
    .describe('Redis in which replicas count together. Unset: each counts on its own.'),
  TRUSTED_PROXIES: z
    .string()
    .optional()
    .describe(
      'Addresses or networks of proxies whose X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host count, with commas between. Unset: none.',
    ),
  CORS_ORIGINS: origins
    .optional()
    .describe(
      'Origins whose pages may ask in a browser, with commas between; * for all. Unset: pages that are served from here, and for reconciliation from this machine (OpenRefine).',
    ),
  FRAME_ANCESTORS: origins
    .optional()
    .describe(
      'Origins whose pages may frame the views under `/embed`, with commas between; * for all. Unset: none. No other page is ever framed.',
    ),
  READ_ACCESS: z
    .enum(['open', 'closed'])
    .default('open')
    .describe('Who may read: `open` for all, `closed` for whoever has a key or a token.'),
  JWT_SECRET: z
    .string()
    .min(32, 'expected at least 32 characters')
    .optional()
    .describe('Secret shared with whoever signs tokens (HS256, HS384, HS512).'),
  JWT_JWKS_URL: z
    .string()
    .regex(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/, 'expected https://…, or http:// of this machine')
    .optional()
    .describe('Address of the public keys of whoever signs tokens (RS, PS, ES, EdDSA); this or `JWT_SECRET`.'),
  JWT_ISSUER: z.string().min(1).optional().describe('Issuer that a token has to name.'),
  JWT_AUDIENCE: z.string().min(1).optional().describe('Audience that a token has to name.'),
  JWT_ROLE_CLAIM: z.string().min(1).default('role').describe('Claim with the role, or the list of roles.'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info').describe('How much the server logs.'),
  DRAIN_MS: wholeNumber(0, 600_000)
    .default(0)
    .describe('How long a server that is told to stop still answers, while `/health/ready` sends new clients elsewhere, in ms.'),
  TRUSTED_DOCUMENTS: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of `.graphql` files, or manifest (JSON), of documents that clients name by their ids.'),
  TRUSTED_DOCUMENTS_ONLY: z.stringbool().default(false).describe('Whether nothing but trusted documents is carried out.'),
  CACHE_SECONDS: wholeNumber(0, 86_400)
    .default(0)
    .describe('How long caches may repeat an answer to GET without asking whether the data changed, in seconds.'),
  METRICS_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe('Port of `/metrics` for Prometheus, on `HOST`; unset: none. Keep it from the public.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .regex(/^https?:\/\//, 'expected http://… or https://…')
    .optional()
    .describe('OpenTelemetry collector (OTLP over HTTP) that traces are sent to; unset: no traces.'),
})

export type Config = Readonly<z.infer<typeof settings>>

/** The only reader of the environment. Throws one BAD_CONFIG error that lists every wrong setting by name. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config => {
  const given = Object.fromEntries(
    Object.keys(settings.shape)
      .filter((name) => env[name] || (name === 'NEO4J_PASSWORD' && env[name] === ''))
      .map((name) => [name, env[name]]),
  )
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new AppError('BAD_CONFIG', faults.join('; '), 'Correct or unset these settings; the README lists them.')
  }
  if (parsed.data.NEO4J_URI && parsed.data.NEO4J_PASSWORD === undefined) {
    throw new AppError('BAD_CONFIG', 'NEO4J_PASSWORD: not set, while NEO4J_URI is', 'Set NEO4J_PASSWORD (empty for none).')
  }
  if (parsed.data.TRUSTED_DOCUMENTS_ONLY && !parsed.data.TRUSTED_DOCUMENTS)
    throw new AppError(
      'BAD_CONFIG',
      'TRUSTED_DOCUMENTS: not set, while nothing else is carried out',
      'Set it, or unset TRUSTED_DOCUMENTS_ONLY.',
    )
  const { JWT_SECRET, JWT_JWKS_URL, JWT_ISSUER, JWT_AUDIENCE } = parsed.data
  if (JWT_SECRET && JWT_JWKS_URL)
    throw new AppError('BAD_CONFIG', 'JWT_SECRET, JWT_JWKS_URL: both are set', 'Keep the one by which your tokens are signed.')
  if ((JWT_SECRET || JWT_JWKS_URL) && !(JWT_ISSUER && JWT_AUDIENCE))
    throw new AppError(
      'BAD_CONFIG',
      'JWT_ISSUER, JWT_AUDIENCE: not set, while tokens are taken',
      'Set both: a token for somebody else must not count here.',
    )
  return Object.freeze({ ...parsed.data, DATA_DIR: resolve(parsed.data.DATA_DIR) })
}
