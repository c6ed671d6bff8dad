import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { TypedDocumentString } from './operations.js'

export interface Fault {
  message: string
  path?: readonly (string | number)[]
  extensions?: { code?: string; argument?: string }
}
export interface Answer<Result> {
  data: Result
  /** Parts that could not be answered, while the rest could. */
  faults: readonly Fault[]
}

/** Asks one GraphQL question. Throws where nothing could be answered, with the server's own words where it gave any; see `toldBy`. */
export const ask = async <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Result>> => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json, application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal && { signal }),
  })
  if (!response.headers.get('content-type')?.includes('json')) throw new Error(`${response.status} ${response.statusText}`)
  const { data, errors = [] } = (await response.json()) as { data?: Result; errors?: Fault[] }
  // A field that is null without a fault was answered: there is nothing.
  const isLost = ([field, value]: [string, unknown]): boolean => value === null && errors.some(({ path }) => !path || path[0] === field)
  if (!data || (errors.length > 0 && Object.entries(data).every(isLost)))
    throw new Error(errors.map(({ message }) => message).join(' ') || `${response.status} ${response.statusText}`, {
      cause: errors[0]?.extensions,
    })
  return { data, faults: errors }
}

/** What the server says to a program of why nothing could be answered. */
export const toldBy = ({ cause }: Error): Fault['extensions'] => cause as Fault['extensions']

export const useAnswer = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true, keep = false } = {},
): UseQueryResult<Answer<Result>> =>
  useQuery({
    queryKey: [document.toString(), variables],
    queryFn: ({ signal }) => ask(document, variables, signal),
    enabled,
    ...(keep && { placeholderData: keepPreviousData }),
  })
