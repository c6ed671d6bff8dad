import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { getIntrospectionQuery, parse, type OperationDefinitionNode } from 'graphql'
import { costOf, measure, type Measures } from '../../src/api/graphql/measure.js'
import { buildApiSchema } from '../../src/api/schema.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const schema = buildApiSchema()
const measured = (query: string, variables?: Record<string, unknown>): Measures => {
  const document = parse(query)
  return measure(
    schema,
    document,
    document.definitions.find((one) => one.kind === 'OperationDefinition') as OperationDefinitionNode,
    variables,
  )
}

const values = (count: number): string => Array.from({ length: count }, (_, at) => `v${at}: name`).join(' ')

test.each<[string, string, Record<string, unknown> | undefined, Partial<Measures>]>([
  ['a page of rows', '{ organizations(first: 30) { nodes { id } } }', undefined, { statements: 1, points: 1 + 30, depth: 3, fields: 3 }],
  ['the default page', '{ organizations { nodes { id } } }', undefined, { statements: 1, points: 1 + 20 }],
  ['a page backward', '{ organizations(last: 7) { nodes { id } } }', undefined, { points: 1 + 7 }],
  [
    'pages in pages',
    '{ events(first: 10) { nodes { hosts(first: 3) { nodes { id } } } } }',
    undefined,
    { statements: 2, points: 1 + 10 * (1 + 1 + 3) },
  ],
  ['edges and their nodes', '{ events(first: 10) { edges { cursor node { id } } } }', undefined, { points: 1 + 10 * (1 + 1) }],
  ['an offset', '{ organizations(first: 1, offset: 1000) { nodes { id } } }', undefined, { points: 1 + 1 + 100 }],
  ['an offset in a variable', 'query($o: Int) { organizations(first: 1, offset: $o) { nodes { id } } }', { o: 55 }, { points: 1 + 1 + 6 }],
  ['an offset that will be refused', '{ organizations(first: 1, offset: -5) { nodes { id } } }', undefined, { points: 1 + 1 }],
  ['a total', '{ organizations(first: 1) { totalCount } }', undefined, { statements: 2, points: 1 }],
  ['a variable', 'query($n: Int) { organizations(first: $n) { nodes { id } } }', { n: 50 }, { points: 1 + 50 }],
  ['a default of a variable', 'query($n: Int = 40) { organizations(first: $n) { nodes { id } } }', {}, { points: 1 + 40 }],
  ['a list of ids', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] }, { points: 3 }],
  [
    'a fragment on a connection',
    '{ organizations(first: 9) { ...F } } fragment F on OrganizationConnection { nodes { id } }',
    undefined,
    { points: 1 + 9 },
  ],
  ['aliases', '{ a: status { __typename } b: status { c: __typename } }', undefined, { aliases: 3, statements: 2 }],
  ['what a type is', '{ __typename __type(name: "Node") { name } }', undefined, { points: 1_000, statements: 0, fields: 3 }],
  ['values that fit a row', `{ organizations(first: 10) { nodes { ${values(20)} } } }`, undefined, { points: 1 + 10 }],
  ['more values than that', `{ organizations(first: 10) { nodes { ${values(41)} } } }`, undefined, { points: 1 + 10 * 3 }],
  [
    'values in a fragment',
    `{ organizations(first: 10) { nodes { ...F } } } fragment F on Organization { ${values(21)} }`,
    undefined,
    { points: 1 + 10 * 2 },
  ],
])('%s: measured as the pages can hold', (_, query, variables, expected) => {
  expect(measured(query, variables)).toMatchObject(expected)
})

test('fragments that double thirty times are measured at once', () => {
  const fragments = Array.from(
    { length: 30 },
    (_, at) => `fragment F${at} on Place { a: parent { ...F${at + 1} } b: parent { ...F${at + 1} } }`,
  )
  const { fields, depth } = measured(`{ places { nodes { ...F0 } } } ${fragments.join(' ')} fragment F30 on Place { id }`)
  expect([fields, depth]).toEqual([2 + 2 * (2 ** 30 - 1) + 2 ** 30, 33])
})

test('a heavy field costs more than the rows that it answers', () => {
  const cost = (query: string): number => costOf(measured(query))
  expect(cost('{ search(query: "x", first: 20) { nodes { id } } }')).toBeGreaterThan(100 * cost('{ organizations { nodes { id } } }'))
  expect(cost('{ matchAll(inputs: [{name: "a"}, {name: "b"}]) { whyNone } }')).toBeGreaterThan(
    1.9 * cost('{ matchAll(inputs: [{name: "a"}]) { whyNone } }'),
  )
})

const graph = sharedGraph()
let http: HttpClient
beforeAll(async () => {
  http = await serveOn(graph)
})
afterAll(async () => {
  await http.stop()
  await graph.close()
})

const many = (count: number, field: (at: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, at) => field(at)).join(' ')} }`

test.each<[string, string, string, number, number]>([
  ['thirty searches', many(30, (at) => `s${at}: search(query: "大学${at}") { nodes { id } }`), 'cost', 1_503_630, 500_000],
  ['forty searches for paths', many(40, (at) => `p${at}: between(a: "a", b: "b${at}") { paths { says } }`), 'cost', 2_408_080, 500_000],
  ['sixty networks', many(60, (at) => `n${at}: network(input: {since: "20${10 + at}-01-01"}) { nodeCount }`), 'cost', 2_406_060, 500_000],
  ['eleven introspections', many(11, (at) => `i${at}: __schema { types { description } }`), 'cost', 550_000, 500_000],
  ['aliases of nothing', many(101, (at) => `a${at}: __typename`), 'aliases', 101, 100],
  ['one field again and again', many(500, () => '__typename'), 'fields', 500, 450],
  ['a question too deep', `{ places { nodes { ${'parent { '.repeat(50)}id${' }'.repeat(50)} } } }`, 'depth', 53, 40],
])('%s: LIMIT_EXCEEDED names the limit, the value and the fix, before anything is asked', async (_, query, limit, value, maximum) => {
  const before = graph.statements
  const { body, status } = await http.post(query)
  expect(graph.statements).toBe(before)
  expect(status).toBe(200)
  expect(body.errors).toHaveLength(1)
  expect(body.errors![0]!.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit, value, maximum })
  expect(body.errors![0]!.message).toMatch(new RegExp(`^The ${limit} of the query, ${value}, is more than ${maximum}\\. Ask `))
})

test('a list in the variables that is longer than any argument takes is refused, however deep it lies', async () => {
  const before = graph.statements
  const list = Array.from({ length: 50_000 }, () => 'University')
  const query = 'query($input: NetworkInput!) { network(input: $input) { nodeCount } }'
  for (const variables of [{ input: { kinds: list } }, { input: {}, unused: [[{ a: list }]] }]) {
    const { body } = await http.post(query, variables)
    expect(body.errors![0]).toMatchObject({
      message: 'The longest list of the query, 50000, is more than 1000. Send what is in it in several requests.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'longest list' },
    })
  }
  expect(graph.statements).toBe(before)
})

test('more values in the variables than any argument takes are refused, however deep they lie', async () => {
  const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [`v${at}`, at])))
  const deep = '['.repeat(30_000) + ']'.repeat(30_000)
  for (const unused of [wide, deep]) {
    const response = await fetch(`${http.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": "{ organizations(first: 1) { nodes { id } } }", "variables": {"unused": ${unused}}}`,
    })
    const body = (await response.json()) as { errors?: object[] }
    expect(body.errors![0]).toMatchObject({
      message: expect.stringMatching(/^The number of values in variables of the query, 2000\d, is more than 20000\./),
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'number of values in variables' },
    })
  }
})

test('every answer tells what it cost, and a refused one too', async () => {
  const asked = async (query: string) => (await http.post(query)).body as { extensions?: { cost: object } }
  expect((await asked('{ organizations(first: 2) { nodes { id } } }')).extensions!.cost).toEqual({ requested: 103, maximum: 500_000 })
  expect((await asked('{ organizations(first: -1) { nodes { id } } }')).extensions!.cost).toEqual({ requested: 101, maximum: 500_000 })
  expect((await asked(many(101, (at) => `a${at}: __typename`))).extensions!.cost).toEqual({ requested: 0, maximum: 500_000 })
})

test('introspection as explorers ask for it is within the limits', async () => {
  const query = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  })
  const { body } = await http.post(query)
  expect(body.errors).toBeUndefined()
  expect(body.data!['__schema'].types.length).toBeGreaterThan(100)
  expect(measured(query).fields).toBeLessThan(300)
})
