import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { AppError, badInput, ComeBack } from '../errors.js'
import type { Bookmarks } from './bookmarks.js'
import { observed } from './diagnostics.js'
import type { Ending } from './ending.js'
import { LatePlans } from './late-plans.js'
import { writeQuery } from './query-file.js'
import { SharedReads, type SharedOptions } from './shared-reads.js'

export type Row = Record<string, unknown>
export interface Connection {
  uri: string
  user: string
  password: string
  database: string
  /** Longest a statement may run, in ms. */
  timeout: number
}
export interface ReadOptions {
  /** Name of the Cypher file at its root, where the text is composed. */
  name?: string
  /** State of the database that is waited for, and that is kept up to date. */
  bookmarks?: Bookmarks
  /** Ends the statement on the server too when nobody wants the answer any more; `read` then throws the signal's reason. */
  signal?: Ending
  /** Longest the statement may run, in ms; the connection's own limit unless given. */
  timeout?: number
  /** Whether the text is a composed one that comes often: reads of it that come at a time may share a statement. */
  mayShare?: boolean
}
export interface StreamOptions {
  /** As of a read. */
  bookmarks?: Bookmarks
  /** Whether the connection's limit of time holds. */
  timed?: boolean
  /** Ends the statement on the server too, be it before the first row; the iteration then throws the signal's reason. */
  signal?: Ending
}
/** Statements of one transaction, carried out in the order in which they were given. */
export interface WriteRun {
  (text: string, params?: Record<string, unknown>): Promise<Row[]>
  /** Does not wait, so that the next one is made ready meanwhile: for what answers nothing. Where it fails, the transaction does. */
  send(text: string, params?: Record<string, unknown>): void
}

/** The driver's connections to the database. */
export interface Pool {
  /** Most connections to one server. */
  readonly size: number
  /** What holds a connection now, or waits for one. */
  readonly sessions: number
}

/** The only door to the database. */
export interface Graph {
  /** Runs one statement in a transaction of its own: one Bolt flush. */
  read(text: string, params?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]>
  /** Rows one by one as they are asked for, whatever their number; without a limit of time, unless `timed` like a read. */
  stream(text: string, params?: Record<string, unknown>, options?: StreamOptions): AsyncIterable<Row>
  /** Runs the work in one transaction, again from the start when the server asks for that. */
  write<T>(work: (run: WriteRun) => Promise<T>, bookmarks?: Bookmarks): Promise<T>
  /** Runs a schema command, which cannot share a transaction with data. */
  alter(text: string): Promise<void>
  /** Throws NEO4J_UNAVAILABLE when a setting is wrong, DATABASE_UNAVAILABLE when the database is away; never waits for long. */
  verify(): Promise<void>
  close(): Promise<void>
  /** The graph without the bounds that a request has, where this is bound to one. */
  readonly unbound?: Graph
  /** Stands for the connection, in whatever guise the graph is handed on. */
  readonly connection: Pool
  /** Statements sent so far. */
  readonly statements: number
}

/** A connection is had within this time or not at all; what a server may take beyond the time it is given. */
const patience = 5_000
/** What is said to those for whom there is no connection. */
const busySeconds = 5
const poolSize = 100
/** Longest that a text may be planned for which nobody waits, in ms. */
const longestPlanning = 300_000
const lost = new Set(['ServiceUnavailable', 'SessionExpired'])
const isAway = ({ code }: Neo4jError): boolean =>
  lost.has(code) || code.includes('DatabaseUnavailable') || code.includes('TransientError.General')
/** The driver's words: it has a code for nothing of the kind. */
const isBusy = ({ message }: Neo4jError): boolean => /connection acquisition timed out/i.test(message)
const timedOut = /TransactionTimedOut|LockAcquisitionTimeout|TransactionMarkedAsFailed\.Timeout/

const awayError = (cause: unknown): AppError =>
  new AppError('DATABASE_UNAVAILABLE', 'The database is away.', 'Try again in a few seconds; nothing was lost.', undefined, { cause })

/** Neo4j has a code of its own neither for a full disk nor for what comes after it. */
const fullDisk = ({ code, message }: Neo4jError): boolean => code.endsWith('TransactionLogError') || /preallocate disk space/i.test(message)
const isReadOnly = ({ code, message }: Neo4jError): boolean =>
  code.endsWith('WriteOnReadOnlyAccessDatabase') || (code.endsWith('TransactionStartFailed') && /critical error/i.test(message))

/** What a person can act on, without the server's own words: they may hold Cypher and values. */
const translate = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const { code } = error
  if (code.includes('Security.')) {
    return new AppError('DATABASE_UNAVAILABLE', 'Neo4j refused the user or password.', 'Check NEO4J_USER and NEO4J_PASSWORD.', undefined, {
      cause: error,
    })
  }
  if (timedOut.test(code)) {
    return new AppError(
      'DATABASE_TIMEOUT',
      'The answer took longer than a statement may run.',
      'Ask for less: a smaller first, fewer levels, a narrower filter.',
      undefined,
      { cause: error },
    )
  }
  if (code.includes('BookmarkTimeout'))
    return new AppError(
      'DATABASE_TIMEOUT',
      'The database has not yet got to what x-bookmark stands for.',
      'Try again in a few seconds, or leave it out.',
      undefined,
      { cause: error },
    )
  if (/InvalidBookmark/.test(code)) return badInput('x-bookmark', 'is no bookmark of this database', 'Leave it out.')
  if (fullDisk(error))
    return new AppError(
      'DATABASE_READ_ONLY',
      'The database could not write: its disk is full. The transaction was rolled back; what was committed before it stays.',
      'Free some space, start Neo4j again, then do this once more.',
      undefined,
      { cause: error },
    )
  if (isReadOnly(error))
    return new AppError(
      'DATABASE_READ_ONLY',
      'The database takes no writes.',
      'When its disk was full, free some space and start Neo4j again; or it is kept read-only.',
      undefined,
      { cause: error },
    )
  if (isBusy(error)) return new ComeBack('SERVER_BUSY', 'All connections to the database are in use.', busySeconds, { cause: error })
  return isAway(error) ? awayError(error) : error
}

/** The setting that keeps a server which answers from serving us. */
const settingAtFault = (error: unknown, { uri, user, database }: Connection): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const fault = (problem: string, hint: string, field: string): AppError =>
    new AppError('NEO4J_UNAVAILABLE', problem, hint, field, { cause: error })
  if (error.code.includes('Security.')) {
    return fault(
      `NEO4J_USER, NEO4J_PASSWORD: ${uri} refuses the user "${user}" with this password.`,
      'Correct the two; after some wrong ones Neo4j refuses the right one too for a few seconds.',
      'NEO4J_PASSWORD',
    )
  }
  if (error.code.includes('DatabaseNotFound'))
    return fault(
      `NEO4J_DATABASE: ${uri} has no database "${database}".`,
      'Set it to one of that server; a community edition has "neo4j" only.',
      'NEO4J_DATABASE',
    )
  return translate(error)
}

const nothing = (): void => {}

/** A server that was halted, or cut off, says nothing, not even that a statement has ended: the driver would wait for ever. */
const within = async <T>(ms: number, work: Promise<T>, signal?: Ending): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  let giveUp = nothing
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(awayError(new Error(`no answer within ${ms} ms`))), ms)
    giveUp = () => reject(signal!.reason)
    signal?.addEventListener('abort', giveUp)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

/**
 * Closes a session once, when it is called or the signal comes. A session that is closed resets its connection, which ends what runs
 * on it; when it is closed, that has ended.
 */
const closing = (session: Session, whenClosed: () => void, signal: Ending | undefined): (() => Promise<void>) => {
  let closed: Promise<void> | undefined
  const close = (): Promise<void> => (closed ??= session.close().finally(whenClosed))
  const giveUp = (): void => void close()
  signal?.addEventListener('abort', giveUp)
  return () => {
    signal?.removeEventListener('abort', giveUp)
    return close()
  }
}

/** Whole numbers go in as integers: LIMIT and list indexes refuse floats. Only a Float64Array stays what it is. */
const toBolt = (value: unknown): unknown => {
  if (value instanceof Float64Array) return Array.from(value)
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toBolt)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]))
  }
  return value
}

/** The driver keeps the stack of whoever runs a statement, to show it with an error: a tenth of its time (by profile), and nobody is shown it. */
const withoutStack = <T>(run: () => T): T => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const open = ({ uri, user, password }: Connection, size: number): Driver => {
  const auth = password || user !== 'neo4j' ? neo4j.auth.basic(user, password) : undefined
  try {
    return neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: size,
      connectionAcquisitionTimeout: patience,
      connectionTimeout: patience,
      maxTransactionRetryTime: 15_000,
      telemetryDisabled: true,
      userAgent: 'partnership-graph',
    })
  } catch (cause) {
    throw new AppError(
      'BAD_CONFIG',
      `NEO4J_URI: ${(cause as Error).message.trim()}`,
      'Write it as bolt://host:port or neo4j://host:port.',
      'NEO4J_URI',
      { cause },
    )
  }
}

type Mode = 'READ' | 'WRITE'

export const connect = (connection: Connection): Graph => {
  const { database } = connection
  const driver = open(connection, poolSize)
  // Whether the database answers has to be told where all connections are in use, by others or by a database that answers nothing.
  const probe = open(connection, 1)
  let statements = 0
  const pool = { size: poolSize, sessions: 0 }
  /** A session holds one connection from its first statement until it is closed. */
  const begin = (mode: Mode, bookmarks?: Bookmarks, signal?: Ending, from = driver): { session: Session; close: () => Promise<void> } => {
    const session = from.session({ database, defaultAccessMode: mode, bookmarks: bookmarks?.last })
    pool.sessions += 1
    const ended = (): void => void (pool.sessions -= 1)
    return { session, close: closing(session, ended, signal) }
  }
  const runAlone = async (
    mode: Mode,
    text: string,
    params: Record<string, unknown>,
    { signal, timeout, bookmarks, name, askers }: SharedOptions = {},
    from = driver,
  ): Promise<Row[]> => {
    signal?.throwIfAborted()
    const { session, close } = begin(mode, bookmarks, signal, from)
    try {
      statements += 1
      const given = toBolt(params) as Record<string, unknown>
      const { records } = await observed(text, mode, async () => withoutStack(() => session.run(text, given, { timeout })), name, askers)
      bookmarks?.note(session.lastBookmarks())
      return records.map((record) => record.toObject())
    } catch (error) {
      throw signal?.aborted ? signal.reason : error
    } finally {
      await close()
    }
  }
  const inTransaction = async <T>(tx: ManagedTransaction, work: (run: WriteRun) => Promise<T>): Promise<T> => {
    const sent: Promise<void>[] = []
    const faults: unknown[] = []
    const answer = async (text: string, params: Record<string, unknown> = {}): Promise<Row[]> => {
      statements += 1
      const given = toBolt(params) as Record<string, unknown>
      const { records } = await observed(text, 'WRITE', async () => tx.run(text, given))
      return records.map((record) => record.toObject())
    }
    const send = (text: string, params?: Record<string, unknown>): void => {
      sent.push(
        answer(text, params).then(nothing, (error: unknown) => {
          faults.push(error)
        }),
      )
    }
    const [done] = await Promise.allSettled([work(Object.assign(answer, { send }))])
    await Promise.all(sent)
    // Behind a statement that failed all others do: the first says why.
    if (faults.length) throw faults[0]
    if (done.status === 'rejected') throw done.reason
    return done.value
  }
  const translating = async <T>(work: () => Promise<T>, told = translate): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw told(error)
    }
  }
  /** A pooled connection may have died with a restarted server, which shows at once: an autocommit read is safe to send once more. */
  const readTwice = async (text: string, params: Record<string, unknown>, options: SharedOptions, from = driver): Promise<Row[]> => {
    const begun = Date.now()
    try {
      return await runAlone('READ', text, params, options, from)
    } catch (error) {
      if (error instanceof Neo4jError && lost.has(error.code) && Date.now() - begun < 1_000)
        return runAlone('READ', text, params, options, from)
      throw error
    }
  }
  const answers = (): Promise<void> =>
    translating(
      async () => void (await within(patience, readTwice(writeQuery('status/components'), {}, { timeout: connection.timeout }, probe))),
      // One that was never answered has its connection still.
      (error) => (error instanceof Neo4jError && isBusy(error) ? awayError(error) : settingAtFault(error, connection)),
    )
  /** All who ask at a time wait for the same answer. */
  let verifying: Promise<void> | undefined
  const latePlans = new LatePlans((text, params) => runAlone('READ', `EXPLAIN ${text}`, params, { timeout: longestPlanning, name: 'plan' }))
  const sharedReads = new SharedReads(readTwice)
  const shared = (text: string, params: Record<string, unknown>, options: ReadOptions) => sharedReads.read(text, params, options)
  return {
    connection: pool,
    get statements() {
      return statements
    },
    async read(text, params = {}, { timeout = connection.timeout, mayShare = false, ...options } = {}) {
      options.signal?.throwIfAborted()
      // Whoever waits for a state of the database waits alone.
      const run = mayShare && !options.bookmarks?.last.length ? shared : readTwice
      try {
        return await translating(() => within(timeout + patience, run(text, params, { ...options, timeout }), options.signal))
      } catch (error) {
        // It may have been cut off while it was planned.
        if (options.signal?.aborted || (error instanceof AppError && error.code === 'DATABASE_TIMEOUT')) latePlans.add(text, params)
        throw error
      }
    },
    async *stream(text, params = {}, { timed = false, signal, bookmarks } = {}) {
      signal?.throwIfAborted()
      const { session, close } = begin('READ', bookmarks, signal)
      try {
        statements += 1
        for await (const record of session.run(
          text,
          toBolt(params) as Record<string, unknown>,
          timed ? { timeout: connection.timeout } : {},
        ))
          yield record.toObject()
        signal?.throwIfAborted()
      } catch (error) {
        throw signal?.aborted ? signal.reason : translate(error)
      } finally {
        await close()
      }
    },
    write: (work, bookmarks) =>
      translating(async () => {
        const { session, close } = begin('WRITE', bookmarks)
        try {
          const done = await session.executeWrite((tx: ManagedTransaction) => inTransaction(tx, work))
          bookmarks?.note(session.lastBookmarks(), { wrote: true })
          return done
        } finally {
          await close()
        }
      }),
    alter: (text) =>
      translating(async () => {
        await runAlone('WRITE', text, {})
      }),
    verify: () => (verifying ??= answers().finally(() => (verifying = undefined))),
    close: async () => {
      await Promise.all([driver.close(), probe.close()])
    },
  }
}
