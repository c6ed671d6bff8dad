import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../../api/ask.js'
import type { PersonProfileQuery, PositionPartsFragment, SpeechPartsFragment } from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { EntityName, Printed } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { Part } from '../../parts/part.js'
import { useText } from '../../text/use-text.js'
import { Talk } from './talk.js'

const Positions = ({ id, positions }: PositionPartsFragment & { id: string }) => {
  const { text, number } = useText()
  if (positions.totalCount === 0) return undefined
  return (
    <Panel title={`${text.profile.positions} · ${number(positions.totalCount)}`}>
      <Table
        caption={text.profile.positions}
        rows={positions.nodes}
        total={positions.totalCount}
        keyOf={(position) => position.id}
        columns={[
          { title: text.profile.position, cell: ({ title, post }) => <Printed>{title ?? post ?? text.state.unknown}</Printed> },
          { title: text.profile.partner, cell: ({ organization }) => <EntityName entity={organization} /> },
          {
            title: text.profile.date,
            minor: true,
            cell: ({ since, until }) => <Days since={since} until={until} />,
          },
          {
            title: text.profile.evidence,
            figure: true,
            cell: ({ organization, statementCount }) => (
              <EvidenceLink
                of={{ a: id, b: organization.id }}
                label={`${organization.name}: ${text.profile.statements(String(statementCount))}`}
              >
                {number(statementCount)}
              </EvidenceLink>
            ),
          },
        ]}
      />
    </Panel>
  )
}

const Speeches = ({ id, speeches }: SpeechPartsFragment & { id: string }) => {
  const { text, number } = useText()
  if (speeches.totalCount === 0) return undefined
  return (
    <Panel title={`${text.profile.speakers} · ${number(speeches.totalCount)}`}>
      <Table
        caption={text.profile.speakers}
        rows={speeches.nodes}
        total={speeches.totalCount}
        keyOf={(speech) => speech.id}
        columns={[
          { title: text.profile.activity, cell: ({ event }) => <EntityName entity={event} /> },
          { title: text.profile.date, cell: ({ event }) => <Days since={event.date} /> },
          { title: text.profile.position, cell: ({ position }) => position && <Printed>{position}</Printed>, minor: true },
          { title: text.profile.talk, cell: (speech) => <Talk {...speech} />, minor: true },
          {
            title: text.profile.evidence,
            cell: ({ event }) => <EvidenceLink of={{ a: id, b: event.id }}>{text.profile.evidence}</EvidenceLink>,
          },
        ]}
      />
    </Panel>
  )
}

export const PersonPanels = ({ query }: { query: UseQueryResult<Answer<PersonProfileQuery>> }) => {
  const { text } = useText()
  return (
    <>
      <Part query={query} name="positions" title={text.profile.positions}>
        {(found) => 'positions' in found && <Positions {...found} />}
      </Part>
      <Part query={query} name="speeches" title={text.profile.speakers}>
        {(found) => 'speeches' in found && <Speeches {...found} />}
      </Part>
    </>
  )
}
