import { labelsOf, type EntityKind } from '../../schema/model/kinds.js'
import { tieTypes, unranked, type TieName } from '../../schema/model/ties.js'
import { values as valueTypes } from '../../schema/model/values.js'
import type { Graph, Row } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { About, Attribute, GraphData, LinkData, NodeData, SourceData, StatementData, Value } from './formats/graph-data.js'

type Properties = Record<string, Value>

const text = (...names: string[]): Attribute[] => names.map((name) => ({ name, type: 'string' }))

const nodeAttributes: readonly Attribute[] = [
  ...text('kind', 'sector', 'nameZh', 'nameEn'),
  { name: 'names', type: 'strings' },
  { name: 'ids', type: 'strings' },
  ...text(...new Set(Object.values(valueTypes).map(({ property }) => property)), 'startDate', 'endDate', 'kindCertainty'),
  { name: 'activityCount', type: 'integer' },
]

const linkAttributes: readonly Attribute[] = [
  ...text('role', 'roleAsPrinted', 'roleLabel', 'since', 'until', 'certainty'),
  { name: 'rank', type: 'integer' },
  { name: 'statementCount', type: 'integer' },
  ...text('activityId', ...new Set(Object.values(tieTypes).flatMap(({ properties = [] }) => properties))),
]

const nodeOf = ({ properties, names, identifiers }: Row): NodeData => {
  const entity = properties as Properties & { id: string; kind: EntityKind; name: string }
  const all = names as { value: string; language: string }[]
  const ids = identifiers as { scheme: string; value: string }[]
  return {
    id: entity.id,
    label: entity.name,
    labels: labelsOf(entity.kind),
    kind: entity.kind,
    start: entity['startDate'] as string | undefined,
    end: entity['endDate'] as string | undefined,
    names: all,
    identifiers: ids,
    values: {
      ...entity,
      names: [...new Set(all.map(({ value }) => value))],
      ids: ids.map(({ scheme, value }) => `${scheme}:${value}`),
    },
  }
}

const linkOf = ({ properties, from, to, start, end }: Row): LinkData => {
  const tie = properties as Properties & { id: string; type: TieName }
  return {
    id: tie.id,
    source: from as string,
    target: to as string,
    type: tie.type,
    weight: 1,
    start: start as string | null,
    end: end as string | null,
    values: { ...tie, rank: tie['rank'] === unranked ? null : tie['rank'], activityId: tie['role'] ? (to as string) : null },
  }
}

const sourceOf = ({ properties }: Row): SourceData => {
  const source = properties as Properties & { id: string; title: string }
  return { id: source.id, title: source.title, values: source }
}

const statementOf = ({
  properties,
  subject,
  subjectLabel,
  object,
  objectLabel,
  source,
  title,
  url,
  publisher,
  publishedOn,
}: Row): StatementData => {
  const statement = properties as Properties & { id: string; predicate: string; supports: string }
  return {
    id: statement.id,
    predicate: statement.predicate,
    subject: subject as string,
    subjectLabel: subjectLabel as string,
    object: object as string | null,
    objectLabel: objectLabel as string | null,
    supports: statement.supports,
    source: {
      id: source as string,
      title: title as string,
      url: url as string | null,
      publisher: publisher as string | null,
      publishedOn: publishedOn as string | null,
    },
    values: statement,
  }
}

async function* mapped<T>(rows: AsyncIterable<Row>, make: (row: Row) => T): AsyncGenerator<T> {
  for await (const row of rows) yield make(row)
}

/** What of the graph is told: all entities and ties, or the two-mode network of actors and activities with every role. */
export const extents = {
  graph: 'All entities, the ties between them, and what the ties rest on.',
  'two-mode': 'Organizations, bases and committees, the activities that they took part in, and in which role: one link a role.',
} as const
export type Extent = keyof typeof extents

/** The graph as a writer takes it: directed, several links between two nodes; rows are streamed from the database. */
export const wholeGraph = (graph: Graph, extent: Extent, about: Pick<About, 'dataVersion' | 'date'>): GraphData => {
  const acting = extent === 'two-mode'
  return {
    about: { ...about, title: 'Partnership Graph', facts: [{ name: 'holds', value: extents[extent] }] },
    directed: true,
    dated: true,
    nodeAttributes,
    linkAttributes,
    nodes: () => mapped(graph.stream(writeQuery('export/graph/nodes'), { acting }), nodeOf),
    links: () => mapped(graph.stream(writeQuery('export/graph/links'), { acting }), linkOf),
    evidence: {
      sources: () => mapped(graph.stream(writeQuery('export/graph/sources'), { acting }), sourceOf),
      statements: () => mapped(graph.stream(writeQuery('export/graph/statements'), { acting }), statementOf),
    },
  }
}
