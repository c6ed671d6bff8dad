import { firstDay, lastDay } from './days.js'
import { cellOf, inWords, isKnown, type Attribute, type AttributeType, type GraphData, type Value } from './graph-data.js'
import { escapeXml, xmlAttributes } from './xml.js'

const types: Record<AttributeType, string> = {
  string: 'string',
  strings: 'string',
  integer: 'integer',
  double: 'double',
  boolean: 'boolean',
}

const declared = (of: 'node' | 'edge', attributes: readonly Attribute[]): string =>
  attributes.length
    ? `    <attributes class="${of}">\n${attributes
        .map(({ name, type }, id) => `      <attribute${xmlAttributes({ id, title: name, type: types[type] })}/>\n`)
        .join('')}    </attributes>\n`
    : ''

const valuesOf = (attributes: readonly Attribute[], values: Readonly<Record<string, Value>>): string => {
  const known = attributes.flatMap(({ name }, id) => {
    const value = values[name]
    return isKnown(value) ? [`<attvalue${xmlAttributes({ for: id, value: cellOf(value) })}/>`] : []
  })
  return known.length ? `<attvalues>${known.join('')}</attvalues>` : ''
}

/**
 * GEXF 1.3, as Gephi reads it (https://gexf.net/schema.html): dynamic, with days. A partial date counts from the first day that it
 * can mean to the last one. Links between the same two nodes are told apart by `kind`. Lists have bars between.
 */
export async function* writeGexf({
  about,
  directed,
  dated,
  nodeAttributes,
  linkAttributes,
  nodes,
  links,
}: GraphData): AsyncGenerator<string> {
  const { title, dataVersion, date } = about
  const time = dated ? { mode: 'dynamic', timeformat: 'date' } : { mode: 'static' }
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta lastmodifieddate="${date}">
    <creator>Partnership Graph</creator>
    <description>${escapeXml(`${title}, data version ${dataVersion}. ${inWords(about)}`)}</description>
  </meta>
  <graph${xmlAttributes({ defaultedgetype: directed ? 'directed' : 'undirected', idtype: 'string', ...time })}>
${declared('node', nodeAttributes)}${declared('edge', linkAttributes)}    <nodes>
`
  for await (const { id, label, start, end, values } of nodes()) {
    const span = xmlAttributes({ start: firstDay(start), end: lastDay(end) })
    yield `      <node${xmlAttributes({ id, label })}${span}>${valuesOf(nodeAttributes, values)}</node>\n`
  }
  yield '    </nodes>\n    <edges>\n'
  for await (const { id, source, target, type, weight, start, end, values } of links()) {
    const span = xmlAttributes({ start: firstDay(start), end: lastDay(end) })
    const ends = xmlAttributes({ id, source, target, kind: type, label: type, weight })
    yield `      <edge${ends}${span}>${valuesOf(linkAttributes, values)}</edge>\n`
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}
