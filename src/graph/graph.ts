import neo4j, { Neo4jError, type Driver, type ManagedTransaction } from 'neo4j-driver'
import { AppError } from '../errors.js'

export type Row = Record<string, unknown>
export interface Connection {
  uri: string
  user: string
  password: string
  database: string
  /** Longest a statement may run, in ms. */
  timeout: number
}
export interface WriteRun {
  (text: string, params?: Record<string, unknown>): Promise<Row[]>
}

/** The only door to the database. */
export interface Graph {
  /** Runs one statement in a transaction of its own: one Bolt flush. */
  read(text: string, params?: Record<string, unknown>): Promise<Row[]>
  /** Runs the work in one transaction, again from the start when the server asks for that. */
  write<T>(work: (run: WriteRun) => Promise<T>): Promise<T>
  /** Runs a schema command, which cannot share a transaction with data. */
  alter(text: string): Promise<void>
  verify(): Promise<void>
  close(): Promise<void>
  /** Statements sent so far. */
  readonly statements: number
}

const away = new Set(['ServiceUnavailable', 'SessionExpired'])
const timedOut = /TransactionTimedOut|LockAcquisitionTimeout|TransactionMarkedAsFailed\.Timeout/

/** What a person can act on, without the server's own words: they may hold Cypher and values. */
const translate = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error
  const { code } = error
  if (code.includes('Security.') || code.includes('AuthenticationRateLimit')) {
    return new AppError('DATABASE_UNAVAILABLE', 'Neo4j refused the user or password.', 'Check NEO4J_USER and NEO4J_PASSWORD.', undefined, { cause: error })
  }
  if (timedOut.test(code)) {
    return new AppError('DATABASE_TIMEOUT', 'The answer took longer than a statement may run.', 'Ask for less: a smaller first, fewer levels, a narrower filter.', undefined, { cause: error })
  }
  if (away.has(code) || code.includes('DatabaseUnavailable') || code.includes('TransientError.General') || /connection acquisition timed out/i.test(error.message)) {
    return new AppError('DATABASE_UNAVAILABLE', 'The database is away.', 'Try again in a few seconds; nothing was lost.', undefined, { cause: error })
  }
  return error
}

/** Whole numbers go in as integers: LIMIT and list indexes refuse floats. */
const toBolt = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toBolt)
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toBolt(inner)]))
  }
  return value
}

export const connect = ({ uri, user, password, database, timeout }: Connection): Graph => {
  const driver: Driver = neo4j.driver(uri, password || user !== 'neo4j' ? neo4j.auth.basic(user, password) : undefined, {
    disableLosslessIntegers: true,
    connectionAcquisitionTimeout: 5_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 15_000,
    telemetryDisabled: true,
    userAgent: 'partnership-graph',
  })
  let statements = 0
  const runAlone = async (mode: 'READ' | 'WRITE', text: string, params: Record<string, unknown>): Promise<Row[]> => {
    const session = driver.session({ database, defaultAccessMode: mode })
    try {
      statements += 1
      const { records } = await session.run(text, toBolt(params) as Record<string, unknown>, mode === 'READ' ? { timeout } : {})
      return records.map((record) => record.toObject())
    } finally {
      await session.close()
    }
  }
  const translating = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw translate(error)
    }
  }
  /** A pooled connection may have died with a restarted server: an autocommit read is safe to send once more. */
  const readTwice = async (text: string, params: Record<string, unknown>): Promise<Row[]> => {
    try {
      return await runAlone('READ', text, params)
    } catch (error) {
      if (error instanceof Neo4jError && away.has(error.code)) return runAlone('READ', text, params)
      throw error
    }
  }
  return {
    get statements() {
      return statements
    },
    read: (text, params = {}) => translating(() => readTwice(text, params)),
    write: (work) =>
      translating(async () => {
        const session = driver.session({ database })
        try {
          return await session.executeWrite((tx: ManagedTransaction) =>
            work(async (text, params = {}) => {
              statements += 1
              const { records } = await tx.run(text, toBolt(params) as Record<string, unknown>)
              return records.map((record) => record.toObject())
            }),
          )
        } finally {
          await session.close()
        }
      }),
    alter: (text) =>
      translating(async () => {
        await runAlone('WRITE', text, {})
      }),
    verify: () => translating(async () => void (await driver.verifyConnectivity({ database }))),
    close: () => driver.close(),
  }
}
