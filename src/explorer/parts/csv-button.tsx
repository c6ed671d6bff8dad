import { useText } from '../text/use-text.js'
import { save } from './save.js'

interface CsvButtonProps {
  name: string
  columns: readonly string[]
  rows: () => readonly (readonly (string | number | null | undefined)[])[]
}

/** The rows of a table as a file that Excel opens with its Chinese intact; a name that begins like a formula stays a name. */
export const CsvButton = ({ name, columns, rows }: CsvButtonProps) => {
  const { text } = useText()
  const download = async () => {
    const { stringify } = await import('csv-stringify/browser/esm/sync')
    const csv = stringify([columns, ...rows()] as unknown[][], { bom: true, record_delimiter: 'windows', escape_formulas: true })
    save(new Blob([csv], { type: 'text/csv' }), `partnership-graph-${name}.csv`)
  }
  return (
    <button type="button" className="button button-plain no-print" onClick={() => void download()}>
      {text.actions.csv}
    </button>
  )
}
