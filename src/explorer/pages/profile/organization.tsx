import { MorePartnersDocument, type OrganizationPartsFragment, type OrganizationProfileQuery } from '../../api/operations.js'
import { EntityName, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import { Activities } from './activities.js'
import { Ties } from './ties.js'
import { useMore } from './use-more.js'

export type Organization = Extract<OrganizationProfileQuery['node'], OrganizationPartsFragment>

const Partners = ({ organization: { id, name, coHosts } }: { organization: Organization }) => {
  const { text, date, number } = useText()
  const { rows, more } = useMore(id, coHosts, MorePartnersDocument, ({ node }) => (node && 'coHosts' in node ? node.coHosts : undefined))
  if (coHosts.totalCount === 0)
    return (
      <Panel title={text.profile.partners}>
        <p className="soft">{text.profile.partnersNone}</p>
      </Panel>
    )
  return (
    <Panel title={`${text.profile.partners} · ${number(coHosts.totalCount)}`} lead={text.profile.partnersLead} id="partners">
      <Table
        caption={text.profile.partners}
        rows={rows}
        more={more}
        total={coHosts.totalCount}
        keyOf={({ organization }) => organization.id}
        columns={[
          { title: text.profile.partner, cell: ({ organization }) => <EntityName entity={organization} /> },
          { title: text.profile.sector, cell: ({ organization }) => <SectorMark sector={organization.sector} />, minor: true },
          {
            title: text.profile.together,
            figure: true,
            cell: ({ organization, sharedActivityCount }) => (
              <EvidenceLink
                of={{ a: id, b: organization.id, roles: ['HOST'] }}
                label={`${text.evidence.pair(name, organization.name)}: ${sharedActivityCount}`}
              >
                {number(sharedActivityCount)}
              </EvidenceLink>
            ),
          },
          {
            title: text.profile.last,
            minor: true,
            cell: ({ firstDate, lastDate }) => (
              <span className="nowrap">{firstDate === lastDate ? date(lastDate) : `${date(firstDate)} – ${date(lastDate)}`}</span>
            ),
          },
        ]}
      />
    </Panel>
  )
}

const People = ({ organization: { id, people } }: { organization: Organization }) => {
  const { text, date } = useText()
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
          { title: text.profile.position, cell: ({ title, post }) => title ?? post ?? text.state.unknown },
          {
            title: text.profile.date,
            minor: true,
            cell: ({ since, until }) => (since || until ? `${date(since)} – ${date(until)}` : text.state.unknown),
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

export const OrganizationPanels = ({ organization }: { organization: Organization }) => {
  const { text } = useText()
  const { id } = organization
  return (
    <>
      <Partners organization={organization} />
      <Activities of={id} participations={organization.participations} />
      <Ties title={text.profile.cooperations} of={id} ties={organization.cooperations} />
      <People organization={organization} />
      <Ties title={text.profile.bases} of={id} ties={organization.bases} />
      <Ties title={text.profile.committees} of={id} ties={organization.committees} />
      <Ties title={text.profile.projects} of={id} ties={organization.projects} />
      <Ties title={text.profile.memberships} of={id} ties={organization.memberships} />
      <Ties title={text.profile.members} of={id} ties={organization.members} />
      <Ties title={text.profile.partOf} of={id} ties={organization.partOf} />
      <Ties title={text.profile.parts} of={id} ties={organization.parts} />
      <Ties title={text.profile.formerly} of={id} ties={organization.formerly} />
      <Ties title={text.profile.succeededBy} of={id} ties={organization.succeededBy} />
    </>
  )
}
