import { isIPv6 } from 'node:net'
import { createClient } from '@redis/client'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { Config } from '../../config.js'
import type { Access } from '../../keys/access.js'
import type { Client } from '../web/client.js'
import { Account } from './account.js'

type Settings = Pick<Config, 'RATE_LIMIT' | 'RATE_LIMIT_KEY' | 'REDIS_URL'>

/** In seconds; a new window begins with the first request after it. */
const window = 60
/** For so long a key that was revoked, or a token that expired, keeps its own points, in ms. */
const knownFor = 60_000
/** Keys and tokens of one address that are looked up in a window: whoever tries out more of them counts as without. */
const mostLooks = 300

/** One household or server has a whole /64 of IPv6 (RFC 6177). */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [front = '', back = ''] = address.split('::')
  const [head, tail] = [front.split(':').filter(Boolean), back.split(':').filter(Boolean)]
  const zeros = address.includes('::') ? Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0') : []
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}

/** Connects in the background, again and again; while it is away commands fail at once. */
const redisAt = (url: string, log: Logger) => {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: 500 },
    socket: { connectTimeout: 2_000, reconnectStrategy: (retries) => Math.min(100 * (retries + 1), 5_000) },
  })
  client.on('error', (error: Error) => log.warn({ cause: error.message }, 'Redis is away: each replica limits on its own'))
  client.connect().catch(() => undefined)
  return client
}

/** Points a minute for each key or subject of tokens, and for each address that sends neither: by replicas together where they share a Redis. */
export class RateLimit {
  readonly #redis: ReturnType<typeof redisAt> | undefined
  readonly #byAddress: RateLimiterAbstract | undefined
  readonly #byKey: RateLimiterAbstract | undefined
  readonly #looks = new RateLimiterMemory({ points: mostLooks, duration: window })
  readonly #subjects = new LRUCache<string, { id?: string }>({ max: 10_000, ttl: knownFor })

  constructor(
    { RATE_LIMIT, RATE_LIMIT_KEY, REDIS_URL }: Settings,
    readonly access: Pick<Access, 'subjectOf'>,
    log: Logger,
  ) {
    const limited = RATE_LIMIT > 0 || RATE_LIMIT_KEY > 0
    this.#redis = limited && REDIS_URL ? redisAt(REDIS_URL, log) : undefined
    this.#byAddress = this.#limiter('address', RATE_LIMIT)
    this.#byKey = this.#limiter('key', RATE_LIMIT_KEY)
  }

  #limiter(keyPrefix: string, points: number): RateLimiterAbstract | undefined {
    if (!points) return undefined
    const options = { keyPrefix: `partnership-graph:${keyPrefix}`, points, duration: window }
    const alone = new RateLimiterMemory(options)
    if (!this.#redis) return alone
    return new RateLimiterRedis({ ...options, storeClient: this.#redis, useRedisPackage: true, insuranceLimiter: alone })
  }

  /** Whose points a request takes; undefined where it is not limited. A key or token that is not good counts as none. */
  async accountOf({ address }: Client, authorization: string | undefined): Promise<Account | undefined> {
    if (!this.#byAddress && !this.#byKey) return undefined
    const network = networkOf(address)
    const id = authorization === undefined ? undefined : await this.#subjectOf(authorization, network)
    if (id !== undefined) return this.#byKey && new Account(this.#byKey, id)
    return this.#byAddress && new Account(this.#byAddress, network)
  }

  async #subjectOf(authorization: string, network: string): Promise<string | undefined> {
    const known = this.#subjects.get(authorization)
    if (known) return known.id
    const mayLook = await this.#looks.consume(network).then(
      () => true,
      () => false,
    )
    if (!mayLook) return undefined
    const id = await this.access.subjectOf(authorization)
    this.#subjects.set(authorization, { id })
    return id
  }

  close(): void {
    this.#redis?.destroy()
  }
}
