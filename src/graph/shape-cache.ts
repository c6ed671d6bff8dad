import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { cacheLooks, type CacheLook } from './diagnostics.js'

/** Subqueries beyond which planning one text costs more than it can win back. */
const mostParts = 20

/**
 * Texts that were composed before, or were asked for once. A text is worth planning from its second sight on, if it is not too large, and
 * only so many subqueries a minute, one text at a time: nobody can keep the planner busy. Nobody waits for the planner either: until a text
 * is planned, the loaders answer. A text that failed is left to them for a while: it may have been what one client asked it with.
 */
export class ShapeCache {
  readonly #seen = new LRUCache<string, 'once' | 'planning' | 'planned' | 'refused'>({ max: 1_000 })
  readonly #turn = pLimit(1)
  #planning: Promise<unknown> = Promise.resolve()
  #budget: number
  #refilled = Date.now()

  constructor(
    readonly partsPerMinute = 600,
    /** In ms. */
    readonly refusedFor = 600_000,
  ) {
    this.#budget = partsPerMinute
  }

  /** True when the text should run as one statement. `plan` has the server plan it by running it, and is called at its second sight. */
  admits(text: string, parts: number, plan: () => Promise<unknown>): boolean {
    const state = this.#seen.get(text)
    cacheLooks.publish({ cache: 'shapes', hit: state === 'planned' } satisfies CacheLook)
    if (state === 'planned') return true
    if (state === 'refused' || state === 'planning' || parts > mostParts) return false
    if (state === 'once' && this.#spend(parts)) {
      this.#seen.set(text, 'planning')
      this.#planning = this.#turn(plan).then(
        () => this.#seen.set(text, 'planned'),
        () => this.refuse(text),
      )
    } else this.#seen.set(text, 'once')
    return false
  }

  isPlanned(text: string): boolean {
    return this.#seen.get(text) === 'planned'
  }

  refuse(text: string): void {
    this.#seen.set(text, 'refused', { ttl: this.refusedFor })
  }

  /** Settles when what is being planned now is planned. */
  async idle(): Promise<void> {
    await this.#planning
  }

  #spend(parts: number): boolean {
    const now = Date.now()
    this.#budget = Math.min(this.partsPerMinute, this.#budget + ((now - this.#refilled) / 60_000) * this.partsPerMinute)
    this.#refilled = now
    if (this.#budget < parts) return false
    this.#budget -= parts
    return true
  }
}
