import { useAnswer } from '../api/ask.js'
import { StatusDocument } from '../api/documents/status.js'
import type { StatusQuery } from '../api/operations.js'
import { useText } from '../text/use-text.js'

/** Version, date and size of the data: asked once, shown on every page. */
export const useStatus = (): StatusQuery['status'] | undefined => useAnswer(StatusDocument, {}).data?.data.status

/** Whose picture it is, of what version and day of the data: for what leaves the page. */
export const useCaption = (): string => {
  const { text, date } = useText()
  const status = useStatus()
  return text.network.caption(date(status?.changedAt?.slice(0, 10)), String(status?.dataVersion ?? ''))
}
