import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CommonSearch } from '../search-params.js'
import { useText } from '../text/use-text.js'

/** What a row is sorted by; what is unknown comes last, whichever way. */
export type Key = string | number | null | undefined

interface Sorted {
  column: number
  isDown: boolean
}

/** In the address: table, column and direction, such as `nodes-2-down`, with commas between tables. */
const sortedIn = (sort: string | undefined, table: string | undefined): Sorted | undefined => {
  const [, column, way] =
    sort
      ?.split(',')
      .find((one) => one.startsWith(`${table}-`))
      ?.split('-') ?? []
  return column === undefined ? undefined : { column: Number(column), isDown: way === 'down' }
}
const put = (sort: string | undefined, table: string, { column, isDown }: Sorted): string =>
  [...(sort?.split(',').filter((one) => !one.startsWith(`${table}-`)) ?? []), `${table}-${column}-${isDown ? 'down' : 'up'}`].join(',')

/** Rows as the address says, and a title that sorts by its column: twice the other way. */
export const useSorting = <Row,>(table: string | undefined, columns: readonly { by?: (row: Row) => Key }[]) => {
  const { text, compare } = useText()
  const { sort } = useSearch({ strict: false }) as CommonSearch
  const sorted = sortedIn(sort, table)
  const by = sorted && columns[sorted.column]?.by
  const sortRows = (rows: readonly Row[]): readonly Row[] => {
    if (!by) return rows
    const turn = sorted.isDown ? -1 : 1
    return rows.toSorted((one, other) => {
      const [a, b] = [by(one), by(other)]
      if (a === null || a === undefined || b === null || b === undefined)
        return Number(a === null || a === undefined) - Number(b === null || b === undefined)
      return turn * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)))
    })
  }
  const stateOf = (column: number): 'ascending' | 'descending' | undefined =>
    by && sorted.column === column ? (sorted.isDown ? 'descending' : 'ascending') : undefined
  const headOf = (column: number, title: ReactNode, isFigure = false): ReactNode => {
    if (!table || !columns[column]?.by) return title
    const state = stateOf(column)
    // Of numbers one wants the largest first.
    const isDown = state ? state === 'ascending' : isFigure
    return (
      <Link
        to="."
        search={(old) => ({ ...old, sort: put(sort, table, { column, isDown }) })}
        resetScroll={false}
        className="sort"
        title={text.actions.sort}
      >
        {title}
        <span aria-hidden="true" className="no-print">
          {state ? (state === 'descending' ? ' ▼' : ' ▲') : ' ↕'}
        </span>
      </Link>
    )
  }
  return { sortRows, stateOf, headOf }
}
