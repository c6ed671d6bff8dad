import type { TieRowFragment } from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { EntityName } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { Panel, Table } from '../../parts/panel.js'
import { TieWord } from '../../parts/said.js'
import { useText } from '../../text/use-text.js'

interface TiesProps {
  title: string
  /** Where links on the page lead. */
  panel?: string
  /** Whose profile it is: the other end of each tie is shown. */
  of: string
  ties: readonly TieRowFragment[]
  /** How many there are, where that is more. */
  total?: number
}

/** Ties of one sort; nothing at all where there are none. */
export const Ties = ({ title, panel, of, ties, total = ties.length }: TiesProps) => {
  const { text, number } = useText()
  if (ties.length === 0) return undefined
  return (
    <Panel title={`${title} · ${number(total)}`} {...(panel && { id: panel })}>
      <Table
        caption={title}
        rows={ties}
        total={total}
        keyOf={({ id }) => id}
        columns={[
          { title: text.profile.name, cell: ({ from, to }) => <EntityName entity={from.id === of ? to : from} /> },
          {
            title: text.profile.tie,
            cell: ({ type, roleAsPrinted, certainty }) => (
              <>
                <TieWord word={text.ties[type]} printed={roleAsPrinted} />
                {certainty === 'INFERRED' && <span className="soft small"> {text.certainty.INFERRED}</span>}
              </>
            ),
          },
          {
            title: text.profile.date,
            minor: true,
            cell: ({ since, until }) => <Days since={since} until={until} />,
          },
          {
            title: text.profile.evidence,
            figure: true,
            cell: ({ id, from, to, statementCount }) => (
              <EvidenceLink
                of={{ a: from.id, b: to.id, tie: id }}
                label={`${text.evidence.pair(from.name, to.name)}: ${text.profile.statements(String(statementCount))}`}
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
