import type { Quotation, SourceDraft, StatementDraft } from '../draft.js'
import { sourceId } from '../ids.js'
import { Columns, type CellReader, type Row } from './cells.js'
import { Fault, textIn } from './fault.js'
import type { TableMapping } from './mapping.js'
import { entityReader, type EntityReader, type Shown } from './read-entity.js'
import { tieReader, type TieReader } from './read-tie.js'
import type { Part } from './reading.js'
import { dateIn } from './values.js'

/** The file that rows come from. */
export interface TableFile {
  name: string
  documentId: string
  source: SourceDraft
  /** The source's text, where quotes are to be found in it. */
  text?: string
}

/** Reads the source that a row names for itself. */
const sourceReader = (
  mapping: NonNullable<TableMapping['rowSource']>,
  columns: Columns,
  file: SourceDraft,
): ((row: Row) => SourceDraft | undefined) => {
  const { publisher, language, licence, retrievedOn, machineTranslated } = file
  const cells = Object.entries(mapping).map(([name, column]) => ({ name, column, raw: columns.raw(column) }))
  return (row) => {
    const given: Partial<SourceDraft> = {}
    for (const { name, column, raw } of cells) {
      const printed = raw(row)
      if (printed) Object.assign(given, { [name]: name === 'publishedOn' ? dateIn(column, printed.trim()) : textIn(column, printed) })
    }
    if (given.url === undefined && given.title === undefined) return undefined
    const own = { title: file.title, publisher, language, licence, retrievedOn, machineTranslated, ...given }
    return { ...own, id: sourceId(own.url ?? `${own.publisher}|${own.title}`) }
  }
}

/** Compiles a mapping for the header of one file: what a row says is then a matter of looking at places. */
export class RowReader {
  readonly #skip: CellReader[]
  readonly #quote: CellReader | undefined
  readonly #source: ((row: Row) => SourceDraft | undefined) | undefined
  readonly #entities: { read: EntityReader; within: number }[]
  readonly #ties: { read: TieReader; from: number; to: number }[]

  constructor(
    readonly header: Row,
    readonly mapping: TableMapping,
    readonly file: TableFile,
  ) {
    const columns = new Columns(file.name, header, mapping.empty)
    const placeOf = (name: string | undefined): number => mapping.entities.findIndex(({ as }) => as === name)
    const { documentId, source } = file
    this.#skip = mapping.skipWhenEmpty.map((column) => columns.raw(column))
    this.#quote = mapping.quote === undefined ? undefined : columns.raw(mapping.quote)
    this.#source = mapping.rowSource && sourceReader(mapping.rowSource, columns, source)
    this.#entities = mapping.entities.map((entity) => ({
      read: entityReader(entity, columns, { documentId, language: source.language }),
      within: placeOf(entity.within),
    }))
    this.#ties = mapping.ties.map((tie) => ({ read: tieReader(tie, columns), from: placeOf(tie.from), to: placeOf(tie.to) }))
  }

  /** What a row says; undefined for one that the mapping passes over. Throws a Fault for one that cannot be taken. */
  read(row: Row): Part | undefined {
    if (row.length !== this.header.length)
      throw new Fault(
        undefined,
        `${row.length} cells, but the header has ${this.header.length} columns`,
        'Is a separator missing, too many, or not in quotes?',
      )
    if (this.#skip.some((cell) => !cell(row).trim())) return undefined
    const quote = this.#quote?.(row).trim() ?? ''
    const source = this.#source?.(row)
    const around = { quotation: quote ? this.#locate(quote) : {}, place: source ? `${source.id}|${quote}` : quote }
    const mentions: Part['mentions'] = new Map()
    const statements: StatementDraft[] = []
    const found: (readonly Shown[])[] = []
    for (const { read, within } of this.#entities) {
      const shown = read(row, around, found[within]?.[0])
      found.push(shown)
      for (const { key, mention, statements: said } of shown) {
        mentions.set(key, mention)
        for (const statement of said) statements.push(statement)
      }
    }
    if (!mentions.size)
      throw new Fault(
        undefined,
        'the row names nobody and nothing',
        'Fill a column of names or identifiers, or pass over such rows: skipWhenEmpty.',
      )
    for (const { read, from, to } of this.#ties) read(row, found[from]!, found[to]!, around.quotation, statements)
    return source ? { mentions, statements, source } : { mentions, statements }
  }

  #locate(quote: string): Quotation {
    const { text } = this.file
    if (text === undefined) return { quote: textIn(this.mapping.quote!, quote) }
    const start = text.indexOf(quote)
    if (start >= 0) return { quote, start, end: start + quote.length }
    throw new Fault(this.mapping.quote, `the text does not hold the quote "${quote.slice(0, 60)}…"`, 'Quote the text to the letter.')
  }
}
