import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { activityRoles } from '../../schema/model/ties.js'
import { importPath } from '../../src/ingest/import.js'
import { clientOf, type Client } from '../support/api.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { makeTable, randomFrom } from './made-up.js'
import { Oracle, type Question } from './oracle.js'

let server: OwnServer
let client: Client
let oracle: Oracle
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partnership-aggregate-'))
  server = await ownServer({ seeded: true })
  for (const [id, rows, seed] of [
    ['made-up-one', 80, 1],
    ['made-up-two', 40, 2],
  ] as const) {
    const { path, mapping } = makeTable(folder, id, rows, seed)
    const { rejected } = await importPath(server.graph, path, { by: 'test', mapping })
    expect(rejected).toBe(0)
  }
  client = clientOf(server.graph)
  oracle = await Oracle.of(server.graph)
}, 240_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const figures = 'count organizationCount activityCount sourceCount'
const aggregate = async (question: object, selection: string, rest: Record<string, unknown> = {}) =>
  (
    await client.ask(
      `query($of: AggregateSubject!, $by: [Dimension!]!, $filter: AggregateFilter, $first: Int! = 1000, $after: String, $offset: Int, $fill: Boolean! = false, $order: AggregateOrder, $language: Language)
      { aggregate(of: $of, by: $by, filter: $filter, first: $first, after: $after, offset: $offset, fillEmpty: $fill, orderBy: $order, language: $language) { ${selection} } }`,
      { ...question, ...rest },
    )
  )['aggregate']

const dimensions = [
  'YEAR',
  'QUARTER',
  'MONTH',
  'PLACE_PROVINCE',
  'PLACE_CITY',
  'PLACE_DISTRICT',
  'SECTOR',
  'KIND',
  'INDUSTRY',
  'INDUSTRY_SECTION',
  'INDUSTRY_DIVISION',
  'ROLE',
  'SOURCE',
]
const subjects: Question['of'][] = ['ACTIVITIES', 'ORGANIZATIONS', 'TIES', 'STATEMENTS']

const expectAsCounted = async (question: Question): Promise<number> => {
  const before = server.graph.statements
  const given = await aggregate(question, `total outside totalCount groups { totalCount nodes { keys { key } ${figures} } }`)
  expect(server.graph.statements - before).toBe(1)
  const { total, outside, groups } = oracle.answer(question)
  const found = new Map(
    given.groups.nodes.map(({ keys, ...group }: any) => [
      JSON.stringify(keys.map(({ key }: { key: string | null }) => key)),
      [group.count, group.organizationCount, group.activityCount, group.sourceCount],
    ]),
  )
  expect({ question, total: given.total, outside: given.outside, totalCount: given.totalCount }).toEqual({
    question,
    total,
    outside,
    totalCount: groups.size,
  })
  if (groups.size <= 1_000)
    expect({ question, groups: new Map([...found].toSorted()) }).toEqual({ question, groups: new Map([...groups].toSorted()) })
  return total
}

describe('every dimension of every subject counts what docs/aggregates.md says, as a slow count by hand does', () => {
  test.each(subjects.flatMap((of) => dimensions.map((dimension) => [of, dimension] as const)))('%s by %s', async (of, dimension) => {
    expect(await expectAsCounted({ of, by: [dimension] })).toBeGreaterThan(30)
  })
})

test('so do 60 questions at random, with up to three dimensions and up to three filters', async () => {
  const random = randomFrom(3)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const some = <T>(list: readonly T[]): T[] => [...new Set([pick(list), pick(list)])]
  const actors = oracle.ties.filter(({ type }) => type === 'HOSTED').map(({ from }) => from.id)
  const madeUp = oracle.statements.filter(({ predicate }) => predicate === 'HELD_AT').map(({ source }) => source)
  const filters: Record<string, (of: string) => unknown> = {
    kinds: (of) => (of === 'ACTIVITIES' ? ['Event'] : some(['University', 'Enterprise', 'Association'])),
    sectors: () => some(['UNIVERSITY', 'GOVERNMENT', 'ENTERPRISE']),
    roles: () => some(activityRoles.slice(0, 5)),
    predicates: (of) =>
      of === 'TIES' || of === 'STATEMENTS' ? some(['HOSTED', 'GUIDED', 'FOCUSES_ON', 'LOCATED_IN', 'ORGANIZED']) : undefined,
    since: () => pick(['2022', '2022-03', '2023-04-01']),
    until: () => pick(['2023', '2024-05', '2024-02-29']),
    place: () => pick(['35', '3502', '350211']),
    industry: () => pick(['C', 'C39', 'I']),
    source: () => pick(madeUp),
    organization: (of) => (of === 'ORGANIZATIONS' ? undefined : pick(actors)),
    minOrganizations: (of) => (of === 'ACTIVITIES' ? 2 : undefined),
  }
  let answered = 0
  for (let n = 0; n < 60; n += 1) {
    const of = pick(subjects)
    const by = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(dimensions)))]
    const names = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(Object.keys(filters)))
    const filter = Object.fromEntries(names.map((name) => [name, filters[name]!(of)]).filter(([, value]) => value !== undefined))
    if (oracle.answer({ of, by, filter }).groups.size && (await expectAsCounted({ of, by, filter }))) answered += 1
  }
  expect(answered).toBeGreaterThan(30)
}, 240_000)
