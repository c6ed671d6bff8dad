import { entityKinds, labelsOf, type EntityKind } from '../../../schema/model/kinds.js'
import { bytesOf, type ByteSource } from '../reading/bytes.js'
import { Fault } from '../reading/fault.js'
import { linesOf, type Line } from '../reading/lines.js'
import { isTie } from '../statements.js'

export type ExportRecord = Record<string, unknown> & { record: string }

interface RecordKind {
  /** Fields with ids of other records, and of which kind these are. */
  links?: Readonly<Record<string, string>>
  /** Of these, the ones that have to be there, and texts that have to. */
  needs?: readonly string[]
  /** Made again from the statements, which are the truth: what the file says of it is not needed. */
  derived?: true
}
/** Kinds of record in the order in which they stand in the file. */
export const recordKinds: Readonly<Record<string, RecordKind>> = {
  source: { needs: ['id'] },
  text: { links: { id: 'source' }, needs: ['id', 'value'] },
  document: { links: { source: 'source' }, needs: ['id'] },
  entity: { needs: ['id', 'kind', 'name'] },
  merge: { links: { id: 'entity', into: 'entity', judgement: 'judgement' }, needs: ['id', 'into'] },
  name: { derived: true },
  identifier: { derived: true },
  tie: { derived: true },
  statement: {
    links: { subject: 'entity', object: 'entity', source: 'source' },
    needs: ['id', 'predicate', 'supports', 'subject', 'source', 'documentId', 'recordedAt'],
  },
  mention: { links: { entity: 'entity' }, needs: ['id', 'entity'] },
  judgement: { links: { judges: 'entity', basedOn: 'source' }, needs: ['id'] },
  change: { links: { document: 'document', source: 'source', entity: 'entity', judgement: 'judgement' }, needs: ['id'] },
  doubt: { links: { about: 'entity' }, needs: ['id', 'about'] },
}

/** One id, several, or none. */
export const listOf = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])

/** Long enough for the longest text that can be imported. */
const longestLine = 256 * 1024 * 1024

export interface RecordLine {
  line: number
  text: string
  record: ExportRecord
}

const parsed = ({ line, text, cut }: Line): RecordLine => {
  if (cut) throw new Fault(undefined, 'the line is too long', 'Export the graph again.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Fault(undefined, `broken JSON: ${(error as Error).message}`, 'Export the graph again: the file is damaged.')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value) || typeof (value as ExportRecord).record !== 'string')
    throw new Fault('record', 'the line is no record', 'Export the graph again: every line is an object that names its kind of record.')
  return { line, text, record: value as ExportRecord }
}

/** Every record of a file is given to `take`; a Fault of either bears the line. @param onRead told bytes of the file that were read */
export const eachRecord = async (
  input: ByteSource,
  take: (record: RecordLine) => Promise<void> | void,
  refuse: (fault: Fault, line: number) => Error,
  onRead?: (stored: number) => void,
): Promise<void> => {
  for await (const lines of linesOf(bytesOf(input, onRead), longestLine)) {
    for (const line of lines) {
      try {
        const waiting = take(parsed(line))
        if (waiting) await waiting
      } catch (error) {
        throw error instanceof Fault ? refuse(error, line.line) : error
      }
    }
  }
}

const damaged = 'Export the graph again: a line was changed by hand, or the file is damaged.'
const isPlain = (value: unknown): boolean => value !== null && typeof value !== 'object'
const isProperty = (value: unknown): boolean =>
  isPlain(value) || (Array.isArray(value) && value.every((item) => isPlain(item) && typeof item === typeof value[0]))

const checkLabels = ({ kind, labels }: ExportRecord): void => {
  if (!entityKinds.includes(kind as EntityKind)) throw new Fault('kind', `there is no kind "${String(kind)}"`, damaged)
  const said = listOf(labels).toSorted().join(' ')
  if (
    said !== 'Entity' &&
    said !==
      labelsOf(kind as EntityKind)
        .toSorted()
        .join(' ')
  )
    throw new Fault('labels', `a ${String(kind)} has other labels`, damaged)
}

/** What makes a record unfit by itself. Throws a Fault. */
export const checkRecord = (record: ExportRecord): void => {
  const { links = {}, needs = [], derived } = recordKinds[record.record]!
  if (derived) return
  for (const [field, value] of Object.entries(record))
    if (!isProperty(value)) throw new Fault(field, 'is neither a text, a number, true or false, nor a list of them', damaged)
  for (const field of needs) {
    const values = listOf(record[field])
    if (!values.length || values.some((value) => typeof value !== 'string')) throw new Fault(field, 'is missing, or no text', damaged)
  }
  for (const field of Object.keys(links))
    if (listOf(record[field]).some((id) => typeof id !== 'string')) throw new Fault(field, 'is no id', damaged)
  if (record.record === 'entity') checkLabels(record)
  if (record.record !== 'statement') return
  if (typeof record['precedence'] !== 'number') throw new Fault('precedence', 'is missing, or no number', damaged)
  if (isTie(String(record['predicate'])) && record['object'] === undefined)
    throw new Fault('object', 'is missing, but a tie joins two', damaged)
}
