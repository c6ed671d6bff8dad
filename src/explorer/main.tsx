import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { router } from './routes.js'
import { learn, tongueOf } from './text/use-text.js'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/pages.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html lacks #root')

/** Once more where the server may have been away; what was asked wrongly stays wrong. */
const retry = (failures: number, { cause }: Error): boolean => failures < 1 && cause !== 'BAD_USER_INPUT' && cause !== 'NOT_FOUND'
// What the graph says changes with an import, which is rare: a page that was read stays read until it is loaded again.
const client = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000, retry, refetchOnWindowFocus: false } },
})

await learn(tongueOf(new URLSearchParams(window.location.search).get('lang')))

createRoot(root).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
)
