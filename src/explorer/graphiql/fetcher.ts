import type { GraphiQLProps } from 'graphiql'

const endpoint = '/graphql'

export const fetcher: GraphiQLProps['fetcher'] = async (params, options) => {
  const headers = new Headers({
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
  })
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value))
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(params) })
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new Error(`${endpoint} answered ${response.status} ${response.statusText} and no JSON. Is the server running?`)
  }
  return response.json()
}
