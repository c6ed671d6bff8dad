import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.js'
import type { Graph, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'

const leaseMs = 60_000
const renewMs = 10_000
const lookMs = 500

export interface Waiting {
  /** How long to wait for another writer, in ms. */
  waitMs?: number
  onWait?: (line: string) => void
  /** The writer makes the graph from an export: nobody else may write before that is done. */
  restoring?: boolean
}
interface Held {
  holder: string
  about: string
  since: string
}

/** A holder on this machine whose process is gone will not come back. */
const isDead = ({ holder }: Held): boolean => {
  const [host, pid] = holder.split(' ')
  if (host !== hostname()) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

/**
 * One writer at a time: a lease on a node of the graph, taken with the first writing transaction and renewed while the work goes on.
 * Every writing transaction checks it, so that a writer that was asleep too long cannot go on where another has begun.
 */
export class WriteLock {
  readonly #holder = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`
  #timer: NodeJS.Timeout | undefined
  #taken: Promise<void> | undefined

  constructor(
    readonly graph: Graph,
    readonly about: string,
    readonly waiting: Waiting,
  ) {}

  async #take(): Promise<void> {
    const { waitMs = 30_000, onWait } = this.waiting
    let told = false
    for (const end = Date.now() + waitMs; ; await sleep(lookMs)) {
      const other = await this.#try()
      if (!other) return
      if (Date.now() >= end)
        throw new AppError(
          'WRITE_LOCKED',
          `Another writer is at work since ${other.since}: ${other.about}.`,
          'Wait until it has ended, or stop it.',
        )
      if (!told) onWait?.(`Waiting for another writer: ${other.about}, since ${other.since} …`)
      told = true
    }
  }

  async #try(dead: string | null = null): Promise<Held | undefined> {
    const [row] = await this.graph.write((run) =>
      run(writeQuery('lock/take'), { holder: this.#holder, about: this.about, lease: leaseMs, dead, now: new Date().toISOString() }),
    )
    const held = row as unknown as Held
    if (held.holder === this.#holder) {
      this.#timer = setInterval(() => void this.graph.write((run) => this.hold(run)).catch(() => {}), renewMs).unref()
      return undefined
    }
    return dead === null && isDead(held) ? this.#try(held.holder) : held
  }

  /**
   * Takes or renews the lease within a transaction, and keeps others out until it ends.
   * Throws WRITE_LOCKED when another writer has not ended in time, or took over, or the graph is not whole yet.
   */
  async hold(run: WriteRun): Promise<void> {
    await (this.#taken ??= this.#take())
    const [row] = await run(writeQuery('lock/hold'), { holder: this.#holder, lease: leaseMs })
    if (!row)
      throw new AppError('WRITE_LOCKED', `Another writer took over: ${this.about}.`, 'Run the command again; what was written is whole.')
    if (row['restoring'] && !this.waiting.restoring)
      throw new AppError(
        'WRITE_LOCKED',
        'The graph is being made from an export, and is not whole yet.',
        'Import that file again: it goes on.',
      )
  }

  async release(): Promise<void> {
    clearInterval(this.#timer)
    if (!this.#taken) return
    await this.graph.write((run) => run(writeQuery('lock/release'), { holder: this.#holder }))
  }
}

/** Does work as the only writer. */
export const asWriter = async <T>(graph: Graph, about: string, work: (lock: WriteLock) => Promise<T>, waiting?: Waiting): Promise<T> => {
  const lock = new WriteLock(graph, about, waiting ?? {})
  try {
    return await work(lock)
  } finally {
    // A database that has gone away keeps no lock: the lease ends by itself.
    await lock.release().catch(() => {})
  }
}
