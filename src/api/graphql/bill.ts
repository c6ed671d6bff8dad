import type { Config } from '../../config.js'
import { LimitExceeded } from '../../errors.js'
import type { Allowance } from '../rate/account.js'
import type { RequestContext } from '../request-context.js'
import { costOf, sizesOf, type Measures, type Sizes } from './measure.js'
import { pointMs, requestPoints, statementPoints } from './weights.js'

export type Limits = Pick<Config, 'MAX_DEPTH' | 'MAX_FIELDS' | 'MAX_ALIASES' | 'MAX_COST'>

/** Of the variables; what stands in the text is bounded by its tokens. */
const most: Sizes = { longestList: 1_000, values: 20_000 }

/** Throws LIMIT_EXCEEDED where the variables hold a longer list, or more values, than any argument takes. */
const checkSizes = (variables: Record<string, unknown> = {}): void => {
  const { longestList, values } = sizesOf(variables, most)
  const fix = 'Send what is in it in several requests.'
  if (longestList > most.longestList) throw new LimitExceeded('longest list', longestList, most.longestList, fix)
  if (values > most.values) throw new LimitExceeded('number of values in variables', values, most.values, fix)
}

/** Throws LIMIT_EXCEEDED naming the first limit that an operation goes beyond. */
const checkLimits = (measures: Measures, { MAX_DEPTH, MAX_FIELDS, MAX_ALIASES, MAX_COST }: Limits): void => {
  const checks: [limit: string, value: number, maximum: number, fix: string][] = [
    ['depth', measures.depth, MAX_DEPTH, 'Ask in several queries, each from the ids that the one before gave.'],
    ['fields', measures.fields, MAX_FIELDS, 'Ask for fewer fields, or in several queries.'],
    ['aliases', measures.aliases, MAX_ALIASES, 'Ask in several queries; nodes and matchAll take many at once.'],
    ['cost', costOf(measures), MAX_COST, 'Ask for shorter pages, fewer levels or fewer heavy fields, or in several queries.'],
  ]
  for (const [limit, value, maximum, fix] of checks) if (value > maximum) throw new LimitExceeded(limit, value, maximum, fix)
}

/** What an operation costs, as its answer tells it under `extensions.cost`. */
export interface Cost {
  requested: number
  maximum: number
  rate?: Allowance
}

/** The points of one operation: taken before it is carried out; what it did not use, by the time that it took, is given back. */
export class Bill {
  #begun = 0

  constructor(
    readonly measures: Measures,
    readonly limits: Limits,
    readonly client: Pick<RequestContext, 'account' | 'isShared'>,
  ) {}

  /** Throws LIMIT_EXCEEDED, or RATE_LIMITED where fewer points are left. */
  async take(variables?: Record<string, unknown>): Promise<void> {
    checkSizes(variables)
    checkLimits(this.measures, this.limits)
    await this.client.account?.take(costOf(this.measures))
    this.#begun = performance.now()
  }

  async settle(): Promise<void> {
    const { account } = this.client
    if (!account || !this.#begun) return
    await account.settle(Math.max((performance.now() - this.#begun) / pointMs, this.measures.statements * statementPoints, requestPoints))
  }

  get cost(): Cost {
    const rate = this.client.isShared ? undefined : this.client.account?.allowance
    return { requested: costOf(this.measures), maximum: this.limits.MAX_COST, ...(rate ? { rate } : {}) }
  }
}
