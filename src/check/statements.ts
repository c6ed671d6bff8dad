import { checkIdentifier, idSchemes, type IdScheme } from '../../schema/model/identifiers.js'
import { certainties, nameKinds } from '../../schema/model/names.js'
import { otherPredicates, values } from '../../schema/model/values.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { partialDate } from '../ingest/document/format.js'
import { statementId } from '../ingest/ids.js'
import { isTie, isValue, roleOf, supportsOf, type StatementProperties } from '../ingest/statements.js'
import { compare, type Find } from './rules.js'

interface StatementRow {
  properties: StatementProperties & { id: string }
  subjects: string[]
  objects: string[]
  sources: string[]
}

/** What a statement carries beside its content: it may change, or follows from it. */
const beside = new Set(
  (
    'id documentId sourceId supports precedence sortStart role property subjectWas objectWas ' +
    'recordedAt recordedBy retractedAt revivedAt absences'
  ).split(' '),
)

const needsObject = (predicate: string): boolean => isTie(predicate) || predicate === 'MENTIONED'

/** Whether it has its ends, so that more can be said of it. */
const checkEnds = ({ properties, subjects, objects, sources }: StatementRow, find: Find): boolean => {
  const { id, predicate } = properties
  const wanted = { SUBJECT: 1, OBJECT: needsObject(predicate) ? 1 : 0, FROM: 1 }
  const is = { SUBJECT: subjects.length, OBJECT: objects.length, FROM: sources.length }
  compare(find, 'statement-ends', id, is, wanted)
  return JSON.stringify(is) === JSON.stringify(wanted)
}

const checkWords = ({ id, predicate, ...rest }: StatementRow['properties'], find: Find): boolean => {
  const known = isTie(predicate) || isValue(predicate) || predicate in otherPredicates
  if (!known) find('statement-words', id, predicate, 'a tie, a value or another predicate of the model')
  if (!(String(rest['certainty']) in certainties)) find('statement-words', id, rest['certainty'], Object.keys(certainties).join(' or '))
  if (predicate === 'NAME' && !(String(rest['nameKind']) in nameKinds))
    find('statement-words', id, rest['nameKind'], `one of ${Object.keys(nameKinds).join(', ')}`)
  return known
}

const exists = (date: unknown): boolean => {
  const { success, data } = partialDate.safeParse(date)
  return success && data === date
}
const moment = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text))

const checkDates = (properties: StatementRow['properties'], find: Find): void => {
  const { id, predicate } = properties
  const dated = { since: properties['since'], until: properties['until'], ...(predicate === 'DATE' ? { value: properties['value'] } : {}) }
  for (const [name, date] of Object.entries(dated))
    if (date != null && !exists(date))
      find('statement-date', id, { [name]: date }, 'a date that exists, as 2024-05-14, 2024-05, 2024 or two with a slash')
  for (const name of ['recordedAt', 'retractedAt', 'revivedAt'])
    if ((name === 'recordedAt' || properties[name] != null) && !moment(properties[name]))
      find('statement-date', id, { [name]: properties[name] }, 'a moment, as 2024-05-14T08:00:00.000Z')
}

const checkIdentity = ({ properties, subjects, objects, sources }: StatementRow, find: Find): void => {
  const { id, predicate, supports } = properties
  const [subject, object = null, source] = [subjects[0]!, objects[0], sources[0]!]
  const content = Object.entries(properties)
    .filter(([name]) => !beside.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  const origin = [properties['subjectWas'] ?? subject, properties['objectWas'] ?? object ?? ''] as [string, string]
  const made = statementId(String(properties['documentId']), source, ...origin, JSON.stringify(content))
  if (id !== made) find('statement-content', id, 'another content', `the content that the id was made from; this one's would be ${made}`)
  const supported = supportsOf(properties, subject, object) ?? id
  if (supports !== supported) find('statement-supports', id, supports, supported)
  compare(
    find,
    'statement-marks',
    id,
    { role: properties['role'], property: properties['property'], sortStart: properties['sortStart'], sourceId: properties['sourceId'] },
    {
      role: roleOf(predicate),
      property: isValue(predicate) ? values[predicate].property : null,
      sortStart: properties['start'] ?? Number.MAX_SAFE_INTEGER,
      sourceId: source,
    },
  )
}

/** Statements one by one, retracted ones too. */
export const checkStatements = async (graph: Graph, find: Find): Promise<void> => {
  for await (const one of graph.stream(writeQuery('export/statements'), { history: true })) {
    const row = one as unknown as StatementRow
    const { properties } = row
    const { id, predicate } = properties
    const whole = checkEnds(row, find)
    const known = checkWords(properties, find)
    checkDates(properties, find)
    if (whole && known) checkIdentity(row, find)
    if (predicate !== 'IDENTIFIER') continue
    const { scheme, value } = properties as unknown as { scheme: IdScheme; value: string }
    const problem = scheme in idSchemes ? checkIdentifier(scheme, value) : `"${String(scheme)}" is no scheme`
    if (problem) find('statement-identifier', id, `${String(scheme)}:${String(value)}`, problem)
  }
}
