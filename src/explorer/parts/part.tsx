import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Answer } from '../api/ask.js'
import { useText } from '../text/use-text.js'
import { Printed } from './entity-name.js'
import { Panel } from './panel.js'

interface PartProps<Result, Name extends keyof Result> {
  query: UseQueryResult<Answer<Result>>
  /** Root field of the page's question that fills this part. */
  name: Name & string
  /** What stands above it where it could not be read. */
  title: string
  children: (found: NonNullable<Result[Name]>) => ReactNode
}

/** A part of a page with a root field of its own: where that fails, it says so itself, and the rest of the page stands. */
export function Part<Result, Name extends keyof Result>({ query, name, title, children }: PartProps<Result, Name>) {
  const { text } = useText()
  const found = query.data?.data[name]
  if (found) return children(found)
  const faults = query.data?.faults.filter(({ path }) => path?.[0] === name) ?? []
  if (faults.length === 0) return undefined
  return (
    <Panel title={title}>
      <div role="alert">
        <p>{text.state.error}</p>
        <p className="small soft">
          <Printed>{faults.map(({ message }) => message).join(' ')}</Printed>
        </p>
        <button type="button" className="button" disabled={query.isFetching} onClick={() => void query.refetch()}>
          {text.state.retry}
        </button>
      </div>
    </Panel>
  )
}
