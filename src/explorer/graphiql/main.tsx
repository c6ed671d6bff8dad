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

createRoot(root).render(
  <GraphiQL fetcher={fetcher} defaultQuery={example}>
    <GraphiQL.Logo>Partnership Graph</GraphiQL.Logo>
  </GraphiQL>,
)
