import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { leiden } from '../../src/gds/leiden.js'
import { sweepProjections, withProjection } from '../../src/gds/projection.js'
import type { Graph } from '../../src/graph/graph.js'
import { writeQuery } from '../../src/graph/query-file.js'
import { davis, networkOf } from '../measures/centralities.js'
import { randomFrom } from '../../src/measures/random.js'
import { networkFrom } from '../measures/fixture.js'
import { ownServer, type OwnServer } from '../support/graph.js'

let server: OwnServer
let graph: Graph
beforeAll(async () => {
  server = await ownServer()
  graph = server.graph
}, 120_000)
afterAll(() => server.stop())

const seeds = Array.from({ length: 1_000 }, (_, seed) => seed)

const projections = async (): Promise<unknown[]> =>
  (await graph.read('CALL gds.graph.list() YIELD graphName')).map(({ graphName }) => graphName)

const small = networkOf(davis.oneMode)
/** Leiden over many seeds takes minutes here. */
const large = (() => {
  const random = randomFrom(1)
  const links = new Map<number, [number, number]>()
  while (links.size < 60_000) {
    const [a, b] = [Math.floor(random() * 4_000), Math.floor(random() * 4_000)]
    if (a !== b) links.set(Math.min(a, b) * 4_000 + Math.max(a, b), [a, b])
  }
  return networkFrom(4_000, [...links.values()])
})()

test('a projection holds exactly the links, and is gone after success', async () => {
  const [row] = await withProjection(
    graph,
    { ...small },
    ({ name }) => graph.read('CALL gds.graph.list($name) YIELD nodeCount, relationshipCount RETURN nodeCount, relationshipCount', { name }),
    { weighted: true },
  )
  expect(row).toEqual({ nodeCount: 18, relationshipCount: 2 * 139 })
  expect(await projections()).toEqual([])
})

test('it is gone after an error in the work', async () => {
  const failing = withProjection(graph, small, () => Promise.reject(new Error('made to fail')))
  await expect(failing).rejects.toThrow('made to fail')
  expect(await projections()).toEqual([])
})

test('it is gone after work that took too long', async () => {
  await expect(withProjection(graph, large, (projection) => leiden(projection, { seeds }), { timeout: 1_500 })).rejects.toMatchObject({
    code: 'DATABASE_TIMEOUT',
  })
  expect(await projections()).toEqual([])
})

test.each([0, 100, 1_500])('it is gone when the client is, after %d ms', async (ms) => {
  const client = new AbortController()
  const work = withProjection(graph, large, (projection) => leiden(projection, { seeds }), { signal: client.signal })
  const gone = new Error('the client is gone')
  setTimeout(() => client.abort(gone), ms)
  await expect(work).rejects.toBe(gone)
  expect(await projections()).toEqual([])
})

test('calls at the same time have a projection each', async () => {
  const [unweighted, again, communities] = await Promise.all([
    withProjection(graph, small, (projection) => leiden(projection)),
    withProjection(graph, large, (projection) => leiden(projection)),
    withProjection(graph, small, (projection) => leiden(projection), { weighted: true }),
  ])
  expect([unweighted, again, communities].map(([partition]) => partition!.of.length)).toEqual([18, 4_000, 18])
  expect(await projections()).toEqual([])
})

test('a network that would not fit is refused before anything is sent', async () => {
  const huge = { ...small, nodeCount: 5_000_000, linkCount: 400_000_000 }
  await expect(withProjection(graph, huge, () => Promise.reject(new Error('not to be reached')))).rejects.toMatchObject({
    code: 'NETWORK_TOO_LARGE',
    message: expect.stringContaining('400000000 links'),
  })
})

test('what a killed process left behind is swept, nothing that is young, nothing of others', async () => {
  const project = (name: string) => graph.read(writeQuery('gds/project'), { name, neighbours: [Float64Array.of(1), Float64Array.of()] })
  await project('partnership-graph-of-a-killed-process-1')
  await project('of-somebody-else')
  expect(await sweepProjections(graph)).toEqual([])
  expect(await sweepProjections(graph, 0)).toEqual(['partnership-graph-of-a-killed-process-1'])
  expect(await projections()).toEqual(['of-somebody-else'])
  await graph.read(writeQuery('gds/drop'), { name: 'of-somebody-else' })
})

test('a server without the library is asked once, and says what to do', async () => {
  const asked: string[] = []
  const bare: Graph = {
    ...graph,
    connection: { size: 1, sessions: 0 },
    read: (text, params, options) => {
      asked.push(text)
      return text === writeQuery('status/gds') ? Promise.resolve([]) : graph.read(text, params, options)
    },
  }
  for (let call = 0; call < 3; call++)
    await expect(withProjection(bare, small, (projection) => leiden(projection))).rejects.toMatchObject({
      code: 'GDS_MISSING',
      hint: expect.stringContaining('NEO4J_URI'),
    })
  expect(await sweepProjections(bare)).toEqual([])
  expect(asked).toEqual([writeQuery('status/components'), writeQuery('status/gds')])
})
