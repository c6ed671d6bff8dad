import { channel, tracingChannel } from 'node:diagnostics_channel'
import { writeQueries } from './query-file.js'

/** A statement on its way, or whoever waits to share one (WAIT), by the name of its Cypher file: never its text, never a value. */
export interface StatementRun {
  name: string
  mode: 'READ' | 'WRITE' | 'WAIT'
  /** Requests that it answers, where several share it. */
  askers?: number
  error?: unknown
}
/** A look into a cache. */
export interface CacheLook {
  cache: 'shapes' | 'networks' | 'answers'
  hit: boolean
}

/** Tells whoever measures or traces of every statement; costs nothing while nobody listens. */
export const statements = tracingChannel<'partnership-graph:statement', StatementRun>('partnership-graph:statement')
export const cacheLooks = channel('partnership-graph:cache')

const names = new Map([...writeQueries].map(([path, text]) => [text, path]))

/** Runs a statement so that its start, its end and its fault are told. Without a name it is a whole file, or a command of the schema. */
export const observed = <T>(text: string, mode: StatementRun['mode'], run: () => Promise<T>, name?: string, askers?: number): Promise<T> =>
  statements.start.hasSubscribers || statements.asyncEnd.hasSubscribers
    ? statements.tracePromise(run, { name: name ?? names.get(text) ?? 'schema', mode, askers })
    : run()
