import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { getNamedType, isInterfaceType, isNonNullType, isObjectType, type GraphQLField } from 'graphql'
import { buildApiSchema } from '../../src/api/schema.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'
import { routes } from '../support/selections.js'

// The rules of the GraphQL Cursor Connections and Global Object Identification specifications, on every connection of the schema.

const graph = sharedGraph()
const schema = buildApiSchema()
let http: HttpClient
let ends: { a: string; b: string }
beforeAll(async () => {
  http = await serveOn(graph)
  const { body } = await http.post('{ coHostPairs(first: 1) { nodes { a { id } b { id } } } }')
  const [pair] = body.data!['coHostPairs'].nodes as { a: { id: string }; b: { id: string } }[]
  ends = { a: pair!.a.id, b: pair!.b.id }
})
afterAll(async () => {
  await http.stop()
  await graph.close()
})

type Field = GraphQLField<unknown, unknown>
const fieldsOf = (name: string): Field[] => {
  const type = schema.getType(name)
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []
}
/** Groups of an aggregate page forward only, by arguments of the aggregate. */
const isConnection = ({ type, args }: Field): boolean =>
  getNamedType(type).name.endsWith('Connection') && args.some(({ name }) => name === 'before')

/** How each type with a connection is reached, where its rows are likely to have several of theirs. */
const reached: Record<string, string> = {
  ...routes,
  Query: '@',
  Network: 'network(input: {}) { @ }',
  NetworkNode: 'network(input: {}) { nodes(first: FIRST) { nodes { @ } } }',
  NetworkLink: 'network(input: {}) { links(first: FIRST) { nodes { @ } } }',
}
/** What fields cannot do without. */
const needed: Record<string, string> = {
  'Query.coHosted': 'organizations: [$a]',
  'Query.search': 'query: "大学"',
  'Query.changes': 'since: "2000-01-01T00:00:00Z"',
  'Query.qualityItems': 'check: NO_ENGLISH_NAME',
}

const declaring = Object.values(schema.getTypeMap()).filter(
  (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__') && fieldsOf(type.name).some(isConnection),
)
/** Types that stand in for those of whose interface they are: a field is walked once where it is declared first. */
const connections = Object.keys(reached).flatMap((name) =>
  fieldsOf(name)
    .filter(isConnection)
    .map((field): [string, Field] => [`${name}.${field.name}`, field]),
)

interface Page {
  edges: { cursor: string; node: { __typename: string; id?: string } | null }[]
  nodes: { __typename: string; id?: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
}

/** The page of each parent that a route leads to, in the order of the parents. */
const pagesOf = async (name: string, field: Field, paging: string): Promise<{ pages: Page[]; code?: unknown }> => {
  const [type = ''] = name.split('.')
  const node = fieldsOf(getNamedType(field.type).name).find((one) => one.name === 'nodes')
  const hasId = node && fieldsOf(getNamedType(node.type).name).some((one) => one.name === 'id')
  const of = `__typename ${hasId ? 'id' : ''}`
  const args = [needed[name], paging].filter(Boolean).join(', ')
  const asked = `page: ${field.name}(${args}) { edges { cursor node { ${of} } } nodes { ${of} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`
  const around = reached[type]!.replaceAll('FIRST', '5').replace('@', asked)
  const head = /\$[ab]\b/.test(around) ? `query(${around.includes('$a') ? '$a: ID!' : ''} ${around.includes('$b') ? '$b: ID!' : ''}) ` : ''
  const { body } = await http.post(`${head}{ ${around} }`, ends)
  if (body.errors) return { pages: [], code: body.errors[0]!.extensions['code'] }
  const pages: Page[] = []
  JSON.stringify(body.data, (key, value: unknown) => {
    if (key === 'page' && value !== null) pages.push(value as Page)
    return value
  })
  return { pages }
}
const cursorsOf = ({ edges }: Page): string[] => edges.map(({ cursor }) => cursor)

test('every type with a connection is walked, itself or through an interface of it', () => {
  const walked = new Set(connections.map(([name]) => name))
  const left = declaring.flatMap(({ name }) => {
    const type = schema.getType(name)
    const owners = [name, ...(isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map((one) => one.name) : [])]
    return fieldsOf(name)
      .filter(isConnection)
      .filter(({ name: field }) => !owners.some((owner) => walked.has(`${owner}.${field}`)))
      .map(({ name: field }) => `${name}.${field}`)
  })
  expect(left).toEqual([])
  expect(connections.length).toBeGreaterThan(60)
})

test('the types of connections, edges and pages are those of the specification', () => {
  const typeOf = (name: string, field: string): string => String(fieldsOf(name).find((one) => one.name === field)?.type)
  expect(['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'].map((field) => typeOf('PageInfo', field))).toEqual([
    'Boolean!',
    'Boolean!',
    'String',
    'String',
  ])
  expect([typeOf('Node', 'id'), typeOf('Query', 'node'), typeOf('Query', 'nodes')]).toEqual(['ID!', 'Node', '[Node]!'])
  const names = new Set(connections.map(([, field]) => getNamedType(field.type).name))
  for (const name of names) {
    expect([name, typeOf(name, 'pageInfo')]).toEqual([name, 'PageInfo!'])
    const edge = getNamedType(fieldsOf(name).find((one) => one.name === 'edges')!.type).name
    expect([edge, typeOf(edge, 'cursor')]).toEqual([edge, 'String!'])
    expect(fieldsOf(edge).map((one) => one.name)).toContain('node')
  }
  for (const [name, { args }] of connections)
    expect([name, ...['first', 'after', 'last', 'before'].filter((one) => !args.some((arg) => arg.name === one))]).toEqual([name])
})

test.each(connections)('%s pages forward and back', async (name, field) => {
  const required = field.args.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined)
  expect([name, required.length > 0 && !needed[name]]).toEqual([name, false])
  const { pages, code } = await pagesOf(name, field, 'first: 7')
  expect(code).toBeUndefined()
  for (const page of pages) {
    const cursors = cursorsOf(page)
    expect(new Set(cursors).size).toBe(cursors.length)
    expect([page.pageInfo.startCursor, page.pageInfo.endCursor]).toEqual([cursors[0] ?? null, cursors.at(-1) ?? null])
    expect(page.pageInfo.hasPreviousPage).toBe(false)
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node))
  }
  for (const bad of ['first: -1', 'last: 1000000', 'before: "%%%", last: 2'])
    expect([bad, pages.length > 0 && (await pagesOf(name, field, bad)).code]).toEqual([bad, pages.length > 0 && 'BAD_USER_INPUT'])

  const at = pages.findIndex(({ edges }) => edges.length >= 4)
  if (at < 0) return
  const whole = cursorsOf(pages[at]!)
  // A cursor belongs to one parent: only its page tells anything.
  const page = async (paging: string): Promise<Page> => (await pagesOf(name, field, paging)).pages[at]!
  const first = await page('first: 3')
  expect([cursorsOf(first), first.pageInfo.hasNextPage]).toEqual([whole.slice(0, 3), true])
  const next = await page(`first: 2, after: ${JSON.stringify(whole[1])}`)
  expect([cursorsOf(next), next.pageInfo.hasPreviousPage]).toEqual([whole.slice(2, 4), true])
  const back = await page(`last: 2, before: ${JSON.stringify(whole[3])}`)
  expect([cursorsOf(back), back.pageInfo.hasPreviousPage, back.pageInfo.hasNextPage]).toEqual([whole.slice(1, 3), true, true])
  const start = await page(`last: 5, before: ${JSON.stringify(whole[2])}`)
  expect([cursorsOf(start), start.pageInfo.hasPreviousPage]).toEqual([whole.slice(0, 2), false])
})

test('whatever has an id in a list is found again by it, as the same kind', async () => {
  const faults: string[] = []
  let found = 0
  for (const [name, field] of connections) {
    const { pages } = await pagesOf(name, field, 'first: 2')
    const nodes = pages.flatMap((page) => page.nodes).filter((node) => node?.id !== undefined)
    const isNode = (typeName: string): boolean => {
      const type = schema.getType(typeName)
      return isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node')
    }
    const [node] = nodes.filter(({ __typename }) => isNode(__typename))
    if (!node) continue
    found += 1
    const { body } = await http.post('query($id: ID!) { node(id: $id) { __typename id } }', { id: node.id })
    if (JSON.stringify(body.data!['node']) !== JSON.stringify({ __typename: node.__typename, id: node.id }))
      faults.push(`${name}: ${node.__typename} ${node.id} is ${JSON.stringify(body.data!['node'])}`)
  }
  expect(faults).toEqual([])
  expect(found).toBeGreaterThan(20)
})

test('an id of nothing is null, not an error', async () => {
  expect((await http.post('{ node(id: "nothing") { id } }')).body).toMatchObject({ data: { node: null } })
})
