import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'

const mostTexts = 500
/** Plans are given up by Neo4j in time: then a text may need this again, in ms. */
const remembered = 600_000

/**
 * Neo4j ends the planning of a statement with the statement: what takes longer to plan than it may run, or than anybody waits, would be
 * planned from the beginning each time, and never answered. Such a text is planned once behind the answers, without being run.
 */
export class LatePlans {
  readonly #begun = new LRUCache<string, true>({ max: mostTexts, ttl: remembered })
  readonly #turn = pLimit(1)

  constructor(readonly plan: (text: string, params: Record<string, unknown>) => Promise<unknown>) {}

  /** Does not wait. A text that cannot be planned either is left alone for a while. */
  add(text: string, params: Record<string, unknown>): void {
    if (this.#begun.has(text)) return
    this.#begun.set(text, true)
    this.#turn(() => this.plan(text, params)).catch(() => undefined)
  }
}
