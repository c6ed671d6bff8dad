import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writeQuery } from '../../src/graph/query-file.js'
import { rebuild } from '../../src/ingest/derive/rebuild.js'
import { importPath } from '../../src/ingest/import.js'
import { judgeEntities, mergeEntities, splitEntity, takeBackJudgement } from '../../src/ingest/identity/merge.js'
import { asWriter, type WriteLock } from '../../src/ingest/write-lock.js'
import { inPackage } from '../../src/root.js'
import { clientOf } from '../support/api.js'
import { difference, dump } from '../support/digest.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { newFolder, cleanUp } from '../cli/program.js'

let server: OwnServer
beforeAll(async () => {
  server = await ownServer({ seeded: true })
}, 120_000)
afterAll(async () => {
  await server.stop()
  await cleanUp()
}, 60_000)

const decision = { by: 'a test', now: '2026-11-23T00:00:00.000Z', reason: 'Made for a test.' }
const writing = <T>(work: (lock: WriteLock) => Promise<T>): Promise<T> => asWriter(server.graph, 'a test', work)
const merge = (merged: string, survivor: string) => writing((lock) => mergeEntities(server.graph, lock, { merged, survivor, ...decision }))
const split = (id: string) => writing((lock) => splitEntity(server.graph, lock, { id, ...decision }))
const ask = (query: string, variables?: Record<string, unknown>) => clientOf(server.graph).ask(query, variables)
const idOf = async (name: string): Promise<string> => {
  const { organizations } = await ask('query($name: String!) { organizations(filter: {name: $name}) { nodes { id } } }', { name })
  return organizations.nodes[0].id
}
/** All but judgements, which stay on record when they are taken back. */
const state = async (): Promise<string[]> =>
  (await dump(server.graph)).filter((line) => !line.includes('"Judgement"') && !line.includes('JUDGES'))
const unchangedSince = async (before: readonly string[]): Promise<void> =>
  expect(difference(before, await state())).toEqual({ gone: [], added: [] })

const hosting = '{ sharedActivityCount organization { name } }'

test('a merged organization has the co-hosts, names and evidence of both, its old id leads to it, and a split gives back every letter', async () => {
  const before = await state()
  const [merged, survivor] = [await idOf('高校毕业生就业协会'), await idOf('华侨大学')]
  const about = `query($id: ID!) { node(id: $id) { id ... on Organization { names { value } coHosts(first: 100) { totalCount nodes ${hosting} } evidence { totalCount } } } }`
  const [one, other] = [(await ask(about, { id: merged })).node, (await ask(about, { id: survivor })).node]
  const judgement = await merge(merged, survivor)
  const both = (await ask(about, { id: merged })).node
  expect(both.id).toBe(survivor)
  expect(both.evidence.totalCount).toBe(one.evidence.totalCount + other.evidence.totalCount)
  const names = (of: { names: { value: string }[] }) => of.names.map(({ value }) => value)
  expect(names(both).toSorted()).toEqual([...new Set([...names(one), ...names(other)])].toSorted())
  expect(names(both)[0]).toBe('华侨大学')
  const { nodes } = await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [merged, survivor] })
  expect(nodes).toEqual([{ id: survivor }, { id: survivor }])
  const { coHosted } = await ask('query($ids: [ID!]!) { coHosted(organizations: $ids) { totalCount } }', { ids: [merged] })
  expect(coHosted.totalCount).toBeGreaterThan(0)
  const judged = 'query($id: ID!) { node(id: $id) { ... on Entity { judgements { id verdict reason other { id kind } } } } }'
  const { judgements } = (await ask(judged, { id: survivor })).node
  expect(judgements.filter(({ reason }: { reason: string }) => reason === decision.reason)).toEqual([
    { id: judgement, verdict: 'SAME', reason: decision.reason, other: { id: merged, kind: 'Association' } },
  ])
  const joined = 'query($a: ID!, $b: ID!) { between(a: $a, b: $b) { paths { says nodes { hops { from { id } to { id } } } } } }'
  const bureau = await idOf('集美区工信局')
  const path = (await ask(joined, { a: merged, b: bureau })).between.paths
  expect(path.nodes[0].hops[0].from.id).toBe(survivor)
  expect(path).toEqual((await ask(joined, { a: survivor, b: bureau })).between.paths)
  const yearly = 'query($id: ID!) { aggregate(of: ACTIVITIES, by: [YEAR], filter: {organization: $id}) { total rows { year count } } }'
  const counted = await ask(yearly, { id: merged })
  expect(counted.aggregate.total).toBeGreaterThan(1)
  expect(counted).toEqual(await ask(yearly, { id: survivor }))
  const lists = await ask('{ organizations(filter: {name: "高校毕业生就业协会"}) { nodes { id } } }')
  expect(lists.organizations.nodes).toEqual([{ id: survivor }])
  await split(merged)
  await unchangedSince(before)
}, 120_000)

test('merged and split in any order, through chains, a rebuild and imports in between, the graph is as before', async () => {
  const before = await state()
  const rows = await server.graph.read(
    'MATCH (o:Organization) WHERE o.activityCount > 0 AND NOT (o)-[:IDENTIFIED_BY]->() AND NOT EXISTS { (o)-[t]-(:Organization) WHERE t.type IS NOT NULL } RETURN o.id AS id ORDER BY o.id LIMIT 6',
  )
  const [a, b, c, d, e, f] = rows.map(({ id }) => id as string) as [string, string, string, string, string, string]
  await merge(a, b)
  await merge(b, c)
  await merge(d, e)
  await merge(e, c)
  await merge(f, c)
  const merged = await state()
  expect((await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [a, b, d, e, f] })).nodes).toEqual(
    [a, b, d, e, f].map(() => ({ id: c })),
  )
  await asWriter(server.graph, 'a test', (lock) => rebuild(server.graph, lock))
  await unchangedSince(merged)
  await importPath(server.graph, inPackage('seeds', 'news'), { by: 'test' })
  await unchangedSince(merged)
  await split(b)
  expect((await ask('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [a, b, c] })).nodes).toEqual([
    { id: b },
    { id: b },
    { id: c },
  ])
  await split(e)
  await split(a)
  await split(f)
  await split(d)
  await unchangedSince(before)
}, 240_000)

test('what a document says anew while its organization is merged goes back to it with the split', async () => {
  const folder = newFolder()
  const document = JSON.parse(readFileSync(inPackage('seeds', 'news', 'minhou-nev-2024-05-18-b.json'), 'utf8')) as Record<string, any>
  const write = async (hosts: string[]): Promise<void> => {
    const path = join(folder, 'made.json')
    const content = {
      ...document,
      id: 'made-for-identity',
      event_key: 'made-for-identity',
      source: { title: 'Made for a test', publisher: 'tests', language: 'zh-Hans' },
      hosts: hosts.map((name) => ({ name, role: 'host', role_text: '主办' })),
    }
    writeFileSync(path, JSON.stringify(content))
    await importPath(server.graph, path, { by: 'test', now: decision.now })
  }
  await write(['甲测试协会', '乙测试协会'])
  const [one, other] = [await idOf('甲测试协会'), await idOf('乙测试协会')]
  await merge(one, other)
  const hosts = '{ events(filter: {organization: $id}) { nodes { hosts { nodes { actor { id } } } } } }'
  expect((await ask(`query($id: ID!) ${hosts}`, { id: other })).events.nodes[0].hosts.nodes).toEqual([{ actor: { id: other } }])
  await write(['甲测试协会', '乙测试协会', '丙测试协会'])
  await write(['乙测试协会', '甲测试协会'])
  expect(await idOf('甲测试协会')).toBe(other)
  await split(one)
  expect(await idOf('甲测试协会')).toBe(one)
  expect(await idOf('乙测试协会')).toBe(other)
  const after = await state()
  await asWriter(server.graph, 'a test', (lock) => rebuild(server.graph, lock))
  await unchangedSince(after)
}, 120_000)

const size = () => server.graph.read('MATCH (n) OPTIONAL MATCH (g:Graph) RETURN count(n) AS nodes, max(g.version) AS version')
const refused: [string, () => Promise<[string, string]>, RegExp][] = [
  [
    'different ids of one register',
    async () => [await idOf('厦门理工学院'), await idOf('集美大学')],
    /different ids: moe 4135011062 and 4135010390/,
  ],
  [
    'entities of another kind of thing',
    async () => {
      const [row] = await server.graph.read('MATCH (e:Event) RETURN e.id AS id ORDER BY id LIMIT 1')
      return [row!['id'] as string, await idOf('集美大学')]
    },
    /are a Event and a University/,
  ],
  [
    'entities that a source ties to each other',
    async () => {
      const [row] = await server.graph.read(
        'MATCH (a:Organization)-[:PART_OF|MEMBER_OF|COOPERATES_WITH]->(b:Organization) WHERE NOT ((a)-[:IDENTIFIED_BY]->() AND (b)-[:IDENTIFIED_BY]->()) RETURN a.id AS a, b.id AS b ORDER BY a LIMIT 1',
      )
      return [row!['a'] as string, row!['b'] as string]
    },
    /are tied to each other .* a source speaks of them as two/,
  ],
]
test.each(refused)('%s are not merged, and nothing is written', async (_, pair, message) => {
  const [merged, survivor] = await pair()
  const before = await size()
  await expect(merge(merged, survivor)).rejects.toThrow(message)
  await expect(merge(merged, survivor)).rejects.toMatchObject({ code: 'IDENTITY_CONFLICT' })
  expect(await size()).toEqual(before)
})

test('DIFFERENT keeps a merge out until it is taken back, and stays on record', async () => {
  const before = await state()
  const [left, right] = [await idOf('高校毕业生就业协会'), await idOf('华侨大学')]
  const id = await writing((lock) => judgeEntities(server.graph, lock, { left, right, verdict: 'DIFFERENT', ...decision }))
  await expect(merge(left, right)).rejects.toThrow(/were judged DIFFERENT by a test: Made for a test/)
  await expect(merge(right, left)).rejects.toThrow(/were judged DIFFERENT/)
  const judged = await ask('query($id: ID!) { node(id: $id) { ... on Entity { judgements { verdict reason other { id } } } } }', {
    id: left,
  })
  expect(judged.node.judgements).toContainEqual({ verdict: 'DIFFERENT', reason: 'Made for a test.', other: { id: right } })
  await writing((lock) => takeBackJudgement(server.graph, lock, { id, ...decision }))
  const [row] = await server.graph.read('MATCH (j:Judgement {id: $id}) RETURN j.retractedBy AS by, j.retractionReason AS reason', { id })
  expect(row).toEqual({ by: 'a test', reason: 'Made for a test.' })
  await merge(left, right)
  await split(left)
  await unchangedSince(before)
}, 60_000)

test('a merge or split of nobody, of oneself or of somebody who was not merged says so', async () => {
  const id = await idOf('华侨大学')
  await expect(merge('nobody', id)).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'merged' })
  await expect(merge(id, id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'merged' })
  await expect(split(id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' })
})

test('a list of judgements merges two ids, and splits them when it no longer says so', async () => {
  const before = await state()
  const path = join(newFolder(), 'list.json')
  const write = (judgements: unknown[]): void => writeFileSync(path, JSON.stringify({ id: 'made-for-a-test', judgements }))
  const [row] = await server.graph.read(
    "MATCH (i:ExternalId {scheme: 'event'})<-[:IDENTIFIED_BY]-(e:Event) WITH i.key AS key, e.id AS id ORDER BY key LIMIT 2 RETURN collect(key) AS keys, collect(id) AS ids",
  )
  const [keys, ids] = [row!['keys'] as string[], row!['ids'] as string[]]
  const judgement = {
    left: { id: keys[0] },
    right: { id: keys[1] },
    verdict: 'SAME',
    reason: 'Made for a test.',
    decided_by: 'a test',
    decided_at: '2026-11-23',
  }
  write([judgement])
  const report = await importPath(server.graph, path, { by: 'test' })
  // Event keys are single: the ids themselves say that the two are two.
  expect(report).toMatchObject({ judgements: 1, merged: 0, rejected: 1 })
  // A school and an event are no one; a school without an id of its own kind may be one with another.
  const [schoolless] = await server.graph.read(
    'MATCH (o:Organization) WHERE o.activityCount > 0 AND NOT (o)-[:IDENTIFIED_BY]->() AND NOT EXISTS { (o)-[t]-(:Organization) WHERE t.type IS NOT NULL } RETURN o.id AS id ORDER BY id DESC LIMIT 1',
  )
  const mention = schoolless!['id'] as string
  await server.graph.write((run) =>
    run(
      "MATCH (o:Entity {id: $id}) CREATE (o)-[:IDENTIFIED_BY]->(:ExternalId {id: 'i-made', key: 'grid:grid.1.1', scheme: 'grid', value: 'grid.1.1', statementCount: 0})",
      { id: mention },
    ),
  )
  write([{ ...judgement, left: { id: 'grid:grid.1.1' }, right: { id: 'moe:4135010385' } }])
  expect(await importPath(server.graph, path, { by: 'test' })).toMatchObject({ merged: 1, rejected: 0 })
  const [school] = await server.graph.read("MATCH (:ExternalId {key: 'moe:4135010385'})<-[:IDENTIFIED_BY]-(o) RETURN o.id AS id")
  expect((await ask('query($id: ID!) { node(id: $id) { id } }', { id: mention })).node.id).toBe(school!['id'])
  await expect(split(mention)).rejects.toThrow(/stands in the list "made-for-a-test"/)
  await importPath(server.graph, path, { by: 'test' })
  expect((await ask('query($id: ID!) { node(id: $id) { id } }', { id: mention })).node.id).toBe(school!['id'])
  write([])
  await importPath(server.graph, path, { by: 'test' })
  expect((await ask('query($id: ID!) { node(id: $id) { id } }', { id: mention })).node.id).toBe(mention)
  await server.graph.write((run) => run("MATCH (i:ExternalId {id: 'i-made'}) DETACH DELETE i"))
  expect(ids).toHaveLength(2)
  await unchangedSince(before)
}, 60_000)

test('a writer keeps others out, and one that lost its lease writes nothing more', async () => {
  await writing(async (lock) => {
    await server.graph.write((run) => lock.hold(run))
    const another = (waitMs: number) =>
      asWriter(server.graph, 'another', (other) => server.graph.write((run) => other.hold(run)), { waitMs })
    await expect(another(100)).rejects.toMatchObject({
      code: 'WRITE_LOCKED',
      message: expect.stringContaining('a test'),
    })
    await server.graph.write((run) =>
      run(writeQuery('lock/take'), { holder: 'somebody else', about: 'a test', lease: 1, dead: null, now: 'x' }),
    )
    await server.graph.write((run) => lock.hold(run))
    await server.graph.write((run) => run("MATCH (lock:Lock {id: 'writer'}) SET lock.until = 0"))
    await server.graph.write((run) => run(writeQuery('lock/take'), { holder: 'somebody else', about: 'x', lease: 1, dead: null, now: 'x' }))
    await expect(mergeEntities(server.graph, lock, { merged: 'a', survivor: 'b', ...decision })).rejects.toMatchObject({
      code: 'WRITE_LOCKED',
    })
  })
  await server.graph.write((run) => run("MATCH (lock:Lock {id: 'writer'}) DELETE lock"))
})
