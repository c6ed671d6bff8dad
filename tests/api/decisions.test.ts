import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { importMadeUpEvent } from '../support/made-up-event.js'
import { createKey, listKeys, revokeKey, type Role } from '../../src/keys/keys.js'
import { cleanUp } from '../cli/program.js'

let server: OwnServer
const keys = new Map<Role, string>()
const now = '2026-11-23T00:00:00.000Z'

beforeAll(async () => {
  server = await ownServer()
  // Four organizations; two bear one name in two scripts.
  for (const [id, hosts] of [
    ['first', ['测试产教联盟', '测试甲协会']],
    ['second', ['測試產教聯盟', '测试乙协会']],
    ['third', ['测试产教联盟']],
  ] as [string, string[]][])
    await importMadeUpEvent(server.graph, id, hosts)
  for (const role of ['curator', 'importer'] as const) keys.set(role, (await createKey(server.graph, `a ${role}`, role, now)).key)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await cleanUp()
}, 60_000)

const ask = (query: string, variables?: Record<string, unknown>, role?: Role) =>
  clientOf(server.graph, 'served', role && `Bearer ${keys.get(role)}`).ask(query, variables)
const queue = async () =>
  (await ask('{ reviewQueue { totalCount nodes { id reason name value documentId notedAt one { id name } other { id name } } } }'))
    .reviewQueue
const judge = 'mutation($input: JudgementInput!) { judge(input: $input) { judgementId entities { id name names { value } } } }'

test('two spellings of one name wait in the review queue, with both sides and what hangs on them', async () => {
  const { totalCount, nodes } = await queue()
  expect(totalCount).toBe(1)
  expect(nodes[0]).toMatchObject({ reason: 'NAMESAKES', documentId: 'second', value: expect.any(Number) })
  expect([nodes[0].one.name, nodes[0].other.name].toSorted()).toEqual(['测试产教联盟', '測試產教聯盟'])
  expect(nodes[0].value).toBeGreaterThan(30)
  const filtered = (filter: unknown) => ask('query($filter: ReviewFilter) { reviewQueue(filter: $filter) { totalCount } }', { filter })
  expect((await filtered({ entity: nodes[0].one.id })).reviewQueue.totalCount).toBe(1)
  expect((await filtered({ kinds: ['Enterprise'] })).reviewQueue.totalCount).toBe(0)
  expect((await filtered({ reasons: ['AMBIGUOUS'] })).reviewQueue.totalCount).toBe(0)
})

test('DIFFERENT answers the question for good: it is not asked again; taken back, it is open again; SAME merges; a split asks again', async () => {
  const [{ one, other }] = (await queue()).nodes
  const input = { left: other.id, right: one.id, reason: 'Made for a test.' }
  const different = await ask(judge, { input: { ...input, verdict: 'DIFFERENT' } }, 'curator')
  expect(different.judge.entities).toHaveLength(2)
  expect((await queue()).totalCount).toBe(0)
  await importMadeUpEvent(server.graph, 'fourth', ['測試產教聯盟', '测试产教联盟'])
  expect((await queue()).totalCount).toBe(0)
  await ask('mutation($id: ID!) { takeBackJudgement(id: $id, reason: "again") }', { id: different.judge.judgementId }, 'curator')
  expect((await queue()).totalCount).toBe(1)
  await ask(judge, { input: { ...input, verdict: 'UNSURE' } }, 'curator')
  expect((await queue()).totalCount).toBe(1)
  const same = await ask(judge, { input: { ...input, verdict: 'SAME' } }, 'curator')
  expect(same.judge.entities).toMatchObject([{ id: one.id }])
  expect(same.judge.entities[0].names.map(({ value }: { value: string }) => value).toSorted()).toEqual(['测试产教联盟', '測試產教聯盟'])
  expect((await queue()).totalCount).toBe(0)
  const split = await ask('mutation($id: ID!) { split(id: $id, reason: "again") { entities { id } } }', { id: other.id }, 'curator')
  expect(split.split.entities.map(({ id }: { id: string }) => id).toSorted()).toEqual([one.id, other.id].toSorted())
  expect((await queue()).totalCount).toBe(1)
  const { changes } = await ask('{ changes(since: "2020-01-01T00:00:00Z") { nodes { action by reason } } }')
  expect(changes.nodes.slice(0, 5).map(({ action }: { action: string }) => action)).toEqual([
    'SPLIT',
    'MERGE',
    'JUDGE',
    'UNJUDGE',
    'IMPORT',
  ])
  expect(changes.nodes[0]).toMatchObject({ by: 'a curator', reason: 'again' })
})

test('a source is withdrawn and put back by an importer', async () => {
  const { sources } = await ask('{ sources { nodes { id title statements { totalCount } } } }')
  const { id, statements } = sources.nodes.find(({ title }: { title: string }) => title.includes('third'))
  const turn = (mutation: string) =>
    ask(`mutation($id: ID!) { ${mutation}(id: $id, reason: "Made for a test.") { statements { totalCount } } }`, { id }, 'importer')
  expect((await turn('withdrawSource')).withdrawSource.statements.totalCount).toBe(0)
  expect((await turn('restoreSource')).restoreSource.statements.totalCount).toBe(statements.totalCount)
})

test.each<[string, string | undefined, string]>([
  ['without a key', undefined, 'UNAUTHENTICATED'],
  ['with a key that was never made', 'Bearer pg_0123456789ab_0123456789012345678901234567890123456789012', 'UNAUTHENTICATED'],
  ['with something else', 'Basic bmVvNGo6bmVvNGo=', 'UNAUTHENTICATED'],
])('nobody decides %s', async (_, authorization, code) => {
  const { errors } = await clientOf(server.graph, 'served', authorization).run(judge, {
    input: { left: 'a', right: 'b', verdict: 'SAME', reason: 'x' },
  })
  expect(errors?.[0]?.originalError).toMatchObject({ code })
})

test('a key allows what its role allows, until it is revoked; its secret is nowhere', async () => {
  const withdraw = 'mutation { withdrawSource(id: "x", reason: "x") { id } }'
  await expect(ask(withdraw, {}, 'curator')).rejects.toMatchObject({ code: 'FORBIDDEN', message: /a curator.*importer/ })
  const { id, key } = await createKey(server.graph, 'for a while', 'curator', now)
  const secret = key.split('_').slice(2).join('_')
  const stored = await server.graph.read('MATCH (key:ApiKey) RETURN properties(key) AS key')
  expect(JSON.stringify(stored)).not.toContain(secret)
  expect(JSON.stringify(await listKeys(server.graph))).not.toContain('hash')
  const attempt = () =>
    clientOf(server.graph, 'served', `Bearer ${key}`).ask(judge, { input: { left: 'a', right: 'b', verdict: 'SAME', reason: 'x' } })
  await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await revokeKey(server.graph, id, now)
  await expect(attempt()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})
