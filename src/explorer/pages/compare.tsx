import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../api/ask.js'
import { CompareDocument } from '../api/documents/compare.js'
import type { ActivityRole, CompareQuery } from '../api/operations.js'
import { Days } from '../parts/days.js'
import { Bars, type Bar } from '../parts/bars.js'
import { EntityField } from '../parts/entity-field.js'
import { EntityName, SectorMark, Whom } from '../parts/entity-name.js'
import { EvidenceCount, EvidenceLink } from '../parts/evidence-link.js'
import { activityRoles } from '../entity-kinds.js'
import { Filters, type Said } from '../parts/filters.js'
import { rolesOf } from '../parts/network-scope.js'
import { PageActions } from '../parts/page-actions.js'
import { Panel, Table, type Column } from '../parts/panel.js'
import { usePartnerColumns, useWhoColumns } from '../parts/partner-columns.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Sourced } from '../parts/sources.js'
import { Answered, NotFound } from '../parts/states.js'
import { Ticks } from '../parts/ticks.js'
import { Titled } from '../parts/titled.js'
import { useEntities } from '../parts/use-entities.js'
import { useTitle } from '../parts/use-title.js'
import { YearField } from '../parts/year-field.js'
import { yearsBetween } from '../parts/years-between.js'
import { useText } from '../text/use-text.js'

const compareRoute = getRouteApi('/compare')
type CompareSearch = ReturnType<typeof compareRoute.useSearch>
type Compared = Extract<NonNullable<CompareQuery['nodes'][number]>, { common: object }>
type Partner = Compared['common']['nodes'][number]

interface PartProps {
  compared: readonly Compared[]
  data: CompareQuery
  search: CompareSearch
}

const seriesOf = ({ yearsOfA, yearsOfB, yearsOfC, yearsOfD }: CompareQuery) =>
  [yearsOfA, yearsOfB, yearsOfC, yearsOfD].filter((series) => series !== undefined)

/** One row for each fact, one column for each organization. */
const Figures = ({ compared, data, search }: PartProps) => {
  const { text, number, list } = useText()
  const { since, until } = search
  const roles = rolesOf(search)
  const ofAll = roles.length === activityRoles.length
  const inRoles = (what: string): string => text.compare.inRoles(what, ofAll ? text.ask.any : list(roles.map((role) => text.roles[role])))
  const totals = seriesOf(data).map(({ total }) => total)
  const rows: { title: string; cell: (one: Compared, at: number) => ReactNode }[] = [
    { title: text.profile.sector, cell: ({ sector }) => <SectorMark sector={sector} /> },
    {
      title: text.facts.place,
      cell: ({ place }) => (place ? <EntityName entity={place} /> : <span className="soft">{text.state.unknown}</span>),
    },
    {
      title: inRoles(text.questions.count),
      cell: ({ id, name }, at) => (
        <EvidenceLink
          of={{ activities: { organization: id, roles, since, until } }}
          label={`${name}, ${text.questions.count}: ${totals[at]}`}
        >
          {number(totals[at] ?? 0)}
        </EvidenceLink>
      ),
    },
    {
      title: inRoles(text.network.degree),
      cell: ({ id, name, coHosts }) => (
        <Link
          to="/network"
          search={{ focus: id, roles: search.roles, since, until } as object}
          className="evidence-link"
          aria-label={`${name}, ${text.network.degree}: ${coHosts.totalCount}`}
        >
          {number(coHosts.totalCount)}
        </Link>
      ),
    },
    {
      title: text.compare.alone,
      cell: ({ id, name, alone }) => (
        <Link
          to="/compare"
          search={(old) => old}
          hash={`alone-${id}`}
          className="evidence-link"
          aria-label={`${text.compare.aloneOf(name)}: ${alone.totalCount}`}
        >
          {number(alone.totalCount)}
        </Link>
      ),
    },
    {
      title: text.profile.bases,
      cell: ({ operated: { nodes, totalCount } }) => {
        // A committee or a programme is operated too.
        const bases = nodes.filter(({ to }) => to.kind === 'Base')
        return (
          <>
            {bases.map(({ id, to }) => (
              <span key={id} className="listed">
                <EntityName entity={to} />
              </span>
            ))}
            {totalCount > nodes.length ? (
              <span className="soft small">{text.compare.operatedRead(number(nodes.length), number(totalCount))}</span>
            ) : (
              bases.length === 0 && <span className="soft">{text.compare.noneKnown}</span>
            )}
          </>
        )
      },
    },
  ]
  const columns: Column<(typeof rows)[number]>[] = [
    { title: text.compare.what, cell: ({ title }) => title },
    ...compared.map((one, at) => ({ title: <Whom entity={one} />, cell: ({ cell }: (typeof rows)[number]) => cell(one, at) })),
  ]
  return (
    <Panel title={text.compare.figures}>
      <Table caption={text.compare.figures} rows={rows} keyOf={({ title }) => title} columns={columns} />
    </Panel>
  )
}

/** The same years and the same scale for each. */
const Years = ({ compared, data, search }: PartProps) => {
  const { text } = useText()
  const series = seriesOf(data).map(({ rows }) => new Map(rows.map(({ year, count }) => [year ?? 'unknown', count])))
  const years = yearsBetween(
    series.flatMap((counts) => [...counts.keys()]),
    search.since,
    search.until,
  )
  if (years.length === 0) return undefined
  const barsOf = (counts: ReadonlyMap<string, number>): Bar[] =>
    years.map((year) => ({
      key: year,
      label: year === 'unknown' ? text.state.unknown : year,
      count: counts.get(year) ?? 0,
    }))
  const most = Math.max(1, ...series.flatMap((counts) => [...counts.values()]))
  return (
    <Panel title={text.compare.years} lead={text.compare.yearsLead}>
      {compared.map((one, at) => (
        <div key={one.id} className="series">
          <h3>
            <Whom entity={one} />
          </h3>
          <Bars
            label={`${one.name}: ${text.questions.asked.years}`}
            bars={barsOf(series[at]!)}
            most={most}
            height={80}
            file={`years-${one.id}`}
          />
        </div>
      ))}
      <Table
        caption={text.compare.years}
        rows={years}
        keyOf={(year) => year}
        columns={[
          { title: text.questions.year, cell: (year) => (year === 'unknown' ? text.state.unknown : year) },
          ...compared.map(({ id, name, ...one }, at) => ({
            title: <Whom entity={{ id, name, ...one }} />,
            figure: true,
            cell: (year: string) => {
              const count = series[at]!.get(year) ?? 0
              const within = year === 'unknown' ? { unknown: ['YEAR' as const] } : { since: year, until: year }
              return (
                <EvidenceCount
                  count={count}
                  of={{ activities: { organization: id, roles: rolesOf(search), ...within } }}
                  label={`${name}, ${year === 'unknown' ? text.state.unknown : year}: ${count}`}
                />
              )
            },
          })),
        ]}
      />
    </Panel>
  )
}

const Common = ({ compared, search }: PartProps) => {
  const { text, number } = useText()
  const who = useWhoColumns<Partner>()
  const first = compared[0]?.common
  const { since, until } = search
  const roles = rolesOf(search)
  const countOf = (at: number, id: string): number =>
    compared[at]?.common.nodes.find(({ organization }) => organization.id === id)?.sharedActivityCount ?? 0
  if (!first || first.totalCount === 0)
    return (
      <Panel title={text.compare.common}>
        <p className="soft">{text.compare.commonNone}</p>
      </Panel>
    )
  return (
    <Panel title={`${text.compare.common} · ${number(first.totalCount)}`} lead={text.compare.commonLead}>
      <Table
        id="common"
        caption={text.compare.common}
        rows={first.nodes}
        total={first.totalCount}
        keyOf={({ organization }) => organization.id}
        columns={[
          ...who,
          ...compared.map(({ id, name, ...one }, at) => ({
            title: <Whom entity={{ id, name, ...one }} />,
            figure: true,
            by: ({ organization }: Partner) => countOf(at, organization.id),
            cell: ({ organization }: Partner) => (
              <EvidenceLink
                of={{ a: id, b: organization.id, roles, since, until }}
                label={`${text.evidence.pair(name, organization.name)}: ${countOf(at, organization.id)}`}
              >
                {number(countOf(at, organization.id))}
              </EvidenceLink>
            ),
          })),
          { title: text.profile.last, minor: true, by: ({ lastDate }) => lastDate, cell: ({ lastDate }) => <Days since={lastDate} /> },
        ]}
      />
    </Panel>
  )
}

const Alone = ({ one, search: { since, until, ...search } }: { one: Compared; search: CompareSearch }) => {
  const { text, number } = useText()
  const columns = usePartnerColumns((organization) => ({ a: one.id, b: organization.id, roles: rolesOf(search), since, until }))
  return (
    <Panel title={`${text.compare.aloneOf(one.name)} · ${number(one.alone.totalCount)}`} of={[one]} id={`alone-${one.id}`}>
      {one.alone.totalCount === 0 ? (
        <p className="soft">{text.compare.aloneNone}</p>
      ) : (
        <Table
          caption={text.compare.aloneOf(one.name)}
          rows={one.alone.nodes}
          total={one.alone.totalCount}
          keyOf={({ organization }) => organization.id}
          columns={columns}
        />
      )}
    </Panel>
  )
}

const Together = ({ compared, data: { coHosted } }: PartProps) => {
  const { text, number } = useText()
  const title = text.compare.together
  return (
    <Panel title={`${title} · ${number(coHosted.totalCount)}`}>
      {coHosted.totalCount === 0 ? (
        <p className="soft">
          {text.compare.togetherNone}{' '}
          {compared[0] && compared[1] && (
            <Link to="/path" search={{ a: compared[0].id, b: compared[1].id }}>
              {text.questions.asked.connection}
            </Link>
          )}
        </p>
      ) : (
        <Table
          caption={title}
          rows={coHosted.nodes}
          total={coHosted.totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.profile.activity, cell: (activity) => <EntityName entity={activity} /> },
            { title: text.profile.date, cell: (activity) => <Days since={activity.date} /> },
            {
              title: text.profile.evidence,
              cell: ({ id, name }) => (
                <EvidenceLink of={{ about: id }} label={text.evidence.entity(name)}>
                  {text.profile.evidence}
                </EvidenceLink>
              ),
            },
          ]}
        />
      )}
    </Panel>
  )
}

export const ComparePage = () => {
  const { text, language, list } = useText()
  const search = compareRoute.useSearch()
  const navigate = compareRoute.useNavigate()
  const ids = [...new Set(search.ids?.split(','))]
  const isWhole = ids.length > 1
  const [a = '', b = '', c = '', d = ''] = ids
  const { since, until } = search
  const variables = { ids, roles: rolesOf(search), since, until, a, b, c, d, three: ids.length > 2, four: ids.length > 3, language }
  const query = useAnswer(CompareDocument, variables, { enabled: isWhole, keep: true })
  const compared = (query.data?.data.nodes ?? []).filter((node): node is Compared => node !== null && 'common' in node)
  const { entityOf, isLost } = useEntities(isWhole ? [] : ids, compared)
  const nameOf = (id: string | undefined): string => entityOf(id)?.name ?? ''
  const change = (part: CompareSearch) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  const put = (at: number) => (id?: string) =>
    change({ ids: [...ids.slice(0, at), id, ...ids.slice(at + 1)].filter((one) => one !== undefined).join(',') || undefined })
  const title = compared.length > 1 ? text.compare.of(list(compared.map(({ name }) => name))) : text.compare.title
  const nameOfRole = (role: ActivityRole): string => (role === 'SIGN' ? text.network.signedAtOne : text.roles[role])
  const said: Said = [
    [text.nav.compare, list(ids.map(nameOf).filter(Boolean))],
    [text.network.since, since],
    [text.network.until, until],
    [text.network.roles, list(rolesOf(search).map(nameOfRole))],
  ]
  useTitle(title)
  return (
    <div className="page">
      <h1>
        <Titled says={title} of={compared} />
      </h1>
      <p className="lead">{text.compare.lead}</p>
      <Filters said={said} isNeeded={!isWhole}>
        {Array.from({ length: Math.min(4, Math.max(2, ids.length + 1)) }, (_, at) => (
          <EntityField key={at} label={text.compare.field(at + 1)} of="Organization" name={nameOf(ids[at])} onChange={put(at)} />
        ))}
        <YearField label={text.network.since} value={search.since} onChange={(year) => change({ since: year })} />
        <YearField label={text.network.until} value={search.until} onChange={(year) => change({ until: year })} />
        <Ticks
          legend={text.network.roles}
          values={activityRoles}
          ticked={rolesOf(search)}
          nameOf={nameOfRole}
          onChange={(roles) => change({ roles })}
        />
      </Filters>
      <PageActions title={title} />
      {isWhole ? (
        <Answered query={query}>
          {(data) => {
            if (compared.length < data.nodes.length) return <NotFound />
            const part = { compared, data, search }
            return (
              <Sourced sources={data.sources}>
                <Figures {...part} />
                <Together {...part} />
                <Common {...part} />
                <div className="two">
                  {compared.map((one) => (
                    <Alone key={one.id} one={one} search={search} />
                  ))}
                </div>
                <Years {...part} />
              </Sourced>
            )
          }}
        </Answered>
      ) : isLost ? (
        <NotFound />
      ) : (
        <p className="state soft">{text.compare.need}</p>
      )}
      {isWhole && <QueryBehind document={CompareDocument} variables={variables} />}
    </div>
  )
}
