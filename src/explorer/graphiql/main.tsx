import { GraphiQL } from 'graphiql'
import { createRoot } from 'react-dom/client'
import example from './example.graphql?raw'
import { fetcher } from './fetcher.js'
import './workers.js'
import './style.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html lacks #root')

// Monaco is most of the page's weight: fetched apart, after the "Starting" line has been painted.
await import('./editors.js')

// A page that shows its question sends it along behind the #, which no server sees.
const asked = new URLSearchParams(window.location.hash.slice(1))

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={example}
    initialQuery={asked.get('query') ?? undefined}
    initialVariables={asked.get('variables') ?? undefined}
  >
    <GraphiQL.Logo>
      <a href="/api">产教融合图谱 Partnership Graph</a>
    </GraphiQL.Logo>
  </GraphiQL>,
)
