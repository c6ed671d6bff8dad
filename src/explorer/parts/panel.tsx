import { useId, useRef, type ReactNode } from 'react'
import { useText } from '../text/use-text.js'
import { saveTable } from './save-table.js'
import { useStatus } from './status.js'

/** A part of a page with its heading; what stands in it scrolls sideways by itself, the page never does. */
export const Panel = ({ title, lead, children, id }: { title: string; lead?: string; children: ReactNode; id?: string }) => {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading} id={id}>
      <h2 id={heading}>{title}</h2>
      {lead && <p className="soft small lead">{lead}</p>}
      {children}
    </section>
  )
}

export interface Column<Row> {
  title: string
  cell: (row: Row) => ReactNode
  /** Numbers stand to the right. */
  figure?: boolean
  /** Left out on a narrow screen, where it says less than the others. */
  minor?: boolean
}

interface TableProps<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** How many there are, where that is more than the rows. */
  total?: number
  more?: ReactNode
}

export function Table<Row>({ caption, columns, rows, keyOf, total = rows.length, more }: TableProps<Row>) {
  const { text, number } = useText()
  const status = useStatus()
  const table = useRef<HTMLTableElement>(null)
  const classOf = ({ figure, minor }: Column<Row>): string | undefined =>
    [figure && 'figure', minor && 'minor'].filter(Boolean).join(' ') || undefined
  return (
    <>
      <div className="table" role="group" aria-label={caption} tabIndex={0}>
        <table ref={table}>
          <caption className="hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col" className={classOf(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
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
        {total > rows.length && text.profile.shown(number(rows.length), number(total))} {more}
        <button
          type="button"
          className="button button-plain table-file no-print"
          aria-label={`${text.actions.csv}: ${caption}`}
          onClick={() => table.current && void saveTable(table.current, caption, status?.dataVersion)}
        >
          {text.actions.csv}
        </button>
      </p>
    </>
  )
}
