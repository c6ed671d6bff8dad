import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ownServer, type OwnServer } from '../support/graph.js'
import { cleanUp, eventually, newFolder, processesOn, Program, run } from './program.js'

let server: OwnServer
let env: NodeJS.ProcessEnv
let arguments_: string[]
let undisturbed: string
let statements: number

/** Generated: made up by rule, so that names recur, come in several spellings and lie in all parts of the file. */
const rows = 2_500
const generated = (): string => {
  const roles = ['主办', '承办', '协办', '支持']
  const lines = ['event,day,organization,role,code']
  for (let row = 0; row < rows; row += 1) {
    const event = (row * 7) % 600
    const organization = (row * row + 13 * row) % 801
    const name = organization % 5 ? `生成${organization}号学院` : `Generated　College ${organization % 150}`
    lines.push([`生成活动${event}`, `20${10 + (event % 15)}-0${1 + (event % 9)}-11`, name, roles[row % 4], `made-${event}`].join())
  }
  return lines.join('\n')
}
const mapping = {
  id: 'generated-for-kills',
  source: { title: 'Generated for a test', publisher: 'tests', language: 'zh-Hans' },
  mapping: {
    entities: [
      {
        as: 'event',
        kind: 'Event',
        names: [{ column: 'event' }],
        identifiers: [{ scheme: 'event', column: 'code' }],
        values: { DATE: { column: 'day' } },
      },
      { as: 'actor', kind: 'University', names: [{ column: 'organization' }] },
    ],
    ties: [{ from: 'actor', type: { column: 'role' }, to: 'event' }],
  },
}

const exportTo = async (path: string, ...flags: string[]): Promise<string> => {
  expect(await run(['export', ...flags, '--out', path], env)).toMatchObject({ code: 0 })
  return readFileSync(path, 'utf8')
}
const exported = (): Promise<string> => exportTo(join(newFolder(), 'export.jsonl'))
const counted = async (text: string): Promise<number> => (await server.graph.read(text))[0]!['number'] as number
const count = (): Promise<number> => counted('MATCH (s:Statement) RETURN count(s) AS number')
const countNodes = (): Promise<number> => counted('MATCH (n) WHERE NOT n:Migration RETURN count(n) AS number')
const wipe = (): Promise<void> =>
  server.graph.alter('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')

/** Runs an import until so many statements (or what is counted) are in the graph, and somewhat on, so that it is cut within a transaction too. */
const importUntil = async (
  wanted: number,
  then: (program: Program) => void | Promise<void>,
  { args = arguments_, reached = count } = {},
): Promise<void> => {
  const program = new Program(args, env)
  while (program.running && (await reached()) < wanted) await sleep(10)
  await sleep(Math.random() * 120)
  await then(program)
  await program.ended
}

beforeAll(async () => {
  server = await ownServer()
  const { uri, user, password } = server.neo4j
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const folder = newFolder()
  writeFileSync(join(folder, 'table.csv'), generated())
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify(mapping))
  arguments_ = ['import', join(folder, 'table.csv'), '--mapping', join(folder, 'mapping.json'), '--batch', '800']
  expect(await run(arguments_, env)).toMatchObject({ code: 0 })
  undisturbed = await exported()
  statements = await count()
}, 240_000)

afterAll(async () => {
  await server?.stop()
  await cleanUp()
}, 60_000)

test('the undisturbed import holds what the table says', () => {
  expect(statements).toBeGreaterThan(4_000)
  expect(undisturbed.split('\n').length).toBeGreaterThan(statements)
})

test('an importer that is killed at any moment, and run again, leaves the graph of an undisturbed run', async () => {
  await wipe()
  const seen: number[] = []
  for (const share of [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]) {
    await importUntil(share * statements, (program) => program.signal('SIGKILL'))
    seen.push(await count())
  }
  // Parts of the document were in the graph, others not.
  expect(new Set(seen.filter((number) => number > 0 && number < statements)).size).toBeGreaterThanOrEqual(2)
  const { code, stderr } = await run(arguments_, env)
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  expect((await exported()) === undisturbed).toBe(true)
  const again = await run(arguments_, env)
  expect(again.stdout).toMatch(/^1 documents, 0 changed; 0 statements added, 0 retracted/)
  expect((await run(['check'], env)).code).toBe(0)
}, 400_000)

test('a restore that is killed at any moment, and run again, makes the graph that was exported', async () => {
  const path = join(newFolder(), 'history.jsonl')
  const history = await exportTo(path, '--with-history')
  const whole = await countNodes()
  await wipe()
  let partial = 0
  for (const share of [0.001, 0.3, 0.8]) {
    await importUntil(share * whole, (program) => program.signal('SIGKILL'), { args: ['import', path], reached: countNodes })
    const there = await countNodes()
    if (there > 0 && there < whole) partial++
  }
  expect(partial).toBeGreaterThan(0)
  expect(await run(['import', path], env)).toMatchObject({ code: 0 })
  expect((await exportTo(join(newFolder(), 'copy.jsonl'), '--with-history')) === history).toBe(true)
}, 300_000)

test('a Neo4j that is killed at any moment, and comes back, holds the graph of an undisturbed run after the next one', async () => {
  await wipe()
  for (const share of [0.2, 0.7]) {
    await importUntil(share * statements, () => {
      for (const { pid, java } of processesOn(server.dataDir)) if (java) process.kill(pid, 'SIGKILL')
    })
    expect(
      await eventually(
        () =>
          server.graph.verify().then(
            () => true,
            () => false,
          ),
        60_000,
      ),
    ).toBe(true)
  }
  const { code, stderr } = await run(arguments_, env)
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  expect((await exported()) === undisturbed).toBe(true)
}, 400_000)

test('two imports at once: the second waits and then finds nothing to do, or is refused and says by whom', async () => {
  await wipe()
  const [one, other] = [new Program(arguments_, env), new Program([...arguments_, '--by', 'somebody else'], env)]
  const endings = await Promise.all([one.ended, other.ended])
  expect(endings.map(({ code }) => code)).toEqual([0, 0])
  expect(`${one.stderr}${other.stderr}`).toMatch(/Waiting for another writer: import by /)
  expect((await exported()) === undisturbed).toBe(true)
  await wipe()
  const third = new Program(arguments_, env)
  while (third.running && (await count()) === 0) await sleep(10)
  const refused = await run([...arguments_, '--wait', '0'], env)
  await third.ended
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(/Another writer is at work since 20.*: import by importer\.\n {2}Wait until it has ended, or stop it\./)
  expect((await exported()) === undisturbed).toBe(true)
}, 300_000)
