import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { importPath, type ImportOptions } from '../../src/ingest/import.js'
import type { Rejection } from '../../src/ingest/reading/reading.js'
import { clientOf } from '../support/api.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { cleanUp, newFolder, run } from '../cli/program.js'

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

const load = async (path: string, options: Partial<ImportOptions> & { mapping?: string } = {}) => {
  const rejections: Rejection[] = []
  const report = await importPath(server.graph, path, { by: 'test', onReject: (one) => rejections.push(one), ...options })
  return { ...report, rejections }
}
const count = async (text: string, params: Record<string, unknown> = {}): Promise<unknown> =>
  (await server.graph.read(`${text} RETURN count(*) AS number`, params))[0]!['number']
const sound = async (): Promise<void> => expect(await run(['check'], env)).toMatchObject({ code: 0 })
const size = () =>
  server.graph.read('MATCH (n) WHERE NOT n:Lock OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS nodes, count(r) AS links')

test('ROR records go into the graph with the kinds that they state, and the same again changes nothing', async () => {
  const excerpt = join(process.cwd(), 'tests', 'data', 'ror-v2-excerpt.jsonl.gz')
  const records = gunzipSync(readFileSync(excerpt))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; types: string[]; relationships: { type: string }[] })
  const first = await load(excerpt)
  expect(first.documents[0]).toMatchObject({ records: records.length, unchanged: false })
  const kinds = new Map(
    (
      await server.graph.read(
        "MATCH (i:ExternalId {scheme: 'ror'})<-[:IDENTIFIED_BY]-(o) RETURN i.value AS id, o.kind AS kind, labels(o) AS labels",
      )
    ).map(({ id, kind, labels }) => [id as string, { kind: kind as string, labels: labels as string[] }]),
  )
  const rejected = new Set(first.rejections.map(({ line }) => line))
  records.forEach(({ id, types }, index) => {
    if (rejected.has(index + 1)) return
    const { kind, labels } = kinds.get(id.slice(-9))!
    expect({ id, labels: labels.toSorted() }).toEqual({ id, labels: ['Entity', 'Organization', kind].toSorted() })
    if (types.includes('government')) expect({ id, kind }).toEqual({ id, kind: 'GovernmentBody' })
    if (types[0] === 'company') expect({ id, kind }).toEqual({ id, kind: 'Enterprise' })
  })
  expect(await count('MATCH ()-[t:PART_OF]->()')).toBeGreaterThan(10)
  const before = await size()
  expect((await load(excerpt)).documents[0]).toMatchObject({ unchanged: true })
  // Each record in a transaction of its own gives the same graph.
  expect(await size()).toEqual(before)
  await sound()
}, 180_000)

/** Participations in the columns of CORDIS, made up for these tests. */
const participations = (rows: number): string =>
  [
    'rcn,role,pic,type,contribution,country,start_date,end_date',
    ...Array.from({ length: rows }, (_, row) =>
      [
        100_000 + (row % 40),
        row < 40 ? 'coordinator' : 'participant',
        900_000_000 + ((row * 7) % 97),
        ['HES', 'PRC', 'REC', 'PUB', 'OTH'][((row * 7) % 97) % 5],
        row * 10,
        'FR',
        '2019-05-01',
        '2022-04-30',
      ].join(),
    ),
  ].join('\n')

test('participations go in; a table that has shrunk takes back what it no longer says; grown again, all is as before', async () => {
  const path = join(newFolder(), 'made-up.csv')
  const ties = () => count('MATCH (:Organization)-[t:COORDINATES|PARTICIPATES_IN]->(:Project)')
  writeFileSync(path, participations(400))
  const whole = await load(path, { batch: 300 })
  expect(whole.rejections).toEqual([])
  const all = await ties()
  expect(all).toBe(400)
  const counted = await server.graph.read(
    'MATCH (o:Organization)-[t:COORDINATES|PARTICIPATES_IN]->(p) WITH o, count(DISTINCT p) AS projects WHERE o.activityCount <> projects RETURN o.id',
  )
  expect(counted).toEqual([])
  const { coHostPairs } = await clientOf(server.graph).ask(
    '{ coHostPairs(filter: {roles: [PARTICIPATE]}, first: 1) { totalCount nodes { sharedActivityCount } } }',
  )
  expect(coHostPairs.totalCount).toBeGreaterThan(100)
  writeFileSync(path, participations(250))
  const rehearsed = await load(path, { dry: true })
  expect(rehearsed.documents[0]!.statements).toMatchObject({ added: 0, retracted: expect.any(Number) })
  expect(await ties()).toBe(400)
  const shrunk = await load(path)
  expect(shrunk.documents[0]!.statements).toEqual({ ...rehearsed.documents[0]!.statements, kept: shrunk.documents[0]!.statements.kept })
  expect(await ties()).toBe(250)
  expect(await count('MATCH (s:Statement) WHERE s.retractedAt IS NOT NULL')).toBe(shrunk.documents[0]!.statements.retracted)
  await sound()
  writeFileSync(path, participations(400))
  await load(path)
  expect(await ties()).toBe(400)
  await sound()
}, 180_000)

const mapping = (id: string) => {
  const path = join(newFolder(), 'mapping.json')
  const content = {
    id,
    source: { title: `Made for a test: ${id}`, publisher: 'tests', language: 'zh-Hans' },
    mapping: {
      entities: [
        { as: 'part', kind: 'University', names: [{ column: 'part' }] },
        { as: 'whole', kind: 'University', names: [{ column: 'whole' }] },
      ],
      ties: [{ from: 'part', type: 'PART_OF', to: 'whole' }],
    },
  }
  writeFileSync(path, JSON.stringify(content))
  return path
}
const table = (lines: string[]): string => {
  const path = join(newFolder(), 'table.csv')
  writeFileSync(path, ['part,whole', ...lines].join('\n'))
  return path
}

test('a circle of PART_OF is rejected with its lines, in one transaction or over several, and the rest goes in', async () => {
  const lines = ['圈一学院,圈二学院', '圈二学院,圈三学院', '圈三学院,圈一学院', '好学院,好大学']
  for (const batch of [10_000, 1]) {
    const { rejections } = await load(table(lines), { mapping: mapping(`circle-${batch}`), batch })
    expect(rejections.length).toBeGreaterThan(0)
    for (const { line, field, reason, hint } of rejections) {
      expect([2, 3, 4]).toContain(line)
      expect({ field, reason, hint }).toEqual({
        field: 'PART_OF',
        reason: expect.stringMatching(/^PART_OF: from "圈.学院" to "圈.学院" goes round in a circle$/),
        hint: 'Take one tie of the circle away.',
      })
    }
    expect(await count("MATCH (:Name {value: '好学院'})<-[:NAMED]-()-[t:PART_OF]->()")).toBe(1)
    await sound()
  }
}, 120_000)

test('what a first import wrote before it broke off is taken back where the file no longer says it', async () => {
  const ties = () => count("MATCH (:Name)<-[:NAMED]-(part)-[:PART_OF]->() WHERE part.name STARTS WITH '断'")
  const broken = { mapping: mapping('broken-off'), batch: 1 }
  const onProgress = ({ records }: { records: number }): void => {
    if (records > 2) throw new Error('broken off')
  }
  const path = table(['断一学院,断大学', '断二学院,断大学', '断三学院,断大学', '断四学院,断大学'])
  await expect(load(path, { ...broken, onProgress })).rejects.toThrow('broken off')
  expect(await ties()).toBeGreaterThan(1)
  writeFileSync(path, 'part,whole\n断一学院,断大学')
  await load(path, broken)
  expect(await ties()).toBe(1)
  await sound()
}, 120_000)

test('with --strict nothing goes in when only the graph shows what is wrong', async () => {
  const path = table(['严一学院,严二学院', '严二学院,严一学院', '严三学院,严四大学'])
  const before = await size()
  await expect(load(path, { mapping: mapping('strict'), strict: true })).rejects.toThrow(/\d records were rejected, so nothing was written/)
  expect(await size()).toEqual(before)
})

test('while records are rejected they are told each time, and nothing that they may say still is taken back', async () => {
  const ties = () => count("MATCH ()-[t:PART_OF]->(:University)-[:NAMED]->(n:Name) WHERE n.value STARTS WITH '留'")
  const [first, second, broken] = ['留一学院,留一大学', '留二学院,留二大学', '留二学院,留二大学,多一格'] as const
  const rejecting = mapping('withheld')
  expect((await load(table([first, second]), { mapping: rejecting })).rejections).toEqual([])
  expect(await ties()).toBe(2)
  const path = table([first, broken])
  for (const time of ['first', 'again']) {
    const { documents, rejections } = await load(path, { mapping: rejecting })
    expect({ time, lines: rejections.map(({ line }) => line) }).toEqual({ time, lines: [3] })
    expect(documents[0]).toMatchObject({ unchanged: false, rejected: 1, statements: { added: 0, retracted: 0 } })
    expect(documents[0]!.withheld).toBeGreaterThan(0)
    expect(await ties()).toBe(2)
  }
  const mended = table([first])
  const { documents } = await load(mended, { mapping: rejecting })
  expect(documents[0]).toMatchObject({ rejected: 0, withheld: 0 })
  expect(documents[0]!.statements.retracted).toBeGreaterThan(0)
  expect(await ties()).toBe(1)
  expect((await load(mended, { mapping: rejecting })).documents[0]).toMatchObject({ unchanged: true })
  await sound()
}, 120_000)

test('a table is read from standard input, in GB18030 too', async () => {
  const text = execFileSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: 'part,whole\n管道学院,管道大学\n' })
  const program = execFileSync(
    process.execPath,
    [join(process.cwd(), 'dist', 'src', 'cli', 'main.js'), 'import', '-', '--mapping', mapping('piped'), '--encoding', 'gb18030'],
    { input: text, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  expect(program.toString()).toMatch(/^1 documents, 1 changed; \d+ statements added/)
  expect(await count("MATCH (:Name {value: '管道学院'})<-[:NAMED]-()-[:PART_OF]->()-[:NAMED]->(:Name {value: '管道大学'})")).toBe(1)
})

test('two documents of one id in a folder: the second is rejected by name, so that neither takes the other back', async () => {
  const folder = newFolder()
  const document = JSON.parse(readFileSync('seeds/news/torch-hqu-2021-11-23.json', 'utf8')) as object
  writeFileSync(join(folder, 'a.json'), JSON.stringify(document))
  writeFileSync(join(folder, 'b.json'), JSON.stringify(document))
  writeFileSync(join(folder, 'c.json'), '')
  const { rejections, documents } = await load(folder)
  expect(documents).toHaveLength(1)
  expect(rejections.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([expect.stringContaining('another document of this import has the id "torch-hqu-2021-11-23"')]),
  )
  expect(rejections).toHaveLength(2)
})

test('merge, different, review and split by the command line', async () => {
  const path = table(['命令甲学院,命令大学', '命令乙学院,命令大学'])
  await load(path, { mapping: mapping('commands') })
  const idOf = async (name: string): Promise<string> =>
    (await server.graph.read('MATCH (:Name {value: $name})<-[:NAMED]-(e) RETURN e.id AS id', { name }))[0]!['id'] as string
  const [one, other] = [await idOf('命令甲学院'), await idOf('命令乙学院')]
  const answer = (...args: string[]) => run([...args, '--reason', 'Made for a test.', '--by', 'a test'], env)
  expect(await answer('different', one, other)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^j\w{20}\n$/) })
  const refused = await answer('merge', one, other)
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/judged DIFFERENT by a test: Made for a test\..*\n {2}Take that judgement back first/),
  })
  const [judgement] = await server.graph.read("MATCH (j:Judgement {verdict: 'DIFFERENT'}) RETURN j.id AS id")
  expect((await answer('unjudge', judgement!['id'] as string)).code).toBe(0)
  expect((await answer('merge', one, other)).code).toBe(0)
  expect(await idOf('命令甲学院')).toBe(other)
  await sound()
  expect((await answer('split', one)).code).toBe(0)
  expect(await idOf('命令甲学院')).toBe(one)
  expect(await run(['review'], env)).toMatchObject({ code: 0, stderr: expect.stringMatching(/questions are open/) })
  expect((await run(['merge', one, other], env)).stderr).toMatch(/required option '--reason <text>'/)
  await sound()
}, 120_000)
