import { save } from './save.js'

/** What a cell says, without the marks beside it, which say something of it. */
const wordsOf = (cell: HTMLTableCellElement): string => {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  for (const aside of copy.querySelectorAll('.mark, [aria-hidden="true"]')) aside.remove()
  return (copy.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
}

/** Saves rows as CSV with a byte order mark, by which Excel knows Chinese. No cell can be a formula. */
export const saveRows = async (rows: readonly (readonly unknown[])[], name: string): Promise<void> => {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  const csv = stringify(rows as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

/** The same of a table as it is shown. */
export const saveTable = (table: HTMLTableElement, name: string): Promise<void> =>
  saveRows(
    Array.from(table.rows, (row) => Array.from(row.cells, wordsOf)),
    name,
  )
