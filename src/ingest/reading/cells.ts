import { AppError } from '../../errors.js'
import type { Cell } from './mapping.js'

export type Row = readonly string[]
/** What a row says at one place of the mapping: trimmed, mapped, `''` where it says nothing. */
export type CellReader = (row: Row) => string

/** Where the columns of a mapping stand in a file, and what its cells mean. */
export class Columns {
  readonly #places = new Map<string, number>()
  readonly #empty: ReadonlySet<string>

  constructor(
    readonly name: string,
    readonly header: Row,
    empty: readonly string[],
  ) {
    this.#empty = new Set(empty)
    header.forEach((column, at) => this.#places.set(column, this.#places.has(column) ? -1 : at))
  }

  /** Place of a column. Throws BAD_DOCUMENT when the file has none of that name, or several. */
  at(column: string): number {
    const place = this.#places.get(column)
    if (place !== undefined && place >= 0) return place
    throw new AppError(
      'BAD_DOCUMENT',
      `${this.name}: ${place === undefined ? 'there is no column' : 'there are several columns'} "${column}"`,
      `Correct the mapping, or the header. The columns are: ${this.header.join(', ')}.`,
      column,
    )
  }

  /** The cell as it stands, `''` where the mapping says that it means nothing. */
  raw(column: string): CellReader {
    const at = this.at(column)
    return (row) => (this.#empty.has(row[at]!.trim()) ? '' : row[at]!)
  }

  reader(cell: Cell | undefined): CellReader | undefined {
    if (cell === undefined) return undefined
    if (typeof cell === 'string') return () => cell
    const { column, map, otherwise } = cell
    const raw = this.raw(column)
    if (!map) return (row) => raw(row).trim() || (otherwise ?? '')
    const meanings = new Map(Object.entries(map))
    return (row) => {
      const printed = raw(row).trim()
      return meanings.get(printed) ?? (otherwise || printed)
    }
  }
}
