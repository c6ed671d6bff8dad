import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { entityKinds } from '../../schema/model/kinds.js'
import { tieNames } from '../../schema/model/ties.js'
import { AppError } from '../../src/errors.js'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

interface Tie {
  from: string
  to: string
  type: string
  since: string | null
  until: string | null
}
interface Entity {
  id: string
  kind: string
  day: string | null
}
interface Options {
  maxLength: number
  kinds?: string[]
  hubTies?: number
  since?: string
  until?: string
}

const graph = sharedGraph()
const composed = clientOf(graph, 'composed')
const loaders = clientOf(graph, 'loaders')
const entities = new Map<string, Entity>()
let ties: Tie[]
let pairs: [string, string][]

const settings = ['Place', 'Industry']
const toSettings = ['LOCATED_IN', 'WITHIN', 'FOCUSES_ON']
const huaqiao = 'e21zxep8z8agscd0fdxre'
const bureau = 'esrxej4bykc2s6w63skqd'
const unconnected = 'ekjcrsfe50me2vvgx7zw6'

beforeAll(async () => {
  const nodes = await graph.read('MATCH (n:Entity) WHERE NOT (n)-[:MERGED_INTO]->() RETURN n.id AS id, n.kind AS kind, n.sortDay AS day')
  for (const node of nodes as unknown as Entity[]) entities.set(node.id, node)
  ties = (await graph.read(
    'MATCH (a:Entity)-[t]->(b:Entity) WHERE t.type IN $types RETURN a.id AS from, b.id AS to, t.type AS type, t.since AS since, t.until AS until',
    { types: tieNames },
  )) as unknown as Tie[]
  const { organizations } = await loaders.ask('{ organizations(first: 48, orderBy: {field: ACTIVITY_COUNT}) { nodes { id } } }')
  const ids = (organizations.nodes as { id: string }[]).map(({ id }) => id)
  pairs = ids.slice(0, 24).map((id, index) => [id, ids[ids.length - 1 - ((index * 7) % 24)]!])
})
afterAll(() => graph.close())

/** All simple paths between the two, found by depth-first search, in the documented order. */
const bruteForce = (a: string, b: string, { maxLength, kinds, hubTies = Infinity, since = '', until }: Options): string[][] => {
  const allowed = kinds ?? entityKinds.filter((kind) => !settings.includes(kind))
  const counting = ties.filter(({ type }) => kinds?.some((kind) => settings.includes(kind)) || !toSettings.includes(type))
  const count = new Map<string, number>()
  const next = new Map<string, Set<string>>()
  const inPeriod = (id: string): boolean => {
    const { kind, day } = entities.get(id)!
    if (!['Event', 'Project'].includes(kind) || (!since && !until)) return true
    return Boolean(day) && day! >= since && (!until || day! <= `${until}~`)
  }
  for (const { from, to } of ties) for (const end of [from, to]) count.set(end, (count.get(end) ?? 0) + 1)
  for (const tie of counting) {
    for (const [one, other] of [
      [tie.from, tie.to],
      [tie.to, tie.from],
    ] as const) {
      if (!inPeriod(one) || !inPeriod(other)) continue
      if (since && tie.until && `${tie.until}~` < since) continue
      if (until && tie.since && tie.since > `${until}~`) continue
      next.set(one, (next.get(one) ?? new Set()).add(other))
    }
  }
  const found: string[][] = []
  const walk = (path: string[]): void => {
    for (const id of next.get(path.at(-1)!) ?? []) {
      if (path.includes(id)) continue
      if (id === b) found.push([...path, id])
      else if (path.length < maxLength && allowed.includes(entities.get(id)!.kind) && count.get(id)! <= hubTies) walk([...path, id])
    }
  }
  if (a !== b) walk([a])
  const penalty = (path: string[]): number =>
    Number(
      path
        .slice(1, -1)
        .reduce((sum, id) => sum + Math.log(count.get(id)!), 0)
        .toFixed(9),
    )
  return found.toSorted((one, other) => one.length - other.length || penalty(one) - penalty(other) || (one.join() < other.join() ? -1 : 1))
}

const query = `query($a: ID!, $b: ID!, $first: Int = 5, $maxLength: Int = 6, $avoidHubs: Boolean = false, $hubTies: Int = 100, $kinds: [EntityKind!], $since: Date, $until: Date) {
  between(a: $a, b: $b) { paths(first: $first, maxLength: $maxLength, avoidHubs: $avoidHubs, hubTies: $hubTies, kinds: $kinds, since: $since, until: $until) {
    searchedTo says complete nodes { length hubPenalty hops { from { id } to { id } ties { totalCount nodes { type evidence(first: 1) { nodes { id } } } } } } } } }`
const ask = async (a: string, b: string, options: Record<string, unknown> = {}, client = composed) =>
  (await client.ask(query, { a, b, ...options })).between.paths
type Hop = { from: { id: string }; to: { id: string }; ties: { totalCount: number; nodes: { evidence: { nodes: unknown[] } }[] } }
const idsOf = ({ hops }: { hops: Hop[] }): string[] => [hops[0]!.from.id, ...hops.map(({ to }) => to.id)]

describe.each<[string, Options & { avoidHubs?: boolean }]>([
  ['up to 4 hops', { maxLength: 4 }],
  ['past nothing with more than 11 ties', { maxLength: 4, avoidHubs: true, hubTies: 11 }],
  ['past events and people only', { maxLength: 4, kinds: ['Event', 'Person'] }],
  ['past places too', { maxLength: 2, kinds: [...entityKinds] }],
  ['in a period', { maxLength: 4, since: '2021', until: '2024' }],
])('%s', (_, options) => {
  test('the paths are those of a brute-force search, in the same order', async () => {
    let some = 0
    for (const [a, b] of [...pairs, [huaqiao, bureau] as [string, string]]) {
      const { nodes, complete } = await ask(a, b, options as unknown as Record<string, unknown>)
      const wanted = bruteForce(a, b, options).slice(0, 5)
      expect({ a, b, complete, paths: nodes.map(idsOf) }).toEqual({ a, b, complete: true, paths: wanted })
      some += wanted.length
    }
    expect(some).toBeGreaterThan(0)
  }, 120_000)
})

test('every hop begins where the last one ended, and opens to ties with evidence', async () => {
  const { nodes } = await ask(huaqiao, bureau)
  expect(nodes.length).toBeGreaterThan(1)
  for (const { length, hops } of nodes as { length: number; hops: Hop[] }[]) {
    expect(hops).toHaveLength(length)
    expect(hops.slice(1).map(({ from }) => from.id)).toEqual(hops.slice(0, -1).map(({ to }) => to.id))
    for (const hop of hops) {
      expect(hop.ties.totalCount).toBeGreaterThan(0)
      for (const tie of hop.ties.nodes) expect(tie.evidence.nodes).toHaveLength(1)
    }
  }
})

test('no path is an answer that says how far was looked', async () => {
  expect(await ask(huaqiao, unconnected, { maxLength: 5 })).toEqual({
    searchedTo: 5,
    says: 'No path of up to 5 hops joins the two as asked for.',
    complete: true,
    nodes: [],
  })
  expect(bruteForce(huaqiao, unconnected, { maxLength: 5 })).toEqual([])
  expect(await ask(huaqiao, huaqiao)).toMatchObject({ says: 'Both are one and the same entity.', nodes: [] })
})

test('a search that the database cuts off says so', async () => {
  const late: typeof graph = {
    ...graph,
    read: (text, params) =>
      text.includes('SHORTEST 1000 PATHS') ? Promise.reject(new AppError('DATABASE_TIMEOUT', 'too long')) : graph.read(text, params),
  }
  for (const path of ['composed', 'loaders'] as const)
    expect(await ask(huaqiao, bureau, {}, clientOf(late, path))).toMatchObject({
      searchedTo: 0,
      complete: false,
      nodes: [],
      says: expect.stringContaining('cut off'),
    })
})

test('one statement, whatever the number of paths; by loaders as many for one path as for five', async () => {
  const statements = async (first: number, client: typeof loaders): Promise<number> => {
    const before = graph.statements
    await ask(huaqiao, bureau, { first }, client)
    return graph.statements - before
  }
  expect(await statements(1, composed)).toBe(1)
  expect(await statements(5, composed)).toBe(1)
  expect(await statements(5, loaders)).toBe(await statements(1, loaders))
  expect(await ask(huaqiao, bureau, {}, loaders)).toEqual(await ask(huaqiao, bureau))
})

test.each([
  ['first', 0],
  ['first', 21],
  ['maxLength', 0],
  ['maxLength', 7],
  ['hubTies', 0],
])('%s: %i is refused by name', async (argument, value) => {
  await expect(ask(huaqiao, bureau, { [argument]: value })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: argument })
})

test('an unknown id is refused by name', async () => {
  await expect(ask(huaqiao, 'nobody')).rejects.toMatchObject({ code: 'NOT_FOUND', field: 'b' })
})
