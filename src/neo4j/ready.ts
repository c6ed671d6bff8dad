import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver'

export type Readiness = 'ready' | 'refused' | 'late' | 'stopped'

const listens = (port: number): Promise<number | undefined> =>
  new Promise((done) => {
    const server = createServer()
    server.on('error', () => done(undefined))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' ? address?.port : undefined))
    })
  })

export const freePort = async (): Promise<number> => (await listens(0)) ?? freePort()
export const isFree = async (port: number): Promise<boolean> => (await listens(port)) !== undefined

const attempt = async (driver: Driver): Promise<'ready' | 'refused' | 'not yet'> => {
  try {
    await driver.verifyConnectivity({ database: 'neo4j' })
    return 'ready'
  } catch (error) {
    return error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Security.') ? 'refused' : 'not yet'
  }
}

/** Asks over Bolt, with the password, until the server answers or waiting is of no use. */
export const waitUntilReady = async (
  at: { uri: string; user: string; password: string },
  deadlineMs: number,
  stopped: AbortSignal,
): Promise<Readiness> => {
  const options = { connectionTimeout: 2_000, connectionAcquisitionTimeout: 10_000, telemetryDisabled: true }
  const driver = neo4j.driver(at.uri, neo4j.auth.basic(at.user, at.password), options)
  try {
    for (const end = Date.now() + deadlineMs; Date.now() < end; await sleep(50)) {
      const answer = await attempt(driver)
      if (stopped.aborted) return 'stopped'
      if (answer !== 'not yet') return answer
    }
    return 'late'
  } finally {
    await driver.close()
  }
}
