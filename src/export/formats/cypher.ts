import { writeQuery } from '../../graph/query-file.js'
import { isKnown, type GraphData, type Value } from './graph-data.js'

const script = {
  entityIds: writeQuery('export/script/entity-ids'),
  sourceIds: writeQuery('export/script/source-ids'),
  nodes: writeQuery('export/script/nodes'),
  links: writeQuery('export/script/links'),
  sources: writeQuery('export/script/sources'),
  statements: writeQuery('export/script/statements'),
} as const

type Fillings = { cells: string; width: string; row: string }
const statement = (query: string, fillings?: Fillings): string =>
  `${query
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')
    .replace(/\$(cells|width|row)\b/g, (_, name: keyof Fillings) => fillings![name])};\n`

/** What a statement of the script needs of a row, beside the properties of what it makes. */
interface ScriptRow {
  fixed: Readonly<Record<string, string | null>>
  properties: Readonly<Record<string, Value>>
}

const rowsAtOnce = 500
/** Between the items of a list; a text that holds it is not known. */
const separator = '\u001f'
const plainName = /^[A-Za-z_]\w*$/
const nameOf = (name: string): string => (plainName.test(name) ? name : `\`${name.replaceAll('`', '``')}\``)

/** A value as it is written in Cypher, whose escapes in a text are those of JSON. */
const literal = (value: Value): string => {
  if (!isKnown(value)) return 'null'
  return typeof value === 'object' ? JSON.stringify(value.join(separator)) : JSON.stringify(value)
}

/** One list of literals, which Neo4j takes for one parameter: maps of them take it a hundred times as long to plan. */
const written = (query: string, rows: readonly ScriptRow[]): string => {
  const lists = new Set<string>()
  const names = new Set<string>()
  for (const { properties } of rows)
    for (const [name, value] of Object.entries(properties)) {
      if (!isKnown(value)) continue
      names.add(name)
      if (typeof value === 'object') lists.add(name)
    }
  const fixed = Object.keys(rows[0]!.fixed)
  const own = [...names].toSorted()
  const cell = (at: number, isList: boolean): string => (isList ? `split(cell[${at}], ${JSON.stringify(separator)})` : `cell[${at}]`)
  const map = own.map((name, at) => `${nameOf(name)}: ${cell(fixed.length + at, lists.has(name))}`)
  const row = [...fixed.map((name, at) => `${name}: ${cell(at, name === 'labels')}`), `properties: {${map.join(', ')}}`]
  const lines = rows.map((one) =>
    [...fixed.map((name) => literal(one.fixed[name])), ...own.map((name) => literal(one.properties[name]))].join(', '),
  )
  return statement(query, { cells: `[\n  ${lines.join(',\n  ')}\n]`, width: String(fixed.length + own.length), row: `{${row.join(', ')}}` })
}

async function* batches<T>(items: AsyncIterable<T>, query: string, rowOf: (item: T) => ScriptRow): AsyncGenerator<string> {
  let rows: ScriptRow[] = []
  for await (const item of items) {
    rows.push(rowOf(item))
    if (rows.length < rowsAtOnce) continue
    yield written(query, rows)
    rows = []
  }
  if (rows.length) yield written(query, rows)
}

/**
 * A script that makes the graph in an empty database of Neo4j 5.26 or later: `cypher-shell --file`. Values are literals with everything
 * escaped; the statements are those of cypher/write/export/script, a batch of rows each.
 */
export async function* writeCypher({ about, nodes, links, evidence }: GraphData): AsyncGenerator<string> {
  yield `// ${about.title}, data version ${about.dataVersion}, ${about.date}. For an empty database of Neo4j 5.26 or later.\n`
  yield statement(script.entityIds)
  yield* batches(nodes(), script.nodes, ({ id, label, labels, values }) => ({
    fixed: { labels: labels.join(separator) },
    properties: { ...values, id, name: label },
  }))
  yield* batches(links(), script.links, ({ id, source, target, type, values }) => ({
    fixed: { from: source, to: target, type },
    properties: { ...values, id },
  }))
  if (!evidence) return
  yield statement(script.sourceIds)
  yield* batches(evidence.sources(), script.sources, ({ values }) => ({ fixed: {}, properties: values }))
  yield* batches(evidence.statements(), script.statements, ({ subject, object, source, values }) => ({
    fixed: { subject, object, source: source.id },
    properties: values,
  }))
}
