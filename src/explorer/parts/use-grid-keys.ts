import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
}
const within = (value: number, most: number): number => Math.max(0, Math.min(value, most))

/** What takes the focus in a cell: its link, or else the cell. */
const targetOf = (cell: HTMLTableCellElement): HTMLElement => cell.querySelector('a') ?? cell

/** A table is one stop of the tabulator key; arrows, Home and End walk its cells (the grid pattern of WAI-ARIA). */
export const useGridKeys = (): { ref: RefObject<HTMLTableElement | null>; onKeyDown: (event: KeyboardEvent) => void } => {
  const ref = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const table = ref.current
    if (!table) return
    const stop = table.querySelector<HTMLElement>('[tabindex="0"]')
    for (const cell of table.querySelectorAll<HTMLTableCellElement>('th, td')) if (targetOf(cell) !== stop) targetOf(cell).tabIndex = -1
    const first = stop ? undefined : table.tBodies[0]?.rows[0]?.cells[1]
    if (first) targetOf(first).tabIndex = 0
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const table = ref.current
    const step = steps[event.key]
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('th, td')
    const row = cell?.parentElement as HTMLTableRowElement | undefined
    if (!table || !step || !cell || !row) return
    event.preventDefault()
    const cells = table.rows[within(row.rowIndex + step[0], table.rows.length - 1)]!.cells
    const next = targetOf(cells[within(cell.cellIndex + step[1], cells.length - 1)]!)
    targetOf(cell).tabIndex = -1
    next.tabIndex = 0
    next.focus()
  }
  return { ref, onKeyDown }
}
