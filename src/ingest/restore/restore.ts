import { AppError } from '../../errors.js'
import type { Graph, Row } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import { derive } from '../derive/derive.js'
import type { ByteSource } from '../reading/bytes.js'
import type { Statement, StatementProperties } from '../statements.js'
import { newlySupported } from '../turn.js'
import { asWriter, type Waiting, type WriteLock } from '../write-lock.js'
import { inspect, type Inspected } from './inspect.js'
import { eachRecord, listOf, recordKinds, type ExportRecord } from './records.js'

export interface RestoreOptions extends Waiting {
  /** Only checks the file. */
  dry?: boolean
  /** Told how many bytes of the file, and how many of its records, are done. */
  onProgress?: (read: number, records: number) => void
}

/** Records that are written; the others are derived from statements. */
const written = ['source', 'text', 'document', 'entity', 'merge', 'statement', 'mention', 'judgement', 'change', 'doubt'] as const
type Written = (typeof written)[number]
const isWritten = (record: string): record is Written => (written as readonly string[]).includes(record)

const rowsAtOnce = 5_000
const lengthAtOnce = 8 * 1024 * 1024

/** Of an entity, what is not derived from statements. */
const ofEntity = ({ id, kind, sector = null, name, kindCertainty = null }: ExportRecord): Row => ({
  id,
  kind,
  sector,
  name,
  kindCertainty,
  sortDay: '',
  activityCount: 0,
})

interface RestoredRow extends Row {
  properties: Row
}

const rowOf = (exported: ExportRecord): RestoredRow => {
  const { record, ...fields } = exported
  const { links = {} } = recordKinds[record]!
  const pointing = Object.fromEntries(Object.keys(links).map((field) => [field, listOf(fields[field])]))
  if (record === 'entity') return { properties: ofEntity(exported), labels: listOf(fields['labels']) }
  const own = ([name]: [string, unknown]): boolean => name === 'id' || !(name in links)
  return { ...pointing, properties: Object.fromEntries(Object.entries(fields).filter(own)) }
}

const statementOf = ({ properties, subject, object }: RestoredRow): Statement => ({
  id: String(properties['id']),
  subject: (subject as string[])[0]!,
  object: (object as string[])[0] ?? null,
  properties: properties as StatementProperties,
})

const isLive = ({ properties }: Statement): boolean => properties['retractedAt'] === undefined

/** Makes a graph from a file that was inspected, some thousand lines in a transaction. */
class Restoring {
  #record: Written = 'source'
  #rows: RestoredRow[] = []
  #length = 0
  #line = 0

  constructor(
    readonly graph: Graph,
    readonly lock: WriteLock,
    readonly options: RestoreOptions,
  ) {}

  /** @param done line up to which the graph was made by a run that was broken off */
  async run(input: ByteSource, { version, changedAt }: Inspected, done: number): Promise<void> {
    let read = 0
    const refuse = (fault: Error): Error => fault
    const take = async (line: number, text: string, record: ExportRecord): Promise<void> => {
      if (line <= done || !isWritten(record.record)) return
      if (record.record !== this.#record || this.#rows.length === rowsAtOnce || this.#length > lengthAtOnce) {
        await this.#flush()
        this.options.onProgress?.(read, line)
      }
      this.#record = record.record
      this.#rows.push(rowOf(record))
      this.#length += text.length
      this.#line = line
    }
    await eachRecord(
      input,
      ({ line, text, record }) => take(line, text, record),
      refuse,
      (stored) => void (read = stored),
    )
    await this.#flush()
    await this.graph.write(async (run) => {
      await this.lock.hold(run)
      run.send(writeQuery('restore/finish'), { version, changedAt })
    })
  }

  async #flush(): Promise<void> {
    const rows = this.#rows
    if (!rows.length) return
    const record = this.#record
    const line = this.#line
    await this.graph.write(async (run) => {
      await this.lock.hold(run)
      const live = record === 'statement' ? rows.map(statementOf).filter(isLive) : []
      const fresh = await newlySupported(run, live)
      run.send(writeQuery(`restore/${record}`), { rows })
      if (live.length) await derive(run, { live, gone: [], fresh })
      run.send(writeQuery('restore/progress'), { line })
    })
    this.#rows = []
    this.#length = 0
  }
}

/** How far the graph was made from the file before. Throws WRITE_LOCKED or BAD_DOCUMENT where it is not for this file to make. */
const begin = async (graph: Graph, lock: WriteLock, input: ByteSource, { checksum }: Inspected): Promise<number> => {
  const [row] = await graph.write(async (run) => {
    await lock.hold(run)
    return run(writeQuery('restore/begin'), { checksum })
  })
  const { holds, restoring, restored } = row as { holds: boolean; restoring: string; restored: number }
  const elsewhere = 'Name an empty folder in DATA_DIR, or an empty database in NEO4J_URI.'
  if (holds) throw new AppError('BAD_DOCUMENT', `${input.name}: is a whole graph, but there is one already`, elsewhere)
  if (restoring !== checksum)
    throw new AppError(
      'BAD_DOCUMENT',
      `${input.name}: the graph was begun from another file`,
      `Import that one again: it goes on. Or: ${elsewhere}`,
    )
  return restored
}

/**
 * Makes a graph that holds nothing the one that was exported with its history: the same export of it gives the same bytes. Answers the
 * number of records. What is derived is derived again. The file is checked whole before anything is written; after a crash the graph
 * takes no other writer, and the same call goes on. Memory is bounded whatever the size of the file.
 * Throws BAD_DOCUMENT where the file is damaged, holds no history, or the graph holds something.
 */
export const restore = async (graph: Graph, input: ByteSource, options: RestoreOptions = {}): Promise<number> => {
  const inspected = await inspect(input)
  if (options.dry) return inspected.records
  await asWriter(
    graph,
    `restore of ${input.name}`,
    async (lock) => new Restoring(graph, lock, options).run(input, inspected, await begin(graph, lock, input, inspected)),
    { ...options, restoring: true },
  )
  return inspected.records
}
