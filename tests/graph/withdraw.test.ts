import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { check } from '../../src/check/check.js'
import { exportLines } from '../../src/export/export.js'
import type { Graph } from '../../src/graph/graph.js'
import { importPath } from '../../src/ingest/import.js'
import { findSource, restoreSource, withdrawSource } from '../../src/ingest/withdraw.js'
import { asWriter } from '../../src/ingest/write-lock.js'
import { inPackage } from '../../src/root.js'
import { cleanUp, run } from '../cli/program.js'
import { clientOf } from '../support/api.js'
import { difference } from '../support/digest.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let server: OwnServer
let seeded: string[]
beforeAll(async () => {
  server = await ownServer({ seeded: true })
  seeded = await lines()
}, 240_000)
afterAll(async () => {
  await server.stop()
  await cleanUp()
})

const lines = async (): Promise<string[]> => {
  const all: string[] = []
  for await (const line of exportLines(server.graph)) all.push(line)
  return all
}
const expectAsSeeded = async (): Promise<void> => expect(difference(seeded, await lines())).toEqual({ gone: [], added: [] })
const findings = async (): Promise<string[]> => {
  const found: string[] = []
  await check(server.graph, ({ rule, id }) => void found.push(`${rule} ${id}`))
  return found
}
const sourceOf = async (document: string): Promise<{ id: string; url: string }> => {
  const [row] = await server.graph.read('MATCH (:Document {id: $document})-[:READ_FROM]->(s:Source) RETURN s.id AS id, s.url AS url', {
    document,
  })
  return row as { id: string; url: string }
}
const writing = <T>(work: (lock: Parameters<Parameters<typeof asWriter>[2]>[0]) => Promise<T>): Promise<T> =>
  asWriter(server.graph, 'test', work)
const withdraw = (id: string, graph: Graph = server.graph) =>
  writing((lock) => withdrawSource(graph, lock, id, { by: 'an editor', now: new Date().toISOString(), reason: 'made up for a test' }))
const restore = (id: string, graph: Graph = server.graph) =>
  writing((lock) => restoreSource(graph, lock, id, { by: 'an editor', now: new Date().toISOString(), reason: 'it was right' }))
const liveOf = async (id: string): Promise<number> =>
  (await server.graph.read('MATCH (:Source {id: $id})<-[:FROM]-(s) WHERE s.retractedAt IS NULL RETURN count(s) AS live', { id }))[0]![
    'live'
  ] as number

const news = 'casssp-2023-03-25'

test('a withdrawn source says nothing, what only it knew is gone, and it comes back to the letter', async () => {
  const { id } = await sourceOf(news)
  const only = (
    await server.graph.read(
      'MATCH (e:Entity)<-[:SUBJECT|OBJECT]-(s:Statement) WITH e, collect(DISTINCT s.sourceId) AS sources WHERE sources = [$id] RETURN collect(e.id) AS ids',
      { id },
    )
  )[0]!['ids'] as string[]
  expect(only.length).toBeGreaterThan(3)
  const alive = async () =>
    (await server.graph.read('MATCH (e:Entity) WHERE e.id IN $only AND size(labels(e)) > 1 RETURN count(e) AS alive', { only }))[0]![
      'alive'
    ]
  const before = await liveOf(id)
  expect(await withdraw(id)).toEqual({ statements: before })
  expect([await liveOf(id), await alive()]).toEqual([0, 0])
  const { gone, added } = difference(seeded, await lines())
  expect(gone.filter((line) => line.includes('"record":"statement"'))).toHaveLength(before)
  expect(added.some((line) => line.includes('"record":"statement"'))).toBe(false)
  expect(added.find((line) => line.includes('"record":"source"'))).toContain('"withdrawn":true')
  expect(await restore(id)).toEqual({ statements: before })
  expect(await alive()).toBe(only.length)
  await expectAsSeeded()
}, 240_000)

test('the status counts what is in force: neither what a withdrawn source said, nor a judgement that was taken back', async () => {
  const counts = async (): Promise<Record<string, number>> => {
    const { status } = await clientOf(server.graph).ask('{ status { counts { kind count } } }')
    return Object.fromEntries(status.counts.map(({ kind, count }: { kind: string; count: number }) => [kind, count]))
  }
  const { id } = await sourceOf(news)
  const [before, said] = [await counts(), await liveOf(id)]
  await withdraw(id)
  const after = await counts()
  expect(after).toMatchObject({ Source: before['Source']! - 1, Statement: before['Statement']! - said })
  await restore(id)
  const mark = (how: string) =>
    server.graph.write((work) => work(`MATCH (j:Judgement) WITH j ORDER BY j.id LIMIT 1 ${how}`, { now: new Date().toISOString() }))
  await mark('SET j.retractedAt = $now')
  expect(await counts()).toEqual({ ...before, Judgement: before['Judgement']! - 1 })
  await mark('REMOVE j.retractedAt')
}, 240_000)

const article = 'jimei-2024-05-14-b'

test('withdrawn, no import brings anything of it; what an import had taken back before stays so when it is put back', async () => {
  const { id, url } = await sourceOf(article)
  const [early] = await server.graph.write((work) =>
    work(
      "MATCH (:Source {id: $id})<-[:FROM]-(s:Statement {predicate: 'UNKNOWN'}) WITH s ORDER BY s.id LIMIT 1 SET s.retractedAt = '2020-01-01T00:00:00.000Z' RETURN s.id AS id",
      { id },
    ),
  )
  const remaining = await liveOf(id)
  await withdraw(id)
  await server.graph.write((work) => work('MATCH (d:Document {id: $article}) SET d.was = d.sha256, d.sha256 = "another"', { article }))
  const reasons: string[] = []
  const onReject = ({ reason }: { reason: string }): void => void reasons.push(reason)
  const report = await importPath(server.graph, inPackage('seeds', 'news', `${article}.json`), { by: 'test', onReject })
  expect(report).toMatchObject({ documents: [], rejected: 1 })
  expect(reasons).toEqual([expect.stringContaining('was withdrawn')])
  await server.graph.write((work) => work('MATCH (d:Document {id: $article}) SET d.sha256 = d.was REMOVE d.was', { article }))
  expect((await findSource(server.graph, url)).id).toBe(id)
  expect(await restore(id)).toEqual({ statements: remaining })
  await server.graph.write((work) => work('MATCH (s:Statement {id: $id}) REMOVE s.retractedAt', { id: early!['id'] }))
  await expectAsSeeded()
}, 240_000)

/** A graph whose transactions fail from the given one on, as after a crash. */
const failingAfter = (writes: number): Graph => {
  let left = writes
  return new Proxy(server.graph, {
    get: (graph, name) =>
      name === 'write'
        ? (work: never) => {
            left -= 1
            return left < 0 ? Promise.reject(new Error('crashed')) : graph.write(work)
          }
        : Reflect.get(graph, name, graph),
  })
}

describe('a source with thousands of statements', () => {
  const hub = async () => (await sourceOf('moe-universities')).id

  test('goes and comes back in batches, and a crash at any point is made good by the same call', async () => {
    const id = await hub()
    const all = await liveOf(id)
    expect(all).toBeGreaterThan(10_000)
    await expect(withdraw(id, failingAfter(4))).rejects.toThrow('crashed')
    const left = await liveOf(id)
    expect([left < all, left > 0]).toEqual([true, true])
    expect(await withdraw(id)).toEqual({ statements: left })
    expect(await liveOf(id)).toBe(0)
    expect(await findings()).toEqual([])
    await expect(restore(id, failingAfter(3))).rejects.toThrow('crashed')
    expect((await findSource(server.graph, id)).withdrawnAt).not.toBeNull()
    expect(await findings()).toEqual([`source ${id}`])
    // Whoever changes their mind half way gets all of it back.
    await withdraw(id)
    expect(await liveOf(id)).toBe(0)
    expect(await restore(id)).toEqual({ statements: all })
    expect(await findings()).toEqual([])
    await expectAsSeeded()
  }, 600_000)
})

test('what was done is told by changes, with the statements, and by the page of the source', async () => {
  const { id } = await sourceOf('jimei-2024-05-14-a')
  const since = new Date().toISOString()
  const { statements: count } = await withdraw(id)
  const ask = async (action: string) =>
    (
      await clientOf(server.graph).ask(
        `query($since: DateTimeISO!, $actions: [ChangeAction!]) { changes(since: $since, actions: $actions) { totalCount nodes {
           action by reason document statementsAdded statementsRetracted source { id withdrawnAt withdrawnBy withdrawnReason statements { totalCount } all: statements(retracted: true) { totalCount } }
           added { totalCount } restored { totalCount } retracted(first: 100) { totalCount nodes { retractedAt source { id } } } } } }`,
        { since, actions: [action] },
      )
    ).changes
  const withdrawal = await ask('WITHDRAW')
  expect(withdrawal.totalCount).toBe(1)
  expect(withdrawal.nodes[0]).toMatchObject({
    action: 'WITHDRAW',
    by: 'an editor',
    reason: 'made up for a test',
    document: 'jimei-2024-05-14-a',
    statementsAdded: 0,
    statementsRetracted: count,
    added: { totalCount: 0 },
    restored: { totalCount: 0 },
    source: {
      id,
      withdrawnBy: 'an editor',
      withdrawnReason: 'made up for a test',
      statements: { totalCount: 0 },
      all: { totalCount: count },
    },
  })
  expect(withdrawal.nodes[0].source.withdrawnAt >= since).toBe(true)
  expect(withdrawal.nodes[0].retracted.totalCount).toBe(count)
  expect(new Set(withdrawal.nodes[0].retracted.nodes.map(({ source }: any) => source.id))).toEqual(new Set([id]))
  await restore(id)
  const restoration = await ask('RESTORE')
  expect(restoration.nodes[0]).toMatchObject({
    statementsAdded: count,
    statementsRetracted: 0,
    restored: { totalCount: count },
    retracted: { totalCount: 0 },
    source: { id, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null, statements: { totalCount: count } },
  })
  expect((await ask('WITHDRAW')).nodes[0].retracted.totalCount).toBe(0)
  await expectAsSeeded()
}, 240_000)

test('a source of which nothing is live is withdrawn on record too', async () => {
  const id = 's00000000000000000001'
  await server.graph.write((work) => work("CREATE (:Source {id: $id, title: 'Made for a test', publisher: 'tests', sortDay: ''})", { id }))
  for (const turn of [withdraw, restore]) expect(await turn(id)).toEqual({ statements: 0 })
  expect(
    await server.graph.read(
      'MATCH (c:Change)-[:CHANGED]->(:Source {id: $id}) RETURN c.action AS action, c.documentId AS document ORDER BY action',
      { id },
    ),
  ).toEqual([
    { action: 'RESTORE', document: null },
    { action: 'WITHDRAW', document: null },
  ])
  await server.graph.write((work) => work('MATCH (s:Source {id: $id}) DETACH DELETE s', { id }))
}, 60_000)

test('the command lists, withdraws and puts back, by address, and refuses what makes no sense', async () => {
  const { uri, user, password } = server.neo4j
  const program = (...args: string[]) => run(['source', ...args], { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password })
  const { id, url } = await sourceOf(news)
  const line = async () => (await program('list')).stdout.split('\n').find((text) => text.startsWith(id))
  expect(await line()).toMatch(new RegExp(`^${id}\t[1-9]\\d*\t`))
  const withdrawn = await program('withdraw', url, '--by', 'tester', '--reason', 'a test')
  expect(withdrawn).toMatchObject({ code: 0, stdout: expect.stringMatching(/^withdrawn: .+, \d+ statements\n$/) })
  expect(await line()).toMatch(new RegExp(`^${id}\t0\t.*withdrawn \\S+ by tester: a test$`))
  expect(await program('restore', id, '--reason', 'done')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^restored: /) })
  expect(await program('restore', id, '--reason', 'again')).toMatchObject({ code: 1, stderr: expect.stringContaining('is not withdrawn') })
  expect(await program('withdraw', 'nobody', '--reason', 'x')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('nothing has the id or address "nobody"'),
  })
  await expectAsSeeded()
}, 240_000)
