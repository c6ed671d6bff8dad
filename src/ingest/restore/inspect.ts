import { createHash } from 'node:crypto'
import { exportFormat } from '../../../schema/model/export.js'
import { AppError } from '../../errors.js'
import type { ByteSource } from '../reading/bytes.js'
import { Fault } from '../reading/fault.js'
import { Spill } from '../spill.js'
import { checkRecord, eachRecord, listOf, recordKinds, type ExportRecord } from './records.js'

export interface Inspected {
  /** Of all lines: the same file is known again by it. */
  checksum: string
  records: number
  version: number
  changedAt: string | null
}

const order = [...Object.keys(recordKinds), 'end']

/** An id as a spill holds it: on one line, parted by its own letters. */
const keyOf = (id: unknown, kind: string): string => `${JSON.stringify(id).slice(1)} ${kind}`

/** Ids that a record points at, with their kinds and the field they stand in. */
const pointedAt = (record: ExportRecord): { field: string; id: unknown; kind: string }[] =>
  Object.entries(recordKinds[record.record]?.links ?? {}).flatMap(([field, kind]) =>
    listOf(record[field]).map((id) => ({ field, id, kind })),
  )

/** Whether an id stands behind the one before: by code points, as the database orders texts. */
const isBehind = (id: string, before: string): boolean => id > before || Buffer.compare(Buffer.from(id), Buffer.from(before)) > 0

class Inspection {
  readonly #hash = createHash('sha256')
  readonly #known = new Spill()
  readonly #used = new Spill()
  #header: ExportRecord | undefined
  #records = 0
  #at = 0
  #before = ''
  #ended = false

  constructor(readonly input: ByteSource) {}

  async inspect(): Promise<Inspected> {
    try {
      await eachRecord(this.input, ({ record, text }) => this.#take(record, text), this.#refusal)
      if (!this.#ended) throw this.#refusal(new Fault(undefined, 'the file ends too early', 'Export the graph again.'))
      for (const missing of this.#used.without(this.#known)) if (missing.length) await this.#tellMissing(new Set(missing))
      const { version, changedAt } = this.#header!
      return {
        checksum: this.#hash.digest('hex'),
        records: this.#records,
        version: version as number,
        changedAt: changedAt as string | null,
      }
    } finally {
      this.#known.close()
      this.#used.close()
    }
  }

  readonly #refusal = ({ field, message, hint }: Fault, line?: number): AppError =>
    new AppError('BAD_DOCUMENT', `${this.input.name}: ${line === undefined ? '' : `line ${line}: `}${message}`, hint, field)

  #take(record: ExportRecord, text: string): void {
    this.#hash.update(text).update('\n')
    if (!this.#header) return this.#begin(record)
    if (this.#ended) throw new Fault('record', 'something stands behind the end', 'Export the graph again.')
    const at = order.indexOf(record.record)
    if (at < 0) throw new Fault('record', `there is no kind of record "${record.record.slice(0, 50)}"`, `Known are ${order.join(', ')}.`)
    if (at < this.#at)
      throw new Fault('record', `a ${record.record} stands behind a ${order[this.#at]!}`, 'Export the graph again: lines are in one order.')
    if (at > this.#at) this.#before = ''
    this.#at = at
    if (record.record === 'end') return this.#end(record)
    this.#records += 1
    checkRecord(record)
    return this.#note(record)
  }

  #begin(record: ExportRecord): void {
    const { format, history, version, changedAt } = record
    if (record.record !== 'export') throw new Fault('record', 'the file does not begin as an export', 'Export the graph again.')
    if (format !== exportFormat)
      throw new Fault(
        'format',
        `has the version ${String(format)}, and this program reads ${exportFormat}`,
        'Export the graph again, with this version of the program.',
      )
    if (history !== true)
      throw new Fault('history', 'is not in the file, and no graph can be made without it', 'Export with --with-history.')
    if (!Number.isSafeInteger(version) || (changedAt !== null && typeof changedAt !== 'string'))
      throw new Fault('version', 'of the data is missing, or when it changed', 'Export the graph again.')
    this.#header = record
  }

  #end({ records }: ExportRecord): void {
    if (records !== this.#records)
      throw new Fault(
        'records',
        `are ${String(records)} by the last line, but ${this.#records} are there`,
        'Export the graph again: lines were lost or added.',
      )
    this.#ended = true
  }

  #note(record: ExportRecord): void {
    if (recordKinds[record.record]!.derived) return
    const id = record.record === 'merge' ? `${String(record['id'])} ${String(record['into'])}` : (record['id'] as string)
    if (!isBehind(id, this.#before))
      throw new Fault('id', `"${id}" is there twice, or out of order`, 'Export the graph again: lines are in one order.')
    this.#before = id
    this.#known.add([keyOf(id, record.record)])
    this.#used.add(pointedAt(record).map(({ id: other, kind }) => keyOf(other, kind)))
  }

  /** Where the first of the ids that are not in the file is pointed at. */
  async #tellMissing(missing: ReadonlySet<string>): Promise<void> {
    const look = ({ record }: { record: ExportRecord }): void => {
      for (const { field, id, kind } of pointedAt(record))
        if (missing.has(keyOf(id, kind)))
          throw new Fault(field, `there is no ${kind} "${String(id)}" in the file`, 'Export the graph again: lines were lost.')
    }
    await eachRecord(this.input, look, this.#refusal)
  }
}

/** Reads an export to its end before anything of it is written. Throws BAD_DOCUMENT with the line and field at fault. */
export const inspect = (input: ByteSource): Promise<Inspected> => new Inspection(input).inspect()
