import { afterAll, expect, test } from '@jest/globals'
import { betweenness } from '../../src/measures/betweenness.js'
import type { OneMode } from '../../src/measures/one-mode.js'
import { randomFrom } from '../../src/measures/random.js'
import { betweennessOf } from '../../src/network/betweenness.js'
import { shared } from '../../src/network/shared.js'
import { inThread, stopThreads } from '../../src/network/threads.js'
import { Work } from '../../src/network/work.js'
import { serveOn } from '../support/http.js'
import { sharedGraph } from '../support/graph.js'
import { networkFrom } from '../measures/fixture.js'

afterAll(stopThreads)

/** Made-up links with weights. */
const randomNetwork = (nodes: number, linkCount: number): OneMode => {
  const draw = randomFrom(1)
  const links = new Map<number, [number, number]>()
  while (links.size < linkCount) {
    const [a, b] = [Math.floor(draw() * nodes), Math.floor(draw() * nodes)]
    if (a < b) links.set(a * nodes + b, [a, b])
  }
  return networkFrom(
    nodes,
    [...links.values()].map(([a, b]) => [a, b, 1 + Math.floor(draw() * 5)] as const),
  )
}
const small = randomNetwork(300, 900)
/** Closeness takes seconds here, betweenness half a minute. */
const large = shared(randomNetwork(20_000, 200_000))
const never = new AbortController().signal
/** Arrays that came from another thread are not of the classes of the sandbox that Jest runs tests in. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a thread gives what is worked out on the spot, on shared memory too', async () => {
  const ask = async (isLight: boolean, network: OneMode): Promise<unknown> => {
    const work = new Work(isLight)
    const { scores } = await betweennessOf(network, true, work, never)
    return plain([
      await work.task('closeness', 'closeness', network),
      await work.task('distances', 'distances', network),
      await work.task('holes', 'structuralHoles', network),
      await work.task('louvain', 'louvain', network, 1, 42),
      await work.task('links', 'predictLinks', network, 'ADAMIC_ADAR', 10),
      scores,
    ])
  }
  const wanted = await ask(true, small)
  expect(await ask(false, small)).toEqual(wanted)
  expect(await ask(false, shared(small))).toEqual(wanted)
})

test('betweenness is shared out among threads, the same to the last digit in each run', async () => {
  const network = shared(randomNetwork(3_000, 60_000))
  const found = await betweennessOf(network, false, new Work(false), never)
  expect(found).toMatchObject({ searches: 3_000, of: 3_000 })
  expect(plain(found.scores)).toEqual(plain(betweenness(network)))
})

test('a request is answered while a long measure is under way', async () => {
  const graph = sharedGraph()
  const api = await serveOn(graph)
  try {
    const heavy = new AbortController()
    const ended: string[] = []
    const measured = betweennessOf(large, true, new Work(false), heavy.signal).catch((error: Error) => ended.push(error.name))
    const { body } = await api.post('{ network(input: {}) { linkCount nodeRows(first: 1) { closeness betweenness } } }')
    expect(body.errors).toBeUndefined()
    expect(body.data!['network'].linkCount).toBeGreaterThan(0)
    expect(ended).toEqual([])
    heavy.abort()
    await measured
    expect(ended).toEqual(['AbortError'])
  } finally {
    await api.stop()
    await graph.close()
  }
})

test('what is asked at the same time is worked out once and kept; an error is not', async () => {
  const work = new Work(false)
  let made = 0
  const make = (): Promise<number> => Promise.resolve((made += 1))
  expect(await Promise.all([work.once('number', make), work.once('number', make)])).toEqual([1, 1])
  expect(work.once('number', make)).toBe(1)
  await expect(work.once('other', () => Promise.reject(new Error('made to fail')))).rejects.toThrow('made to fail')
  expect(await work.once('other', make)).toBe(2)
})

test('an error in a thread comes out as what it is', async () => {
  await expect(inThread('closeness', [{ ...small, nodeCount: -1 }], never)).rejects.toMatchObject({
    name: 'RangeError',
    message: 'Invalid typed array length: -1',
  })
})

test('work is called off when the last who wants it is gone, not before, and made anew for who comes then', async () => {
  const work = new Work(false)
  const [one, other] = [new AbortController(), new AbortController()]
  work.wantedBy(one.signal)
  work.wantedBy(other.signal)
  const ended: string[] = []
  const closeness = Promise.resolve(work.task('closeness', 'closeness', large)).catch((error: Error) => ended.push(error.name))
  one.abort()
  expect(await work.task('distances', 'distances', small)).toHaveProperty('diameter')
  expect(ended).toEqual([])
  other.abort()
  expect(await work.task('holes', 'structuralHoles', small)).toHaveProperty('constraint')
  await closeness
  expect(ended).toEqual(['AbortError'])
  expect(() => work.wantedBy(one.signal)).toThrow(/aborted/)
  expect(await work.task('closeness', 'closeness', small)).toHaveLength(300)
})
