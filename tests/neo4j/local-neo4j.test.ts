import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { loadConfig } from '../../src/config.js'
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { eventually, fakeJava, newFolder, removeFolders, runs, startScript } from './fixtures.js'

const dist = loadConfig({ NEO4J_DIST: process.env['NEO4J_DIST'] }).NEO4J_DIST
const sizes = { dist, heap: '512m', pageCache: '32m', quick: true }
const dataDir = newFolder()
const progress: string[] = []
let server: LocalNeo4j

const ask = async (statement: string): Promise<unknown[]> => {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  })
  try {
    const { records } = await driver.executeQuery(statement)
    return records.map((record) => record.get(0))
  } finally {
    await driver.close()
  }
}

beforeAll(async () => {
  server = await startLocalNeo4j({ ...sizes, dataDir, onProgress: (line) => progress.push(line) })
}, 120_000)

afterAll(async () => {
  await server?.stop()
  removeFolders()
}, 60_000)

test('answers with the graph algorithms on board', async () => {
  expect(await ask('RETURN gds.version()')).toEqual(['2.13.9'])
})

test('keeps its password readable by its owner alone, and out of the progress lines', () => {
  const file = join(dataDir, 'neo4j-password')
  expect(readFileSync(file, 'utf8')).toBe(server.password)
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700')
  expect(progress.join('\n')).not.toContain(server.password)
})

test('asks for that password', async () => {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', 'neo4j'))
  await expect(driver.verifyConnectivity()).rejects.toMatchObject({ code: 'Neo.ClientError.Security.Unauthorized' })
  await driver.close()
})

/** Addresses on which a process listens, in the hexadecimal form of the kernel. */
const listening = (pid: number): string[] => {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? []
      } catch {
        return []
      }
    }),
  )
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && sockets.has(fields[9]!))
      .map((fields) => fields[1]!.split(':')[0]!),
  )
}

test('listens on this machine alone', () => {
  const loopback = ['0100007F', '0000000000000000FFFF00000100007F', '00000000000000000000000001000000']
  expect(listening(server.pid).length).toBeGreaterThan(0)
  expect(listening(server.pid).filter((address) => !loopback.includes(address))).toEqual([])
})

test('refuses a second server on the same folder', async () => {
  await expect(startLocalNeo4j({ ...sizes, dataDir })).rejects.toMatchObject({
    code: 'NEO4J_UNAVAILABLE',
    message: `another instance (pid ${process.pid}) is using ${dataDir}`,
  })
})

test('comes back on the same port with its data after a kill', async () => {
  await ask("CREATE (:Note {text: 'kept'})")
  const [{ uri, pid }, lines] = [server, progress.length]
  process.kill(pid, 'SIGKILL')
  expect(await eventually(() => progress.slice(lines).some((line) => line.startsWith('Neo4j is back')), 60_000)).toBe(true)
  expect(server.uri).toBe(uri)
  expect(server.pid).not.toBe(pid)
  expect(await ask('MATCH (n:Note) RETURN n.text')).toEqual(['kept'])
}, 90_000)

test('a stop leaves no process and no lock, however often it is asked for', async () => {
  const { pid } = server
  await Promise.all([server.stop(), server.stop()])
  expect(runs(pid)).toBe(false)
  expect(existsSync(join(dataDir, 'neo4j.lock'))).toBe(false)
}, 60_000)

test('starts on the folder of a parent that was killed, which leaves no Neo4j behind', async () => {
  const { child, line } = await startScript('parent.ts', [dataDir])
  child.kill('SIGKILL')
  server = await startLocalNeo4j({ ...sizes, dataDir })
  expect(runs(Number(line))).toBe(false)
  expect(await ask('MATCH (n:Note) RETURN n.text')).toEqual(['kept'])
}, 120_000)

test('a failed start tells what Java said and frees the folder', async () => {
  const [folder, talk] = [newFolder(), 'echo "Not enough of anything"; echo "\tat some.Class(Line)"; exit 1']
  const env = { ...process.env, JAVA_HOME: fakeJava('17', talk) }
  await expect(startLocalNeo4j({ ...sizes, dataDir: folder, env })).rejects.toMatchObject({
    code: 'NEO4J_UNAVAILABLE',
    message: 'Neo4j did not start: Not enough of anything',
  })
  expect(existsSync(join(folder, 'neo4j.lock'))).toBe(false)
})
