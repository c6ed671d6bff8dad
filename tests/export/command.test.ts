import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { writeCypher } from '../../src/export/formats/cypher.js'
import { cleanUp, newFolder, Program, run } from '../cli/program.js'
import { ownServer, sharedGraph, type OwnServer } from '../support/graph.js'
import { hostile, madeUpGraph, textOf } from './made-up.js'
import { childrenOf, readXml } from './read-xml.js'

const shared = sharedGraph()
const { uri, user, password } = JSON.parse(process.env['TEST_NEO4J'] ?? '{}') as Record<'uri' | 'user' | 'password', string>
const env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
let folder: string
beforeAll(() => {
  folder = newFolder()
})
afterAll(async () => {
  await shared.close()
  await cleanUp()
}, 60_000)

const count = async (text: string): Promise<number> => (await shared.read(text))[0]!['count'] as number

test('a file is there whole, with the number of its records told', async () => {
  const out = join(folder, 'graph.gexf')
  const { code, stderr } = await run(['export', '--format', 'gexf', '--out', out], env)
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining(` records in ${out}`) as unknown })
  const gexf = readXml(readFileSync(out, 'utf8'))
  const nodes = await count('MATCH (entity:Entity) WHERE size(labels(entity)) > 1 RETURN count(*) AS count')
  const links = await count('MATCH (:Entity)-[tie]->(:Entity) WHERE tie.type IS NOT NULL RETURN count(*) AS count')
  expect(childrenOf(gexf, 'graph', 'nodes', 'node').length).toBe(nodes)
  expect(childrenOf(gexf, 'graph', 'edges', 'edge').length).toBe(links)
  expect(stderr).toContain(`${nodes + links} records in`)
  expect(readdirSync(folder)).toEqual(['graph.gexf'])
}, 60_000)

test('tables go to a folder, marked for Excel on request, and can be written again', async () => {
  const out = join(folder, 'tables')
  for (const flags of [[], ['--bom']]) {
    expect(await run(['export', '--two-mode', '--format', 'csv', '--out', out, ...flags], env)).toMatchObject({ code: 0 })
    expect(readdirSync(out).toSorted()).toEqual(['about.csv', 'evidence.csv', 'nodes.csv', 'ties.csv'])
    expect(readFileSync(join(out, 'nodes.csv'), 'utf8').startsWith('\ufeff')).toBe(flags.length > 0)
  }
  const ties = parse(readFileSync(join(out, 'ties.csv'), 'utf8'), { columns: true, bom: true }) as Record<string, string>[]
  expect(ties.length).toBe(await count('MATCH (:Entity)-[tie]->(:Event) WHERE tie.role IS NOT NULL RETURN count(*) AS count'))
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
}, 60_000)

test('a network is asked for as the API is, in words or from a file', async () => {
  const file = join(folder, 'input.json')
  writeFileSync(file, '{"roles": ["HOST"], "weight": "NEWMAN"}')
  const args = ['export', '--format', 'gexf', '--measures', 'degree,closeness', '--network']
  const [told, read] = [await run([...args, '{"roles": ["HOST"], "weight": "NEWMAN"}'], env), await run([...args, `@${file}`], env)]
  expect(told.code).toBe(0)
  expect(read.stdout).toBe(told.stdout)
  const gexf = readXml(told.stdout)
  expect(childrenOf(gexf, 'graph', 'attributes', 'attribute').map(({ attributes }) => attributes['title'])).toContain('closeness')
  expect(childrenOf(gexf, 'graph', 'edges', 'edge').length).toBeGreaterThan(36)
  expect(await run([...args, '{"roles": []}'], env)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('input.roles: is empty') as unknown,
  })
}, 60_000)

test('standard output is the file, and progress goes beside it', async () => {
  const { code, stdout, stderr } = await run(['export', '--two-mode', '--format', 'graphml'], env)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readXml(stdout).name).toBe('graphml')
}, 60_000)

describe('what cannot be written is refused before anything is started', () => {
  const cases: [string[], RegExp][] = [
    [['--out', '/no/such/folder/x.jsonl'], /^partnership-graph: --out: there is no folder \/no\/such\/folder\n {2}Make it/],
    [['--format', 'csv'], /^partnership-graph: --out: is missing, and the tables are several files\n {2}Name the folder/],
    [['--format', 'csv', '--out', 'package.json'], /^partnership-graph: --out: package\.json is a file\n {2}Name a folder/],
    [['--format', 'gexf', '--out', 'tests'], /^partnership-graph: --out: tests is a folder\n {2}Name a file/],
    [['--format', 'gexf', '--with-history'], /^partnership-graph: --with-history: is not in the format gexf/],
    [['--two-mode'], /^partnership-graph: --two-mode: is no part of the format jsonl\n {2}Give --format with one of: gexf/],
    [['--format', 'gexf', '--bom'], /^partnership-graph: --bom: is for tables/],
    [['--format', 'xlsx'], /option '--format <format>' argument 'xlsx' is invalid\. Allowed choices are jsonl, gexf/],
  ]
  test.each(cases)('%j', async (args, told) => {
    const { code, stderr } = await run(['export', ...args], { NEO4J_URI: 'bolt://127.0.0.1:1' })
    expect(code).toBe(1)
    expect(stderr).toMatch(told)
  })
})

test('a file that is there stays as it is until the new one is whole, and nothing half written stays behind', async () => {
  const own = join(folder, 'interrupted')
  mkdirSync(own)
  const out = join(own, 'graph.jsonld')
  writeFileSync(out, 'what was there')
  const program = new Program(['export', '--format', 'jsonld', '--out', out], env)
  for (let waited = 0; !existsSync(`${out}.part`) && waited < 30_000; waited += 10) await new Promise((done) => setTimeout(done, 10))
  program.signal('SIGTERM')
  expect(await program.ended).toMatchObject({ code: 143 })
  expect(readFileSync(out, 'utf8')).toBe('what was there')
  expect(readdirSync(own)).toEqual(['graph.jsonld'])
}, 60_000)

describe('the Cypher script', () => {
  let server: OwnServer
  beforeAll(async () => {
    server = await ownServer()
  }, 120_000)
  afterAll(() => server.stop(), 60_000)

  const runScript = async (script: string): Promise<void> => {
    for (const statement of script.split(';\n')) {
      const text = statement.replace(/^\/\/.*\n/, '').trim()
      if (text.startsWith('CREATE CONSTRAINT')) await server.graph.alter(text)
      else if (text) await server.graph.write((execute) => execute(text))
    }
  }
  const wholeOf = async (graph: typeof shared): Promise<unknown> => ({
    entities: await graph.read(
      'MATCH (entity:Entity) WHERE EXISTS { (entity)-[tie]-() WHERE tie.role IS NOT NULL } RETURN entity.id AS id, entity.name AS name, entity.date AS date, size(labels(entity)) AS labels ORDER BY id',
    ),
    ties: await graph.read(
      'MATCH (from:Entity)-[tie]->(to:Entity) WHERE tie.role IS NOT NULL RETURN from.id AS from, type(tie) AS type, to.id AS to, tie.roleAsPrinted AS printed ORDER BY from, to, type',
    ),
    quotes: await graph.read(
      'MATCH (source:Source)<-[:FROM]-(statement:Statement)-[:SUBJECT]->(subject) WHERE statement.role IS NOT NULL AND statement.retractedAt IS NULL RETURN statement.id AS id, statement.quote AS quote, subject.id AS subject, source.title AS title ORDER BY id',
    ),
  })

  test('makes the same graph in an empty database', async () => {
    const { stdout } = await run(['export', '--two-mode', '--format', 'cypher'], env)
    await runScript(stdout)
    expect(await wholeOf(server.graph)).toEqual(await wholeOf(shared))
  }, 120_000)

  test('keeps every text to the letter and runs none of them', async () => {
    await runScript(await textOf(writeCypher(madeUpGraph())))
    const rows = await server.graph.read(
      'MATCH (entity:Entity) WHERE entity.count IS NOT NULL RETURN entity.name AS name ORDER BY entity.count',
    )
    // What is no Unicode text cannot go over the wire.
    expect(rows.map(({ name }) => name)).toEqual(hostile.map((text) => (/\p{Cs}/u.test(text) ? (expect.any(String) as unknown) : text)))
  }, 60_000)
})
