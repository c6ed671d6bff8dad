import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { activityRoles } from '../../schema/model/ties.js'
import { importPath } from '../../src/ingest/import.js'
import { clientOf, type Client } from '../support/api.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { randomFrom } from '../../src/measures/random.js'
import { makeTable } from './made-up.js'
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

const countOf = async (field: 'events' | 'organizations', filter: object): Promise<number> => {
  const input = field === 'events' ? 'EventFilter' : 'OrganizationFilter'
  return (await client.ask(`query($filter: ${input}!) { ${field}(filter: $filter) { totalCount } }`, { filter }))[field]
    .totalCount as number
}

test('a group holds as many as the lists give for the same filter', async () => {
  const filter = { place: '35', roles: ['HOST', 'ORGANIZE'], since: '2020' }
  const years = await aggregate({ of: 'ACTIVITIES', by: ['YEAR'], filter: { ...filter, kinds: ['Event'] } }, 'total rows { year count }')
  expect(years.rows.length).toBeGreaterThan(3)
  for (const { year, count } of years.rows)
    expect([year, count]).toEqual([year, await countOf('events', { ...filter, since: year, until: year })])
  expect(years.total).toBe(await countOf('events', filter))
  const cities = await aggregate({ of: 'ACTIVITIES', by: ['PLACE_CITY'] }, 'rows { cityCode count }')
  for (const { cityCode, count } of cities.rows.filter((row: { cityCode: string | null }) => row.cityCode))
    expect([cityCode, count]).toEqual([cityCode, await countOf('events', { place: cityCode })])
  const sections = await aggregate({ of: 'ORGANIZATIONS', by: ['INDUSTRY_SECTION'] }, 'rows { industrySectionCode count }')
  for (const { industrySectionCode: industry, count } of sections.rows.filter((row: any) => row.industrySectionCode))
    expect([industry, count]).toEqual([industry, await countOf('organizations', { industry })])
  const provinces = await aggregate(
    { of: 'ORGANIZATIONS', by: ['PLACE_PROVINCE'], filter: { kinds: ['University'] } },
    'rows { provinceCode count }',
  )
  expect(provinces.rows.length).toBeGreaterThan(30)
  for (const { provinceCode: place, count } of provinces.rows.slice(0, 8).filter((row: any) => row.provinceCode))
    expect([place, count]).toEqual([place, await countOf('organizations', { place, kinds: ['University'] })])
})

test('every page, by cursor and by offset, is the next part of one order', async () => {
  const question = { of: 'STATEMENTS', by: ['SOURCE', 'KIND'], filter: { place: '35' } }
  const columns = 'rows { sourceId kind count }'
  const whole = await aggregate(question, `totalCount ${columns}`)
  expect(whole.rows).toHaveLength(whole.totalCount)
  expect(whole.rows.map(({ count }: { count: number }) => count)).toEqual(
    whole.rows.map(({ count }: { count: number }) => count).toSorted((a: number, b: number) => b - a),
  )
  const byCursor: unknown[] = []
  const byOffset: unknown[] = []
  let after: string | undefined
  for (let more = true; more;) {
    const page = await aggregate(question, `notes ${columns} groups { pageInfo { hasNextPage hasPreviousPage endCursor } }`, {
      first: 7,
      after,
    })
    const { rows } = await aggregate(question, columns, { first: 7, offset: byOffset.length })
    byCursor.push(...page.rows)
    byOffset.push(...rows)
    expect(page.groups.pageInfo.hasPreviousPage).toBe(after !== undefined)
    expect(page.notes.join()).toContain(`of ${whole.totalCount}`)
    more = page.groups.pageInfo.hasNextPage
    after = page.groups.pageInfo.endCursor
  }
  expect(byCursor).toEqual(whole.rows)
  expect(byOffset).toEqual(whole.rows)
  const fewest = await aggregate(question, columns, { order: { field: 'COUNT', direction: 'ASC' }, first: 1 })
  expect(fewest.rows[0].count).toBe(whole.rows.at(-1).count)
  const { rows } = await aggregate({ of: 'ACTIVITIES', by: ['MONTH'] }, 'rows { month }', { order: { field: 'KEY', direction: 'DESC' } })
  const months = rows.map(({ month }: { month: string }) => month)
  expect(months).toEqual([...months.slice(0, -1).toSorted().toReversed(), 'unknown'])
})

test('filled, there is every period of the filter, every sector and every city of the province; the rest is as it was', async () => {
  const filter = { since: '2021-02', until: '2024-05', place: '35' }
  const plain = await aggregate({ of: 'ACTIVITIES', by: ['QUARTER'], filter }, 'total rows { quarter count previousCount }')
  const full = await aggregate(
    { of: 'ACTIVITIES', by: ['QUARTER'], filter },
    'total notes rows { quarter periodStart count previousCount change }',
    {
      fill: true,
    },
  )
  const known = full.rows.filter(({ quarter }: { quarter: string }) => quarter !== 'unknown')
  expect(known).toHaveLength(14)
  expect([known[0].quarter, known[0].periodStart, known.at(-1).quarter]).toEqual(['2021-Q1', '2021-01-01', '2024-Q2'])
  expect(full.total).toBe(plain.total)
  for (const row of plain.rows) expect(full.rows).toContainEqual(expect.objectContaining(row))
  // The filter begins in the first quarter and ends in the last: neither is compared.
  expect(full.notes.join()).toContain('QUARTER')
  const at = (name: string) => known.find(({ quarter }: { quarter: string }) => quarter === name)
  expect([at('2022-Q1').previousCount, at('2024-Q2').previousCount]).toEqual([null, null])
  expect(at('2022-Q2').previousCount).toBe(at('2021-Q2').count)
  const cross = await aggregate({ of: 'ACTIVITIES', by: ['PLACE_CITY', 'SECTOR'], filter: { place: '35' } }, 'rows { city sector count }', {
    fill: true,
  })
  expect(new Set(cross.rows.map(({ city }: { city: string }) => city)).size).toBe(9 + 1)
  expect(cross.rows.filter(({ city, sector }: any) => city === '福建省 福州市' && sector === 'RESEARCH')).toHaveLength(1)
  const divisions = await aggregate(
    { of: 'ORGANIZATIONS', by: ['INDUSTRY_DIVISION'], filter: { industry: 'C' } },
    'rows { industryDivisionCode }',
    {
      fill: true,
    },
  )
  expect(divisions.rows).toHaveLength(31 + 1)
})

test('what is unknown is a group that says so, and a tie without a role has none', async () => {
  const { rows } = await aggregate(
    { of: 'ACTIVITIES', by: ['MONTH', 'PLACE_DISTRICT'] },
    'rows { year month periodStart district districtCode districtId sector count previousCount }',
  )
  const unknown = rows.find(({ month, district }: any) => month === 'unknown' && district === 'unknown')
  expect(unknown).toMatchObject({ year: null, periodStart: null, districtCode: null, districtId: null, sector: null, previousCount: null })
  expect(unknown.count).toBeGreaterThan(0)
  const ties = await aggregate({ of: 'TIES', by: ['ROLE'] }, 'groups { nodes { keys { dimension key label id } } }')
  expect(ties.groups.nodes.flatMap(({ keys }: any) => keys)).toContainEqual({ dimension: 'ROLE', key: null, label: 'none', id: null })
  const outside = await aggregate({ of: 'ORGANIZATIONS', by: ['ROLE'] }, 'total outside notes rows { role }')
  expect(outside.rows.map(({ role }: any) => role)).not.toContain('unknown')
  expect(outside.total + outside.outside).toBe((await aggregate({ of: 'ORGANIZATIONS', by: ['KIND'] }, 'total')).total)
  expect(outside.notes.join()).toContain(String(outside.outside))
})

test('a row opens by its ids, in the language asked for', async () => {
  const { rows, dataVersion } = await aggregate(
    { of: 'ACTIVITIES', by: ['PLACE_DISTRICT', 'SOURCE'], filter: { place: '350211' } },
    'dataVersion rows { districtId district sourceId source }',
  )
  const { nodes, status } = await client.ask(
    'query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Source { title } ... on Place { name } } status { dataVersion } }',
    {
      ids: [rows[0].districtId, rows[0].sourceId],
    },
  )
  expect(nodes).toEqual([
    { __typename: 'Place', name: '集美区' },
    { __typename: 'Source', title: rows[0].source },
  ])
  expect(rows[0].district).toBe('福建省 厦门市 集美区')
  expect(dataVersion).toBe(status.dataVersion)
  await server.graph.write((run) => run("MATCH (p:Place {code: '350211'}) SET p.nameEn = 'Made-up Jimei'"))
  const english = await aggregate({ of: 'ACTIVITIES', by: ['PLACE_DISTRICT'], filter: { place: '350211' } }, 'rows { district }', {
    language: 'EN',
  })
  expect(english.rows[0].district).toBe('福建省 厦门市 Made-up Jimei')
})

test.each([
  [{ of: 'TIES', by: [] }, {}, 'by'],
  [{ of: 'TIES', by: ['YEAR', 'MONTH', 'ROLE', 'KIND'] }, {}, 'by'],
  [{ of: 'TIES', by: ['YEAR', 'YEAR'] }, {}, 'by'],
  [{ of: 'TIES', by: ['YEAR'] }, { first: 1_001 }, 'first'],
  [{ of: 'TIES', by: ['YEAR'] }, { offset: -1 }, 'offset'],
  [{ of: 'TIES', by: ['YEAR'] }, { after: 'x' }, 'after'],
  [{ of: 'TIES', by: ['YEAR'] }, { after: 'x', offset: 1 }, 'offset'],
  [{ of: 'TIES', by: ['KIND'] }, { order: { field: 'CHANGE' } }, 'orderBy.field'],
  [{ of: 'TIES', by: ['YEAR', 'MONTH'] }, { fill: true }, 'fillEmpty'],
  [{ of: 'ACTIVITIES', by: ['MONTH', 'PLACE_DISTRICT'], filter: { since: '1990' } }, { fill: true }, 'fillEmpty'],
  [{ of: 'ACTIVITIES', by: ['YEAR'], filter: { kinds: ['University'] } }, {}, 'filter.kinds'],
  [{ of: 'ORGANIZATIONS', by: ['YEAR'], filter: { predicates: ['HOSTED'] } }, {}, 'filter.predicates'],
  [{ of: 'TIES', by: ['YEAR'], filter: { minOrganizations: 2 } }, {}, 'filter.minOrganizations'],
])('%j with %j is refused: %s, and how to mend it', async (question, rest, field) => {
  await expect(aggregate(question, 'total', rest)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    field,
    hint: expect.stringMatching(/\w/),
  })
})

test('a page that there is not is refused before anything is counted', async () => {
  const before = server.graph.statements
  for (const rest of [{ first: 1_001 }, { offset: -1 }, { after: 'x' }])
    await expect(aggregate({ of: 'TIES', by: ['MONTH'] }, 'total', rest)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(server.graph.statements).toBe(before)
})

test.each([{ place: '999999' }, { industry: 'Z99' }, { source: 'nobody' }, { organization: 'nobody' }])(
  'a filter by what is not there is told: %j',
  async (filter) => {
    await expect(aggregate({ of: 'ACTIVITIES', by: ['YEAR'], filter }, 'total')).rejects.toMatchObject({
      code: 'NOT_FOUND',
      field: `filter.${Object.keys(filter)[0]}`,
    })
  },
)

test('years before 1000 have four digits, and a filter that finds nothing says what that means', async () => {
  const long = await client.ask(
    '{ aggregate(of: ACTIVITIES, by: [MONTH], filter: {since: "0001", until: "2026"}, fillEmpty: true, first: 2) { rows { month periodStart } } }',
  )
  expect(long.aggregate.rows.map(({ month, periodStart }: { month: string; periodStart: string }) => [month, periodStart])).toEqual([
    ['0001-01', '0001-01-01'],
    ['0001-02', '0001-02-01'],
  ])
  const none = await client.ask('{ aggregate(of: ACTIVITIES, by: [YEAR], filter: {since: "1800", until: "1801"}) { total notes } }')
  expect(none.aggregate).toMatchObject({
    total: 0,
    notes: expect.arrayContaining([expect.stringContaining('not to say that there was none')]),
  })
})

test.each(['ZH', 'EN'])('the kind of a name of a place or industry is that of its entity, in %s', async (language) => {
  const { cities, industries } = await client.ask(
    `query ($language: Language) {
      cities: aggregate(of: ACTIVITIES, by: [PLACE_CITY], language: $language, fillEmpty: true, first: 100) { groups { nodes { keys { id nameKind } } } }
      industries: aggregate(of: ORGANIZATIONS, by: [INDUSTRY], language: $language, first: 100) { groups { nodes { keys { id nameKind } } } }
    }`,
    { language },
  )
  const keys = [...cities.groups.nodes, ...industries.groups.nodes].flatMap(({ keys: [key] }: any) => (key.id ? [key] : []))
  expect(keys.length).toBeGreaterThan(5)
  const { nodes } = await client.ask(
    'query ($ids: [ID!]!, $language: Language) { nodes(ids: $ids) { id ... on Entity { nameKind(language: $language) } } }',
    { ids: keys.map(({ id }: any) => id).slice(0, 100), language },
  )
  expect(keys.slice(0, 100)).toEqual(nodes)
})
