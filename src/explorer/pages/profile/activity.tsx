import type { ActivityPartsFragment, ActivityProfileQuery, TieType } from '../../api/operations.js'
import { EntityName, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Facts } from '../../parts/facts.js'
import { Panel, Table } from '../../parts/panel.js'
import { useText } from '../../text/use-text.js'
import { Role } from './activities.js'
import { Ties } from './ties.js'

type Activity = Extract<ActivityProfileQuery['node'], ActivityPartsFragment>

const Participants = ({ activity: { id, allParticipations } }: { activity: Activity }) => {
  const { text, number } = useText()
  return (
    <Panel title={`${text.profile.participants} · ${number(allParticipations.totalCount)}`} id="participants">
      <Table
        caption={text.profile.participants}
        rows={allParticipations.nodes}
        total={allParticipations.totalCount}
        keyOf={(participation) => participation.id}
        columns={[
          { title: text.profile.role, cell: ({ role, roleAsPrinted }) => <Role role={role} printed={roleAsPrinted} /> },
          { title: text.profile.partner, cell: ({ actor }) => <EntityName entity={actor} /> },
          { title: text.profile.sector, minor: true, cell: ({ actor }) => 'sector' in actor && <SectorMark sector={actor.sector} /> },
          {
            title: text.profile.evidence,
            figure: true,
            cell: ({ actor, statementCount }) => (
              <EvidenceLink of={{ a: actor.id, b: id }} label={`${actor.name}: ${text.profile.statements(String(statementCount))}`}>
                {number(statementCount)}
              </EvidenceLink>
            ),
          },
        ]}
      />
    </Panel>
  )
}

const Speakers = ({ activity }: { activity: Extract<Activity, { speakers: unknown }> }) => {
  const { text } = useText()
  const { id, speakers } = activity
  if (speakers.totalCount === 0) return undefined
  return (
    <Panel title={text.profile.speakers}>
      <Table
        caption={text.profile.speakers}
        rows={speakers.nodes}
        total={speakers.totalCount}
        keyOf={(speech) => speech.id}
        columns={[
          { title: text.profile.person, cell: ({ person }) => <EntityName entity={person} /> },
          { title: text.profile.position, cell: ({ position }) => position ?? <span className="soft">{text.state.unknown}</span> },
          { title: text.profile.talk, cell: ({ talkTitle, speechKind }) => talkTitle ?? speechKind, minor: true },
          {
            title: text.profile.evidence,
            cell: ({ person }) => <EvidenceLink of={{ a: person.id, b: id }}>{text.profile.evidence}</EvidenceLink>,
          },
        ]}
      />
    </Panel>
  )
}

export const ActivityPanels = ({ activity }: { activity: Activity }) => {
  const { text, date } = useText()
  const { id } = activity
  const given = (wanted: TieType) => ('given' in activity ? activity.given.nodes.filter(({ type }) => type === wanted) : [])
  return (
    <>
      <section className="panel" aria-label={text.facts.date}>
        <Facts
          facts={[
            [text.facts.date, date(activity.date)],
            [text.facts.venue, activity.venue],
          ]}
        />
        {activity.description && <p className="description">{activity.description}</p>}
      </section>
      <Participants activity={activity} />
      {'speakers' in activity && (
        <>
          <Speakers activity={activity} />
          <Ties title={text.profile.awards} of={id} ties={given('AWARDED')} />
          <Ties title={text.profile.eventCommittees} of={id} ties={given('ISSUED_APPOINTMENTS_FOR')} />
          <Ties title={text.profile.routes} of={id} ties={given('RELEASED')} />
          <Ties title={text.profile.established} of={id} ties={given('ESTABLISHED')} />
          <Ties title={text.profile.otherPeople} of={id} ties={activity.present.nodes} total={activity.present.totalCount} />
        </>
      )}
    </>
  )
}
