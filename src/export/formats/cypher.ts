import { writeQuery } from '../../graph/query-file.js'
import { isKnown, type GraphData, type Value } from './graph-data.js'

type Literal = Value | { readonly [name: string]: Literal } | Readonly<Record<string, Value>>

const rowsAtOnce = 500
const plainName = /^[A-Za-z_]\w*$/
const nameOf = (name: string): string => (plainName.test(name) ? name : `\`${name.replaceAll('`', '``')}\``)

/** A value as it is written in Cypher, whose escapes in a text are those of JSON. */
const literal = (value: Literal): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => literal(item as Value)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value ?? null)
  const known = Object.entries(value).filter(([, inner]) => isKnown(inner as Value))
  return `{${known.map(([name, inner]) => `${nameOf(name)}: ${literal(inner as Literal)}`).join(', ')}}`
}

const statement = (text: string): string =>
  `${text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('//'))
    .join('\n')};\n`

async function* batches<T>(items: AsyncIterable<T>, query: string, rowOf: (item: T) => Literal): AsyncGenerator<string> {
  const [before, after] = statement(query).split('$rows') as [string, string]
  let rows: string[] = []
  const written = (): string => `${before}[\n  ${rows.join(',\n  ')}\n]${after}`
  for await (const item of items) {
    rows.push(literal(rowOf(item)))
    if (rows.length < rowsAtOnce) continue
    yield written()
    rows = []
  }
  if (rows.length) yield written()
}

/**
 * A script that makes the graph in an empty database of Neo4j 5.26 or later: `cypher-shell --file`. Values are literals with everything
 * escaped; the statements are those of cypher/write/export/script, a batch of rows each.
 */
export async function* writeCypher({ about, nodes, links, evidence }: GraphData): AsyncGenerator<string> {
  yield `// ${about.title}, data version ${about.dataVersion}, ${about.date}. For an empty database of Neo4j 5.26 or later.\n`
  yield statement(writeQuery('export/script/entity-ids'))
  yield* batches(nodes(), writeQuery('export/script/nodes'), ({ id, label, labels, values }) => ({
    labels,
    properties: { ...values, id, name: label },
  }))
  yield* batches(links(), writeQuery('export/script/links'), ({ id, source, target, type, values }) => ({
    from: source,
    to: target,
    type,
    properties: { ...values, id },
  }))
  if (!evidence) return
  yield statement(writeQuery('export/script/source-ids'))
  yield* batches(evidence.sources(), writeQuery('export/script/sources'), ({ values }) => values)
  yield* batches(evidence.statements(), writeQuery('export/script/statements'), ({ subject, object, source, values }) => ({
    subject,
    object,
    source: source.id,
    properties: values,
  }))
}
