import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import { Bookmarks } from './bookmarks.js'
import { sharedTextOf, type SharedText } from './compose.js'
import { observed } from './diagnostics.js'
import { allOf } from './ending.js'
import type { ReadOptions, Row } from './graph.js'

type Params = Record<string, unknown>
export interface SharedOptions extends ReadOptions {
  /** Requests that the statement answers, where several share it. */
  askers?: number
}
type Run = (text: string, params: Params, options: SharedOptions) => Promise<Row[]>

const mostAskers = 16
/** What takes longer than this, in ms, gains little by being shared, and others would wait for it. */
const light = 3
/** Longest that a statement keeps others waiting, in ms, whatever its text takes as a rule. */
const longestTurn = 50
/** Longest that a shared statement may take, in ms, since one of those who share it may have asked for much. */
const longestShared = 1_000
/** As many as ShapeCache keeps: a text that is forgotten here, and would be planned again, has been forgotten there. */
const mostTexts = 1_000
/** What was learnt of a text is learnt anew after this time, in ms. */
const remembered = 600_000

/** Parameters of the shared statement. */
const sharedParams = ({ common }: SharedText, all: readonly Params[]): Params => ({
  ...Object.fromEntries(common.map((name) => [name, all[0]![name]])),
  askers: all.map((params, place) => ({ ...params, place })),
})

/** The rows of each, in the order of those who ask. */
const rowsOfEach = (rows: readonly Row[], askers: number): Row[][] => {
  const found = Array.from({ length: askers }, (): Row[] => [])
  for (const { place, ...row } of rows) found[place as number]!.push(row)
  return found
}

/** What an answer takes, in ms: the mean of the last few. */
class Pace {
  ms: number | undefined

  note(ms: number): void {
    this.ms = this.ms === undefined ? ms : 0.8 * this.ms + 0.2 * ms
  }

  /** Lets what was slow be tried again some day. */
  fade(): void {
    if (this.ms !== undefined) this.ms *= 0.995
  }
}

interface Asker {
  params: Params
  options: SharedOptions
}
interface Waiting extends Asker {
  /** Lets it ask, for itself and for the others. */
  go(others: readonly Waiting[]): void
  take(rows: Row[]): void
  leave(): void
}
const isGone = ({ options: { signal } }: Asker): boolean => signal?.aborted ?? false

/** Those who can share a statement. */
class Line {
  /** Statements under way whose end is waited for: one that takes long hands on its place before it ends. */
  running = 0
  #waiting: Waiting[] = []

  /** The others to ask for, when the turn has come; or the rows, when another one has asked. */
  wait(asker: Asker): Promise<{ others: readonly Waiting[] } | { rows: Row[] }> {
    return new Promise((done, fail) => {
      this.#waiting.push({
        ...asker,
        go: (others) => done({ others }),
        take: (rows) => done({ rows }),
        leave: () => fail(asker.options.signal?.reason),
      })
    })
  }

  /**
   * Hands on the place of a statement that has ended, with so many answers. Half of those who ask go at a time: Neo4j answers one half
   * while the other half's answers are written.
   */
  next(answered: number): void {
    for (const one of this.#waiting.filter(isGone)) one.leave()
    const wanted = this.#waiting.filter((one) => !isGone(one))
    const most = Math.min(mostAskers, Math.ceil((answered + wanted.length) / 2))
    const [first, ...others] = wanted.slice(0, most)
    this.#waiting = wanted.slice(most)
    if (first) first.go(others)
    else this.running -= 1
  }

  /** Lets each ask for itself. */
  part(askers: readonly Waiting[]): void {
    this.running += askers.length
    for (const asker of askers) asker.go([])
  }
}

/** A text, and what was learnt of it. */
class Statement {
  readonly shared: SharedText
  readonly lines = new Map<string, Line>()
  readonly alone = new Pace()
  readonly together = new Pace()
  state: 'new' | 'planning' | 'planned' | 'refused' = 'new'

  constructor(readonly text: string) {
    this.shared = sharedTextOf(text)
  }

  get isWorthSharing(): boolean {
    const { ms: alone = 0 } = this.alone
    const { ms: together = alone } = this.together
    return this.state !== 'refused' && together <= light && together <= alone * 1.2
  }

  /** Planning runs it many times over: only once it is known to take little. */
  get isWorthPlanning(): boolean {
    return this.state === 'new' && (this.alone.ms ?? Infinity) <= light
  }
}

/**
 * Reads of one text that come at a time share a statement: half and more of what a short read takes, on both sides, is the sending of it.
 * The first is sent at once; whoever comes meanwhile waits for it to end, and goes along with others who wait. Each gets the rows that it
 * would get alone. A shared statement ends when nobody wants any of its answers; where it fails, or takes long, each is sent alone.
 */
export class SharedReads {
  readonly #statements = new LRUCache<string, Statement>({ max: mostTexts, ttl: remembered, memoMethod: (text) => new Statement(text) })
  readonly #planning = pLimit(1)
  #running = 0

  constructor(
    readonly run: Run,
    readonly longest = longestShared,
  ) {}

  /** Of a composed text. */
  async read(text: string, params: Params, options: SharedOptions): Promise<Row[]> {
    const statement = this.#statements.memo(text)
    const key = JSON.stringify(statement.shared.common.map((name) => params[name]))
    const line = statement.lines.get(key) ?? new Line()
    statement.lines.set(key, line)
    const asker = { params, options }
    let others: readonly Waiting[] = []
    if (!line.running || !statement.isWorthSharing) line.running += 1
    else {
      const turn = await observed(text, 'WAIT', () => line.wait(asker), options.name)
      if ('rows' in turn) return turn.rows
      others = turn.others
    }
    let isHandedOn = false
    const handOn = (): void => {
      if (isHandedOn) return
      isHandedOn = true
      line.next(1 + others.length)
      if (!line.running) statement.lines.delete(key)
    }
    const timer = setTimeout(handOn, longestTurn)
    try {
      return others.length ? await this.#together(statement, line, asker, others, handOn) : await this.#alone(statement, asker)
    } finally {
      clearTimeout(timer)
      handOn()
    }
  }

  async #alone(statement: Statement, { params, options }: Asker): Promise<Row[]> {
    statement.together.fade()
    return this.#timed(statement.alone, 1, () => this.run(statement.text, params, options))
  }

  async #together(statement: Statement, line: Line, asker: Asker, others: readonly Waiting[], handOn: () => void): Promise<Row[]> {
    if (statement.state !== 'planned') {
      this.#plan(statement, asker)
      line.part(others)
      return this.#alone(statement, asker)
    }
    const all = [asker, ...others]
    const bookmarks = Bookmarks.from(undefined)
    const signal = allOf(all.map((one) => one.options.signal))
    const timer = setTimeout(() => {
      // What took so long may be that Neo4j planned it anew, which ends with the statement.
      statement.state = 'new'
      signal.end(new Error(`took longer than ${this.longest} ms`))
    }, this.longest)
    const options = { ...asker.options, bookmarks, signal, askers: all.length }
    const params = sharedParams(
      statement.shared,
      all.map((one) => one.params),
    )
    try {
      const rows = await this.#timed(statement.together, all.length, () => this.run(statement.shared.text, params, options))
      // Neo4j is at the next statement while the answers of this one are written.
      handOn()
      await setImmediate()
      for (const one of all) one.options.bookmarks?.note(bookmarks.last)
      const [own, ...theirs] = rowsOfEach(rows, all.length)
      others.forEach((other, at) => other.take(theirs[at]!))
      return own!
    } catch {
      line.part(others)
      return await this.#alone(statement, asker)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Notes what each answer took, as if nothing else had run. */
  async #timed(pace: Pace, answers: number, run: () => Promise<Row[]>): Promise<Row[]> {
    this.#running += 1
    const share = answers * this.#running
    const begun = performance.now()
    try {
      return await run()
    } finally {
      this.#running -= 1
      pace.note((performance.now() - begun) / share)
    }
  }

  /** Nobody waits for the planner. */
  #plan(statement: Statement, { params, options: { timeout } }: Asker): void {
    if (!statement.isWorthPlanning) return
    statement.state = 'planning'
    const runFor = (askers: number): Promise<unknown> => {
      const all = Array.from({ length: askers }, () => params)
      return this.run(statement.shared.text, sharedParams(statement.shared, all), { timeout, name: 'plan' })
    }
    // Neo4j may plan a text anew for lists of another order of size.
    this.#planning(() => runFor(2).then(() => runFor(mostAskers))).then(
      () => (statement.state = 'planned'),
      () => (statement.state = 'refused'),
    )
  }
}
