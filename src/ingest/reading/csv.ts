import { parse } from 'csv-parse/sync'
import { AppError } from '../../errors.js'
import type { Row } from './cells.js'
import { Fault, rejectionOf } from './fault.js'
import { linesOf, longestRecord, type Line } from './lines.js'
import type { Rejection } from './reading.js'

export interface CsvForm {
  delimiter: string
  quoteCharacter: string
}
/** A row of the file, the header among them, or why there is none. */
export type CsvItem = { line: number; text: string; row: Row } | { line: number; rejection: Rejection }

/** Lines that a quoted cell may run over: beyond that, a quote was forgotten. */
const mostLines = 1_000

/** Joins the lines over which a quoted cell runs, so that each text is one record. */
class Records {
  #open: Line[] = []
  #size = 0

  constructor(readonly quote: string) {}

  #quotes(text: string): number {
    let count = 0
    for (let at = text.indexOf(this.quote); at >= 0; at = text.indexOf(this.quote, at + 1)) count += 1
    return count
  }

  /** Records that are whole by now: each by its lines. */
  take(lines: readonly Line[]): Line[][] {
    const whole: Line[][] = []
    for (const line of lines) {
      const closes = this.#quotes(line.text) % 2 === 1
      if (!this.#open.length && !closes) whole.push([line])
      else {
        this.#open.push(line)
        this.#size += line.text.length
        const isWhole = closes && this.#open.length > 1
        if (isWhole || this.#open.length >= mostLines || this.#size > longestRecord) whole.push(this.rest())
      }
    }
    return whole
  }

  /** What is not whole yet. */
  rest(): Line[] {
    const lines = this.#open
    this.#open = []
    this.#size = 0
    return lines
  }
}

/** Reads CSV (RFC 4180). A record that is not well-formed is rejected with its line; reading goes on with the next line. */
export async function* csvRows(chunks: AsyncIterable<Buffer>, { delimiter, quoteCharacter }: CsvForm): AsyncGenerator<CsvItem[]> {
  const options = { delimiter, quote: quoteCharacter, relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n' }
  const records = new Records(quoteCharacter)

  const quoted = (text: string): Row => {
    try {
      const rows = parse(text, options) as string[][]
      if (rows.length === 1) return rows[0]!
    } catch {
      throw new Fault(
        undefined,
        `a quote (${quoteCharacter}) that is not closed, or stands within a cell that is not in quotes`,
        `Put the cell in quotes and write each quote within it twice (${quoteCharacter}${quoteCharacter}).`,
      )
    }
    throw new Fault(undefined, 'several rows where one was expected', 'Correct the quotes.')
  }
  const one = (line: Line, text: string): CsvItem => {
    if (line.cut) {
      const fault = new Fault(undefined, `a line of more than ${longestRecord / 1024 / 1024} MB`, 'Is a line break missing?')
      return { line: line.line, rejection: rejectionOf(fault, line.line, text) }
    }
    try {
      return { line: line.line, text, row: quoted(text) }
    } catch (error) {
      return { line: line.line, rejection: rejectionOf(error, line.line, text) }
    }
  }
  const read = (lines: Line[]): CsvItem[] => {
    const [first] = lines
    const joined = one(first!, lines.map(({ text }) => text).join('\n'))
    if (lines.length === 1 || 'row' in joined) return [joined]
    // The quote that opens the first line is at fault; what stands below it may well be whole.
    return lines.map((line) => one(line, line.text))
  }
  /** All at once where nothing is wrong: to call the parser for each record takes five times as long. */
  const readAll = (whole: readonly Line[][]): CsvItem[] => {
    const texts = whole.map((lines) => lines.map(({ text }) => text).join('\n'))
    try {
      const rows = parse(texts.join('\n'), options) as string[][]
      if (rows.length === whole.length) return rows.map((row, index) => ({ line: whole[index]![0]!.line, text: texts[index]!, row }))
    } catch {
      // Read one by one below, which finds the one at fault.
    }
    return whole.flatMap(read)
  }
  const items = (whole: readonly Line[][]): CsvItem[] => {
    const filled = whole.filter(([line, more]) => more || line!.text.trim())
    if (filled.some(([line]) => line!.cut)) return filled.flatMap(read)
    if (filled.some((lines) => lines.length > 1 || lines[0]!.text.includes(quoteCharacter))) return readAll(filled)
    return filled.map(([line]) => ({ line: line!.line, text: line!.text, row: line!.text.split(delimiter) }))
  }

  for await (const lines of linesOf(chunks)) {
    const found = items(records.take(lines))
    if (found.length) yield found
  }
  const rest = records.rest()
  if (rest.length) yield read(rest)
}

/** The header, and the rows behind it. Throws BAD_DOCUMENT when there is none. */
export async function* csvTable(
  name: string,
  chunks: AsyncIterable<Buffer>,
  form: CsvForm,
  onHeader: (header: Row) => void,
): AsyncGenerator<CsvItem> {
  let begun = false
  for await (const items of csvRows(chunks, form)) {
    for (const item of items) {
      if (begun) yield item
      else if ('row' in item) {
        onHeader(item.row.map((column) => column.trim()))
        begun = true
      } else throw new AppError('BAD_DOCUMENT', `${name}: line ${item.line}: ${item.rejection.reason}`, item.rejection.hint, 'header')
    }
  }
  if (!begun) throw new AppError('BAD_DOCUMENT', `${name}: is empty`, 'Give a file whose first line names the columns.', 'header')
}
