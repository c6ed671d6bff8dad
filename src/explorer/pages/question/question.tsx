import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  BasesDocument,
  ConnectionDocument,
  CountsDocument,
  EventsInDocument,
  MostActiveDocument,
  PairsDocument,
  PartnersDocument,
  TogetherDocument,
} from '../../api/documents/questions.js'
import type { ActivityRole, Dimension, PairsQuery, Sector } from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { EntityName, NameMark, Printed, SectorMark, Whom } from '../../parts/entity-name.js'
import { EvidenceCount, EvidenceLink } from '../../parts/evidence-link.js'
import type { ActivitiesOf } from '../../parts/evidence-of.js'
import { Table, type Column } from '../../parts/panel.js'
import { usePartnerColumns } from '../../parts/partner-columns.js'
import { sourcesOf } from '../../parts/sources.js'
import { useText } from '../../text/use-text.js'
import type { QuestionKey } from './blanks.js'
import { Question } from './frame.js'

const questionRoute = getRouteApi('/question/$key')

type Blanks = ReturnType<typeof questionRoute.useSearch>

const Partners = ({ of = '', since, until }: Blanks) => {
  const { text, language } = useText()
  const title = text.questions.asked.partners
  const columns = usePartnerColumns((organization) => ({ a: of, b: organization.id, roles: ['HOST'], since, until }))
  return (
    <Question
      question="partners"
      document={PartnersDocument}
      variables={{ of, since, until, named: [of], language }}
      count={({ node }) => (node && 'coHosts' in node ? node.coHosts.totalCount : 0)}
      sources={({ sources }) => sources}
    >
      {({ node }) =>
        node &&
        'coHosts' in node && (
          <Table
            id="partners"
            caption={title}
            rows={node.coHosts.nodes}
            total={node.coHosts.totalCount}
            keyOf={({ organization }) => organization.id}
            columns={columns}
          />
        )
      }
    </Question>
  )
}

const Together = ({ of = '', other = '', since, until }: Blanks) => {
  const { text, language, list } = useText()
  const rolesOf = (roles: readonly ActivityRole[]): string => list(roles.map((role) => text.roles[role]))
  return (
    <Question
      question="together"
      document={TogetherDocument}
      variables={{ of, other, since, until, named: [of, other], language }}
      count={({ between }) => between.sharedActivities.totalCount}
      sources={({ between }) => sourcesOf(between.sharedActivities.edges)}
    >
      {({ between: { a, b, sharedActivities } }) => (
        <Table
          caption={text.evidence.pair(a.name, b.name)}
          rows={sharedActivities.edges}
          total={sharedActivities.totalCount}
          keyOf={({ node }) => node.id}
          columns={[
            { title: text.profile.activity, cell: ({ node }) => <EntityName entity={node} /> },
            { title: text.profile.date, cell: ({ node }) => <Days since={node.date} />, minor: true },
            { title: <Whom entity={a} />, cell: ({ rolesOfA }) => rolesOf(rolesOfA) },
            { title: <Whom entity={b} />, cell: ({ rolesOfB }) => rolesOf(rolesOfB) },
            {
              title: text.profile.evidence,
              cell: () => <EvidenceLink of={{ a: of, b: other, since, until }}>{text.profile.evidence}</EvidenceLink>,
            },
          ]}
        />
      )}
    </Question>
  )
}

const Connection = ({ of = '', other = '' }: Blanks) => {
  const { text, language, number } = useText()
  return (
    <Question
      question="connection"
      document={ConnectionDocument}
      variables={{ of, other, named: [of, other], language }}
      count={({ between }) => between.paths.nodes.length}
      sources={({ between }) =>
        sourcesOf(between.paths.nodes.flatMap(({ hops }) => hops.flatMap(({ ties }) => ties.nodes.filter((tie) => 'evidence' in tie))))
      }
    >
      {({ between: { paths } }) =>
        paths.nodes.map(({ length, hops }, index) => (
          <section key={hops.map(({ to }) => to.id).join()} className="path">
            <h3>{text.questions.path(index + 1, number(length))}</h3>
            <Table
              caption={text.questions.path(index + 1, number(length))}
              rows={hops}
              keyOf={({ from, to }) => `${from.id} ${to.id}`}
              columns={[
                { title: text.profile.from, cell: ({ from }) => <EntityName entity={from} /> },
                {
                  title: text.profile.tie,
                  cell: ({ from, to, ties }) => (
                    <EvidenceLink of={{ a: from.id, b: to.id }}>
                      {ties.nodes.map(({ type }) => text.ties[type]).join() || text.profile.evidence}
                    </EvidenceLink>
                  ),
                },
                { title: text.profile.to, cell: ({ to }) => <EntityName entity={to} /> },
              ]}
            />
          </section>
        ))
      }
    </Question>
  )
}

interface PairsProps extends Blanks {
  question: QuestionKey
  roles: ActivityRole[]
  otherRoles?: ActivityRole[]
  sectors?: Sector[]
  /** Only those of one and the same agreement. */
  agreed?: boolean
}
type Pair = PairsQuery['coHostPairs']['nodes'][number]

const Pairs = ({ question, roles, otherRoles, sectors, agreed, place, since, until }: PairsProps) => {
  const { text, language, number } = useText()
  const [left, right] = otherRoles ? [text.questions.guide, text.questions.host] : [text.questions.one, text.questions.theOther]
  const side = (title: string, entityOf: (pair: Pair) => Pair['a']): Column<Pair> => ({
    title,
    by: (pair) => entityOf(pair).name,
    cell: (pair) => (
      <>
        <EntityName entity={entityOf(pair)} />
        <br />
        <span className="small soft">{text.sectors[entityOf(pair).sector]}</span>
      </>
    ),
  })
  return (
    <Question
      question={question}
      document={PairsDocument}
      variables={{
        roles,
        otherRoles,
        sectors,
        agreed,
        place,
        since,
        until,
        told: { roles: [...roles, ...(otherRoles ?? [])], sectors, minOrganizations: 2, place, since, until },
        named: place ? [place] : [],
        language,
      }}
      count={({ coHostPairs }) => coHostPairs.totalCount}
      sources={({ sources }) => sources}
    >
      {({ coHostPairs }) => (
        <Table
          id="pairs"
          caption={text.questions.asked[question]}
          rows={coHostPairs.nodes}
          total={coHostPairs.totalCount}
          keyOf={({ a, b }) => `${a.id} ${b.id}`}
          columns={[
            side(left, ({ a }) => a),
            side(right, ({ b }) => b),
            {
              title: text.profile.together,
              figure: true,
              by: ({ sharedActivityCount }) => sharedActivityCount,
              cell: ({ a, b, sharedActivityCount }) => (
                <EvidenceLink
                  of={{ a: a.id, b: b.id, roles, ...(otherRoles && { otherRoles }), since, until, place }}
                  label={`${text.evidence.pair(a.name, b.name)}: ${sharedActivityCount}`}
                >
                  {number(sharedActivityCount)}
                </EvidenceLink>
              ),
            },
            { title: text.profile.last, by: ({ lastDate }) => lastDate, cell: ({ lastDate }) => <Days since={lastDate} />, minor: true },
          ]}
        />
      )}
    </Question>
  )
}

const EventsIn = ({ place, since, until }: Blanks) => {
  const { text, language, number } = useText()
  return (
    <Question
      question="events"
      document={EventsInDocument}
      variables={{ place, since, until, named: place ? [place] : [], language }}
      count={({ events }) => events.totalCount}
      sources={({ sources }) => sources}
    >
      {({ events }) => (
        <Table
          caption={text.questions.asked.events}
          rows={events.nodes}
          total={events.totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.profile.activity, cell: (event) => <EntityName entity={event} /> },
            { title: text.profile.date, cell: (event) => <Days since={event.date} /> },
            { title: text.profile.place, cell: (event) => event.place && <EntityName entity={event.place} />, minor: true },
            {
              title: text.questions.hosts,
              minor: true,
              cell: ({ hosts }) => (
                <>
                  {hosts.nodes.map(({ id, actor }) => (
                    <span key={id} className="listed">
                      <EntityName entity={actor} />
                    </span>
                  ))}
                  {hosts.totalCount > hosts.nodes.length && (
                    <span className="soft small">{text.questions.andMore(number(hosts.totalCount))}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Question>
  )
}

const MostActive = ({ place }: Blanks) => {
  const { text, language, number } = useText()
  return (
    <Question
      question="active"
      document={MostActiveDocument}
      variables={{ place, named: place ? [place] : [], language }}
      count={({ organizations }) => organizations.totalCount}
      sources={({ sources }) => sources}
    >
      {({ organizations: { nodes, totalCount } }) => (
        <Table
          caption={text.questions.asked.active}
          rows={nodes}
          total={totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.profile.partner, cell: (organization) => <EntityName entity={organization} /> },
            { title: text.profile.sector, cell: ({ sector }) => <SectorMark sector={sector} />, minor: true },
            {
              title: text.profile.place,
              cell: (organization) => organization.place && <EntityName entity={organization.place} />,
              minor: true,
            },
            {
              title: text.questions.count,
              figure: true,
              cell: ({ id, kind, name, activityCount }) => (
                <Link to="/$kind/$id" params={{ kind: kind.toLowerCase(), id }} hash="activities" aria-label={`${name}: ${activityCount}`}>
                  {number(activityCount)}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Question>
  )
}

const Bases = () => {
  const { text, language, number } = useText()
  return (
    <Question
      question="bases"
      document={BasesDocument}
      variables={{ language }}
      count={({ bases }) => bases.totalCount}
      sources={({ bases }) => sourcesOf(bases.nodes.flatMap(({ tiesIn }) => tiesIn.nodes))}
    >
      {({ bases }) => (
        <Table
          caption={text.questions.asked.bases}
          rows={bases.nodes}
          total={bases.totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.profile.name, cell: (base) => <EntityName entity={base} /> },
            {
              title: text.questions.by,
              cell: ({ id, tiesIn: { nodes, totalCount } }) => (
                <>
                  {nodes.map((tie) => (
                    <span key={tie.id} className="listed">
                      <EntityName entity={tie.from} /> <EvidenceLink of={{ a: tie.from.id, b: id }}>{text.ties[tie.type]}</EvidenceLink>
                    </span>
                  ))}
                  {totalCount > nodes.length && (
                    <span className="soft small">{text.profile.shown(number(nodes.length), number(totalCount))}</span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Question>
  )
}

interface CountsProps extends Blanks {
  question: QuestionKey
  by: Dimension
  title: string
}

/** What a group of activities is narrowed to, in a question that counts by years, cities or sectors. */
const groupOf = (by: Dimension, group: { key: string | null; id: string | null } | undefined): ActivitiesOf['activities'] => {
  if (!group?.key) return { unknown: [by] }
  if (by === 'YEAR') return { since: group.key, until: group.key }
  return by === 'SECTOR' ? { sectors: [group.key as Sector] } : { place: group.id ?? group.key }
}

const Counts = ({ question, by, title, place, since, until }: CountsProps) => {
  const { text, language, number } = useText()
  return (
    <Question
      question={question}
      document={CountsDocument}
      variables={{ by, everyYear: by === 'YEAR', place, since, until, named: place ? [place] : [], language }}
      count={({ aggregate }) => aggregate.totalCount}
      sources={({ sources }) => sources}
    >
      {({ aggregate: { groups, totalCount } }) => {
        const most = Math.max(1, ...groups.nodes.map(({ count }) => count))
        type Group = (typeof groups.nodes)[number]['keys'][number] | undefined
        const withinOf = (group: Group) => ({ place, since, until, ...groupOf(by, group) })
        const nameOf = (group: Group): string => (group?.key ? group.label : text.state.unknown)
        return (
          <>
            <Table
              caption={text.questions.asked[question]}
              rows={groups.nodes}
              total={totalCount}
              keyOf={({ keys }) => keys.map(({ key }) => key).join()}
              columns={[
                {
                  title,
                  cell: ({ keys: [group] }) => {
                    if (!group?.key) return <span className="soft">{text.state.unknown}</span>
                    if (by === 'SECTOR') return <SectorMark sector={group.key as Sector} />
                    if (!group.id) return group.label
                    return (
                      <>
                        <Link to="/$kind/$id" params={{ kind: 'place', id: group.id }} data-id={group.id}>
                          <Printed>{group.label}</Printed>
                        </Link>{' '}
                        <NameMark kind={group.nameKind} />
                      </>
                    )
                  },
                },
                {
                  title: text.questions.count,
                  cell: ({ keys: [group], count }) => (
                    <span className="bar">
                      <EvidenceCount count={count} of={{ activities: withinOf(group) }} label={`${nameOf(group)}: ${count}`} />{' '}
                      <progress value={count} max={most} aria-hidden="true" />
                    </span>
                  ),
                },
                {
                  title: text.questions.organizations,
                  figure: true,
                  minor: true,
                  cell: ({ keys: [group], organizationCount }) => (
                    <EvidenceCount
                      count={organizationCount}
                      of={group?.key ? { organizations: withinOf(group) } : { activities: withinOf(group) }}
                      label={`${nameOf(group)}: ${text.network.all(number(organizationCount))}`}
                    />
                  ),
                },
                {
                  title: text.questions.sources,
                  figure: true,
                  minor: true,
                  cell: ({ keys: [group], sourceCount }) => (
                    <EvidenceCount
                      count={sourceCount}
                      of={{ activities: withinOf(group) }}
                      label={`${nameOf(group)}: ${text.questions.sources} ${number(sourceCount)}`}
                    />
                  ),
                },
              ]}
            />
            {by === 'SECTOR' && <p className="small soft more">{text.questions.overlap}</p>}
          </>
        )
      }}
    </Question>
  )
}
const Years = (blanks: Blanks) => <Counts {...blanks} question="years" by="YEAR" title={useText().text.questions.year} />
const Cities = (blanks: Blanks) => <Counts {...blanks} question="cities" by="PLACE_CITY" title={useText().text.questions.city} />
const Sectors = (blanks: Blanks) => <Counts {...blanks} question="sectors" by="SECTOR" title={useText().text.profile.sector} />

const Signed = (blanks: Blanks) => <Pairs {...blanks} question="signed" roles={['SIGN']} sectors={['UNIVERSITY', 'ENTERPRISE']} agreed />
const Guided = (blanks: Blanks) => <Pairs {...blanks} question="guided" roles={['GUIDE']} otherRoles={['HOST']} />
const HostPairs = (blanks: Blanks) => <Pairs {...blanks} question="pairs" roles={['HOST']} />

const answers: Record<QuestionKey, (blanks: Blanks) => ReactNode> = {
  partners: Partners,
  together: Together,
  connection: Connection,
  signed: Signed,
  guided: Guided,
  pairs: HostPairs,
  events: EventsIn,
  active: MostActive,
  bases: Bases,
  years: Years,
  cities: Cities,
  sectors: Sectors,
}

export const QuestionPage = () => {
  const Answer = answers[questionRoute.useParams().key]
  return <Answer {...questionRoute.useSearch()} />
}
