import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { exportLines } from '../../src/export/export.js'
import { rebuild } from '../../src/ingest/derive/rebuild.js'
import { asWriter } from '../../src/ingest/write-lock.js'
import { importPath } from '../../src/ingest/import.js'
import { inPackage } from '../../src/root.js'
import { difference } from '../support/digest.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let server: OwnServer
let folder: string
let seeded: string[]
beforeAll(async () => {
  server = await ownServer({ seeded: true })
  folder = mkdtempSync(join(tmpdir(), 'partnership-export-'))
  seeded = await lines()
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const lines = async (options?: { history: boolean }): Promise<string[]> => {
  const all: string[] = []
  for await (const line of exportLines(server.graph, options)) all.push(line)
  return all
}
const digest = (all: readonly string[]): string => createHash('sha256').update(all.join('\n')).digest('hex')
type Json = Record<string, any>
const records = (all: readonly string[], kind: string): Json[] =>
  all.map((line) => JSON.parse(line) as Json).filter(({ record }) => record === kind)

test('the seed holds every kind of record, each kind in the order of its ids', () => {
  const kinds = ['export', 'source', 'text', 'document', 'entity', 'name', 'identifier', 'tie', 'statement', 'mention', 'judgement', 'end']
  const found = seeded.map((line) => (JSON.parse(line) as Json)['record'] as string)
  expect([...new Set(found)]).toEqual(kinds)
  for (const kind of kinds.filter((name) => !['export', 'text', 'tie', 'end'].includes(name))) {
    const ids = records(seeded, kind).map(({ id }) => id as string)
    expect(ids.length).toBeGreaterThan(30)
    expect(ids).toEqual(ids.toSorted())
  }
  expect(records(seeded, 'end')).toEqual([{ record: 'end', records: seeded.length - 2 }])
})

test('it says nothing of when, by whom or in which order things were recorded', () => {
  const names = new Set(seeded.flatMap((line) => Object.keys(JSON.parse(line) as Json)))
  const telling = ['recordedAt', 'recordedBy', 'retractedAt', 'revivedAt', 'absences', 'finishedAt', 'version', 'seenAt', 'openValue']
  expect(telling.filter((name) => names.has(name))).toEqual([])
})

test('twice gives the same bytes, and so does the graph that was derived anew', async () => {
  expect(digest(await lines())).toBe(digest(seeded))
  await asWriter(server.graph, 'a test', (lock) => rebuild(server.graph, lock))
  expect(difference(seeded, await lines())).toEqual({ gone: [], added: [] })
  expect(digest(await lines())).toBe(digest(seeded))
}, 240_000)

test('a tie that somebody changed by hand shows, and one that somebody added', async () => {
  const vandalise = (text: string) => server.graph.write((run) => run(text))
  await vandalise('MATCH (:Entity)-[tie:HOSTED]->() WITH tie ORDER BY tie.id LIMIT 1 SET tie.was = tie.rank, tie.rank = 99')
  const { gone, added } = difference(seeded, await lines())
  expect([gone.length, added.length]).toEqual([1, 1])
  expect(JSON.parse(added[0]!)).toMatchObject({ record: 'tie', type: 'HOSTED', rank: 99 })
  await vandalise('MATCH (:Entity)-[tie:HOSTED {rank: 99}]->() SET tie.rank = tie.was REMOVE tie.was')
  await vandalise(
    "MATCH (from:University), (to:Event) WITH from, to ORDER BY from.id, to.id LIMIT 1 CREATE (from)-[:HOSTED {id: 'x'}]->(to)",
  )
  expect(difference(seeded, await lines()).added).toEqual([
    expect.stringContaining('"id":"x","record":"tie"'),
    expect.stringContaining('"record":"end"'),
  ])
  await vandalise("MATCH (:University)-[tie:HOSTED {id: 'x'}]->() DELETE tie")
  expect(digest(await lines())).toBe(digest(seeded))
}, 120_000)

test('what was taken back and said again leaves no trace, but with history', async () => {
  const document = JSON.parse(readFileSync(inPackage('seeds', 'news', 'jimei-2024-05-14-a.json'), 'utf8')) as Json
  const importHosts = async (hosts: unknown): Promise<void> => {
    const path = join(folder, 'jimei-2024-05-14-a.json')
    writeFileSync(path, JSON.stringify({ ...document, hosts }))
    await importPath(server.graph, path, { by: 'test' })
  }
  await importHosts(document['hosts'].slice(0, -1))
  const { gone, added } = difference(seeded, await lines())
  expect(records(gone, 'statement').length).toBeGreaterThan(0)
  expect(records(added, 'statement')).toEqual([])
  const history = await lines({ history: true })
  expect(records(history, 'statement').filter(({ retractedAt }) => retractedAt).length).toBe(records(gone, 'statement').length)
  expect(records(history, 'change').map(({ by }) => by as string)).toContain('test')
  await importHosts(document['hosts'])
  expect(digest(await lines())).toBe(digest(seeded))
}, 120_000)

test('importing the same again adds nothing, even where every document is read anew', async () => {
  await server.graph.write((run) => run("MATCH (document:Document) SET document.sha256 = 'another'"))
  await importPath(server.graph, inPackage('seeds', 'news'), { by: 'somebody else' })
  expect(digest(await lines())).toBe(digest(seeded))
}, 120_000)

test('a graph that changes meanwhile is told', async () => {
  const reading = (async () => {
    let begun = false
    for await (const _ of exportLines(server.graph)) {
      if (!begun) await server.graph.write((run) => run("MATCH (graph:Graph {id: 'graph'}) SET graph.version = graph.version + 1"))
      begun = true
    }
  })()
  await expect(reading).rejects.toMatchObject({ code: 'WRITE_LOCKED', message: 'The graph changed while it was exported.' })
}, 120_000)
