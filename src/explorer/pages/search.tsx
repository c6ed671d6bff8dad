import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ask } from '../api/ask.js'
import { SearchDocument, type SearchQuery } from '../api/operations.js'
import { entityKinds, kindOf } from '../entity-kinds.js'
import { EntityName, NameMark } from '../parts/entity-name.js'
import { PageActions } from '../parts/page-actions.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Loading, Trouble } from '../parts/states.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'

const searchRoute = getRouteApi('/search')
type Edge = SearchQuery['search']['edges'][number]

const Hit = ({ edge: { node, matchedName, matchKind, name } }: { edge: Edge }) => {
  const { text, date } = useText()
  const notes = [
    text.kinds[node.kind],
    'sector' in node && node.kind === 'OtherOrganization' ? text.sectors[node.sector] : undefined,
    node.place?.name,
    'date' in node && node.date ? date(node.date) : undefined,
  ]
  return (
    <li className="hit">
      <h2>
        <EntityName entity={node} />
      </h2>
      <p className="small soft">{notes.filter(Boolean).join(' · ')}</p>
      <p className="small">
        {text.search.matched(matchedName, text.matchKinds[matchKind])}
        {name.kind.endsWith('TRANSLATED') && ' '}
        <NameMark kind={name.kind} />
      </p>
    </li>
  )
}

const Hits = ({ query, kind, exact }: { query: string; kind: string | undefined; exact: boolean }) => {
  const { text, language, number } = useText()
  const chosen = kind && kindOf(kind)
  const variables = { query, language, ...(chosen && { kinds: [chosen] }), ...(exact && { exact }) }
  const found = useInfiniteQuery({
    queryKey: ['search', variables],
    queryFn: ({ signal, pageParam }) => ask(SearchDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { search } }) => (search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null),
  })
  const trouble = found.error && (
    <Trouble
      message={found.error.message}
      code={found.error.cause}
      retry={() => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch())}
    />
  )
  if (!found.data) return trouble ?? <Loading />
  const pages = found.data.pages.map(({ data }) => data.search)
  const total = pages[0]?.totalCount ?? 0
  return (
    <>
      <p role="status">{total === 0 ? text.search.none : text.search.results(number(total), query)}</p>
      <ol className="hits">{pages.flatMap(({ edges }) => edges.map((edge) => <Hit key={edge.node.id} edge={edge} />))}</ol>
      {trouble}
      {found.hasNextPage && (
        <button type="button" className="button" onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {text.search.more}
        </button>
      )}
      <QueryBehind document={SearchDocument} variables={variables} />
    </>
  )
}

export const SearchPage = () => {
  const { text } = useText()
  const { q = '', kind, exact } = searchRoute.useSearch()
  const navigate = searchRoute.useNavigate()
  const title = q ? text.search.title(q) : text.search.short
  useTitle(title)
  return (
    <div className="page">
      <h1>{title}</h1>
      <div className="blanks no-print">
        <div className="field">
          <label htmlFor="kind">{text.search.kinds}</label>
          <select
            id="kind"
            value={kind ?? ''}
            onChange={({ target }) => void navigate({ search: (old) => ({ ...old, kind: target.value || undefined }) })}
          >
            <option value="">{text.search.allKinds}</option>
            {entityKinds.map((one) => (
              <option key={one} value={one.toLowerCase()}>
                {text.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        <label className="tick">
          <input
            type="checkbox"
            checked={exact === '1'}
            onChange={({ target }) => void navigate({ search: (old) => ({ ...old, exact: target.checked ? '1' : undefined }) })}
          />
          {text.search.exact}
        </label>
      </div>
      <PageActions title={title} />
      {q ? <Hits query={q} kind={kind} exact={exact === '1'} /> : <p className="state soft">{text.search.empty}</p>}
    </div>
  )
}
