/** Two numbered things and a score. */
export interface ScoredPair {
  a: number
  b: number
  score: number
}

const inOrder = (one: ScoredPair, other: ScoredPair): number => other.score - one.score || one.a - other.a || one.b - other.b

/** Keeps the pairs with the highest scores out of any number, in memory for twice as many; of equal ones the smaller a, then b. */
export class TopPairs {
  readonly #most: number
  #pairs: ScoredPair[] = []
  /** What scores less is no longer among them. */
  threshold = -Infinity

  constructor(most: number) {
    this.#most = most
    if (most < 1) this.threshold = Infinity
  }

  offer(a: number, b: number, score: number): void {
    if (score < this.threshold) return
    this.#pairs.push({ a, b, score })
    if (this.#pairs.length >= 2 * this.#most) this.#trim()
  }

  #trim(): void {
    this.#pairs = this.#pairs.toSorted(inOrder).slice(0, this.#most)
    if (this.#pairs.length >= this.#most) this.threshold = this.#pairs.at(-1)?.score ?? Infinity
  }

  /** Highest score first. */
  sorted(): ScoredPair[] {
    this.#trim()
    return this.#pairs
  }
}
