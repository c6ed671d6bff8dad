import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execute, getOperationAST, parse } from 'graphql'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReadPlan } from '../../src/api/graphql/read-plan.js'
import { contextFor, readingWhole } from '../../src/api/request-context.js'
import { NotPrefetched } from '../../src/graph/access.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import { allRelations } from '../../src/graph/relation.js'
import { clientOf, ComposedOnly, wholeClientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { queryFor, routes } from '../support/selections.js'

const graph = sharedGraph()
const loaders = clientOf(graph, 'loaders')
const composed = clientOf(graph, 'composed')
const whole = wholeClientOf(graph)
const related = allRelations()
  .map(({ name }) => name.split('.') as [string, string])
  // What a network holds is worked out in the process: tests/network asks of it.
  .filter(([type]) => !['Query', 'Status', 'Quality', 'Network', 'NetworkNode', 'NetworkLink'].includes(type))

let pair: { a: string; b: string }
beforeAll(async () => {
  const { coHostPairs } = await loaders.ask('{ coHostPairs(first: 1) { nodes { a { id } b { id } } } }')
  pair = { a: coHostPairs.nodes[0].a.id, b: coHostPairs.nodes[0].b.id }
})
afterAll(() => graph.close())

const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = graph.statements
  await work()
  return graph.statements - before
}

test('every type with relations has a route in tests/support/selections.ts', () => {
  expect([...new Set(related.map(([type]) => type))].filter((type) => !(type in routes))).toEqual([])
})

test.each([
  ['organizations', 'orderBy: { field: ACTIVITY_COUNT }, ', 'roles: [HOST], '],
  ['events', '', 'roles: [HOST], '],
  ['organizations', 'orderBy: { field: ACTIVITY_COUNT }, ', 'roles: [HOST], since: "2015-01-01", '],
])('a number that is had without walking the rows of %s is theirs', async (list, order, args) => {
  const query = `{ ${list}(${order}first: 40) { nodes { participations(${args}first: 100) { totalCount nodes { id } } } } }`
  for (const path of [loaders, composed]) {
    const { nodes } = (await path.ask(query))[list]
    const numbers = nodes.map(({ participations }: any) => participations.totalCount)
    expect(numbers).toEqual(nodes.map(({ participations }: any) => participations.nodes.length))
    expect(Math.max(...numbers)).toBeGreaterThan(1)
    expect(Math.max(...numbers)).toBeLessThan(100)
  }
})

test('a list of which nothing is asked is there', async () => {
  for (const path of [loaders, composed])
    expect(await path.ask('{ organizations { __typename } }')).toEqual({ organizations: { __typename: 'OrganizationConnection' } })
})

describe('each relation', () => {
  test.each(related)('%s.%s: loaders and composition give the same answer, and so do the rows alone', async (type, field) => {
    const query = queryFor(loaders.schema, type, field, 20)
    const one = await loaders.ask(query, pair)
    expect(await composed.ask(query, pair)).toEqual(one)
    const straight = whole.ask(query, pair)
    // Its resolver waits for the row that it takes the text out of.
    if (`${type}.${field}` === 'Source.text') await expect(straight).rejects.toBeInstanceOf(NotPrefetched)
    // Printed, so that the order of fields counts.
    else expect(JSON.stringify(await straight)).toBe(JSON.stringify(one))
  })

  test.each(related)('%s.%s: as many statements for 1 parent as for 20, and one when composed', async (type, field) => {
    // These hang on one pair, however many are asked for.
    if (routes[type]?.startsWith('between')) return
    const ask = (path: typeof loaders, first: number) => statementsOf(() => path.ask(queryFor(path.schema, type, field, first)))
    const many = await ask(loaders, 20)
    expect(many).toBeGreaterThanOrEqual(2)
    expect(await ask(composed, 20)).toBe(1)
    expect(await ask(composed, 1)).toBe(1)
    expect(await ask(loaders, 10)).toBe(many)
    // One parent alone may have nothing to follow, hence fewer levels; never more statements.
    expect(await ask(loaders, 1)).toBeLessThanOrEqual(many)
  })
})

const deep = `{ organizations(first: N, orderBy: {field: ACTIVITY_COUNT}) { totalCount nodes { name coHosts(first: 5) { totalCount nodes { organization { name
  people(first: 3) { nodes { title person { name } } } } sharedActivities(first: 3) { nodes { name hosts { nodes { actor { name } evidence(first: 1) { nodes { quote source { title } } } } } } } } } } } }`

test('a question seen before is one statement, whatever it nests and however many rows come back', async () => {
  const client = clientOf(graph)
  const ask = (n: number) => statementsOf(() => client.ask(deep.replace('N', String(n))))
  expect(await ask(3)).toBeGreaterThan(1)
  // Planned behind the answer of its second sight, which does not wait for it.
  expect(await ask(3)).toBeGreaterThan(1)
  await client.planned()
  expect(await ask(3)).toBe(1)
  expect(await ask(20)).toBe(1)
})

test('by loaders, a nested question costs as many statements for 2 parents as for 20', async () => {
  const ask = (n: number) => statementsOf(() => loaders.ask(deep.replace('N', String(n))))
  expect(await ask(2)).toBe(await ask(20))
})

test('both ways agree on a deep question, with aliases, fragments, variables and pages', async () => {
  const query = `query($roles: [ActivityRole!]!, $more: Boolean!) { top: organizations(first: 8, orderBy: {field: ACTIVITY_COUNT}) { edges { cursor node { ...O also: coHosts(first: 2, roles: $roles) { totalCount nodes { organization { name(language: EN) } } } } } }
    events(last: 5, orderBy: {field: DATE}) { nodes { name hosts(last: 2) @include(if: $more) { pageInfo { hasNextPage hasPreviousPage } nodes { rank organization { ... on University { name supervisor place { name parent { name } } } } } } } } }
    fragment O on Organization { id name coHosts(first: 3, orderBy: {field: NEWMAN_WEIGHT}) { nodes { newmanWeight lastDate organization { __typename id } } } }`
  for (const variables of [
    { roles: ['HOST'], more: true },
    { roles: ['HOST', 'INITIATE'], more: false },
  ]) {
    const answer = await loaders.ask(query, variables)
    expect(await composed.ask(query, variables)).toEqual(answer)
    expect(JSON.stringify(await whole.ask(query, variables))).toBe(JSON.stringify(answer))
  }
})

test('shapes are canonical: names, order, fragments and values of a question make no new text', async () => {
  const client = clientOf(graph)
  const first =
    '{ organizations(first: 3) { nodes { id name coHosts(first: 2) { nodes { sharedActivityCount organization { name } } } } } }'
  await client.ask(first)
  await client.ask(first)
  await client.planned()
  const asked = await statementsOf(() =>
    client.ask(
      'query($n: Int!) { x: organizations(first: 4) { nodes { y: coHosts(first: $n) { nodes { ...F n: sharedActivityCount } } b: name id } } } fragment F on CoHost { organization { z: name } }',
      { n: 5 },
    ),
  )
  expect(asked).toBe(1)
})

/** Whether the text is composed from its third sight on, when it was planned at the second. */
const admitted = async (shapes: ShapeCache, text: string, parts: number, plan = () => Promise.resolve()): Promise<boolean> => {
  const look = () => shapes.admits(text, parts, plan)
  expect([look(), look(), look()]).toEqual([false, false, false])
  await shapes.idle()
  return look()
}

test('nobody can make the server plan without end: only so many new subqueries a minute, and none in too large a text', async () => {
  const shapes = new ShapeCache(30)
  const found: boolean[] = []
  for (let text = 0; text < 10; text++) found.push(await admitted(shapes, `text ${text}`, 10))
  expect(found.filter(Boolean)).toHaveLength(3)
  expect(await admitted(new ShapeCache(), 'large', 21)).toBe(false)
})

test('a text is planned once and one at a time; one that failed, in planning or later, is left to the loaders', async () => {
  const shapes = new ShapeCache()
  let [now, most, count] = [0, 0, 0]
  const plan = async (): Promise<void> => {
    count++
    most = Math.max(most, ++now)
    await new Promise((turn) => setImmediate(turn))
    now--
  }
  const texts = ['one', 'two', 'three']
  for (let sight = 0; sight < 3; sight++) for (const text of texts) shapes.admits(text, 1, plan)
  await shapes.idle()
  expect(texts.map((text) => shapes.admits(text, 1, plan))).toEqual([true, true, true])
  expect({ most, count }).toEqual({ most: 1, count: 3 })
  shapes.refuse('one')
  expect(shapes.admits('one', 1, plan)).toBe(false)
  expect(await admitted(shapes, 'broken', 1, () => Promise.reject(new Error('cannot be planned')))).toBe(false)
})

test('a text that failed is tried again some day, as one never seen: what one client asked for is not held against all', async () => {
  const shapes = new ShapeCache(600, 20)
  expect(await admitted(shapes, 'slow', 1)).toBe(true)
  shapes.refuse('slow')
  expect(shapes.admits('slow', 1, () => Promise.resolve())).toBe(false)
  await sleep(50)
  expect(await admitted(shapes, 'slow', 1)).toBe(true)
})

test('deep nesting costs little, at first sight and later', async () => {
  const levels = 12
  const query = `{ places(first: 1) { nodes { ${'parent { '.repeat(levels)}id${' }'.repeat(levels)} } } }`
  const client = clientOf(graph)
  for (let sight = 0; sight < 3; sight += 1) {
    const begun = Date.now()
    await client.ask(query)
    expect(Date.now() - begun).toBeLessThan(15_000)
  }
  const deeper = `{ places(first: 1) { nodes { ${'parent { '.repeat(300)}id${' }'.repeat(300)} } } }`
  const begun = Date.now()
  await loaders.run(deeper)
  expect(Date.now() - begun).toBeLessThan(15_000)
})

test('what is read of a question once holds for all values of its variables, and those that make another text get their own', async () => {
  const query = `query($n: Int, $m: Int, $roles: [ActivityRole!], $since: Date, $after: String, $first: Int = 3, $language: Language, $skip: Boolean = false) {
    organizations(first: $first, after: $after, orderBy: {field: ACTIVITY_COUNT}) { pageInfo { endCursor hasNextPage }
      nodes { id name(language: $language) all: coHosts(first: $n, since: $since) { totalCount nodes { organization { id name(language: $language) } sharedActivityCount
        sharedActivities(first: 2) { nodes { id } } } } some: coHosts(first: $m, roles: $roles, since: $since) @skip(if: $skip) { totalCount nodes { organization { id } } }
        participations(roles: $roles, first: $n) { totalCount nodes { role activity { id participations(roles: $roles) { totalCount } } } } } } }`
  const given: Record<string, unknown>[] = [
    {},
    { n: 2, m: 2 },
    { n: 2, m: 3 },
    { n: 3, m: 2, roles: ['HOST'] },
    { n: 1, m: 1, roles: ['ORGANIZE'], since: '2023' },
    { n: 2, m: 2, roles: ['HOST', 'GUIDE'], since: null, language: 'EN' },
    { roles: null, language: 'ZH', skip: true },
    { first: 1 },
  ]
  const client = clientOf(graph)
  const first = await loaders.ask(query, { first: 2 })
  given.push({ first: 2, after: first.organizations.pageInfo.endCursor, roles: ['HOST'], n: 4 })
  // One document for all of them, as a server keeps it.
  const document = parse(query)
  const shapes = new ComposedOnly()
  for (const variables of [...given, ...given.toReversed()]) {
    const answer = await loaders.ask(query, variables)
    const contextValue = contextFor(graph, shapes, { atOnce: 8 })
    expect(await execute({ schema: client.schema, document, variableValues: variables, contextValue })).toEqual({ data: answer })
  }
  const plan = ReadPlan.of(client.schema, document, getOperationAST(document)!)!
  for (const variables of [...given, ...given.toReversed()])
    expect(JSON.stringify(await plan.answer(readingWhole(contextFor(graph, shapes, { atOnce: 8 })), variables))).toBe(
      JSON.stringify(await loaders.ask(query, variables)),
    )
})
