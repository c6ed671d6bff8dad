import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { backUp } from '../../src/neo4j/backup.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { cleanUp, newFolder, processesOn, Program, run } from './program.js'

let dataDir: string
let files: string
let backup: string
let exported: string

const exportOf = async (folder: string): Promise<string> => {
  const { code, stdout } = await run(['export', '--with-history'], { DATA_DIR: folder })
  expect(code).toBe(0)
  return stdout
}
const refused = async (args: string[], env: NodeJS.ProcessEnv, message: RegExp): Promise<void> => {
  const { code, stdout, stderr } = await run(args, env)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(message)
  expect(stderr).not.toMatch(/^\s+at /m)
}

beforeAll(async () => {
  dataDir = newFolder({ seeded: true })
  files = newFolder()
  backup = join(files, 'graph.backup')
  exported = await exportOf(dataDir)
  const { code, stderr } = await run(['backup', backup], { DATA_DIR: dataDir })
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
}, 120_000)
afterAll(cleanUp, 60_000)

test('a backup is one file, for its owner alone', () => {
  expect(readdirSync(files)).toEqual(['graph.backup'])
  expect((statSync(backup).mode & 0o777).toString(8)).toBe('600')
})

test('restored into a fresh folder it is the same graph under another password, and no rule is broken', async () => {
  const fresh = join(newFolder(), 'deeper')
  const { code, stderr } = await run(['restore', backup], { DATA_DIR: fresh })
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  expect(stderr).toMatch(/holds version \d+ of the data/)
  expect((await exportOf(fresh)) === exported).toBe(true)
  expect((await run(['check'], { DATA_DIR: fresh })).code).toBe(0)
  expect(readFileSync(join(fresh, 'neo4j-password'), 'utf8')).not.toBe(readFileSync(join(dataDir, 'neo4j-password'), 'utf8'))
  expect(readdirSync(fresh).toSorted()).toEqual(['neo4j', 'neo4j-password'])
  await refused(['restore', backup], { DATA_DIR: fresh }, /holds a graph\n {2}.*--replace/)
  expect((await run(['restore', backup, '--replace'], { DATA_DIR: fresh })).code).toBe(0)

  // As if the power had failed between the loading and the taking of its place.
  mkdirSync(join(fresh, 'restored'))
  for (const name of ['neo4j', 'neo4j-password']) renameSync(join(fresh, name), join(fresh, 'restored', name))
  expect((await exportOf(fresh)) === exported).toBe(true)
}, 240_000)

test('refuses with NEO4J_URI set, over a file that exists, without a graph, and where it may not write', async () => {
  const uri = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: '' }
  await refused(['backup', join(files, 'new')], uri, /NEO4J_URI: backup is for the local Neo4j\.\n {2}Use the backup of that server/)
  await refused(['restore', backup], uri, /NEO4J_URI: restore is for the local Neo4j/)
  await refused(['backup', backup], { DATA_DIR: dataDir }, /graph\.backup exists/)
  await refused(['backup', join(files, 'new')], { DATA_DIR: newFolder() }, /holds no graph/)
  await refused(['backup', join(files, 'new')], { DATA_DIR: join(files, 'nowhere') }, /there is no folder/)
  await refused(['backup', join(files, 'no', 'folder')], { DATA_DIR: dataDir }, /cannot be opened \(ENOENT\)/)
  await refused(['restore', join(files, 'nothing')], { DATA_DIR: newFolder() }, /cannot be opened \(ENOENT\)/)
  expect(readdirSync(files)).toEqual(['graph.backup'])
}, 60_000)

test.each<[string, () => Buffer]>([
  ['cut off', () => readFileSync(backup).subarray(0, 3_000_000)],
  [
    'damaged',
    () => Buffer.concat([readFileSync(backup).subarray(0, 200_000), Buffer.alloc(50_000, 7), readFileSync(backup).subarray(250_000)]),
  ],
  ['text', () => Buffer.from('{"record":"header"}\n')],
  ['empty', () => Buffer.alloc(0)],
])(
  'a file that is %s is refused, and the graph that is there stays',
  async (what, bytes) => {
    const bad = join(newFolder(), 'bad.backup')
    writeFileSync(bad, bytes())
    const fresh = newFolder()
    await refused(
      ['restore', bad],
      { DATA_DIR: fresh },
      /bad\.backup is no whole backup: \S+.*\n {2}Give a file of partnership-graph backup/,
    )
    expect(readdirSync(fresh)).toEqual([])
    if (what !== 'cut off') return
    await refused(['restore', bad, '--replace'], { DATA_DIR: dataDir }, /is no whole backup/)
    expect((await exportOf(dataDir)) === exported).toBe(true)
  },
  60_000,
)

test('the dump of a database that is not ours is refused', async () => {
  const [folder, fresh] = [newFolder(), newFolder()]
  const foreign = join(files, 'foreign.dump')
  const options = { dataDir: folder, dist: process.env['TEST_NEO4J_DIST']!, heap: '512m' }
  await (await startLocalNeo4j({ ...options, pageCache: '64m', quick: true })).stop()
  expect(await backUp(options, foreign)).toBe(true)
  await refused(['restore', foreign], { DATA_DIR: fresh }, /holds no partnership graph/)
  expect(existsSync(join(fresh, 'neo4j'))).toBe(false)
  expect(processesOn(join(fresh, 'restoring'))).toEqual([])
}, 90_000)

test('refuses while a server runs on the folder; one that was killed with its Neo4j is mended first', async () => {
  const server = new Program(['serve'], { DATA_DIR: dataDir })
  await server.says(/Ctrl-C stops everything/, 120_000)
  const inUse = /another instance \(pid \d+\) is using /
  await refused(['backup', join(files, 'second')], { DATA_DIR: dataDir }, inUse)
  await refused(['restore', backup, '--replace'], { DATA_DIR: dataDir }, inUse)
  server.signal('SIGKILL')
  for (const { pid, java } of processesOn(dataDir)) if (java) process.kill(pid, 'SIGKILL')
  await server.ended
  const { code, stderr } = await run(['backup', join(files, 'second')], { DATA_DIR: dataDir })
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  expect(stderr).toMatch(/was not stopped in order/)
  const fresh = newFolder()
  expect((await run(['restore', join(files, 'second')], { DATA_DIR: fresh })).code).toBe(0)
  expect((await exportOf(fresh)) === exported).toBe(true)
}, 240_000)
