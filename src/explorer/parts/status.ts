import { useAnswer } from '../api/ask.js'
import { StatusDocument } from '../api/documents/status.js'
import type { StatusQuery } from '../api/operations.js'

/** Version, date and size of the data: asked once, shown on every page. */
export const useStatus = (): StatusQuery['status'] | undefined => useAnswer(StatusDocument, {}).data?.data.status
