import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ask } from '../api/ask.js'
import { SourcesDocument } from '../api/documents/source.js'
import { Days } from '../parts/days.js'
import { languageOf, MachineMark, Printed } from '../parts/entity-name.js'
import { PageActions } from '../parts/page-actions.js'
import { Table } from '../parts/panel.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Loading, Trouble } from '../parts/states.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'
import { filterOf } from './sources-search.js'

const sourcesRoute = getRouteApi('/sources')

export const SourcesPage = () => {
  const { text, number, noted } = useText()
  const search = sourcesRoute.useSearch()
  const filter = filterOf(search)
  const said = [
    search.licence && `${text.source.licence}: ${noted(search.licence)}`,
    search.unlicensed && `${text.source.licence}: ${text.state.unknown}`,
    search.machine && text.source.machine,
    search.year && `${text.source.published}: ${search.year === 'unknown' ? text.state.unknown : search.year}`,
  ].filter(Boolean)
  useTitle(text.source.all)
  const found = useInfiniteQuery({
    queryKey: ['sources', filter],
    queryFn: ({ signal, pageParam }) => ask(SourcesDocument, { filter, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { sources } }) => (sources.pageInfo.hasNextPage ? sources.pageInfo.endCursor : null),
  })
  const pages = found.data?.pages.map(({ data }) => data.sources) ?? []
  return (
    <div className="page">
      <h1>{text.source.all}</h1>
      <p className="lead">
        {text.source.lead} <Link to="/quality">{text.quality.link}</Link>
      </p>
      {said.length > 0 && (
        <p>
          {said.join(' · ')}{' '}
          <Link to="/sources" search={{}} className="button no-print">
            {text.source.all}
          </Link>
        </p>
      )}
      <PageActions title={text.source.all} />
      {found.error && <Trouble message={found.error.message} retry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && (
        <section className="panel" aria-label={text.source.all}>
          <Table
            id="sources"
            caption={text.source.all}
            rows={pages.flatMap(({ nodes }) => nodes)}
            total={pages[0]?.totalCount ?? 0}
            keyOf={({ id }) => id}
            more={
              found.hasNextPage && (
                <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
                  {text.source.more}
                </button>
              )
            }
            columns={[
              {
                title: text.source.title,
                by: ({ title }) => title,
                cell: ({ id, title, machineTranslated, withdrawnAt }) => (
                  <>
                    <Link to="/source/$id" params={{ id }} lang={languageOf(title)}>
                      {title}
                    </Link>{' '}
                    {machineTranslated && <MachineMark />}
                    {withdrawnAt && <span className="mark mark-warn">{text.source.withdrawn}</span>}
                  </>
                ),
              },
              { title: text.source.publisher, cell: ({ publisher }) => <Printed>{publisher}</Printed>, minor: true },
              {
                title: text.source.published,
                by: ({ publishedOn }) => publishedOn,
                cell: ({ publishedOn }) => <Days since={publishedOn} />,
              },
              {
                title: text.source.count,
                figure: true,
                by: ({ statements }) => statements.totalCount,
                cell: ({ id, title, statements }) => (
                  <Link
                    to="/source/$id"
                    params={{ id }}
                    className="evidence-link"
                    aria-label={`${title}: ${text.source.count} ${number(statements.totalCount)}`}
                  >
                    {number(statements.totalCount)}
                  </Link>
                ),
              },
            ]}
          />
        </section>
      )}
      <QueryBehind document={SourcesDocument} variables={{ filter }} />
    </div>
  )
}
