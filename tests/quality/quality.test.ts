import { afterAll, expect, test } from '@jest/globals'
import { qualityChecks } from '../../schema/model/quality.js'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const client = clientOf(graph)
afterAll(() => graph.close())

/** Each check by hand, on the names, dates and statements that the rest of the API shows. */
const entities = `id
  ... on Entity { name(language: ZH) kindCertainty nameKind(language: ZH) nameKindEn: nameKind(language: EN) nameEn: name(language: EN) }`
const listByHand = async (
  list: 'organizations' | 'events' | 'projects',
  more: string,
  wanted: (node: any) => boolean,
): Promise<string[]> => {
  const ids: string[] = []
  let after: string | null = null
  do {
    const found: any = (
      await client.ask(
        `query ($after: String) { ${list}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${entities} ${more} } } }`,
        {
          after,
        },
      )
    )[list]
    ids.push(...found.nodes.filter(wanted).map(({ id }: { id: string }) => id))
    after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null
  } while (after)
  return ids.toSorted()
}
const activitiesByHand = async (more: string, wanted: (node: any) => boolean): Promise<string[]> =>
  [...(await listByHand('events', more, wanted)), ...(await listByHand('projects', more, wanted))].toSorted()
const listed = async (check: string): Promise<string[]> => {
  const ids: string[] = []
  let after: string | null = null
  do {
    const { qualityItems }: any = await client.ask(
      'query ($check: QualityCheck!, $after: String) { qualityItems(check: $check, first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id } } }',
      { check, after },
    )
    ids.push(...qualityItems.nodes.map(({ id }: { id: string }) => id))
    after = qualityItems.pageInfo.hasNextPage ? qualityItems.pageInfo.endCursor : null
  } while (after)
  return ids.toSorted()
}

test('every check has a count, which its list has as well, each entity once', async () => {
  const { quality } = await client.ask('{ quality { checks { check count of } } }')
  expect(quality.checks.map(({ check }: { check: string }) => check).toSorted()).toEqual(Object.keys(qualityChecks).toSorted())
  for (const { check, count, of } of quality.checks) {
    const { qualityItems } = await client.ask(`{ qualityItems(check: ${check}, first: 0) { totalCount } }`)
    expect({ check, count: qualityItems.totalCount }).toEqual({ check, count })
    if (of !== null) expect(count).toBeLessThanOrEqual(of)
  }
  const missing = await listed('NO_DATE')
  expect(new Set(missing).size).toBe(missing.length)
}, 120_000)

test('activities without a date, a place or a second source are those that have none', async () => {
  const { activities } = await client.ask('{ activities(filter: { undated: true }, first: 100) { nodes { id } } }')
  expect(await listed('NO_DATE')).toEqual(activities.nodes.map(({ id }: { id: string }) => id).toSorted())
  expect(await listed('NO_DATE')).toEqual(await activitiesByHand('... on Activity { date }', ({ date }) => !/^\d{4}/.test(date ?? '')))
  expect(await listed('NO_PLACE')).toEqual(
    await activitiesByHand('ties(first: 1, types: [HELD_AT]) { totalCount }', ({ ties }) => ties.totalCount === 0),
  )
  const alone = await activitiesByHand(
    'evidence(first: 100) { totalCount nodes { source { id } } }',
    ({ evidence }) => new Set(evidence.nodes.map(({ source }: any) => source.id)).size === 1,
  )
  expect(await listed('ONE_SOURCE')).toEqual(alone)
}, 300_000)

test('organizations without an English name are shown by the Chinese one in English', async () => {
  const found = new Set(await listed('NO_ENGLISH_NAME'))
  const wrong = await listByHand('organizations', '', ({ id, name, nameEn }) => found.has(id) && name !== nameEn)
  expect(wrong).toEqual([])
  expect(found.size).toBeGreaterThan(0)
}, 300_000)

test('statements by certainty and by licence add up to all live ones', async () => {
  const { quality, aggregate } = await client.ask(
    '{ quality { certainties { count } licences { sources statements machineTranslated } } aggregate(of: STATEMENTS, by: [KIND]) { total } }',
  )
  const sum = (numbers: number[]): number => numbers.reduce((one, other) => one + other, 0)
  expect(sum(quality.certainties.map(({ count }: any) => count))).toBe(aggregate.total)
  expect(sum(quality.licences.map(({ statements }: any) => statements))).toBe(aggregate.total)
  const { sources } = await client.ask('{ sources(first: 100) { totalCount nodes { machineTranslated } } }')
  expect(sum(quality.licences.map((one: any) => one.sources))).toBe(sources.totalCount)
  expect(sum(quality.licences.map((one: any) => one.machineTranslated))).toBe(
    sources.nodes.filter(({ machineTranslated }: any) => machineTranslated).length,
  )
}, 120_000)

test('a cursor of one check is refused by another', async () => {
  const { qualityItems } = await client.ask('{ qualityItems(check: NO_PLACE, first: 1) { pageInfo { endCursor } } }')
  await expect(
    client.ask('query ($after: String) { qualityItems(check: ONE_SOURCE, after: $after) { nodes { id } } }', {
      after: qualityItems.pageInfo.endCursor,
    }),
  ).rejects.toThrow(/after: is a cursor of another list or order/)
})

test('certainties, licences and years count what the lists of statements and sources hold', async () => {
  const { quality, years, all } = await client.ask(`{
    quality { certainties { certainty count } licences { licence sources machineTranslated } }
    years: aggregate(of: STATEMENTS, by: [YEAR], first: 100) { rows { year sourceCount } }
    all: statements { totalCount }
  }`)
  let stated = 0
  for (const { certainty, count } of quality.certainties) {
    const { statements } = await client.ask(
      `{ statements(filter: { certainty: ${certainty} }, first: 3) { totalCount nodes { certainty } } }`,
    )
    expect({ certainty, count: statements.totalCount }).toEqual({ certainty, count })
    expect(statements.nodes.every((node: any) => node.certainty === certainty)).toBe(true)
    stated += count
  }
  expect(all.totalCount).toBe(stated)
  const sources = async (filter: object): Promise<any> =>
    (
      await client.ask(
        'query ($filter: SourceFilter) { sources(filter: $filter, first: 100) { totalCount nodes { id licence publishedOn machineTranslated statements(first: 1) { totalCount } } } }',
        { filter: { standing: true, ...filter } },
      )
    ).sources
  for (const { licence, sources: count, machineTranslated } of quality.licences) {
    const of = licence === null ? { unlicensed: true } : { licence }
    const found = await sources(of)
    expect({ licence, count: found.totalCount }).toEqual({ licence, count })
    expect(found.nodes.every((node: any) => node.licence === licence)).toBe(true)
    expect((await sources({ ...of, machineTranslated: true })).totalCount).toBe(machineTranslated)
    expect((await sources({ ...of, machineTranslated: false })).totalCount).toBe(count - machineTranslated)
  }
  for (const { year, sourceCount } of years.rows) {
    const found = await sources(year === 'unknown' ? { undated: true } : { since: year, until: year })
    expect({ year, count: found.totalCount }).toEqual({ year, count: sourceCount })
  }
  const [{ id }] = (await sources({})).nodes.filter((node: any) => node.statements.totalCount > 0)
  const { statements, node } = await client.ask(
    'query ($id: ID!) { statements(filter: { source: $id, predicates: ["NAME"] }) { totalCount } node(id: $id) { ... on Source { statements(first: 100) { nodes { predicate } } } } }',
    { id },
  )
  expect(statements.totalCount).toBeGreaterThanOrEqual(node.statements.nodes.filter((one: any) => one.predicate === 'NAME').length)
}, 120_000)

test('a filter of sources or statements that cannot be is told by its name', async () => {
  const backwards = await client.run('{ sources(filter: { since: "2024", until: "2020" }) { totalCount } }')
  expect(backwards.errors?.[0]?.message).toContain('filter.since')
  const nowhere = await client.run('{ statements(filter: { source: "no-such-source" }) { totalCount } }')
  expect(nowhere.errors?.[0]?.message).toContain('filter.source')
})
