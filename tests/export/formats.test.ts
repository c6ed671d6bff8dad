import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { writeTable } from '../../src/export/formats/csv.js'
import { firstDay, lastDay } from '../../src/export/formats/days.js'
import { writeGexf } from '../../src/export/formats/gexf.js'
import { writeGraphml } from '../../src/export/formats/graphml.js'
import { writeJsonLd } from '../../src/export/formats/json-ld.js'
import { hostile, madeUpGraph, textOf } from './made-up.js'
import { childrenOf, readXml } from './read-xml.js'

/** What XML can hold of a text: characters that it cannot hold are replaced. */
const inXml = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '\ufffd')

describe('GEXF', () => {
  test('is well-formed whatever the texts are, and gives every text, number and truth value back', async () => {
    const gexf = readXml(await textOf(writeGexf(madeUpGraph())))
    expect(gexf.attributes).toEqual({ xmlns: 'http://gexf.net/1.3', version: '1.3' })
    const nodes = childrenOf(gexf, 'graph', 'nodes', 'node')
    expect(nodes.map(({ attributes }) => attributes['label'])).toEqual(hostile.map(inXml))
    const [, second] = nodes
    const values = Object.fromEntries(
      childrenOf(second!, 'attvalues', 'attvalue').map(({ attributes }) => [attributes['for'], attributes['value']]),
    )
    expect(values).toEqual({ '0': 'Event', '1': '-2', '2': String(1 / 7), '3': 'false', '4': `${hostile[1]} | another` })
  })

  test('a partial date spans what it can mean, and no date is no span', async () => {
    const gexf = readXml(await textOf(writeGexf(madeUpGraph())))
    const spans = childrenOf(gexf, 'graph', 'nodes', 'node').map(({ attributes: { start, end } }) => [start, end])
    expect(spans.slice(0, 4)).toEqual([
      ['2024-01-01', '2024-12-31'],
      ['2024-02-01', '2024-02-29'],
      ['2024-02-28', '2024-02-28'],
      [undefined, undefined],
    ])
    expect(childrenOf(gexf, 'graph', 'edges', 'edge')[0]!.attributes).toMatchObject({ start: '2023-11-01' })
  })

  test('links between the same two nodes differ in kind', async () => {
    const edges = childrenOf(readXml(await textOf(writeGexf(madeUpGraph()))), 'graph', 'edges', 'edge')
    const told = edges.map(({ attributes: { source, target, kind } }) => `${source} ${target} ${kind}`)
    expect(told).toContain('e0 e1 HOSTED')
    expect(told).toContain('e0 e1 GUIDED')
    expect(new Set(told).size).toBe(hostile.length + 1)
  })
})

test.each([
  ['2024-02-28', '2024-02-28', '2024-02-28'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['1999', '1999-01-01', '1999-12-31'],
  ['', undefined, undefined],
  ['XXXX-05', undefined, undefined],
  [null, undefined, undefined],
])('the days of %p', (date, first, last) => {
  expect([firstDay(date), lastDay(date)]).toEqual([first, last])
})

test('GraphML declares a type for every key that is used, and gives every text back', async () => {
  const graphml = readXml(await textOf(writeGraphml(madeUpGraph())))
  const types = new Map(childrenOf(graphml, 'key').map(({ attributes }) => [attributes['id']!, attributes['attr.type']]))
  const nodes = childrenOf(graphml, 'graph', 'node')
  const used = new Set(
    childrenOf(graphml, 'graph').flatMap(({ children }) =>
      children.flatMap((one) => one.children.map(({ attributes }) => attributes['key']!)),
    ),
  )
  expect([...used].filter((key) => !types.has(key))).toEqual([])
  expect(['node.count', 'node.share', 'node.open', 'edge.weight'].map((key) => types.get(key))).toEqual([
    'long',
    'double',
    'boolean',
    'double',
  ])
  const label = ({ children }: (typeof nodes)[number]): string =>
    children.find(({ attributes }) => attributes['key'] === 'node.label')!.text
  expect(nodes.map(label)).toEqual(hostile.map(inXml))
  expect(nodes.flatMap(({ children }) => children.map(({ attributes }) => attributes['key']))).not.toContain('node.undefinedMeasure')
})

describe('CSV', () => {
  const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true, record_delimiter: '\r\n' })

  test('gives every text back, and no cell that a spreadsheet would run', async () => {
    const text = await textOf(writeTable('nodes', madeUpGraph()))
    const labels = rowsOf(text).map(({ label }) => label!)
    const wellFormed = hostile.map((label) => Buffer.from(label).toString())
    expect(labels.map((label) => Buffer.from(label.replace(/^'(?=[=+\-@＝])/, '')).toString())).toEqual(wellFormed)
    const cells = rowsOf(text).flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠]/.test(cell))).toEqual([])
    expect(cells.filter((cell) => cell.startsWith('-')).every((cell) => Number.isFinite(Number(cell)))).toBe(true)
    expect(rowsOf(text).map(({ count }) => Number(count))).toEqual(hostile.map((_, at) => at - 3))
  })

  test('has the mark of UTF-8 in front only where it was asked for', async () => {
    expect(await textOf(writeTable('ties', madeUpGraph(), { bom: true }))).toMatch(/^\ufeffid,source,target,tie,weight,role\r\n/)
    expect(await textOf(writeTable('ties', madeUpGraph()))).toMatch(/^id,/)
  })

  test('evidence names its link, its quote and its source', async () => {
    const rows = rowsOf(await textOf(writeTable('evidence', madeUpGraph())))
    expect(rows[7]).toMatchObject({
      subject: 'e7',
      supports: 't7GUIDED',
      quote: hostile[7],
      start: '7',
      translated: 'false',
      source: 's1',
      sourcePublishedOn: '2024',
    })
  })
})

describe('JSON-LD', () => {
  interface Quad {
    subject: { value: string }
    predicate: { value: string }
    object: { value: string; language?: string }
  }
  const schema = 'https://schema.org/'

  test('a processor reads it without fetching anything, and finds names, ties, quotes and sources in the standards', async () => {
    const document = JSON.parse(await textOf(writeJsonLd(madeUpGraph())))
    const documentLoader = (url: string): never => {
      throw new Error(`fetched ${url}`)
    }
    const quads = (await jsonld.toRDF(document, { documentLoader })) as unknown as Quad[]
    const objects = (subject: string, predicate: string): string[] =>
      quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate).map(({ object }) => object.value)
    const urn = 'urn:partnership-graph:'
    expect(objects(`${urn}e5`, `${schema}name`)).toEqual([hostile[5]])
    expect(
      quads.find(({ subject, predicate }) => subject.value === `${urn}e5` && predicate.value === `${schema}name`)!.object.language,
    ).toBe('zh-hans')
    expect(objects(`${urn}e1`, `${schema}organizer`)).toEqual([`${urn}e0`])
    expect(objects(`${urn}t0HOSTED`, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate')).toEqual([`${urn}vocabulary:HOSTED`])
    expect(objects(`${urn}c3`, 'http://www.w3.org/ns/prov#value')).toEqual([hostile[3]])
    expect(objects(`${urn}c3`, 'http://www.w3.org/ns/prov#hadPrimarySource')).toEqual([`${urn}s1`])
    expect(objects(`${urn}c3`, `${urn}vocabulary:supports`)).toEqual([`${urn}t3GUIDED`])
    expect(objects(`${urn}s1`, `${schema}url`)).toEqual(['https://example.org/a?b=c&d'])
    expect(quads.filter(({ subject, predicate }) => !subject.value || predicate.value.startsWith('pg:'))).toEqual([])
  })
})
