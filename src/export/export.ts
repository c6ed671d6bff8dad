import { exportFormat } from '../../schema/model/export.js'
import { dataState, type DataState } from '../graph/data-version.js'
import type { Graph, Row } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { whileUnchanged } from './unchanged.js'

interface Part {
  record: string
  query: string
  params?: Record<string, unknown>
  /** What two graphs that say the same may differ in: when, by whom, in which order it was recorded. */
  hidden?: readonly string[]
  /** Columns of ids, and what they are called on the line. */
  links?: Readonly<Record<string, string>>
  /** What is said in place of what is hidden. */
  instead?: (properties: Row) => Row
}

const historyParts: readonly Part[] = [
  {
    record: 'change',
    query: 'export/changes',
    links: { documents: 'document', sources: 'source', entities: 'entity', judgements: 'judgement' },
  },
  { record: 'doubt', query: 'export/doubts', links: { entities: 'about' } },
]

const partsOf = (history: boolean): Part[] => [
  {
    record: 'source',
    query: 'export/sources',
    params: { history },
    hidden: ['withdrawnAt', 'withdrawnBy', 'withdrawnReason'],
    instead: ({ withdrawnAt }) => (withdrawnAt === undefined ? {} : { withdrawn: true }),
  },
  { record: 'text', query: 'export/texts' },
  {
    record: 'document',
    query: 'export/documents',
    hidden: ['sha256', 'judgements', 'finishedAt'],
    links: { sources: 'source' },
    instead: ({ sha256 }) => ({ finished: sha256 !== undefined }),
  },
  { record: 'entity', query: 'export/entities', params: { history }, links: { labels: 'labels' } },
  { record: 'merge', query: 'export/merges', params: { history } },
  { record: 'name', query: 'export/names', links: { entities: 'entity' } },
  { record: 'identifier', query: 'export/identifiers', links: { entities: 'entity' } },
  { record: 'tie', query: 'export/ties', links: { type: 'type', from: 'from', to: 'to' } },
  {
    record: 'statement',
    query: 'export/statements',
    params: { history },
    hidden: ['recordedAt', 'recordedBy', 'revivedAt', 'absences', 'sourceId'],
    links: { subjects: 'subject', objects: 'object', sources: 'source' },
  },
  { record: 'mention', query: 'export/mentions', params: { history }, hidden: ['resolvedBy'], links: { entities: 'entity' } },
  { record: 'judgement', query: 'export/judgements', params: { history }, links: { entities: 'judges', sources: 'basedOn' } },
  ...(history ? historyParts : []),
]

/** JSON with the keys of every object in the order of their characters. */
const canonical = (value: Row): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

/** One id as it is, several as a list in their order, none as nothing. */
const linked = (ids: unknown): unknown => {
  if (!Array.isArray(ids)) return ids
  return ids.length > 1 ? ids.toSorted() : ids[0]
}

const lineOf = ({ record, hidden = [], links = {}, instead }: Part, row: Row, history: boolean): string => {
  const properties = row['properties'] as Row
  const kept = history ? properties : Object.fromEntries(Object.entries(properties).filter(([name]) => !hidden.includes(name)))
  const said = history ? {} : instead?.(properties)
  return canonical({
    ...kept,
    ...said,
    ...Object.fromEntries(Object.entries(links).map(([column, name]) => [name, linked(row[column])])),
    record,
  })
}

async function* linesOf(graph: Graph, history: boolean, state: DataState): AsyncGenerator<string> {
  yield canonical({ record: 'export', format: exportFormat, history, ...(history ? state : {}) })
  let records = 0
  for (const part of partsOf(history)) {
    for await (const row of graph.stream(writeQuery(part.query), part.params)) {
      records += 1
      yield lineOf(part, row, history)
    }
  }
  yield canonical({ record: 'end', records })
}

/**
 * All that the graph says by now, as JSON Lines (without their ends): sources, texts, documents, entities, names, identifiers,
 * ties, statements, mentions and judgements, each kind in the order of its ids; a line in front tells the version of the form, and one
 * behind how many there are. Two graphs that say the same give the same lines.
 * With `history` also what was retracted, and when, by whom and by which change everything was recorded, the review queue, and the
 * version of the data: all that it takes to make the graph again.
 * Rows are streamed. Throws WRITE_LOCKED at the end when the graph changed meanwhile.
 */
export async function* exportLines(graph: Graph, { history = false } = {}): AsyncGenerator<string> {
  const state = await dataState(graph)
  yield* whileUnchanged(graph, state.version, linesOf(graph, history, state))
}
