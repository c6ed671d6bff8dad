import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { check } from '../../src/check/check.js'
import { exportLines } from '../../src/export/export.js'
import { dataState } from '../../src/graph/data-version.js'
import type { Graph } from '../../src/graph/graph.js'
import { mergeEntities, splitEntity } from '../../src/ingest/identity/merge.js'
import { importPath } from '../../src/ingest/import.js'
import { openBytes } from '../../src/ingest/reading/bytes.js'
import { restore } from '../../src/ingest/restore/restore.js'
import { seed } from '../../src/ingest/seed.js'
import { findSource, restoreSource, withdrawSource } from '../../src/ingest/withdraw.js'
import { asWriter } from '../../src/ingest/write-lock.js'
import { inPackage } from '../../src/root.js'
import { difference } from '../support/digest.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let original: OwnServer
let copy: OwnServer
let folder: string
let exported: string[]

const lines = async (graph: Graph): Promise<string[]> => {
  const all: string[] = []
  for await (const line of exportLines(graph, { history: true })) all.push(line)
  return all
}
const fileOf = (all: readonly string[], name = 'graph.jsonl'): string => {
  const path = join(folder, name)
  writeFileSync(path, all.map((line) => `${line}\n`).join(''))
  return path
}
const restoreFrom = async (path: string, graph = copy.graph): Promise<number> => {
  const input = await openBytes(path)
  try {
    return await restore(graph, input)
  } finally {
    await input.close()
  }
}

/** All that lies in the database, but for what stays in it: keys, the lock, what the schema has been through. */
const held = async (graph: Graph): Promise<string[]> => {
  const told = (row: unknown): string =>
    JSON.stringify(row, (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    )
  const nodes = await graph.read(
    'MATCH (n) WHERE NOT n:Lock AND NOT n:ApiKey AND NOT n:Migration RETURN labels(n) AS labels, properties(n) AS own',
  )
  const links = await graph.read('MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, labels(b) AS at, properties(r) AS own')
  return [...nodes, ...links]
    .map((row) =>
      told({ ...row, labels: (row['labels'] as string[] | undefined)?.toSorted(), at: (row['at'] as string[] | undefined)?.toSorted() }),
    )
    .toSorted()
}

const decision = (minute: number) => ({ by: 'a test', now: `2026-03-01T00:0${minute}:00.000Z`, reason: 'made up for a test' })
let merged: string
let apart: string

/** Merges, splits, withdraws, restores and retracts: enterprises that took part in an event and are in no register stand in for the ones at hand. */
const makeHistory = async (graph: Graph): Promise<void> => {
  const rows = await graph.read(
    `MATCH (e:Enterprise)-[tie]->(:Event)
     WHERE tie.role IS NOT NULL AND NOT (e)-[:IDENTIFIED_BY]->() AND NOT (e)-[:PART_OF|COOPERATES_WITH|MEMBER_OF|SUCCEEDED_BY|OPERATES]-()
     RETURN DISTINCT e.id AS id ORDER BY id LIMIT 4`,
  )
  const [one, two, three, four] = rows.map(({ id }) => id as string) as [string, string, string, string]
  merged = one
  apart = three
  await asWriter(graph, 'a test', async (lock) => {
    await mergeEntities(graph, lock, { merged: one, survivor: two, ...decision(1) })
    await mergeEntities(graph, lock, { merged: three, survivor: four, ...decision(2) })
    await splitEntity(graph, lock, { id: three, ...decision(3) })
    const sources = await graph.read(
      'MATCH (:Document)-[:READ_FROM]->(s:Source)<-[:FROM]-(c:Statement) WITH s, count(c) AS n WHERE n < 60 RETURN s.id AS id ORDER BY id LIMIT 2',
    )
    const [gone, back] = sources.map(({ id }) => id as string) as [string, string]
    await withdrawSource(graph, lock, back, decision(4))
    await restoreSource(graph, lock, back, decision(5))
    await withdrawSource(graph, lock, gone, decision(6))
    expect((await findSource(graph, gone)).withdrawnAt).toBe(decision(6).now)
  })
  const path = join(folder, 'jimei-2024-05-14-a.json')
  const document = JSON.parse(readFileSync(inPackage('seeds', 'news', 'jimei-2024-05-14-a.json'), 'utf8')) as { hosts: unknown[] }
  writeFileSync(path, JSON.stringify({ ...document, hosts: document.hosts.slice(0, -1) }))
  await importPath(graph, path, { by: 'a test' })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partnership-round-trip-'))
  original = await ownServer({ seeded: true })
  copy = await ownServer()
  await makeHistory(original.graph)
  exported = await lines(original.graph)
}, 240_000)
afterAll(async () => {
  await original.stop()
  await copy.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that is not whole is refused before anything is written', () => {
  const at = (kind: string): number => exported.findIndex((line) => line.includes(`"record":"${kind}"`))
  const changed = (index: number, ...instead: string[]): string[] => exported.toSpliced(index, 1, ...instead)
  const refusals: [string, () => string[], string][] = [
    ['broken JSON', () => changed(5, '{"id":'), 'line 6: broken JSON'],
    ['no record', () => changed(5, '[]'), 'line 6: record: the line is no record'],
    ['an unknown kind', () => changed(5, '{"record":"wish"}'), 'line 6: record: there is no kind of record "wish"'],
    [
      'another version of the form',
      () => changed(0, exported[0]!.replace('"format":2', '"format":3')),
      'line 1: format: has the version 3',
    ],
    ['no history', () => changed(0, exported[0]!.replace('"history":true', '"history":false')), 'line 1: history: is not in the file'],
    ['no end', () => exported.slice(0, -1), 'the file ends too early'],
    ['a line less', () => changed(at('name')), 'records: are '],
    ['a line twice', () => changed(at('entity'), exported[at('entity')]!, exported[at('entity')]!), 'is there twice, or out of order'],
    [
      'a statement of nobody',
      () => changed(at('statement'), exported[at('statement')]!.replace(/"subject":"[^"]+"/, '"subject":"e0"')),
      'subject: there is no entity "e0" in the file',
    ],
    [
      'a kind that there is not',
      () => changed(at('entity'), exported[at('entity')]!.replace(/"kind":"[^"]+"/, '"kind":"Dream"')),
      'kind: there is no kind "Dream"',
    ],
  ]
  test.each(refusals)('%s', async (_, made, message) => {
    await expect(restoreFrom(fileOf(made(), 'bad.jsonl'))).rejects.toMatchObject({
      code: 'BAD_DOCUMENT',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/\.$/),
    })
    expect(await copy.graph.read('MATCH (n:Entity|Source|Graph) RETURN count(n) AS n')).toEqual([{ n: 0 }])
  })
})

/** As if the process had ended amid the statements, some batches of which are written. */
const breakingOff = (graph: Graph, batches: number): Graph => ({
  ...graph,
  write: (work) =>
    graph.write((run) => {
      const send: typeof run.send = (text, params) => {
        if (text.includes('CREATE (statement:Statement)') && --batches < 0) throw new Error('broken off')
        run.send(text, params)
      }
      return work(Object.assign((...given: Parameters<typeof run>) => run(...given), { send }))
    }),
})

test('a graph that was begun takes no other writer and no other file, and the same file goes on to the same bytes', async () => {
  const path = fileOf(exported)
  await expect(restoreFrom(path, breakingOff(copy.graph, 3))).rejects.toThrow('broken off')
  const [begun] = await copy.graph.read('MATCH (c:Statement) RETURN count(c) AS statements')
  expect(begun!['statements']).toBeGreaterThan(0)
  await expect(importPath(copy.graph, inPackage('seeds', 'news'), { by: 'a test' })).rejects.toMatchObject({
    code: 'WRITE_LOCKED',
    message: 'The graph is being made from an export, and is not whole yet.',
  })
  const other = exported.with(0, exported[0]!.replace(/"version":\d+/, '"version":7'))
  await expect(restoreFrom(fileOf(other, 'other.jsonl'))).rejects.toMatchObject({
    message: 'other.jsonl: the graph was begun from another file',
  })
  expect(await restoreFrom(path)).toBe(exported.length - 2)
  expect(difference(exported, await lines(copy.graph))).toEqual({ gone: [], added: [] })
  expect(await lines(copy.graph)).toEqual(exported)
  expect(difference(await held(original.graph), await held(copy.graph))).toEqual({ gone: [], added: [] })
  expect(await dataState(copy.graph)).toEqual(await dataState(original.graph))
  const findings: unknown[] = []
  await check(copy.graph, (finding) => findings.push(finding))
  expect(findings).toEqual([])
}, 480_000)

test('a graph that holds something takes no other one', async () => {
  await expect(restoreFrom(join(folder, 'graph.jsonl'))).rejects.toMatchObject({
    code: 'BAD_DOCUMENT',
    message: 'graph.jsonl: is a whole graph, but there is one already',
    hint: expect.stringContaining('DATA_DIR'),
  })
  await expect(importPath(copy.graph, join(folder, 'graph.jsonl'), { by: 'a test' })).rejects.toMatchObject({ code: 'BAD_DOCUMENT' })
}, 60_000)

test('what was merged before can be split on the copy, and gives what it gives on the original; and a source can be put back', async () => {
  for (const { graph } of [original, copy]) {
    await asWriter(graph, 'a test', async (lock) => {
      await splitEntity(graph, lock, { id: merged, ...decision(7) })
      await mergeEntities(graph, lock, { merged: apart, survivor: merged, ...decision(8) })
      const [source] = await graph.read('MATCH (s:Source) WHERE s.withdrawnAt IS NOT NULL RETURN s.id AS id')
      await restoreSource(graph, lock, source!['id'] as string, decision(9))
    })
  }
  expect(difference(await lines(original.graph), await lines(copy.graph))).toEqual({ gone: [], added: [] })
}, 120_000)

test('importing the same documents again finds nothing to do', async () => {
  const told: string[] = []
  await seed(copy.graph, (line) => told.push(line))
  expect(told.length).toBeGreaterThan(4)
  // One document was changed on purpose.
  expect(told.filter((line) => !line.includes('nothing new'))).toEqual([expect.stringMatching(/^news: /)])
}, 240_000)
