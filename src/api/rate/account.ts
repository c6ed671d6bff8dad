import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible'
import type { ServerResponse } from 'node:http'
import { ComeBack, LimitExceeded } from '../../errors.js'

/** What is left of a client's points, and in how many seconds they are all there again. */
export interface Allowance {
  limit: number
  remaining: number
  reset: number
}

/** What one client may still ask for, and what one request has taken of it. */
export class Account {
  allowance: Allowance | undefined
  #taken = 0

  constructor(
    readonly limiter: RateLimiterAbstract,
    readonly name: string,
  ) {}

  /**
   * Takes the points of a request, those that it took before counted in. Throws RATE_LIMITED when fewer are left, LIMIT_EXCEEDED when there
   * never are so many; then it takes no more.
   */
  async take(points: number): Promise<void> {
    const most = this.limiter.points
    if (points > most)
      throw new LimitExceeded(
        'cost',
        points,
        most,
        'Nobody has more points in a minute. Ask for less at a time, or send a key if keys have more.',
      )
    const more = points - this.#taken
    if (more <= 0) return
    try {
      this.#note(await this.limiter.consume(this.name, more))
      this.#taken = points
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      this.#note(await this.limiter.reward(this.name, more))
      const { limit, remaining, reset } = this.allowance!
      throw new ComeBack('RATE_LIMITED', `This takes ${points} points, and ${remaining} of ${limit} a minute are left.`, reset)
    }
  }

  /** Gives back what the request took and did not use. */
  async settle(used: number): Promise<void> {
    const unused = Math.floor(this.#taken - used)
    if (unused > 0) this.#note(await this.limiter.reward(this.name, unused))
  }

  #note({ remainingPoints, consumedPoints, msBeforeNext }: RateLimiterRes): void {
    const limit = this.limiter.points
    const remaining = Math.max(0, Math.min(limit, Math.max(remainingPoints, limit - consumedPoints)))
    this.allowance = { limit, remaining, reset: Math.max(1, Math.ceil(msBeforeNext / 1_000)) }
  }
}

export const allowanceHeaders = (account: Account | undefined): [name: string, value: string][] =>
  Object.entries(account?.allowance ?? {}).map(([name, value]) => [`x-ratelimit-${name}`, String(value)])

/** Takes the points of a request and tells what is left. Throws RATE_LIMITED. */
export const takePoints = async (account: Account | undefined, points: number, response: ServerResponse): Promise<void> => {
  try {
    await account?.take(points)
  } finally {
    for (const [name, value] of allowanceHeaders(account)) response.setHeader(name, value)
  }
}
