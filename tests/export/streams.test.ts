import { runInNewContext } from 'node:vm'
import { setFlagsFromString } from 'node:v8'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { readableOf } from '../../src/export/chunks.js'
import { csvTables, writeTable } from '../../src/export/formats/csv.js'
import { writeCypher } from '../../src/export/formats/cypher.js'
import { writeGexf } from '../../src/export/formats/gexf.js'
import type { GraphData, Writer } from '../../src/export/formats/graph-data.js'
import { writeGraphml } from '../../src/export/formats/graphml.js'
import { writeJsonLd } from '../../src/export/formats/json-ld.js'
import { zipOf } from '../../src/export/zip.js'
import { eventually } from '../cli/program.js'
import { madeUpGraph } from './made-up.js'

const writers: [string, Writer][] = [
  ['gexf', writeGexf],
  ['graphml', writeGraphml],
  ['jsonld', writeJsonLd],
  ['cypher', writeCypher],
  ...csvTables.filter((table) => table !== 'about').map((table): [string, Writer] => [`${table}.csv`, (graph) => writeTable(table, graph)]),
]

/** A made-up graph of as many nodes, and as many links and statements, made as they are read. */
const generated = (size: number, read: () => void): GraphData => {
  const small = madeUpGraph()
  async function* many<T extends { id: string }>(items: () => AsyncIterable<T>): AsyncGenerator<T> {
    for (let at = 0; at < size;)
      for await (const item of items()) {
        if (at === size) return
        read()
        yield { ...item, id: `${item.id}-${at++}` }
      }
  }
  const { sources, statements } = small.evidence!
  return {
    ...small,
    nodes: () => many(small.nodes),
    links: () => many(small.links),
    evidence: { sources, statements: () => many(statements) },
  }
}

test.each(writers)('%s reads no further than it is asked to write, but a batch', async (_, write) => {
  let [read, written] = [0, 0]
  let furthest = 0
  for await (const text of write(generated(3_000, () => (read += 1)))) {
    written += (text.match(/<node |<edge |"@type"|\r\n|\\u001e(?:\n|\\n)/gm) ?? []).length
    furthest = Math.max(furthest, read - written)
  }
  expect(read).toBeGreaterThanOrEqual(3_000)
  expect(furthest).toBeLessThanOrEqual(2_000)
})

test.each(writers)(
  '%s of 30,000 nodes and links takes the memory of a few',
  async (_, write) => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const kept = (): number => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const before = kept()
    let [bytes, most, next] = [0, 0, 0]
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length
        if (bytes > next) {
          most = Math.max(most, kept() - before)
          next = bytes + 1_000_000
        }
        setImmediate(done)
      },
    })
    await pipeline(readableOf(write(generated(30_000, () => {}))), sink)
    expect(bytes).toBeGreaterThan(1_500_000)
    expect(most).toBeLessThan(6_000_000)
  },
  60_000,
)

test('a reader that leaves closes what is read', async () => {
  let closed = false
  async function* texts(): AsyncGenerator<string> {
    try {
      for (;;) yield 'x'.repeat(10_000)
    } finally {
      closed = true
    }
  }
  const read = readableOf(texts())
  for await (const _ of read) break
  await new Promise((done) => setTimeout(done, 100))
  expect(closed).toBe(true)
})

test('a zip is made no faster than it is taken, and when it is given up what it reads is closed', async () => {
  const state = { read: 0, open: 0 }
  const data = generated(200_000, () => (state.read += 1))
  async function* watched(texts: AsyncIterable<string>): AsyncGenerator<string> {
    state.open += 1
    try {
      yield* texts
    } finally {
      state.open -= 1
    }
  }
  const files = (['nodes', 'ties'] as const).map((part) => ({
    part,
    name: part,
    mediaType: 'text/csv',
    texts: watched(writeTable(part, data)),
  }))
  const zip = zipOf(files)
  zip.read(1)
  let before = -1
  expect(await eventually(() => (state.read > 0 && state.read === before) || ((before = state.read), false), 20_000)).toBe(true)
  const waiting = state.read
  expect(state.open).toBe(1)
  zip.destroy()
  expect(await eventually(() => state.open === 0, 10_000)).toBe(true)
  expect(state.read - waiting).toBeLessThan(2_000)
  expect(state.read).toBeLessThan(100_000)
}, 60_000)
