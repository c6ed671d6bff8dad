import { useText } from '../text/use-text.js'
import { saveRows } from './save-table.js'

interface CsvButtonProps {
  name: string
  columns: readonly string[]
  rows: () => readonly (readonly unknown[])[]
}

/** Rows to take away where they are shown otherwise than in a table. */
export const CsvButton = ({ name, columns, rows }: CsvButtonProps) => {
  const { text } = useText()
  return (
    <button
      type="button"
      className="button button-plain no-print"
      onClick={() => void saveRows([columns, ...rows()], `partnership-graph-${name}`)}
    >
      {text.actions.csv}
    </button>
  )
}
