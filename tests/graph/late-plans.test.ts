import { afterAll, expect, test } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Graph, type ReadOptions } from '../../src/graph/graph.js'
import { LatePlans } from '../../src/graph/late-plans.js'
import { eventually } from '../cli/program.js'
import { sharedAddress } from '../support/graph.js'

const graphs: Graph[] = []
afterAll(async () => {
  for (const graph of graphs) await graph.close()
})
const connected = (timeout: number): Graph => {
  const graph = connect({ ...sharedAddress(), database: 'neo4j', timeout })
  graphs.push(graph)
  return graph
}

/** Takes the planner seconds, and nothing to run: no organization has such an id. Names of its own make it another text. */
const dearToPlan = (own: string): string => {
  const hops = Array.from(
    { length: 12 },
    (_, at) => `(${own}${at}:Organization)-[:HOSTED]->(e${own}${at}:Event)<-[:HOSTED]-(${own}${at + 1})`,
  )
  return `MATCH ${hops.join(', ')} WHERE ${own}0.id = $id RETURN count(*) AS number`
}

test.each<[string, number, () => ReadOptions]>([
  // Neo4j looks every other second for statements that have run too long.
  ['than it may run', 1, () => ({})],
  ['than its reader waits', 60_000, () => ({ signal: AbortSignal.timeout(400) })],
])(
  'a text that takes longer to plan %s is planned all the same, and then answered',
  async (_, timeout, options) => {
    const graph = connected(timeout)
    const text = dearToPlan(`o${timeout}x`)
    const ask = () =>
      graph.read(text, { id: 'nobody' }, options()).then(
        ([row]) => row,
        () => undefined,
      )
    let cutOff = 0
    let answer = await ask()
    for (; !answer; answer = await ask()) {
      cutOff += 1
      await sleep(100)
    }
    expect(answer).toEqual({ number: 0 })
    expect(cutOff).toBeGreaterThan(0)
  },
  120_000,
)

test('one text is planned at a time, and each once; one that cannot be planned keeps no other from it', async () => {
  const planned: string[] = []
  let [underWay, mostUnderWay, ended] = [0, 0, 0]
  const plans = new LatePlans(async (text) => {
    planned.push(text)
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    await sleep(5)
    underWay -= 1
    ended += 1
    if (text === 'wrong') throw new Error(text)
  })
  for (const text of ['one', 'wrong', 'one', 'two', 'wrong', 'two']) plans.add(text, {})
  await eventually(() => ended === 3, 10_000)
  expect({ planned, mostUnderWay }).toEqual({ planned: ['one', 'wrong', 'two'], mostUnderWay: 1 })
})
