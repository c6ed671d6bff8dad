import type { EntityKind } from '../../schema/model/kinds.js'
import { tieTypes } from '../../schema/model/ties.js'
import type { Graph, Row } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { readStatement } from '../ingest/derive/derive.js'
import { identifierRecord, nameRecord, tieRecord, valueRecord } from '../ingest/derive/derived.js'
import { identifierId, nameId } from '../ingest/ids.js'
import { isTie, isValue, type Statement } from '../ingest/statements.js'
import { compare, hasForm, type Find, type Rule } from './rules.js'

interface Group {
  id: string
  statements: Statement[]
  /** The tie, name or identifier that is there, and the properties of the entity where it is a value. */
  record: Row | null
  shown: Row | null
}

/** What ties bear for their index alone: `checkTies` looks at it. */
const ofIndex = ['actorId', 'sortDay']
const omit = (row: Row, names: readonly string[]): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))

const checkGroup = ({ id, statements, record, shown }: Group, find: Find): void => {
  const { predicate } = statements[0]!.properties
  if (isValue(predicate)) {
    const { entity, properties } = valueRecord(statements)
    return compare(
      find,
      'entity-shown',
      entity,
      Object.fromEntries(Object.keys(properties).map((name) => [name, shown?.[name]])),
      properties,
    )
  }
  const [rule, should]: [Rule, Row] | [undefined] = isTie(predicate)
    ? ['tie-derived', tieRecord(id, statements).properties]
    : predicate === 'NAME'
      ? ['name-derived', nameRecord(id, statements).properties]
      : predicate === 'IDENTIFIER'
        ? ['identifier-derived', identifierRecord(id, statements).properties]
        : [undefined]
  if (!rule) return undefined
  if (!record) return find(rule, id, 'nothing', `what ${statements.length} live statements of ${predicate} make`)
  return compare(find, rule, id, isTie(predicate) ? omit(record, ofIndex) : record, should!)
}

/** What live statements support, against what would be derived from them: they come in the order of what they support. */
const checkSupported = async (graph: Graph, find: Find): Promise<void> => {
  let group: Group | undefined
  for await (const row of graph.stream(writeQuery('check/supported'))) {
    const statement = readStatement(row)
    const id = statement.properties.supports
    if (group?.id !== id) {
      if (group) checkGroup(group, find)
      group = { id, statements: [], record: row['record'] as Row | null, shown: row['shown'] as Row | null }
    }
    group.statements.push(statement)
  }
  if (group) checkGroup(group, find)
}

const nothing = 'nothing: no live statement supports it'

const checkTies = async (graph: Graph, find: Find): Promise<void> => {
  let before = ''
  for await (const row of graph.stream(writeQuery('check/ties'))) {
    const { id, type, called, from, to, fromKind, toKind, supported, sorted } = row as unknown as Record<string, string> & {
      supported: boolean
      sorted: boolean | null
    }
    if (!isTie(type!)) {
      find('tie-ends', id ?? from, type, 'a tie of the model')
      continue
    }
    if (!hasForm(id, 't')) find('id', id ?? from, id, 't and 20 letters and digits')
    if (!supported) find('tie-derived', id ?? from, `${type} from ${from} to ${to}`, nothing)
    else if (called !== type) find('tie-derived', id, { type: called }, { type })
    else if (!sorted) find('tie-derived', id, 'another actor or day', `the id of ${from} and the day of ${to}`)
    if (id && `${from} ${id}` === before) find('tie-derived', id, 'the tie twice', 'the tie once')
    before = `${from} ${id}`
    const allowed = tieTypes[type]
    if (from === to || !allowed.from.includes(fromKind as EntityKind) || !allowed.to.includes(toKind as EntityKind))
      find(
        'tie-ends',
        id ?? from,
        `${type} from ${fromKind} ${from} to ${toKind} ${to}`,
        `from ${allowed.from.join(', ')} to another ${allowed.to.join(', ')}`,
      )
  }
}

/** Names or identifiers: borne by one entity, that their id was made from, and supported. */
const checkBorne = async (
  graph: Graph,
  find: Find,
  rule: Rule,
  query: string,
  idOf: (row: Row, entity: string) => string,
): Promise<void> => {
  for await (const row of graph.stream(writeQuery(query))) {
    const { id, entities, supported } = row as unknown as { id: string; entities: string[]; supported: boolean }
    if (entities.length !== 1) find(rule, id, `of ${entities.join(', ') || 'nobody'}`, 'of one entity')
    else if (idOf(row, entities[0]!) !== id) find('id', id, `of ${entities[0]}`, `${idOf(row, entities[0]!)}, or another entity`)
    if (!supported) find(rule, id, row['value'], nothing)
  }
}

/** Everything that is derived, both ways: what statements support is there, and what is there is supported. */
export const checkDerived = async (graph: Graph, find: Find): Promise<void> => {
  await checkSupported(graph, find)
  await checkTies(graph, find)
  await checkBorne(graph, find, 'name-derived', 'check/names', ({ value }, entity) => nameId(entity, String(value)))
  await checkBorne(graph, find, 'identifier-derived', 'check/identifiers', ({ scheme, value }, entity) =>
    identifierId(entity, String(scheme), String(value)),
  )
}
