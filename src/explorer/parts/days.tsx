import { useText } from '../text/use-text.js'

/** A date, or from one to another, in words; a file of the table gets it as ISO 8601 writes it. */
export const Days = ({ since, until = since }: { since: string | null | undefined; until?: string | null | undefined }) => {
  const { date } = useText()
  const isOne = since === until
  return (
    <span className="nowrap" data-file={isOne ? (since ?? '') : `${since ?? '..'}/${until ?? '..'}`}>
      {isOne ? date(since) : `${date(since)} – ${until ? date(until) : '…'}`}
    </span>
  )
}
