import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { cacheLooks, statements, type CacheLook, type StatementRun } from '../graph/diagnostics.js'
import type { Pool } from '../graph/graph.js'

const prefix = 'partnership_graph_'
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
/** Names that clients made up get this many series; the names of trusted documents always get theirs. */
const mostNames = 50

type Timed = StatementRun & { begun?: number }

/** What Prometheus is told. Only what is bounded becomes a label: nobody outside can make series without end. */
export class Metrics {
  readonly #registry = new Registry()
  readonly #names: Set<string>
  readonly #own = { registers: [this.#registry] }
  readonly #requests = new Histogram({
    ...this.#own,
    name: `${prefix}http_request_seconds`,
    help: 'Time of HTTP requests, by route and status.',
    labelNames: ['route', 'status'],
    buckets: seconds,
  })
  readonly #operations = new Histogram({
    ...this.#own,
    name: `${prefix}operation_seconds`,
    help: 'Time of GraphQL operations, by type and name; the name is "other" beyond the first 50.',
    labelNames: ['type', 'operation'],
    buckets: seconds,
  })
  readonly #errors = new Counter({
    ...this.#own,
    name: `${prefix}errors_total`,
    help: 'GraphQL errors, by code.',
    labelNames: ['code'],
  })
  readonly #statements = new Histogram({
    ...this.#own,
    name: `${prefix}statement_seconds`,
    help: 'Time of Cypher statements, by the file at their root; mode WAIT: of requests that waited to share one.',
    labelNames: ['file', 'mode', 'outcome'],
    buckets: seconds,
  })
  readonly #underWay = new Gauge({
    ...this.#own,
    name: `${prefix}statements_under_way`,
    help: 'Statements that run now.',
  })
  readonly #sessions = new Gauge({
    ...this.#own,
    name: `${prefix}pool_sessions`,
    help: 'What holds a connection to Neo4j now, or waits for one: a statement, a transaction, a download.',
  })
  readonly #size = new Gauge({ ...this.#own, name: `${prefix}pool_size`, help: 'Most connections to one server of Neo4j.' })
  readonly #caches = new Counter({
    ...this.#own,
    name: `${prefix}cache_looks_total`,
    help: 'Looks into a cache, by what was found.',
    labelNames: ['cache', 'outcome'],
  })

  readonly #onStatement = {
    start: (run: Timed): void => {
      run.begun = performance.now()
      if (run.mode !== 'WAIT') this.#underWay.inc()
    },
    asyncEnd: ({ name, mode, error, begun = performance.now() }: Timed): void => {
      if (mode !== 'WAIT') this.#underWay.dec()
      const outcome = error === undefined ? 'ok' : 'error'
      this.#statements.observe({ file: name, mode, outcome }, (performance.now() - begun) / 1_000)
    },
  }
  readonly #onCache = (look: unknown): void => {
    const { cache, hit } = look as CacheLook
    this.#caches.inc({ cache, outcome: hit ? 'hit' : 'miss' })
  }

  /** Listens until `stop`; `names` are those of the trusted documents. */
  constructor(pool: Pool, names: Iterable<string> = []) {
    this.#pool = pool
    this.#names = new Set(names)
    this.#room = mostNames
    collectDefaultMetrics({ register: this.#registry })
    statements.start.subscribe(this.#onStatement.start as (message: unknown) => void)
    statements.asyncEnd.subscribe(this.#onStatement.asyncEnd as (message: unknown) => void)
    cacheLooks.subscribe(this.#onCache)
  }
  #room: number
  readonly #pool: Pool

  stop(): void {
    statements.start.unsubscribe(this.#onStatement.start as (message: unknown) => void)
    statements.asyncEnd.unsubscribe(this.#onStatement.asyncEnd as (message: unknown) => void)
    cacheLooks.unsubscribe(this.#onCache)
    this.#registry.clear()
  }

  /** An HTTP request, in seconds. */
  request(route: string, status: number, time: number): void {
    this.#requests.observe({ route, status }, time)
  }

  /** A GraphQL operation, in seconds, with the codes of its errors. */
  operation(type: string, name: string | null | undefined, time: number, codes: readonly string[]): void {
    this.#operations.observe({ type, operation: name ? this.#bounded(name) : 'anonymous' }, time)
    for (const code of codes) this.#errors.inc({ code })
  }

  #bounded(name: string): string {
    if (this.#names.has(name)) return name
    if (this.#room === 0 || name.length > 60) return 'other'
    this.#room -= 1
    this.#names.add(name)
    return name
  }

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    this.#sessions.set(this.#pool.sessions)
    this.#size.set(this.#pool.size)
    return this.#registry.metrics()
  }
}
