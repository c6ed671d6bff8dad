import { MoreActivitiesDocument } from '../../api/documents/profile.js'
import type { ParticipationRowFragment, ParticipationRowsFragment } from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { EntityName } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { TieWord } from '../../parts/said.js'
import { useText } from '../../text/use-text.js'
import { useMore } from './use-more.js'

interface ActivitiesProps {
  of: string
  participations: ParticipationRowsFragment
}

/** What an organization, a base or a committee took part in, in which role. */
export const Activities = ({ of, participations }: ActivitiesProps) => {
  const { text, number } = useText()
  const { totalCount } = participations
  const { rows, more } = useMore(of, participations, MoreActivitiesDocument, ({ node }) =>
    node && 'participations' in node ? node.participations : undefined,
  )
  return (
    <Panel title={`${text.profile.activities} · ${number(totalCount)}`} id="activities">
      {totalCount === 0 ? (
        <p className="soft">{text.profile.activitiesNone}</p>
      ) : (
        <Table
          caption={text.profile.activities}
          rows={rows}
          more={more}
          total={totalCount}
          keyOf={({ id }) => id}
          columns={[
            { title: text.profile.activity, cell: ({ activity }) => <EntityName entity={activity} /> },
            { title: text.profile.role, cell: (participation) => <Role {...participation} /> },
            { title: text.profile.date, cell: ({ activity }) => <Days since={activity.date} /> },
            {
              title: text.profile.place,
              minor: true,
              cell: ({ activity }) =>
                activity.place ? <EntityName entity={activity.place} /> : <span className="soft">{text.state.unknown}</span>,
            },
            {
              title: text.profile.evidence,
              cell: ({ activity, statementCount }) => (
                <EvidenceLink of={{ a: of, b: activity.id }} label={`${activity.name}: ${text.profile.statements(String(statementCount))}`}>
                  {number(statementCount)}
                </EvidenceLink>
              ),
              figure: true,
            },
          ]}
        />
      )}
    </Panel>
  )
}

/** A role as we call it, as the source prints it where that differs, and whether it is inferred. */
export const Role = ({ role, roleAsPrinted, certainty }: Pick<ParticipationRowFragment, 'role' | 'roleAsPrinted' | 'certainty'>) => {
  const { text } = useText()
  return (
    <>
      <TieWord word={text.roles[role]} printed={roleAsPrinted} />
      {certainty === 'INFERRED' && <span className="soft small"> {text.certainty.INFERRED}</span>}
    </>
  )
}
