import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../../api/ask.js'
import type { ActivityProfileQuery, ParticipantPartsFragment, SpeakerPartsFragment, TieRowFragment, TieType } from '../../api/operations.js'
import { EntityName, languageOf, Printed, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Facts } from '../../parts/facts.js'
import { Panel, Table } from '../../parts/panel.js'
import { Part } from '../../parts/part.js'
import { useText } from '../../text/use-text.js'
import { Role } from './activities.js'
import { Talk } from './talk.js'
import { Ties } from './ties.js'

const Participants = ({ id, participations }: ParticipantPartsFragment & { id: string }) => {
  const { text, number } = useText()
  return (
    <Panel title={`${text.profile.participants} · ${number(participations.totalCount)}`} id="participants">
      <Table
        caption={text.profile.participants}
        rows={participations.nodes}
        total={participations.totalCount}
        keyOf={(participation) => participation.id}
        columns={[
          { title: text.profile.role, cell: (participation) => <Role {...participation} /> },
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

const Speakers = ({ id, speakers }: SpeakerPartsFragment & { id: string }) => {
  const { text } = useText()
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
          {
            title: text.profile.position,
            cell: ({ position }) => (position ? <Printed>{position}</Printed> : <span className="soft">{text.state.unknown}</span>),
          },
          { title: text.profile.talk, cell: (speech) => <Talk {...speech} />, minor: true },
          {
            title: text.profile.evidence,
            cell: ({ person }) => <EvidenceLink of={{ a: person.id, b: id }}>{text.profile.evidence}</EvidenceLink>,
          },
        ]}
      />
    </Panel>
  )
}

const Given = ({ id, ties: { nodes, totalCount } }: { id: string; ties: { totalCount: number; nodes: readonly TieRowFragment[] } }) => {
  const { text, number } = useText()
  const given = (wanted: TieType) => nodes.filter(({ type }) => type === wanted)
  return (
    <>
      <Ties title={text.profile.awards} of={id} ties={given('AWARDED')} />
      <Ties title={text.profile.eventCommittees} of={id} ties={given('ISSUED_APPOINTMENTS_FOR')} />
      <Ties title={text.profile.routes} of={id} ties={given('RELEASED')} />
      <Ties title={text.profile.established} of={id} ties={given('ESTABLISHED')} />
      {totalCount > nodes.length && <p className="small soft more">{text.profile.tiesShown(number(nodes.length), number(totalCount))}</p>}
    </>
  )
}

export const ActivityPanels = ({ query }: { query: UseQueryResult<Answer<ActivityProfileQuery>> }) => {
  const { text, date } = useText()
  return (
    <>
      <Part query={query} name="node" title={text.profile.facts}>
        {(found) =>
          'venue' in found && (
            <section className="panel" aria-label={text.facts.date}>
              <Facts
                facts={[
                  [text.facts.date, date(found.date)],
                  [text.facts.venue, found.venue && <Printed>{found.venue}</Printed>],
                ]}
              />
              {found.description && (
                <div className="description">
                  <p lang={languageOf(found.description)}>{found.description}</p>
                  <p className="small">
                    <EvidenceLink of={{ about: found.id }} label={text.evidence.entity(text.facts.description)}>
                      {text.profile.evidence}
                    </EvidenceLink>
                  </p>
                </div>
              )}
            </section>
          )
        }
      </Part>
      <Part query={query} name="participants" title={text.profile.participants}>
        {(found) => 'participations' in found && <Participants {...found} />}
      </Part>
      <Part query={query} name="speakers" title={text.profile.speakers}>
        {(found) => 'speakers' in found && <Speakers {...found} />}
      </Part>
      <Part query={query} name="given" title={text.profile.ties}>
        {(found) => 'ties' in found && <Given {...found} />}
      </Part>
      <Part query={query} name="present" title={text.profile.otherPeople}>
        {(found) =>
          'tiesIn' in found && (
            <Ties title={text.profile.otherPeople} of={found.id} ties={found.tiesIn.nodes} total={found.tiesIn.totalCount} />
          )
        }
      </Part>
    </>
  )
}
