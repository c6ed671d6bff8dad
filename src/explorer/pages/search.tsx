import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { ask, toldBy } from '../api/ask.js'
import { BrowseDocument, SearchDocument } from '../api/documents/search.js'
import type { BrowseQuery, EntityKind, EntityRowFragment, SearchQuery } from '../api/operations.js'
import { entityKinds, kindOf } from '../entity-kinds.js'
import { EntityName, NameMark, Printed, Saying } from '../parts/entity-name.js'
import { Namesakes, useTold } from '../parts/namesakes.js'
import { PageActions } from '../parts/page-actions.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Loading, Trouble } from '../parts/states.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'

const searchRoute = getRouteApi('/search')
type Edge = SearchQuery['search']['edges'][number]

const Row = ({ node, children }: { node: EntityRowFragment; children?: ReactNode }) => {
  const { text, date } = useText()
  const told = useTold(node.id)
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
      <p className="small soft">
        {notes
          .filter((note) => note && note !== told)
          .map((note, at) => (
            <Fragment key={note}>
              {at > 0 && ' · '}
              <Printed>{note!}</Printed>
            </Fragment>
          ))}
      </p>
      {children}
    </li>
  )
}

const Hit = ({ edge: { node, matchedName, matchKind, name } }: { edge: Edge }) => {
  const { text } = useText()
  return (
    <Row node={node}>
      <p className="small">
        <Saying says={text.search.matched(matchedName, text.matchKinds[matchKind])} words={matchedName} />
        {name.kind.endsWith('TRANSLATED') && ' '}
        <NameMark kind={name.kind} />
      </p>
    </Row>
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
      told={toldBy(found.error)}
      retry={() => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch())}
    />
  )
  if (!found.data) return trouble ?? <Loading />
  const pages = found.data.pages.map(({ data }) => data.search)
  const total = pages[0]?.totalCount ?? 0
  return (
    <>
      <p role="status" className="more">
        <span>{total === 0 ? text.search.none : <Saying says={text.search.results(number(total), query)} words={query} />}</span>
      </p>
      <Namesakes among={pages}>
        <ol className="hits">{pages.flatMap(({ edges }) => edges.map((edge) => <Hit key={edge.node.id} edge={edge} />))}</ol>
      </Namesakes>
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

/** The list of the API that holds a kind. */
const listOf = (kind: EntityKind): keyof BrowseQuery => {
  const lists: Partial<Record<EntityKind, keyof BrowseQuery>> = {
    Event: 'activities',
    Project: 'activities',
    Person: 'people',
    Base: 'bases',
    Committee: 'committees',
    Program: 'programs',
    Route: 'routes',
    Place: 'places',
    Industry: 'industries',
  }
  return lists[kind] ?? 'organizations'
}

/** Everything of a kind, a page at a time. */
const Browse = ({ kind }: { kind: EntityKind }) => {
  const { text, language, number } = useText()
  const list = listOf(kind)
  const variables = {
    kinds: [kind],
    organizations: list === 'organizations',
    activities: list === 'activities',
    people: list === 'people',
    bases: list === 'bases',
    committees: list === 'committees',
    programs: list === 'programs',
    routes: list === 'routes',
    places: list === 'places',
    industries: list === 'industries',
    language,
  }
  const found = useInfiniteQuery({
    queryKey: ['browse', variables],
    queryFn: async ({ signal, pageParam }) => (await ask(BrowseDocument, { ...variables, after: pageParam }, signal)).data[list],
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  })
  if (!found.data) return found.error ? <Trouble message={found.error.message} retry={() => void found.refetch()} /> : <Loading />
  return (
    <>
      <p role="status" className="more">
        {text.search.all(text.kinds[kind], number(found.data.pages[0]?.totalCount ?? 0))}
      </p>
      <Namesakes among={found.data.pages}>
        <ol className="hits">{found.data.pages.flatMap((page) => page?.nodes.map((node) => <Row key={node.id} node={node} />))}</ol>
      </Namesakes>
      {found.error && <Trouble message={found.error.message} retry={() => void found.fetchNextPage()} />}
      {found.hasNextPage && (
        <button type="button" className="button" onClick={() => void found.fetchNextPage()} disabled={found.isFetchingNextPage}>
          {text.search.more}
        </button>
      )}
      <QueryBehind document={BrowseDocument} variables={variables} />
    </>
  )
}

export const SearchPage = () => {
  const { text } = useText()
  const { q = '', kind, exact } = searchRoute.useSearch()
  const navigate = searchRoute.useNavigate()
  const chosen = kind && kindOf(kind)
  const title = q ? text.search.title(q) : chosen ? text.kinds[chosen] : text.search.short
  useTitle(title)
  return (
    <div className="page">
      <h1>{q ? <Saying says={title} words={q} /> : title}</h1>
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
      {q && !/[\p{L}\p{N}]/u.test(q) ? (
        <p className="state soft">{text.search.signs}</p>
      ) : q ? (
        <Hits query={q} kind={kind} exact={exact === '1'} />
      ) : chosen ? (
        <Browse key={chosen} kind={chosen} />
      ) : (
        <p className="state soft">{text.search.empty}</p>
      )}
    </div>
  )
}
