import type { TypedDocumentString } from '../api/operations.js'
import { useText } from '../text/use-text.js'
import { CopyButton } from './copy-button.js'

/** Where GraphiQL opens with a query in it: behind the #, which no server sees. */
export const graphiqlAddress = (query: string, variables = '{}'): string => `/graphiql#${new URLSearchParams({ query, variables })}`

interface QueryBehindProps<Result, Variables> {
  document: TypedDocumentString<Result, Variables>
  variables: Variables
}

/** The question that a view asked of the API, to copy or to go on with in GraphiQL. */
export function QueryBehind<Result, Variables>({ document, variables }: QueryBehindProps<Result, Variables>) {
  const { text } = useText()
  const query = document.toString().trim()
  const values = JSON.stringify(variables, null, 2)
  return (
    <details className="query no-print">
      <summary>{text.actions.query}</summary>
      <p className="query-actions">
        <a href={graphiqlAddress(query, values)} className="button">
          {text.actions.queryOpen}
        </a>
        <CopyButton text={query}>{text.actions.copy}</CopyButton>
      </p>
      <pre tabIndex={0} aria-label="GraphQL">
        {query}
      </pre>
      <h3 className="small">{text.actions.variables}</h3>
      <pre tabIndex={0} aria-label={text.actions.variables}>
        {values}
      </pre>
    </details>
  )
}
