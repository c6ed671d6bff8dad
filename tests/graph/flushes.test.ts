import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { connect as dial, createServer, type AddressInfo, type Server } from 'node:net'
import type { Graph } from '../../src/graph/graph.js'
import { clientOf, type Client } from '../support/api.js'
import { connectTo, sharedAddress } from '../support/graph.js'

// A loopback proxy in front of Neo4j that counts how often the driver speaks: whatever it sends between two answers is one flush.

const both = '{ a: organizations(first: 2) { nodes { id } } b: events(first: 2) { nodes { id } } }'

let flushes = 0
let sent = Buffer.alloc(0)
/** `mode: "r"` in PackStream, as RUN and BEGIN tell the server that they only read (Bolt 5): a cluster routes by it. */
const tellsRead = Buffer.from('\x84mode\x81r', 'latin1')
const occurrences = (bytes: Buffer, of: Buffer): number => bytes.toString('latin1').split(of.toString('latin1')).length - 1
let proxy: Server
let graph: Graph
let client: Client

beforeAll(async () => {
  const address = sharedAddress()
  const { hostname, port } = new URL(address.uri)
  proxy = createServer((driver) => {
    const server = dial(Number(port), hostname)
    let isTurn = true
    driver.on('data', (chunk) => {
      if (isTurn) flushes += 1
      isTurn = false
      sent = Buffer.concat([sent, chunk])
      server.write(chunk)
    })
    server.on('data', (chunk) => {
      isTurn = true
      driver.write(chunk)
    })
    driver.on('close', () => server.destroy())
    server.on('close', () => driver.destroy())
    driver.on('error', () => server.destroy())
    server.on('error', () => driver.destroy())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  graph = connectTo({ ...address, uri: `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}` })
  client = clientOf(graph, 'composed')
  // Opening a connection takes flushes of its own: two of them stand open from here on.
  await client.ask(both)
})
afterAll(async () => {
  await graph.close()
  proxy.close()
})

const askedWith = async (query: string): Promise<{ flushes: number; statements: number; reads: number }> => {
  sent = Buffer.alloc(0)
  const before = { flushes, statements: graph.statements }
  await client.ask(query)
  return { flushes: flushes - before.flushes, statements: graph.statements - before.statements, reads: occurrences(sent, tellsRead) }
}

test.each([
  ['a list', '{ organizations(first: 50) { totalCount nodes { id name } pageInfo { hasNextPage } } }'],
  [
    'a record',
    '{ organizations(first: 1) { nodes { coHosts(first: 20) { nodes { sharedActivityCount sharedActivities(first: 5) { nodes { name } } } } } } }',
  ],
  [
    'four levels',
    '{ events(first: 5) { nodes { hosts { nodes { actor { ... on Organization { participations(roles: [HOST]) { nodes { activity { name } } } } } } } } } }',
  ],
  ['pairs', '{ coHostPairs(first: 20) { nodes { a { name } b { name } sharedActivityCount } } }'],
  ['a search', '{ search(query: "集美大学", first: 10) { nodes { id } } }'],
])('%s takes one statement, told as a read, and one flush', async (_, query) => {
  expect(await askedWith(query)).toEqual({ flushes: 1, statements: 1, reads: 1 })
})

test('two root fields take one of each for themselves', async () => {
  expect(await askedWith(both)).toEqual({ flushes: 2, statements: 2, reads: 2 })
})

test('loaders and downloads are told as reads too, and only a write is not', async () => {
  const loading = clientOf(graph, 'loaders')
  sent = Buffer.alloc(0)
  const before = graph.statements
  await loading.ask('{ organizations(first: 3) { nodes { coHosts(first: 2) { totalCount nodes { organization { name } } } } } }')
  for await (const row of graph.stream('UNWIND [1, 2] AS one RETURN one')) expect(row['one']).toBeGreaterThan(0)
  expect(graph.statements - before).toBeGreaterThan(2)
  expect(occurrences(sent, tellsRead)).toBe(graph.statements - before)
  sent = Buffer.alloc(0)
  await graph.write((run) => run('RETURN 1 AS one'))
  expect([sent.length > 0, occurrences(sent, tellsRead)]).toEqual([true, 0])
})
