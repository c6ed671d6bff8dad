import type { ReactNode } from 'react'
import { useGridKeys } from './use-grid-keys.js'

export interface Head {
  key: string
  /** At the beginning of its row. */
  row: ReactNode
  /** On top of its column: a plain name, written upright. */
  column: string
  lang?: string
}
export interface HeatCell {
  /** How dark: a class `heat-…`. */
  shade: string
  content: ReactNode
}
interface HeatTableProps {
  caption: string
  corner: string
  heads: readonly Head[]
  cellOf: (row: Head, column: Head) => HeatCell | undefined
}

/** Everybody with everybody: a heat map that is its own table. It scrolls in a box of its own, its headers stay. */
export const HeatTable = ({ caption, corner, heads, cellOf }: HeatTableProps) => {
  const keys = useGridKeys()
  return (
    <div className="heat">
      <table role="grid" aria-label={caption} {...keys}>
        <thead>
          <tr>
            <th scope="col" className="heat-corner">
              {corner}
            </th>
            {heads.map(({ key, column, lang }, at) => (
              <th key={key} scope="col" lang={lang}>
                <span className="upright">{column}</span>
                <span aria-hidden="true" className="heat-number">
                  {at + 1}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heads.map((row, at) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="heat-head">
                  <span aria-hidden="true" className="heat-number">
                    {at + 1}
                  </span>
                  <span>{row.row}</span>
                </span>
              </th>
              {heads.map((column) => {
                const cell = cellOf(row, column)
                return (
                  <td key={column.key} className={cell?.shade}>
                    {cell?.content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
