import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { graphql } from 'graphql'
import { contextFor } from '../../src/api/request-context.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import type { Graph } from '../../src/graph/graph.js'
import { writeQuery } from '../../src/graph/query-file.js'
import { withdrawSource } from '../../src/ingest/withdraw.js'
import { asWriter } from '../../src/ingest/write-lock.js'
import { clientOf } from '../support/api.js'
import { ownServer, sharedGraph, type OwnServer } from '../support/graph.js'

const graph = sharedGraph()
const { ask, run } = clientOf(graph)
let server: OwnServer
beforeAll(async () => {
  server = await ownServer({ seeded: true })
}, 240_000)
afterAll(async () => {
  await graph.close()
  await server.stop()
})

const statementsOf = async (work: () => Promise<unknown>, on = graph): Promise<number> => {
  const before = on.statements
  await work()
  return on.statements - before
}

test('as many statements for 1 node or link as for 50, whatever hangs on them', async () => {
  const query = (first: number): string => `{ network(input: {roles: [HOST, GUIDE, SIGN, INITIATE, ATTEND]}) {
    nodes(first: ${first}) { nodes { degree constraint organization { name place { name } externalIds { value } } activities(first: 3) { nodes { name hosts(first: 3) { nodes { actor { name } } } } } } }
    links(first: ${first}) { nodes { weight a { organization { names { value } } } activities(first: 2) { totalCount edges { node { name } evidence(first: 1) { nodes { quote source { title } } } } } } } } }`
  await ask(query(1))
  const few = await statementsOf(() => ask(query(5)))
  expect(await statementsOf(() => ask(query(50)))).toBe(few)
  expect(few).toBeLessThan(20)
})

test('a network is read in two statements, its version and its scope; then in one, and its measures in none', async () => {
  const query = (fields: string): string => `{ network(input: {roles: [GUIDE, ATTEND]}) { ${fields} } }`
  expect(await statementsOf(() => ask(query('nodeCount')))).toBe(2)
  expect(
    await statementsOf(() =>
      ask(query('linkCount density diameter nodeRows { strength constraint } backbone(method: SDSM) { linksAfter }')),
    ),
  ).toBe(1)
})

test('concurrent requests share one piece of work, however they write the same question', async () => {
  const questions = [
    'roles: [SUPPORT, HOST]',
    'roles: [HOST, SUPPORT, HOST], depth: 1, otherRoles: [HOST, SUPPORT]',
    'isolates: true, roles: [HOST, SUPPORT]',
  ]
  const asked = [...questions, ...questions, ...questions].map(
    (input) => `{ network(input: {${input}}) { linkCount about { parameters { name value } } } }`,
  )
  let answers: unknown[] = []
  const sent = await statementsOf(async () => {
    answers = await Promise.all(asked.map((query) => ask(query)))
  })
  expect(sent).toBe(asked.length + 1)
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
})

test('a change of the data makes a new answer with its version', async () => {
  const own = clientOf(server.graph)
  const query = '{ network(input: {since: "2024-05-14", until: "2024-05-14"}) { linkCount about { dataVersion } } }'
  const before = (await own.ask(query)).network
  expect(before.linkCount).toBe(36)
  expect(await statementsOf(() => own.ask(query), server.graph)).toBe(1)
  const rows = await server.graph.read(
    "MATCH (:Document)-[:READ_FROM]->(s:Source) WHERE s.publishedOn STARTS WITH '2024-05' RETURN s.id AS id ORDER BY id",
  )
  for (const { id } of rows)
    await asWriter(server.graph, 'test', (lock) =>
      withdrawSource(server.graph, lock, id as string, { by: 'an editor', now: new Date().toISOString(), reason: 'made up for a test' }),
    )
  const after = (await own.ask(query)).network
  expect(after.linkCount).toBe(0)
  expect(after.about.dataVersion).toBeGreaterThan(before.about.dataVersion)
})

describe('what cannot be answered is refused with the field and the way to mend it', () => {
  test.each<[string, string, RegExp]>([
    ['roles: []', 'BAD_USER_INPUT', /input\.roles: is empty/],
    ['sectors: []', 'BAD_USER_INPUT', /input\.sectors: is empty/],
    ['ego: []', 'BAD_USER_INPUT', /input\.ego: is empty/],
    ['kinds: [Event]', 'BAD_USER_INPUT', /input\.kinds: Event is no kind of organization/],
    ['minWeight: -0.1', 'BAD_USER_INPUT', /input\.minWeight: -0.1 is out of range/],
    ['minShared: 0', 'BAD_USER_INPUT', /input\.minShared: 0 is out of range/],
    ['top: 0', 'BAD_USER_INPUT', /input\.top: 0 is out of range/],
    ['top: 100001', 'BAD_USER_INPUT', /input\.top: 100001 is out of range/],
    ['depth: 11', 'BAD_USER_INPUT', /input\.depth: 11 is out of range/],
    ['depth: -1', 'BAD_USER_INPUT', /input\.depth: -1 is out of range/],
    ['since: "2024-02-30"', 'BAD_USER_INPUT', /does not exist/],
    ['mode: TWO_MODE, weight: NEWMAN', 'BAD_USER_INPUT', /input\.weight: .* two-mode/],
    ['mode: TWO_MODE, minShared: 2', 'BAD_USER_INPUT', /input\.minShared: /],
    ['ego: ["nobody"]', 'NOT_FOUND', /input\.ego\[0\]: nothing that fits has the id "nobody"/],
    ['place: "nowhere"', 'NOT_FOUND', /input\.place: nothing has the id or code "nowhere"/],
    ['industry: "Z99"', 'NOT_FOUND', /input\.industry: nothing has the id or code "Z99"/],
    ['source: "nowhere"', 'NOT_FOUND', /input\.source: no source has this id/],
  ])('%s', async (input, code, message) => {
    const { errors } = await run(`{ network(input: {${input}}) { nodeCount } }`)
    const error = (errors?.[0]?.originalError ?? errors?.[0]) as any
    expect(error.code ?? error.extensions?.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  test.each<[string, RegExp]>([
    ['nodes(first: 101) { totalCount }', /first: 101 is out of range/],
    ['nodes(first: 1, after: "%%%") { totalCount }', /after: is (not a cursor|a cursor of another list)/],
    ['nodeRows(first: 10001) { id }', /first: 10001 is out of range/],
    ['linkRows(offset: -1) { aId }', /offset: -1 is out of range/],
    ['backbone(alpha: 0) { linksAfter }', /alpha: 0 is out of range/],
    ['communities(resolution: 0) { count }', /resolution: 0 is out of range/],
    ['communities(seed: -1) { count }', /seed: -1 is out of range/],
    ['gaps(by: PLACE, level: "village") { totalCount }', /level: "village" is no level of places/],
    ['groupMixing(by: PLACE, level: "village") { totalCount }', /level: "village" is no level of places/],
    ['groupMixing(first: 101) { totalCount }', /first: 101 is out of range/],
    ['gaps(first: 1001) { totalCount }', /first: 1001 is out of range/],
    ['suggestedLinks(first: -1) { score }', /first: -1 is out of range/],
    ['change(before: {}, after: {since: "2020"}) { persistence }', /before: has neither since nor until/],
  ])('%s', async (field, message) => {
    const { errors } = await run(`{ network(input: {}) { ${field} } }`)
    expect(errors?.[0]?.message).toMatch(message)
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' })
  })

  test.each(['graphNodes', 'graphEdges'])('%s: a page out of bounds is refused before the network is worked out', async (list) => {
    const refused = async (): Promise<void> => {
      const { errors } = await run(`{ ${list}(input: {since: "2003-03-03"}, first: -1) { __typename } }`)
      expect(errors?.[0]?.message).toMatch(/first: -1 is out of range/)
    }
    expect(await statementsOf(refused)).toBe(0)
  })

  test('an error is not kept: the right question is answered after the wrong one', async () => {
    await run('{ network(input: {ego: ["nobody"]}) { nodeCount } }')
    expect((await run('{ network(input: {ego: ["nobody"]}) { nodeCount } }')).errors).toHaveLength(1)
    const { network } = await ask('{ network(input: {place: "350211"}) { nodeCount } }')
    expect(network.nodeCount).toBeGreaterThan(0)
  })

  test('a cursor of one order or network is refused in another', async () => {
    const { network } = await ask('{ network(input: {}) { nodes(first: 1) { pageInfo { endCursor } } } }')
    const { endCursor } = network.nodes.pageInfo
    for (const [input, order] of [
      ['', ', orderBy: {field: NAME}'],
      ['place: "350211"', ''],
    ]) {
      const { errors } = await run(`{ network(input: {${input}}) { nodes(first: 1, after: "${endCursor}"${order}) { totalCount } } }`)
      expect(errors?.[0]?.message).toMatch(/after: is a cursor of another list or order/)
    }
  })
})

test('a server without Graph Data Science refuses Leiden communities, and answers all else', async () => {
  const bare: Graph = {
    ...graph,
    read: (text, params, options) => (text === writeQuery('status/gds') ? Promise.resolve([]) : graph.read(text, params, options)),
  }
  const { data, errors } = await clientOf(bare).run(
    '{ network(input: {roles: [GUIDE, HOST, ATTEND]}) { linkCount communities { count } leiden: communities(algorithm: LEIDEN) { count } nodeRows(first: 1) { betweenness } } }',
  )
  expect(errors).toHaveLength(1)
  expect(errors![0]).toMatchObject({ path: ['network', 'leiden'], originalError: { code: 'GDS_MISSING' } })
  expect(data!['network'].leiden).toBeNull()
  expect(data!['network'].communities.count).toBeGreaterThan(1)
  expect(data!['network'].nodeRows[0].betweenness).toBeGreaterThan(0)
})

test('a request whose client is gone has nothing worked out', async () => {
  const { schema } = clientOf(graph)
  const gone = new AbortController()
  const contextValue = contextFor(graph, new ShapeCache(), { signal: gone.signal, atOnce: 8 })
  gone.abort(new Error('the client is gone'))
  const { errors } = await graphql({ schema, source: '{ network(input: {roles: [GUIDE, SIGN]}) { nodeCount } }', contextValue })
  expect(errors).toMatchObject([{ path: ['network'], message: 'the client is gone' }])
})

test('what is in scope but not in the network is no error: an organization that hosted nothing has an empty ego network', async () => {
  const { organizations } = await ask('{ organizations(orderBy: {field: ACTIVITY_COUNT, direction: ASC}, first: 1) { nodes { id } } }')
  const { network } = await ask(
    `{ network(input: {ego: ["${organizations.nodes[0].id}"]}) { nodeCount linkCount density diameter withheld components { count largest } about { largestActivity { id } largestActivityShare } } }`,
  )
  expect(network).toMatchObject({ nodeCount: 0, linkCount: 0, density: null, diameter: null, components: { count: 0, largest: 0 } })
  expect(network.about).toEqual({ largestActivity: null, largestActivityShare: null })
})
