import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ask, toldBy } from '../api/ask.js'
import { SourcePageDocument } from '../api/documents/source.js'
import type { SourcePageQuery } from '../api/operations.js'
import { languageOf, Noted, Printed } from '../parts/entity-name.js'
import { Facts } from '../parts/facts.js'
import { PageActions } from '../parts/page-actions.js'
import { Panel } from '../parts/panel.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Loading, NotFound, Trouble } from '../parts/states.js'
import { SaidItem } from '../parts/said.js'
import { OutsideLink } from '../parts/statement.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'

const sourceRoute = getRouteApi('/source/$id')
type Source = Extract<SourcePageQuery['node'], { title: string }>

const SourceFacts = ({ source }: { source: Source }) => {
  const { text, date, languageName } = useText()
  return (
    <Panel title={text.profile.facts}>
      <Facts
        facts={[
          [text.source.publisher, <Printed key="publisher">{source.publisher}</Printed>],
          [text.source.published, date(source.publishedOn)],
          [text.source.retrieved, source.retrievedOn && date(source.retrievedOn)],
          [text.source.language, source.sourceLanguage && languageName(source.sourceLanguage)],
          [
            text.source.machine,
            source.machineTranslated === null ? undefined : source.machineTranslated ? text.source.yes : text.source.no,
          ],
          [text.source.completeness, source.completeness && <Noted>{source.completeness}</Noted>],
          [text.source.reliability, source.reliability && <Noted>{source.reliability}</Noted>],
          [text.source.licence, source.licence && <Noted>{source.licence}</Noted>],
          [text.source.address, source.url && <OutsideLink url={source.url}>{source.url}</OutsideLink>],
          [text.source.sha256, source.sha256 && <code>{source.sha256}</code>],
        ]}
      />
    </Panel>
  )
}

export const SourcePage = () => {
  const { text, language, date, number } = useText()
  const { id } = sourceRoute.useParams()
  const variables = { id, language }
  const found = useInfiniteQuery({
    queryKey: ['source', variables],
    queryFn: ({ signal, pageParam }) => ask(SourcePageDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { node } }) =>
      node && 'title' in node && node.statements.pageInfo.hasNextPage ? node.statements.pageInfo.endCursor : null,
  })
  const pages = found.data?.pages.map(({ data }) => data.node).filter((node) => node !== null && 'title' in node)
  const source = pages?.[0]
  useTitle(pages && !source ? text.profile.notFound : source?.title)
  const trouble = found.error && (
    <Trouble
      message={found.error.message}
      told={toldBy(found.error)}
      retry={() => void (found.isFetchNextPageError ? found.fetchNextPage() : found.refetch())}
    />
  )
  if (!pages) return trouble ?? <Loading />
  if (!source)
    return (
      <div className="page">
        <NotFound as="h1" />
      </div>
    )
  return (
    <div className="page">
      <p className="small">
        <Link to="/sources">← {text.source.all}</Link>
      </p>
      <h1 lang={languageOf(source.title)}>{source.title}</h1>
      {source.withdrawnAt && (
        <p className="notice">
          {text.source.withdrawnHint(source.withdrawnBy ?? '', date(source.withdrawnAt.slice(0, 10)), source.withdrawnReason ?? '')}
        </p>
      )}
      <PageActions title={source.title} />
      <SourceFacts source={source} />
      <Panel title={`${text.source.statements} · ${text.profile.statements(number(source.statements.totalCount))}`}>
        {pages.flatMap(({ statements }) => statements.nodes.map((said) => <SaidItem key={said.id} said={said} isOnItsSource />))}
        {trouble}
        {found.hasNextPage && (
          <button type="button" className="button" onClick={() => void found.fetchNextPage()}>
            {text.source.more}
          </button>
        )}
      </Panel>
      <QueryBehind document={SourcePageDocument} variables={variables} />
    </div>
  )
}
