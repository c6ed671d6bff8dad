import { setTimeout as later } from 'node:timers/promises'
import { afterAll, expect, test } from '@jest/globals'
import type { Graph } from '../../src/graph/graph.js'
import { writeQuery } from '../../src/graph/query-file.js'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
afterAll(() => graph.close())

/** The graph, with a database that is as slow as is said, and data that changed as often as is said. */
const state = { delay: 0, changes: 0, asked: 0 }
const watched: Graph = {
  ...graph,
  read: async (text, params, options) => {
    const rows = await graph.read(text, params, options)
    if (text === writeQuery('status/data-version')) return rows.map((row) => ({ ...row, version: Number(row['version']) + state.changes }))
    if (text.includes('AS dataVersion, groups')) {
      state.asked += 1
      await later(state.delay)
    }
    return rows
  },
}
const client = clientOf(watched)
const count = async (by: string): Promise<unknown> =>
  (await client.ask(`{ aggregate(of: ACTIVITIES, by: [${by}]) { dataVersion total rows { count } } }`))['aggregate']
/** How often the database was asked for the groups. */
const asking = async (work: () => Promise<unknown>): Promise<number> => {
  const before = state.asked
  await work()
  return state.asked - before
}

test('a count that took long is kept until the data changes', async () => {
  state.delay = 300
  const first = await count('YEAR')
  expect(await asking(async () => expect(await count('YEAR')).toEqual(first))).toBe(0)
  expect(await asking(() => count('KIND'))).toBe(1)
  state.changes = 1
  expect(await asking(() => count('YEAR'))).toBe(1)
}, 120_000)
