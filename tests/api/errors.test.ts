import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const graph = sharedGraph()
let http: HttpClient
let known: { id: string; organizationCursor: string }
beforeAll(async () => {
  http = await serveOn(graph)
  const { body } = await http.post('{ organizations(first: 1) { nodes { id } pageInfo { endCursor } } }')
  known = { id: body.data!['organizations'].nodes[0].id, organizationCursor: body.data!['organizations'].pageInfo.endCursor }
})
afterAll(async () => {
  await http.stop()
  await graph.close()
})

const forged = Buffer.from(JSON.stringify(['xxxxxx', 'a', 'b'])).toString('base64url')

test.each<[string, string, string, RegExp, string]>([
  ['first below range', '{ organizations(first: -1) { nodes { id } } }', 'BAD_USER_INPUT', /first: -1 is out of range.*0 to 100/, 'first'],
  ['first above range', '{ organizations(first: 101) { nodes { id } } }', 'BAD_USER_INPUT', /first: 101 is out of range/, 'first'],
  ['last above range', '{ events(last: 1000) { nodes { id } } }', 'BAD_USER_INPUT', /last: 1000 is out of range/, 'last'],
  ['offset below range', '{ organizations(offset: -1) { nodes { id } } }', 'BAD_USER_INPUT', /offset: -1 is out of range/, 'offset'],
  ['offset from the end', '{ events(last: 1, offset: 1) { nodes { id } } }', 'BAD_USER_INPUT', /offset: stands beside/, 'offset'],
  ['first and last', '{ events(first: 1, last: 1) { nodes { id } } }', 'BAD_USER_INPUT', /either first or last/, 'last'],
  [
    'nested first out of range',
    '{ events(first: 1) { nodes { hosts(first: 999) { nodes { id } } } } }',
    'BAD_USER_INPUT',
    /first: 999/,
    'first',
  ],
  [
    'cursor that is none',
    '{ organizations(after: "%%%") { nodes { id } } }',
    'BAD_USER_INPUT',
    /after: is (not a cursor|a cursor of another list)/,
    'after',
  ],
  [
    'forged cursor',
    `{ organizations(after: "${forged}") { nodes { id } } }`,
    'BAD_USER_INPUT',
    /after: is a cursor of another list/,
    'after',
  ],
  [
    'date that does not exist',
    '{ events(filter: {since: "2024-02-30"}) { nodes { id } } }',
    'BAD_USER_INPUT',
    /2024-02-30.*does not exist/,
    '',
  ],
  [
    'unknown id in between',
    '{ between(a: "nobody", b: "nobody else") { a { id } } }',
    'NOT_FOUND',
    /a: nothing that fits has the id "nobody".*search/,
    'a',
  ],
  [
    'unknown id in coHosted',
    '{ coHosted(organizations: ["nobody"]) { nodes { id } } }',
    'NOT_FOUND',
    /organizations\[0\]: nothing that fits has the id/,
    'organizations[0]',
  ],
  ['no id in coHosted', '{ coHosted(organizations: []) { nodes { id } } }', 'BAD_USER_INPUT', /organizations: 0 ids/, 'organizations'],
  [
    'unknown activity in coHostPairs',
    '{ coHostPairs(filter: {activity: "nothing"}) { nodes { sharedActivityCount } } }',
    'NOT_FOUND',
    /filter\.activity/,
    'filter.activity',
  ],
  [
    'unknown place',
    '{ organizations(filter: {place: "nowhere"}) { nodes { id } } }',
    'NOT_FOUND',
    /filter\.place: nothing has the id or code "nowhere"/,
    'filter.place',
  ],
  [
    'an id that is empty',
    '{ events(filter: {organization: ""}) { totalCount } }',
    'NOT_FOUND',
    /filter\.organization: nothing that fits has the id ""/,
    'filter.organization',
  ],
  [
    'a question of too many rows',
    '{ events(first: 100) { nodes { hosts(first: 100) { nodes { activity { hosts(first: 100) { nodes { evidence(first: 100) { nodes { id } } } } } } } } } }',
    'LIMIT_EXCEEDED',
    /The cost of the query, \d+, is more than 500000\. Ask for shorter pages/,
    '',
  ],
  [
    'a question too deep',
    `{ places { nodes { ${'parent { '.repeat(50)}id${' }'.repeat(50)} } } }`,
    'LIMIT_EXCEEDED',
    /The depth of the query, 53, is more than 40/,
    '',
  ],
  ['a mutation that does not exist', 'mutation { x }', 'GRAPHQL_VALIDATION_FAILED', /"x" on type "Mutation"/, ''],
  ['a mutation without a key', 'mutation { split(id: "x", reason: "x") { judgementId } }', 'UNAUTHENTICATED', /This needs a key/, ''],
  ['a subscription, of which there are none', 'subscription { x }', 'BAD_REQUEST', /subscription/, ''],
  ['an empty cursor', '{ events(after: "") { nodes { id } } }', 'BAD_USER_INPUT', /after: is not a cursor/, 'after'],
  [
    'too many to have partners in common with',
    `{ organizations(first: 1) { nodes { coHosts(alsoWith: [${Array.from({ length: 21 }, () => '"a"')}]) { totalCount } } } }`,
    'BAD_USER_INPUT',
    /alsoWith: 21 ids/,
    'alsoWith',
  ],
  [
    'an unknown id to have partners in common with',
    '{ organizations(first: 3) { nodes { coHosts(alsoWith: ["nobody"]) { totalCount } } } }',
    'NOT_FOUND',
    /alsoWith\[0\]: nothing that fits has the id "nobody"/,
    'alsoWith[0]',
  ],
  [
    'an unknown id whose partners are left out',
    '{ organizations(first: 3) { nodes { coHosts(notWith: ["nobody"]) { nodes { sharedActivityCount } } } } }',
    'NOT_FOUND',
    /notWith\[0\]: nothing that fits has the id "nobody"/,
    'notWith[0]',
  ],
  [
    'an unknown place of partners',
    '{ organizations(first: 3) { nodes { coHosts(locatedIn: "nowhere") { totalCount } } } }',
    'NOT_FOUND',
    /locatedIn: nothing has the id or code "nowhere"/,
    'locatedIn',
  ],
  [
    'an unknown industry of shared activities',
    '{ organizations(first: 3) { nodes { coHosts(industry: "nothing") { totalCount } } } }',
    'NOT_FOUND',
    /industry: nothing has the id or code "nothing"/,
    'industry',
  ],
  [
    'activities of which what is always known would be unknown',
    '{ activities(filter: {unknown: [YEAR, KIND]}) { totalCount } }',
    'BAD_USER_INPUT',
    /filter\.unknown: KIND is known of every activity/,
    'filter.unknown',
  ],
  [
    'minShared below one',
    '{ coHostPairs(minShared: 0) { nodes { sharedActivityCount } } }',
    'BAD_USER_INPUT',
    /minShared: 0 is out of range/,
    'minShared',
  ],
  ['empty search', '{ search(query: "  ") { nodes { id } } }', 'BAD_USER_INPUT', /query: is empty/, 'query'],
  ['unknown field', '{ organisations { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED', /organisations/, ''],
  ['unknown enum value', '{ events(filter: {roles: [BOSS]}) { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED', /BOSS/, ''],
  ['syntax error', '{ events(', 'GRAPHQL_PARSE_FAILED', /Syntax Error/, ''],
])('%s: a stable code, the argument and the fix', async (_, query, code, message, argument) => {
  const { body } = await http.post(query)
  const [error] = body.errors!
  expect(error!.extensions['code']).toBe(code)
  expect(error!.message).toMatch(message)
  if (argument) expect(error!.extensions['argument']).toBe(argument)
  expect(JSON.stringify(body)).not.toMatch(/MATCH|CALL|stack|node_modules|Neo4jError/)
})

test.each([
  'organizations',
  'activities',
  'events',
  'people',
  'bases',
  'committees',
  'routes',
  'projects',
  'programs',
  'places',
  'industries',
  'coHostPairs',
])('%s: a filter that is null is no filter', async (field) => {
  const { body } = await http.post(`{ none: ${field}(filter: null) { totalCount } absent: ${field} { totalCount } }`)
  expect(body.errors).toBeUndefined()
  expect(body.data!['none']).toEqual(body.data!['absent'])
})

test('what is between a source and an organization is refused by name', async () => {
  const { body: sources } = await http.post('{ sources(first: 1) { nodes { id } } }')
  const { body } = await http.post('query($a: ID!, $b: ID!) { between(a: $a, b: $b) { a { id } } }', {
    a: sources.data!['sources'].nodes[0].id,
    b: known.id,
  })
  expect(body.errors![0]!.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'a' })
})

test('co-hosts page in every order and direction', async () => {
  for (const order of ['SHARED_ACTIVITY_COUNT', 'NEWMAN_WEIGHT', 'NAME', 'LAST_DATE'].flatMap((name) => [
    `${name}, direction: ASC`,
    `${name}, direction: DESC`,
  ])) {
    const page = async (paging: string) =>
      (
        await http.post(
          `{ organizations(filter: {name: "华侨大学"}) { nodes { coHosts(${paging}, orderBy: {field: ${order}}) { edges { cursor } } } } }`,
        )
      ).body.data!['organizations'].nodes[0].coHosts.edges.map(({ cursor }: { cursor: string }) => cursor)
    const whole = await page('first: 13')
    expect(new Set(whole).size).toBe(13)
    expect(await page(`first: 5, after: "${whole[4]}"`)).toEqual(whole.slice(5, 10))
    expect(await page(`last: 5, before: "${whole[10]}"`)).toEqual(whole.slice(5, 10))
  }
})

test('a cursor of one order is refused by another', async () => {
  const { body } = await http.post(
    'query($after: String!) { organizations(after: $after, orderBy: {field: ACTIVITY_COUNT}) { nodes { id } } }',
    { after: known.organizationCursor },
  )
  expect(body.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
})

test('of a pair nothing but its type may be asked, as often as one likes', async () => {
  for (const times of [1, 2, 3]) {
    const { body } = await http.post('query($id: ID!) { between(a: $id, b: $id) { __typename } }', { id: known.id })
    expect([times, body.errors, body.data]).toEqual([times, undefined, { between: { __typename: 'Relationship' } }])
  }
})

test('an unknown id is null, and the others of a list still come', async () => {
  const { body } = await http.post('query($ids: [ID!]!) { node(id: "nobody") { id } nodes(ids: $ids) { id } }', {
    ids: ['nobody', known.id],
  })
  expect(body).toMatchObject({ data: { node: null, nodes: [null, { id: known.id }] } })
})

test.each([
  'organizations(first: 5)',
  'organizations(first: 5, orderBy: {field: ACTIVITY_COUNT})',
  'organizations(first: 5, orderBy: {field: NAME, direction: DESC})',
  'events(first: 5)',
  'events(first: 5, orderBy: {field: DATE, direction: ASC})',
  'coHostPairs(first: 5, orderBy: {field: NEWMAN_WEIGHT})',
  'coHostPairs(first: 5, orderBy: {field: LAST_DATE, direction: ASC})',
  'search(query: "大学", first: 5)',
  'sources(first: 5)',
])('%s pages forward and back over the same rows in the same order', async (field) => {
  const page = async (paging: string) => {
    const asked = field.replace('first: 5', paging)
    const { body } = await http.post(
      `{ list: ${asked} { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    )
    expect(body.errors).toBeUndefined()
    return body.data!['list'] as {
      edges: { cursor: string }[]
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
    }
  }
  const whole = (await page('first: 12')).edges.map(({ cursor }) => cursor)
  expect(new Set(whole).size).toBe(12)
  const next = await page(`first: 4, after: "${whole[3]}"`)
  expect(next.edges.map(({ cursor }) => cursor)).toEqual(whole.slice(4, 8))
  const back = await page(`last: 4, before: "${whole[8]}"`)
  expect(back.edges.map(({ cursor }) => cursor)).toEqual(whole.slice(4, 8))
  expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  const start = await page(`last: 6, before: "${whole[2]}"`)
  expect(start.edges.map(({ cursor }) => cursor)).toEqual(whole.slice(0, 2))
  expect(start.pageInfo.hasPreviousPage).toBe(false)
})

test('walking every page gives each row once, as many as the total says', async () => {
  const seen: string[] = []
  let after: string | null = null
  let total = 0
  do {
    const { body }: Awaited<ReturnType<HttpClient['post']>> = await http.post(
      'query($after: String) { events(first: 7, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    const { totalCount, nodes, pageInfo } = body.data!['events']
    total = totalCount
    seen.push(...nodes.map(({ id }: { id: string }) => id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)
  expect(seen).toHaveLength(total)
  expect(new Set(seen).size).toBe(total)
})

test('pages by offset are those by cursor, and tell whether rows precede and follow', async () => {
  const page = async (args: string): Promise<any> =>
    (
      await http.post(
        `{ coHostPairs(first: 7, ${args}) { totalCount nodes { a { id } b { id } } pageInfo { hasPreviousPage hasNextPage endCursor } } }`,
      )
    ).body.data!['coHostPairs']
  const first = await page('offset: 0')
  const byCursor = await page(`after: "${first.pageInfo.endCursor}"`)
  const byOffset = await page('offset: 7')
  expect(byOffset).toEqual(byCursor)
  expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true })
  expect(byOffset.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true })
  expect((await page(`offset: ${first.totalCount - 3}`)).nodes).toHaveLength(3)
  expect(await page(`offset: ${first.totalCount}`)).toMatchObject({ nodes: [], pageInfo: { hasPreviousPage: true, hasNextPage: false } })
})
