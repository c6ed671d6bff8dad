import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answer } from '../../api/ask.js'
import { MorePartnersDocument } from '../../api/documents/profile.js'
import type { EntityKind, OrganizationProfileQuery, TieRowFragment, TieType } from '../../api/operations.js'
import { activityRoles } from '../../entity-kinds.js'
import { Days } from '../../parts/days.js'
import { EntityName, Printed } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Facts } from '../../parts/facts.js'
import { Namesakes } from '../../parts/namesakes.js'
import { Panel, Table } from '../../parts/panel.js'
import { Part } from '../../parts/part.js'
import { usePartnerColumns } from '../../parts/partner-columns.js'
import { useText } from '../../text/use-text.js'
import { Activities } from './activities.js'
import { Ties } from './ties.js'
import { useMore } from './use-more.js'
import { Years } from './years.js'

type Found<Name extends keyof OrganizationProfileQuery, Field extends string> = Extract<
  NonNullable<OrganizationProfileQuery[Name]>,
  Record<Field, unknown>
>

type Participations = Found<'activities', 'participations'>['participations']

/** Where to look for partners of one that hosted nothing with others: the activities it had other roles in, and their network. */
const OtherRoles = ({ id, participations }: { id: string; participations: Participations }) => {
  const { text, list } = useText()
  // Whoever guides or signs is tied to those who host.
  const roles = activityRoles.filter((role) => role === 'HOST' || participations.nodes.some((one) => one.role === role))
  const activities = new Map(participations.nodes.map(({ activity }) => [activity.id, activity]))
  if (activities.size === 0) return undefined
  return (
    <>
      <p>
        {text.profile.sameActivities}{' '}
        {[...activities.values()].slice(0, 5).map((activity) => (
          <span key={activity.id} className="listed">
            <EntityName entity={activity} />
          </span>
        ))}
      </p>
      {roles.length > 1 && (
        <p>
          <Link to="/network" search={{ focus: id, roles: roles.join(',') }}>
            {text.profile.networkOfRoles(list(roles.map((role) => text.roles[role])))}
          </Link>
        </p>
      )}
    </>
  )
}

interface PartnersProps {
  found: Found<'partners', 'coHosts'>
  participations: Participations | undefined
}

const Partners = ({ found: { id, coHosts }, participations }: PartnersProps) => {
  const { text, number } = useText()
  const columns = usePartnerColumns((organization) => ({ a: id, b: organization.id, roles: ['HOST'] }))
  const { rows, more } = useMore(id, coHosts, MorePartnersDocument, ({ node }) => (node && 'coHosts' in node ? node.coHosts : undefined))
  if (coHosts.totalCount === 0)
    return (
      <Panel title={text.profile.partners}>
        <p className="soft">{text.profile.partnersNone}</p>
        {participations && <OtherRoles id={id} participations={participations} />}
      </Panel>
    )
  return (
    <Panel title={`${text.profile.partners} · ${number(coHosts.totalCount)}`} lead={text.profile.partnersLead} id="partners">
      <Namesakes among={rows}>
        <Table
          id="partners"
          caption={text.profile.partners}
          rows={rows}
          more={more}
          total={coHosts.totalCount}
          keyOf={({ organization }) => organization.id}
          columns={columns}
        />
      </Namesakes>
      <p className="more no-print">
        <Link to="/ask" search={{ with: id, role: 'any' }}>
          {text.profile.partnersOfAnyRole}
        </Link>
      </p>
    </Panel>
  )
}

const People = ({ id, people }: Found<'people', 'people'>) => {
  const { text } = useText()
  if (people.totalCount === 0) return undefined
  return (
    <Panel title={text.profile.people}>
      <Table
        caption={text.profile.people}
        rows={people.nodes}
        total={people.totalCount}
        keyOf={(position) => position.id}
        columns={[
          { title: text.profile.person, cell: ({ person }) => <EntityName entity={person} /> },
          { title: text.profile.position, cell: ({ title, post }) => <Printed>{title ?? post ?? text.state.unknown}</Printed> },
          {
            title: text.profile.date,
            minor: true,
            cell: ({ since, until }) => <Days since={since} until={until} />,
          },
          {
            title: text.profile.evidence,
            cell: ({ person }) => <EvidenceLink of={{ a: person.id, b: id }}>{text.profile.evidence}</EvidenceLink>,
          },
        ]}
      />
    </Panel>
  )
}

/** Ties of one sort each, by the name of their panel. */
type TiePanel =
  | 'cooperations'
  | 'bases'
  | 'committees'
  | 'programs'
  | 'memberships'
  | 'members'
  | 'partOf'
  | 'parts'
  | 'formerly'
  | 'succeededBy'

const TiePanels = ({ id, ties: out, tiesIn }: Found<'ties', 'ties'>) => {
  const { text } = useText()
  const ties = [...out.nodes, ...tiesIn.nodes]
  const all = out.totalCount + tiesIn.totalCount
  const some = (types: readonly TieType[], isWanted: (tie: TieRowFragment) => boolean = () => true) =>
    ties.filter((tie) => types.includes(tie.type) && isWanted(tie))
  const goesOut = ({ from }: TieRowFragment): boolean => from.id === id
  const comesIn = ({ to }: TieRowFragment): boolean => to.id === id
  // What a committee is to its parent is said by PART_OF as well as by OPERATES.
  const isOfCommittee = ({ from, to }: TieRowFragment): boolean => from.kind === 'Committee' || to.kind === 'Committee'
  const panels: readonly (readonly [TiePanel, readonly TieRowFragment[]])[] = [
    ['cooperations', some(['COOPERATES_WITH'])],
    ['bases', some(['OPERATES'], (tie) => tie.to.kind === 'Base')],
    ['committees', some(['OPERATES', 'PART_OF'], isOfCommittee)],
    ['programs', some(['OPERATES'], (tie) => tie.to.kind !== 'Base' && tie.to.kind !== 'Committee')],
    ['memberships', some(['MEMBER_OF'], goesOut)],
    ['members', some(['MEMBER_OF'], comesIn)],
    ['partOf', some(['PART_OF'], (tie) => goesOut(tie) && !isOfCommittee(tie))],
    ['parts', some(['PART_OF'], (tie) => comesIn(tie) && !isOfCommittee(tie))],
    ['formerly', some(['SUCCEEDED_BY'], comesIn)],
    ['succeededBy', some(['SUCCEEDED_BY'], goesOut)],
  ]
  return (
    <>
      {panels.map(([panel, nodes]) => (
        <Ties key={panel} panel={panel} title={text.profile[panel]} of={id} ties={nodes} />
      ))}
      {all > ties.length && <p className="small soft more">{text.profile.tiesShown(String(ties.length), String(all))}</p>}
    </>
  )
}

/** What there is to know of it, in numbers that open; what could not be read is left out. */
const KeyNumbers = ({ data: { node, partners, ties, sources } }: { data: OrganizationProfileQuery }) => {
  const { text, number } = useText()
  // Of more ties than were read nobody knows how many are of a sort.
  const all = ties && 'ties' in ties && ties.ties.totalCount === ties.ties.nodes.length ? ties.ties.nodes : []
  const operated = (kind: EntityKind): number => all.filter(({ type, to }) => type === 'OPERATES' && to.kind === kind).length
  const toPanel = (panel: string, title: string, count: number): ReactNode =>
    count > 0 && (
      <a href={`#${panel}`} className="evidence-link" aria-label={`${title}: ${number(count)}`}>
        {number(count)}
      </a>
    )
  const numbers: readonly (readonly [string, ReactNode])[] = [
    [
      text.compare.inRoles(text.questions.count, text.ask.any),
      node && 'activityCount' in node && node.activityCount > 0 && (
        <EvidenceLink of={{ activities: { organization: node.id } }} label={text.evidence.activities(number(node.activityCount))}>
          {number(node.activityCount)}
        </EvidenceLink>
      ),
    ],
    [text.profile.partners, partners && 'coHosts' in partners && toPanel('partners', text.profile.partners, partners.coHosts.totalCount)],
    [text.profile.bases, toPanel('bases', text.profile.bases, operated('Base'))],
    [text.profile.committees, toPanel('committees', text.profile.committees, operated('Committee'))],
    [text.source.many, sources && 'sources' in sources && toPanel('sources', text.source.many, sources.sources.totalCount)],
  ]
  if (numbers.every(([, value]) => !value)) return undefined
  return (
    <section className="panel key-numbers" aria-label={text.profile.keyNumbers}>
      <Facts facts={numbers} />
    </section>
  )
}

export const OrganizationPanels = ({ query }: { query: UseQueryResult<Answer<OrganizationProfileQuery>> }) => {
  const { text } = useText()
  const activities = query.data?.data.activities
  const participations = activities && 'participations' in activities ? activities.participations : undefined
  return (
    <>
      {query.data && <KeyNumbers data={query.data.data} />}
      <Part query={query} name="partners" title={text.profile.partners}>
        {(found) => 'coHosts' in found && <Partners found={found} participations={participations} />}
      </Part>
      <Part query={query} name="activities" title={text.profile.activities}>
        {(found) => 'participations' in found && <Activities of={found.id} participations={found.participations} />}
      </Part>
      {participations && participations.totalCount > 0 && activities && <Years of={activities.id} />}
      <Part query={query} name="people" title={text.profile.people}>
        {(found) => 'people' in found && <People {...found} />}
      </Part>
      <Part query={query} name="ties" title={text.profile.ties}>
        {(found) => 'ties' in found && <TiePanels {...found} />}
      </Part>
    </>
  )
}
