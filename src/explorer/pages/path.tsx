import { getRouteApi, Link } from '@tanstack/react-router'
import { useAnswer } from '../api/ask.js'
import { PathsBetweenDocument } from '../api/documents/path.js'
import type { EntityLinkFragment, PathsBetweenQuery } from '../api/operations.js'
import { entityKinds } from '../entity-kinds.js'
import { EntityField } from '../parts/entity-field.js'
import { EntityName } from '../parts/entity-name.js'
import { EvidenceLink } from '../parts/evidence-link.js'
import { PageActions } from '../parts/page-actions.js'
import { Panel, Table } from '../parts/panel.js'
import { usePartnerColumns } from '../parts/partner-columns.js'
import { pointsOn } from '../parts/points-on.js'
import { QueryBehind } from '../parts/query-behind.js'
import { Answered, NotFound } from '../parts/states.js'
import { Sourced, sourcesOf } from '../parts/sources.js'
import { Ticks } from '../parts/ticks.js'
import { Titled } from '../parts/titled.js'
import { useEntities } from '../parts/use-entities.js'
import { useTitle } from '../parts/use-title.js'
import { YearField } from '../parts/year-field.js'
import { someOf } from '../search-params.js'
import { useText } from '../text/use-text.js'

const pathRoute = getRouteApi('/path')
type PathSearch = ReturnType<typeof pathRoute.useSearch>
type Found = PathsBetweenQuery['between']['paths']['nodes'][number]

/** What can stand on the way; places and industries are no connection unless asked for. */
const kindsOnTheWay = entityKinds.filter((kind) => kind !== 'Program' && kind !== 'Route')

const Steps = ({ hops }: { hops: Found['hops'] }) => {
  const { text, number } = useText()
  return (
    <ol className="chain">
      {hops.map((hop) => (
        <li key={hop.to.id}>
          <EntityName entity={hop.from} />
          <span className="chain-ties">
            {hop.ties.nodes.map((tie) => (
              <span key={tie.id}>
                <span aria-hidden="true">{pointsOn(hop.from, hop.to, tie) ? '↓' : '↑'}</span> {text.ties[tie.type]}{' '}
                <EvidenceLink
                  of={{ a: hop.from.id, b: hop.to.id, tie: tie.id }}
                  label={`${text.evidence.pair(hop.from.name, hop.to.name)}: ${text.profile.statements(number(tie.statementCount))}`}
                >
                  {text.profile.evidence} {number(tie.statementCount)}
                </EvidenceLink>
              </span>
            ))}
            {hop.ties.totalCount > hop.ties.nodes.length && (
              <span className="soft small">{text.profile.shown(number(hop.ties.nodes.length), number(hop.ties.totalCount))}</span>
            )}
          </span>
        </li>
      ))}
      <li>{hops.length > 0 && <EntityName entity={hops.at(-1)!.to} />}</li>
    </ol>
  )
}

const Near = ({ end, near }: { end: EntityLinkFragment; near: PathsBetweenQuery['nearA'] }) => {
  const { text } = useText()
  const title = text.path.near(end.name)
  const columns = usePartnerColumns((organization) => ({ a: end.id, b: organization.id, roles: ['HOST'] }))
  if (!near || !('coHosts' in near)) return undefined
  const { nodes, totalCount } = near.coHosts
  return (
    <Panel title={title} of={[end]}>
      {totalCount === 0 ? (
        <p className="soft">{text.path.nearNone}</p>
      ) : (
        <Table caption={title} rows={nodes} total={totalCount} keyOf={({ organization }) => organization.id} columns={columns} />
      )}
    </Panel>
  )
}

/** No path: what was looked for, which of the limits to loosen, and who is near each of the two. */
const Nothing = ({ data: { between, near, nearA, nearB }, search }: { data: PathsBetweenQuery; search: PathSearch }) => {
  const { text, number } = useText()
  const anyway = between.anyway?.nodes[0]
  const cutOff = between.paths.searchedTo === 0
  return (
    <>
      <div className="state">
        <p>{cutOff ? text.path.cutOff : text.path.none(number(between.paths.searchedTo))}</p>
        {anyway && (
          <p>
            {text.path.anyway(number(anyway.length))}{' '}
            <Link to="/path" search={{ a: search.a, b: search.b }}>
              {text.path.loosen}
            </Link>
          </p>
        )}
        <p className="soft">{text.path.nearest}</p>
      </div>
      <Sourced sources={near}>
        <div className="two">
          <Near end={between.a} near={nearA} />
          <Near end={between.b} near={nearB} />
        </div>
      </Sourced>
    </>
  )
}

export const PathPage = () => {
  const { text, language, number } = useText()
  const search = pathRoute.useSearch()
  const navigate = pathRoute.useNavigate()
  const { a, b, avoid, kinds, since, until, most } = search
  const isWhole = Boolean(a && b && a !== b)
  const variables = {
    a: a ?? '',
    b: b ?? '',
    most: Number(most ?? 3),
    avoidHubs: avoid === '1',
    ...(kinds && { kinds: someOf(kinds, kindsOnTheWay) }),
    since,
    until,
    narrowed: Boolean(avoid ?? kinds ?? since ?? until),
    language,
  }
  const query = useAnswer(PathsBetweenDocument, variables, { enabled: isWhole, keep: true })
  const ends = query.data && [query.data.data.between.a, query.data.data.between.b]
  const { entityOf, isLost } = useEntities(isWhole ? [] : [a, b], ends)
  const of = [entityOf(a), entityOf(b)]
  const [nameOfA = '', nameOfB = ''] = of.map((entity) => entity?.name)
  const change = (part: PathSearch) => void navigate({ search: (old) => ({ ...old, ...part }), resetScroll: false })
  const title = nameOfA && nameOfB ? text.path.of(nameOfA, nameOfB) : text.path.title
  useTitle(title)
  return (
    <div className="page">
      <h1>
        <Titled says={title} of={of} />
      </h1>
      <p className="lead">{text.path.lead}</p>
      <div className="blanks no-print" role="group" aria-label={text.network.filters}>
        <EntityField label={text.questions.choose} of="Organization" name={nameOfA} onChange={(id) => change({ a: id })} />
        <EntityField label={text.questions.chooseOther} of="Organization" name={nameOfB} onChange={(id) => change({ b: id })} />
        <YearField label={text.network.since} value={search.since} onChange={(year) => change({ since: year })} />
        <YearField label={text.network.until} value={search.until} onChange={(year) => change({ until: year })} />
        <div className="field">
          <label htmlFor="most">{text.path.most}</label>
          <select id="most" value={search.most ?? '3'} onChange={({ target }) => change({ most: target.value })}>
            {['1', '3', '5', '10'].map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </div>
        <label className="tick">
          <input
            type="checkbox"
            checked={search.avoid === '1'}
            onChange={({ target }) => change({ avoid: target.checked ? '1' : undefined })}
          />
          {text.path.avoid}
        </label>
        <details className="more-filters">
          <summary>{text.path.kinds}</summary>
          <Ticks
            legend={text.path.kindsHint}
            values={kindsOnTheWay}
            ticked={someOf(search.kinds, kindsOnTheWay)}
            nameOf={(kind) => text.kinds[kind]}
            onChange={(ticked) => change({ kinds: ticked })}
          />
        </details>
      </div>
      <PageActions title={title} />
      {isWhole ? (
        <Answered query={query}>
          {(data) => {
            const { nodes, complete } = data.between.paths
            if (nodes.length === 0) return <Nothing data={data} search={search} />
            return (
              <Sourced sources={sourcesOf(nodes.flatMap(({ hops }) => hops.flatMap(({ ties }) => ties.nodes)))}>
                <p role="status" className="size">
                  <Titled
                    says={text.path.found(number(nodes.length), data.between.a.name, data.between.b.name)}
                    of={[data.between.a, data.between.b]}
                  />
                </p>
                {!complete && <p className="notice">{text.path.incomplete}</p>}
                <div className="paths">
                  {nodes.map(({ length, hops }, index) => (
                    <Panel key={hops.map(({ to }) => to.id).join()} title={text.questions.path(index + 1, number(length))}>
                      <Steps hops={hops} />
                    </Panel>
                  ))}
                </div>
              </Sourced>
            )
          }}
        </Answered>
      ) : isLost ? (
        <NotFound />
      ) : (
        <p className="state soft">{a && a === b ? text.path.same : text.questions.need}</p>
      )}
      {isWhole && <QueryBehind document={PathsBetweenDocument} variables={variables} />}
    </div>
  )
}
