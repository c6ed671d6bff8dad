import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { loadMigrations, migrate, type Migration } from '../../src/graph/migrate.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { cleanUp, newFolder, run } from './program.js'

let server: OwnServer
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  server = await ownServer()
  const { uri, user, password } = server.neo4j
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
}, 120_000)

afterAll(async () => {
  await server?.stop()
  await cleanUp()
}, 60_000)

const good = 'seeds/news/torch-hqu-2021-11-23.json'
const answer = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(args, env)
  expect({ code, stderr: code ? stderr : '' }).toEqual({ code: 0, stderr: '' })
  return stdout
}

type Document = { id: string; event: { date: string }; hosts: { role: string }[] }
const document = (change: (document: Document) => void): string => {
  const copy = JSON.parse(readFileSync(good, 'utf8')) as Document
  copy.id = 'broken'
  change(copy)
  return JSON.stringify(copy)
}

test('migrate says when there is nothing to do', async () => {
  expect(await answer('migrate')).toBe('Schema is up to date.\n')
})

test('import reads a document once, status counts what it held, and rebuild changes nothing', async () => {
  expect(await answer('import', good)).toMatch(
    /^1 documents, 1 changed; \d+ statements added, 0 retracted; \d+ new entities, 0 ambiguous names; 0 judgements, 0 merges, 0 rejected\n$/,
  )
  const before = await answer('status')
  expect(before).toMatch(
    /^database {2}bolt:\/\/127\.0\.0\.1:\d+, Neo4j 5\.26\.\d+ community, GDS 2\.13\.\d+\ndata {6}version 1, changed 20/,
  )
  expect(before).toMatch(/^ +1 Event$/m)
  expect(await answer('import', good)).toBe(
    '1 documents, 0 changed; 0 statements added, 0 retracted; 0 new entities, 0 ambiguous names; 0 judgements, 0 merges, 0 rejected\n',
  )
  expect(await answer('rebuild')).toMatch(/^rebuilt from \d\d+ statements\n$/)
  const counted = (status: string): string => status.replace(/^data .*$/m, '')
  expect(counted(await answer('status'))).toBe(counted(before))
}, 120_000)

describe('import of a broken document names the file and the field, and writes nothing', () => {
  const cases: [string, string | undefined, RegExp][] = [
    ['an impossible date', document(({ event }) => (event.date = '2024-02-30')), /broken\.json: event\.date: /],
    [
      'an unknown role',
      document(({ hosts }) => (hosts[0]!.role = 'chef')),
      /broken.*: hosts\[0\]\.role: "chef" is not a role.*\n {2}Use one of: /,
    ],
    ['no JSON', '{"id": "broken",', /broken\.json: .+\n {2}Correct the syntax/],
    ['no file', undefined, /broken\.json: there is no such file or folder/],
  ]
  test.each(cases)('%s', async (_, text, message) => {
    const path = join(newFolder(), 'broken.json')
    if (text !== undefined) writeFileSync(path, text)
    const { code, stdout, stderr } = await run(['import', path], env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at |node:internal/m)
    expect(await server.graph.read('OPTIONAL MATCH (d:Document) RETURN collect(d.id) AS ids')).toEqual([{ ids: ['torch-hqu-2021-11-23'] }])
  })

  test('a good one beside it in the same folder', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'news'))
    writeFileSync(
      join(folder, 'news', 'a.json'),
      document(() => {}),
    )
    writeFileSync(
      join(folder, 'news', 'b.json'),
      document(({ event }) => (event.date = 'soon')),
    )
    const rejects = join(folder, 'rejects.jsonl')
    const strict = await run(['import', join(folder, 'news'), '--strict', '--rejects', rejects], env)
    expect(strict.code).toBe(1)
    expect(strict.stderr).toMatch(/1 records were rejected, so nothing was written/)
    expect(await server.graph.read('MATCH (d:Document) RETURN count(d) AS documents')).toEqual([{ documents: 1 }])
    const dry = await run(['import', join(folder, 'news'), '--dry-run', '--rejects', rejects], env)
    expect(dry.stdout).toMatch(/^Would be: 1 documents, 1 changed; \d+ statements added, 0 retracted; .* 1 rejected\n$/)
    expect(await server.graph.read('MATCH (d:Document) RETURN count(d) AS documents')).toEqual([{ documents: 1 }])
    const { code, stderr } = await run(['import', join(folder, 'news'), '--rejects', rejects], env)
    expect(code).toBe(2)
    expect(stderr).toMatch(/b\.json: event\.date: /)
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({
      line: 1,
      reason: expect.stringContaining('no such date'),
      hint: expect.any(String),
    })
    expect(await server.graph.read('MATCH (d:Document) RETURN count(d) AS documents')).toEqual([{ documents: 2 }])
  })
})

describe('--rejects never writes over', () => {
  const notes = join(newFolder(), 'notes.txt')
  const rejected = '{"line": 3, "reason": "made for a test", "hint": "none"}\n'
  const cases: [string, string, string | undefined, RegExp][] = [
    ['a file that holds something else', notes, 'what I must not lose', /--rejects: .*notes\.txt holds something else/],
    ['a folder', newFolder(), undefined, /--rejects: .* holds something else/],
    ['a file where it cannot write', join(newFolder(), 'none', 'rejects.jsonl'), undefined, /--rejects: .* cannot be written/],
  ]
  test.each(cases)('%s', async (_, path, content, message) => {
    if (content) writeFileSync(path, content)
    const { code, stdout, stderr } = await run(['import', good, '--rejects', path], env)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(message)
    if (content) expect(readFileSync(path, 'utf8')).toBe(content)
  })

  test('but over rejects of an earlier run', async () => {
    const path = join(newFolder(), 'rejects.jsonl')
    writeFileSync(path, rejected)
    const bad = join(newFolder(), 'bad.json')
    writeFileSync(
      bad,
      document(({ event }) => (event.date = 'soon')),
    )
    expect(await run(['import', join(bad, '..'), '--rejects', path], env)).toMatchObject({ code: 1 })
    expect(readFileSync(path, 'utf8')).toMatch(/^\{[^\n]*no such date[^\n]*\n$/)
  })
})

describe('migrate', () => {
  const known = loadMigrations()
  const extra: Migration = {
    name: 'V9001__extra',
    checksum: 'first',
    commands: ['CREATE INDEX extra_index FOR (n:Extra) ON (n.name)', 'CREATE CONSTRAINT extra_id FOR (n:Extra) REQUIRE n.id IS UNIQUE'],
  }

  test('refuses a migration that was edited after it had been applied', async () => {
    const edited = known.map((migration, index) => (index === 1 ? { ...migration, checksum: 'other' } : migration))
    await expect(migrate(server.graph, edited)).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      message: `The migration ${known[1]!.name} was edited after it had been applied.`,
    })
  })

  test('refuses a graph that has been through a migration it does not know', async () => {
    await expect(migrate(server.graph, known.slice(0, -1))).rejects.toMatchObject({
      code: 'MIGRATION_CHANGED',
      message: expect.stringContaining(known.at(-1)!.name),
    })
  })

  test('goes on after a crash between a command and its record', async () => {
    for (const command of extra.commands) await server.graph.alter(command)
    expect(await migrate(server.graph, [...known, extra])).toEqual([extra.name])
    expect(await migrate(server.graph, [...known, extra])).toEqual([])
  })

  test('makes every command refuse a graph of a later version, in one message', async () => {
    const { code, stderr } = await run(['migrate'], env)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /^partnership-graph: The graph has been through the migration V9001__extra, which this version does not know\.\n {2}Run the version .*\n$/,
    )
  })
})
