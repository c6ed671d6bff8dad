import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ask } from '../../api/ask.js'
import type { Language, TypedDocumentString } from '../../api/operations.js'
import { useText } from '../../text/use-text.js'

interface Rows<Row> {
  nodes: readonly Row[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}
interface More<Row> {
  rows: Row[]
  /** A button that reads on, while there is more. */
  more: ReactNode
}

/** Goes on from the rows that came with the page: one request for each further hundred. */
export function useMore<Row, Result>(
  id: string,
  start: Rows<Row>,
  document: TypedDocumentString<Result, { id: string; after?: string | null; language?: Language | null }>,
  rowsOf: (result: Result) => Rows<Row> | undefined,
): More<Row> {
  const { text, language } = useText()
  const [pages, setPages] = useState([start])
  const { hasNextPage, endCursor } = pages.at(-1)!.pageInfo
  const next = useMutation({
    mutationFn: () => ask(document, { id, after: endCursor, language }),
    onSuccess: ({ data }) => {
      const rows = rowsOf(data)
      if (rows) setPages([...pages, rows])
    },
  })
  const more = hasNextPage && (
    <>
      <button type="button" className="button no-print" disabled={next.isPending} onClick={() => next.mutate()}>
        {text.source.more}
      </button>
      {next.error && <span role="alert">{next.error.message}</span>}
    </>
  )
  return { rows: pages.flatMap(({ nodes }) => nodes), more }
}
