import { save } from './save.js'

/** What a cell says, without the marks beside it, which say something of it: dates in ISO 8601, numbers without separators. */
const wordsOf = (cell: HTMLTableCellElement): string => {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  for (const aside of copy.querySelectorAll('.mark, [aria-hidden="true"]')) aside.remove()
  for (const said of copy.querySelectorAll<HTMLElement>('[data-file]')) said.textContent = said.dataset['file'] ?? ''
  const words = (copy.textContent ?? '').trim().replaceAll(/\s+/g, ' ')
  return /^\d{1,3}(,\d{3})+$/.test(words) ? words.replaceAll(',', '') : words
}
const idsOf = (cell: HTMLTableCellElement): string =>
  Array.from(cell.querySelectorAll<HTMLElement>('[data-id]'), ({ dataset }) => dataset['id']).join('; ')

/** The cells of a table as texts; beside a column of names one of their ids, by which rows of several files join. */
const rowsOf = (table: HTMLTableElement): string[][] => {
  const rows = Array.from(table.rows, ({ cells }) => [...cells])
  const named = new Set(rows.flatMap((cells) => cells.flatMap((cell, at) => (idsOf(cell) ? [at] : []))))
  return rows.map((cells, row) =>
    cells.flatMap((cell, at) => {
      const words = wordsOf(cell)
      if (!named.has(at)) return [words]
      return [words, row === 0 ? `${words} ID` : idsOf(cell)]
    }),
  )
}

/** Saves rows as CSV with a byte order mark, by which Excel knows Chinese. No cell can be a formula. */
export const saveRows = async (rows: readonly (readonly unknown[])[], name: string): Promise<void> => {
  const { stringify } = await import('csv-stringify/browser/esm/sync')
  const csv = stringify(rows as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
  save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

/** The same of a table as it is shown; the file is named after the page, the table and the version of the data. */
export const saveTable = (table: HTMLTableElement, caption: string, version: number | undefined): Promise<void> => {
  const page = document.querySelector('h1')?.textContent
  const words = [...new Set([page, caption]), version && `v${version}`].filter(Boolean)
  return saveRows(rowsOf(table), words.join('-').replaceAll(/[\s\\/:*?"<>|]+/g, '-'))
}
