import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { rebuild } from '../../src/ingest/derive/rebuild.js'
import { asWriter } from '../../src/ingest/write-lock.js'
import { importPath } from '../../src/ingest/import.js'
import { seed } from '../../src/ingest/seed.js'
import { inPackage } from '../../src/root.js'
import { clientOf } from '../support/api.js'
import { difference, dump } from '../support/digest.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let server: OwnServer
let folder: string
beforeAll(async () => {
  server = await ownServer({ seeded: true })
  folder = mkdtempSync(join(tmpdir(), 'partnership-import-'))
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

type Json = Record<string, any>
const seedDocument = (id: string): Json => JSON.parse(readFileSync(inPackage('seeds', 'news', `${id}.json`), 'utf8')) as Json
const importDocument = (document: Json) => {
  const path = join(folder, `${String(document['id'])}.json`)
  writeFileSync(path, JSON.stringify(document))
  return importPath(server.graph, path, { by: 'test' })
}
const hosts = async (date: string): Promise<string[]> => {
  const { events } = await clientOf(server.graph).ask(
    'query($date: Date!) { events(filter: {since: $date, until: $date}) { nodes { hosts { nodes { actor { name } } } } } }',
    { date },
  )
  return events.nodes[0].hosts.nodes.map(({ actor }: { actor: { name: string } }) => actor.name)
}
const dataVersion = async (): Promise<number> => (await clientOf(server.graph).ask('{ status { dataVersion } }')).status.dataVersion

test('seeding again changes nothing', async () => {
  const before = await dump(server.graph)
  const reports = await seed(server.graph)
  expect([...reports.values()].flatMap(({ documents }) => documents.filter(({ unchanged }) => !unchanged))).toEqual([])
  expect(difference(before, await dump(server.graph))).toEqual({ gone: [], added: [] })
}, 120_000)

test('a rebuild from the statements gives the same graph to the letter', async () => {
  const before = await dump(server.graph)
  await server.graph.write((run) =>
    run('MATCH (:Entity)-[tie:HOSTED]->() SET tie.rank = 99 WITH count(*) AS n MATCH (name:Name) WITH name LIMIT 50 DETACH DELETE name'),
  )
  expect(difference(before, await dump(server.graph)).gone.length).toBeGreaterThan(50)
  expect(await asWriter(server.graph, 'a test', (lock) => rebuild(server.graph, lock))).toBeGreaterThan(40_000)
  expect(difference(before, await dump(server.graph))).toEqual({ gone: [], added: [] })
}, 240_000)

test('what a document no longer says is retracted, not deleted, and comes back when it says so again', async () => {
  const document = seedDocument('jimei-2024-05-14-a')
  const without = { ...document, hosts: document['hosts'].filter(({ name }: Json) => name !== '集美区高校产业技术联盟') }
  const text = seedDocument('jimei-2024-05-14-b')
  const before = await dump(server.graph)
  const version = await dataVersion()
  const [outcome] = (await importDocument(without)).documents
  expect(outcome!.statements).toMatchObject({ retracted: expect.any(Number) })
  expect(outcome!.statements.retracted).toBeGreaterThan(0)
  // The founding article still names it as a host: one source less, the tie stays.
  expect(text['hosts']).toHaveLength(11)
  expect(await hosts('2024-05-14')).toContain('集美区高校产业技术联盟')
  const [statement] = await server.graph.read(
    "MATCH (s:Statement {documentId: 'jimei-2024-05-14-a', predicate: 'HOSTED', nameAsPrinted: '集美区高校产业技术联盟'}) RETURN s.retractedAt AS retractedAt",
  )
  expect(statement!['retractedAt']).toEqual(expect.any(String))
  expect(await dataVersion()).toBeGreaterThan(version)
  await importDocument(document)
  const restored = difference(before, await dump(server.graph))
  // Nothing but when it was not said, and when the document was read.
  const kept = restored.added
    .filter((line) => !line.includes('"Document"'))
    .map((line) => line.replace(/"absences":\["[^"]+"\],|"revivedAt":"[^"]+",/g, ''))
  expect(kept.length).toBe(outcome!.statements.retracted)
  expect(kept).toEqual(restored.gone.filter((line) => !line.includes('"Document"')))
}, 60_000)

test('a tie that no statement supports any more is gone, and so is the name', async () => {
  const document = {
    ...seedDocument('minhou-nev-2024-05-18-b'),
    id: 'made-for-a-test',
    event_key: 'made-for-a-test',
    source: { title: 'Made for a test', publisher: 'tests', language: 'zh-Hans' },
  }
  const host = { name: '测试用的主办单位有限公司', role: 'host', role_text: '主办' }
  await importDocument({ ...document, hosts: [host] })
  expect(
    (
      await server.graph.read('MATCH (n:Name {value: $value})<-[:NAMED]-(o)-[t:HOSTED]->() RETURN o.kind AS kind', { value: host.name })
    ).map(({ kind }) => kind),
  ).toEqual(['Enterprise'])
  await importDocument({ ...document, hosts: [] })
  expect(await server.graph.read('MATCH (n:Name {value: $value}) RETURN n', { value: host.name })).toEqual([])
  expect(
    await server.graph.read(
      "MATCH (s:Statement {documentId: 'made-for-a-test'})-[:SUBJECT]->(o {kind: 'Enterprise'})-[t:HOSTED]->() RETURN t",
    ),
  ).toEqual([])
})

test('the alias trap comes from recorded judgements: without them, the printed name is a school of its own', async () => {
  const list = JSON.parse(readFileSync(inPackage('seeds', 'judgements', 'identity.json'), 'utf8')) as Json
  const path = join(folder, 'identity.json')
  const founding = inPackage('seeds', 'news', 'jimei-2024-05-14-b.json')
  writeFileSync(
    path,
    JSON.stringify({ ...list, judgements: list['judgements'].filter(({ left }: Json) => left.document !== 'jimei-2024-05-14-b') }),
  )
  await importPath(server.graph, path, { by: 'test' })
  await importPath(server.graph, founding, { by: 'test' })
  expect(await hosts('2024-05-14')).toContain('Xiamen Institute of Technology')
  const { organizations } = await clientOf(server.graph).ask(
    '{ organizations(filter: {name: "Xiamen Institute of Technology"}) { nodes { name } } }',
  )
  expect(organizations.nodes.map(({ name }: Json) => name)).toContain('厦门工学院')
  await importPath(server.graph, inPackage('seeds', 'judgements'), { by: 'test' })
  await importPath(server.graph, founding, { by: 'test' })
  expect(await hosts('2024-05-14')).toHaveLength(9)
  expect(await hosts('2024-05-14')).toContain('厦门理工学院')
}, 60_000)

test.each<[string, (document: Json) => void, RegExp]>([
  ['a date that does not exist', (document) => (document['event'].date = '2024-02-30'), /event\.date.*no such date/],
  ['a role that does not exist', (document) => (document['hosts'][0].role = 'boss'), /hosts\[0\]\.role.*"boss" is not a role/],
  ['a name of only spaces', (document) => (document['hosts'][0].name = '   '), /hosts\[0\]\.name.*empty/],
  ['a field nobody knows', (document) => (document['hostess'] = []), /hostess/],
  [
    'a tie to somebody the document does not name',
    (document) => (document['ties'] = [{ from: 'X', type: 'PART_OF', to: 'Y' }]),
    /ties\[0\]\.from.*"X" is not named/,
  ],
])('%s is refused by name, and nothing of the document is written', async (_, spoil, message) => {
  const document = structuredClone(seedDocument('jimei-2024-05-14-a'))
  document['id'] = 'spoilt'
  spoil(document)
  const before = await server.graph.read('MATCH (n) RETURN count(n) AS nodes')
  await expect(importDocument(document)).rejects.toThrow(message)
  expect(await server.graph.read('MATCH (n) RETURN count(n) AS nodes')).toEqual(before)
})

test('a quote that is not in the text is refused', async () => {
  const document = seedDocument('jimei-2024-05-14-b')
  document['id'] = 'misquoted'
  document['hosts'][0].quote = 'hosted by nobody'
  writeFileSync(join(folder, 'jimei-2024-05-14-b.txt'), readFileSync(inPackage('seeds', 'news', 'jimei-2024-05-14-b.txt')))
  await expect(importDocument(document)).rejects.toThrow(/the text does not hold the quote/)
})

test('the records in the form they were first collected are read by the same importer', async () => {
  const raw = {
    ...seedDocument('jimei-2024-05-14-a'),
    id: 'raw-form',
    event_key: 'raw-form',
    alliances: ['某联盟'],
    people: [{ name: '某人', role: '校长', affiliation: '华侨大学' }],
  }
  const [outcome] = (await importDocument(raw)).documents
  expect(outcome!.statements.added).toBeGreaterThan(20)
})
