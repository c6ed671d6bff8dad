import { SingleBar } from 'cli-progress'

/** Records so far and a second, on one line of a terminal, or as a line every five seconds; on standard error. */
export class RecordCount {
  readonly #bar = new SingleBar({
    format: '{value} records | {rate}/s',
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
    gracefulExit: false,
    emptyOnZero: true,
  })
  readonly #begun = Date.now()
  records = 0

  constructor(readonly shown: boolean) {
    if (shown) this.#bar.start(0, 0, { rate: 0 })
  }

  /** The same items, counted as they are taken. */
  async *counted<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const item of items) {
      this.records += 1
      if (this.shown) this.#bar.update(this.records, { rate: Math.round((this.records * 1_000) / Math.max(Date.now() - this.#begun, 1)) })
      yield item
    }
  }

  stop(): void {
    if (this.shown) this.#bar.stop()
  }
}
