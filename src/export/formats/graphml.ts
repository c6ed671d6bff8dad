import { cellOf, inWords, isKnown, type Attribute, type AttributeType, type GraphData, type Value } from './graph-data.js'
import { escapeXml, xmlAttributes } from './xml.js'

const types: Record<AttributeType, string> = {
  string: 'string',
  strings: 'string',
  integer: 'long',
  double: 'double',
  boolean: 'boolean',
}
const everyNode: readonly Attribute[] = [{ name: 'label', type: 'string' }]
const everyLink: readonly Attribute[] = [
  { name: 'tie', type: 'string' },
  { name: 'weight', type: 'double' },
]

const declared = (of: 'node' | 'edge', attributes: readonly Attribute[]): string =>
  attributes
    .map(({ name, type }) => `  <key${xmlAttributes({ id: `${of}.${name}`, for: of, 'attr.name': name, 'attr.type': types[type] })}/>\n`)
    .join('')

const valuesOf = (of: 'node' | 'edge', attributes: readonly Attribute[], values: Readonly<Record<string, Value>>): string =>
  attributes
    .map(({ name }) => {
      const value = values[name]
      return isKnown(value) ? `<data key="${of}.${name}">${escapeXml(cellOf(value))}</data>` : ''
    })
    .join('')

/** GraphML (http://graphml.graphdrawing.org/specification.html) with typed keys. Lists have bars between. */
export async function* writeGraphml({ about, directed, nodes, links, ...graph }: GraphData): AsyncGenerator<string> {
  const nodeAttributes = [...everyNode, ...graph.nodeAttributes]
  const linkAttributes = [...everyLink, ...graph.linkAttributes]
  yield `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${escapeXml(`${about.title}, data version ${about.dataVersion}, ${about.date}. ${inWords(about)}`)}</desc>
${declared('node', nodeAttributes)}${declared('edge', linkAttributes)}  <graph edgedefault="${directed ? 'directed' : 'undirected'}">
`
  for await (const { id, label, values } of nodes())
    yield `    <node${xmlAttributes({ id })}>${valuesOf('node', nodeAttributes, { ...values, label })}</node>\n`
  for await (const { id, source, target, type, weight, values } of links())
    yield `    <edge${xmlAttributes({ id, source, target })}>${valuesOf('edge', linkAttributes, { ...values, tie: type, weight })}</edge>\n`
  yield '  </graph>\n</graphml>\n'
}
