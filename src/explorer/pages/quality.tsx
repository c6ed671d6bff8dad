import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ask, useAnswer } from '../api/ask.js'
import { QualityDocument, QualityItemsDocument } from '../api/documents/quality.js'
import type { QualityCheck, QualityQuery } from '../api/operations.js'
import { Days } from '../parts/days.js'
import { EntityName, languageOf, Noted } from '../parts/entity-name.js'
import { EvidenceLink } from '../parts/evidence-link.js'
import { PageActions } from '../parts/page-actions.js'
import { Panel, Table } from '../parts/panel.js'
import { Part } from '../parts/part.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Answered, Loading, Trouble } from '../parts/states.js'
import { useTitle } from '../parts/use-title.js'
import { useText } from '../text/use-text.js'
import { qualityChecks } from './quality-checks.js'
import type { SourcesSearch } from './sources-search.js'

const qualityRoute = getRouteApi('/quality')
type Found<Name extends keyof QualityQuery> = NonNullable<QualityQuery[Name]>

const Checks = ({ checks }: Pick<Found<'quality'>, 'checks'>) => {
  const { text, number } = useText()
  const { check: chosen, all: isAll } = qualityRoute.useSearch()
  const counts = new Map(checks.map((one) => [one.check, one]))
  const rows = qualityChecks.flatMap((check) => counts.get(check) ?? [])
  const listOf = (check: QualityCheck, count: number, all?: '1') => (
    <Link
      to="/quality"
      search={(old) => ({ ...old, check, all })}
      hash="items"
      className="evidence-link"
      aria-current={check === chosen && all === isAll ? 'true' : undefined}
      aria-label={`${all ? text.quality.lookedAt(text.quality.named[check]) : text.quality.named[check]}: ${number(count)}`}
    >
      {number(count)}
    </Link>
  )
  return (
    <Panel title={text.quality.checks} lead={text.quality.checksLead}>
      <Table
        caption={text.quality.checks}
        rows={rows}
        keyOf={({ check }) => check}
        columns={[
          { title: text.quality.check, cell: ({ check }) => text.quality.named[check] },
          {
            title: text.quality.count,
            figure: true,
            cell: ({ check, count }) => listOf(check, count),
          },
          { title: text.quality.of, figure: true, minor: true, cell: ({ check, of }) => of !== null && listOf(check, of, '1') },
        ]}
      />
    </Panel>
  )
}

/** What one check found, or all that it looked at, a page at a time. */
const Items = ({ check, isAll }: { check: QualityCheck; isAll: boolean }) => {
  const { text, language } = useText()
  const title = isAll ? text.quality.lookedAt(text.quality.named[check]) : text.quality.named[check]
  const variables = { check, lookedAt: isAll, language }
  const found = useInfiniteQuery({
    queryKey: ['quality', variables],
    queryFn: ({ signal, pageParam }) => ask(QualityItemsDocument, { ...variables, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data: { qualityItems } }) => (qualityItems.pageInfo.hasNextPage ? qualityItems.pageInfo.endCursor : null),
  })
  const pages = found.data?.pages.map(({ data }) => data.qualityItems) ?? []
  return (
    <Panel title={title} {...(!isAll && { lead: text.quality.means[check] })} id="items">
      {found.error && <Trouble message={found.error.message} retry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data && (
        <Table
          caption={title}
          rows={pages.flatMap(({ nodes }) => nodes)}
          total={pages[0]?.totalCount ?? 0}
          keyOf={({ id }) => id}
          more={
            found.hasNextPage && (
              <button type="button" className="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {text.source.more}
              </button>
            )
          }
          columns={[
            { title: text.profile.name, cell: (entity) => <EntityName entity={entity} /> },
            { title: text.facts.kind, cell: ({ kind }) => text.kinds[kind] },
          ]}
        />
      )}
      <QueryBehind document={QualityItemsDocument} variables={variables} />
    </Panel>
  )
}

const Waiting = ({ totalCount, nodes }: Found<'reviewQueue'>) => {
  const { text, number } = useText()
  return (
    <Panel title={`${text.quality.waiting} · ${number(totalCount)}`} lead={text.quality.waitingLead}>
      {totalCount === 0 ? (
        <p className="soft">{text.quality.waitingNone}</p>
      ) : (
        <Table
          caption={text.quality.waiting}
          rows={nodes}
          total={totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.questions.one, cell: ({ one }) => <EntityName entity={one} /> },
            { title: text.questions.theOther, cell: ({ other }) => <EntityName entity={other} /> },
            {
              title: text.quality.value,
              figure: true,
              cell: ({ one, other, value }) => (
                <EvidenceLink
                  of={{ about: one.id, other: other.id }}
                  label={`${text.evidence.pair(one.name, other.name)}, ${text.quality.value}: ${number(value)}`}
                >
                  {number(value)}
                </EvidenceLink>
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

const Certainties = ({ certainties }: Pick<Found<'quality'>, 'certainties'>) => {
  const { text, number } = useText()
  return (
    <Panel title={text.quality.certainty}>
      <Table
        caption={text.quality.certainty}
        rows={certainties}
        keyOf={({ certainty }) => certainty}
        columns={[
          { title: text.quality.certainty, cell: ({ certainty }) => text.quality.certainties[certainty] },
          {
            title: text.source.count,
            figure: true,
            cell: ({ certainty, count }) => (
              <EvidenceLink of={{ certainty }} label={`${text.quality.certainties[certainty]}: ${count}`}>
                {number(count)}
              </EvidenceLink>
            ),
          },
        ]}
      />
    </Panel>
  )
}

/** A number of sources, or of what they say, that opens the list of them. */
const OfSources = ({ count, of, label }: { count: number; of: SourcesSearch; label: string }) => {
  const { number } = useText()
  if (count === 0) return number(count)
  return (
    <Link to="/sources" search={of} className="evidence-link" aria-label={`${label}: ${number(count)}`}>
      {number(count)}
    </Link>
  )
}

const Licences = ({ licences }: Pick<Found<'quality'>, 'licences'>) => {
  const { text, noted } = useText()
  const of = (licence: string | null): SourcesSearch => (licence ? { licence } : { unlicensed: '1' })
  const nameOf = (licence: string | null): string => (licence ? noted(licence) : text.state.unknown)
  return (
    <Panel title={text.quality.licences} lead={text.quality.licencesLead}>
      <Table
        caption={text.quality.licences}
        rows={licences}
        keyOf={({ licence }) => licence ?? ''}
        columns={[
          {
            title: text.source.licence,
            cell: ({ licence }) => (licence ? <Noted>{licence}</Noted> : <span className="soft">{text.state.unknown}</span>),
          },
          {
            title: text.source.title,
            figure: true,
            cell: ({ licence, sources }) => <OfSources count={sources} of={of(licence)} label={nameOf(licence)} />,
          },
          {
            title: text.source.machine,
            figure: true,
            minor: true,
            cell: ({ licence, machineTranslated }) => (
              <OfSources
                count={machineTranslated}
                of={{ ...of(licence), machine: '1' }}
                label={`${nameOf(licence)}, ${text.source.machine}`}
              />
            ),
          },
          {
            title: text.source.count,
            figure: true,
            cell: ({ licence, statements }) => (
              <OfSources count={statements} of={of(licence)} label={`${nameOf(licence)}, ${text.source.count}`} />
            ),
          },
          {
            title: text.source.retrieved,
            minor: true,
            cell: ({ earliest, latest }) => <Days since={earliest} until={latest} />,
          },
        ]}
      />
    </Panel>
  )
}

const BySource = ({ totalCount, rows }: Found<'bySource'>) => {
  const { text, number } = useText()
  return (
    <Panel title={text.quality.bySource}>
      <Table
        caption={text.quality.bySource}
        rows={rows}
        total={totalCount}
        keyOf={({ sourceId, source }) => sourceId ?? source ?? ''}
        more={<Link to="/sources">{text.source.all}</Link>}
        columns={[
          {
            title: text.source.title,
            cell: ({ source, sourceId }) =>
              sourceId && source ? (
                <Link to="/source/$id" params={{ id: sourceId }} lang={languageOf(source)}>
                  {source}
                </Link>
              ) : (
                text.state.unknown
              ),
          },
          {
            title: text.source.count,
            figure: true,
            cell: ({ source, sourceId, count }) =>
              sourceId ? (
                <Link
                  to="/source/$id"
                  params={{ id: sourceId }}
                  className="evidence-link"
                  aria-label={`${source}: ${text.source.count} ${number(count)}`}
                >
                  {number(count)}
                </Link>
              ) : (
                number(count)
              ),
          },
        ]}
      />
    </Panel>
  )
}

const ByYear = ({ rows }: Found<'byYear'>) => {
  const { text } = useText()
  const nameOf = (year: string | null): string => (year && year !== 'unknown' ? year : text.state.unknown)
  return (
    <Panel title={text.quality.byYear}>
      <Table
        caption={text.quality.byYear}
        rows={rows}
        keyOf={({ year }) => year ?? ''}
        columns={[
          { title: text.questions.year, cell: ({ year }) => nameOf(year) },
          {
            title: text.source.title,
            figure: true,
            cell: ({ year, sourceCount }) => <OfSources count={sourceCount} of={{ year: year ?? 'unknown' }} label={nameOf(year)} />,
          },
          {
            title: text.source.count,
            figure: true,
            cell: ({ year, count }) => (
              <OfSources count={count} of={{ year: year ?? 'unknown' }} label={`${nameOf(year)}, ${text.source.count}`} />
            ),
          },
        ]}
      />
    </Panel>
  )
}

const parts = ['quality', 'reviewQueue', 'bySource', 'byYear']

export const QualityPage = () => {
  const { text, language } = useText()
  const { check, all } = qualityRoute.useSearch()
  const variables = { language }
  const query = useAnswer(QualityDocument, variables)
  useTitle(text.quality.title)
  return (
    <div className="page">
      <h1>{text.quality.title}</h1>
      <p className="lead">{text.quality.lead}</p>
      <PageActions title={text.quality.title} />
      <Answered query={query} parts={parts}>
        {() => (
          <>
            <Part query={query} name="quality" title={text.quality.checks}>
              {(found) => <Checks {...found} />}
            </Part>
            {check && <Items key={`${check} ${all}`} check={check} isAll={all !== undefined} />}
            <Part query={query} name="reviewQueue" title={text.quality.waiting}>
              {(found) => <Waiting {...found} />}
            </Part>
            <Part query={query} name="quality" title={text.quality.licences}>
              {(found) => (
                <>
                  <Certainties {...found} />
                  <Licences {...found} />
                </>
              )}
            </Part>
            <Part query={query} name="bySource" title={text.quality.bySource}>
              {(found) => <BySource {...found} />}
            </Part>
            <Part query={query} name="byYear" title={text.quality.byYear}>
              {(found) => <ByYear {...found} />}
            </Part>
          </>
        )}
      </Answered>
      <QueryBehind document={QualityDocument} variables={variables} />
    </div>
  )
}
