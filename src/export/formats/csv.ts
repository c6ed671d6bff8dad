import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import { cellOf, isKnown, type GraphData, type Value } from './graph-data.js'

export interface CsvOptions {
  /** Byte order mark in front, by which Excel knows UTF-8. */
  bom?: boolean
}
type Cells = Readonly<Record<string, Value>>

const rowsAtOnce = 500
const form = { record_delimiter: '\r\n', escape_formulas: true, cast: { boolean: String } }

const cell = (value: Value): string | number | boolean => (isKnown(value) ? (typeof value === 'object' ? cellOf(value) : value) : '')

async function* writeRows(columns: readonly string[], rows: AsyncIterable<Cells>, { bom = false }: CsvOptions): AsyncGenerator<string> {
  yield `${bom ? '\ufeff' : ''}${stringify([[...columns]], form)}`
  let batch: unknown[][] = []
  for await (const row of rows) {
    batch.push(columns.map((name) => cell(row[name])))
    if (batch.length < rowsAtOnce) continue
    yield stringify(batch, form)
    batch = []
  }
  if (batch.length) yield stringify(batch, form)
}

async function* mapped<T>(items: AsyncIterable<T>, cellsOf: (item: T) => Cells): AsyncGenerator<Cells> {
  for await (const item of items) yield cellsOf(item)
}

const statementColumns = [
  'id',
  'predicate',
  'subject',
  'subjectLabel',
  'object',
  'objectLabel',
  'supports',
  'value',
  'quote',
  'start',
  'end',
  'certainty',
  'role',
  'roleAsPrinted',
  'translated',
  'note',
  'source',
  'sourceTitle',
  'sourceUrl',
  'sourcePublisher',
  'sourcePublishedOn',
  'documentId',
  'recordedAt',
  'recordedBy',
] as const

export const csvTables = ['nodes', 'ties', 'evidence', 'about'] as const
export type CsvTable = (typeof csvTables)[number]

const tables: Record<CsvTable, (graph: GraphData) => { columns: readonly string[]; rows: AsyncIterable<Cells> }> = {
  nodes: ({ nodes, nodeAttributes }) => ({
    columns: ['id', 'label', ...nodeAttributes.map(({ name }) => name)],
    rows: mapped(nodes(), ({ id, label, values }) => ({ ...values, id, label })),
  }),
  ties: ({ links, linkAttributes }) => ({
    columns: ['id', 'source', 'target', 'tie', 'weight', ...linkAttributes.map(({ name }) => name)],
    rows: mapped(links(), ({ id, source, target, type, weight, values }) => ({ ...values, id, source, target, tie: type, weight })),
  }),
  evidence: ({ evidence }) => ({
    columns: statementColumns,
    rows: mapped(evidence!.statements(), ({ values, source, ...statement }) => ({
      ...values,
      ...statement,
      source: source.id,
      sourceTitle: source.title,
      sourceUrl: source.url,
      sourcePublisher: source.publisher,
      sourcePublishedOn: source.publishedOn,
    })),
  }),
  about: ({ about: { title, facts, dataVersion, date } }) => ({
    columns: ['name', 'value'],
    rows: Readable.from([
      { name: 'title', value: title },
      { name: 'data version', value: dataVersion },
      { name: 'date', value: date },
      ...facts,
    ]),
  }),
}

/**
 * A table of a graph in RFC 4180, UTF-8, with a header; lists have bars between. A text that a spreadsheet would take for a formula
 * (it begins with = + - @, tab or return, or a full-width form of them) gets an apostrophe in front; numbers stay as they are.
 * `evidence` needs a graph that tells it.
 */
export const writeTable = (table: CsvTable, graph: GraphData, options: CsvOptions = {}): AsyncIterable<string> => {
  const { columns, rows } = tables[table](graph)
  return writeRows(columns, rows, options)
}
