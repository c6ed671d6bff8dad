import { createContext, use, useId, useRef, useState, type ReactNode } from 'react'
import type { EntityLinkFragment } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { saveTable } from './save-table.js'
import { useSorting, type Key } from './sorting.js'
import { useStatus } from './status.js'
import { Titled } from './titled.js'

/** How many sources the page lists at `#sources`, where it does. */
export const PageSources = createContext(0)

interface PanelProps {
  title: string
  /** Whom the title names. */
  of?: readonly EntityLinkFragment[]
  lead?: string
  children: ReactNode
  id?: string
}

/** A part of a page with its heading; what stands in it scrolls sideways by itself, the page never does. */
export const Panel = ({ title, of = [], lead, children, id }: PanelProps) => {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading} id={id}>
      <h2 id={heading}>
        <Titled says={title} of={of} />
      </h2>
      {lead && <p className="soft small lead">{lead}</p>}
      {children}
    </section>
  )
}

export interface Column<Row> {
  title: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  figure?: boolean
  /** Left out on a narrow screen until all columns are asked for: it says less than the others. */
  minor?: boolean
  /** By what the rows can be sorted, where the table has an id and all of its rows. */
  by?: (row: Row) => Key
}

interface TableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** How many there are, where that is more than the rows. */
  total?: number
  more?: ReactNode
  /** Under what the address says how the table is sorted. */
  id?: string
  /** How many rows are drawn at first, and how many more each time; all unless it is said. */
  atOnce?: number
}

export function Table<Row>({ caption, columns, rows, keyOf, total = rows.length, more, id, atOnce = Infinity }: TableProps<Row>) {
  const { text, number } = useText()
  const status = useStatus()
  const table = useRef<HTMLTableElement>(null)
  const sources = use(PageSources)
  const [most, setMost] = useState(atOnce)
  const [isWhole, setIsWhole] = useState(false)
  const { sortRows, stateOf, headOf } = useSorting(rows.length < total ? undefined : id, columns)
  const drawn = sortRows(rows).slice(0, most)
  const classOf = ({ figure, minor }: Column<Row>): string | undefined =>
    [figure && 'figure', minor && 'minor'].filter(Boolean).join(' ') || undefined
  return (
    <>
      <div className={isWhole ? 'table table-whole' : 'table'} role="group" aria-label={caption} tabIndex={0}>
        <table ref={table}>
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col" className={classOf(column)} aria-sort={stateOf(at)}>
                  {headOf(at, column.title, column.figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <tr key={keyOf(row)}>
                {columns.map((column, at) => (
                  <td key={at} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small soft more">
        {total > drawn.length && text.profile.shown(number(drawn.length), number(total))} {more}
        {rows.length > drawn.length && (
          <button type="button" className="button no-print" onClick={() => setMost(most + atOnce)}>
            {text.source.more}
          </button>
        )}
        {columns.some(({ minor }) => minor) && (
          <button
            type="button"
            className="button button-plain table-columns no-print"
            aria-label={`${text.actions.columns}: ${caption}`}
            aria-pressed={isWhole}
            onClick={() => setIsWhole(!isWhole)}
          >
            {text.actions.columns}
          </button>
        )}
        <button
          type="button"
          className="button button-plain table-file no-print"
          aria-label={`${text.actions.csv}: ${caption}`}
          onClick={() => table.current && void saveTable(table.current, caption, status?.dataVersion)}
        >
          {text.actions.csv}
        </button>
        {sources > 0 && (
          <a href="#sources" className="no-print to-sources">
            {text.source.countOfPage(number(sources))}
          </a>
        )}
      </p>
    </>
  )
}
