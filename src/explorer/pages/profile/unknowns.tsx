import type { UnknownPartsFragment } from '../../api/operations.js'
import { Printed } from '../../parts/entity-name.js'
import { Panel } from '../../parts/panel.js'
import { StatementItem } from '../../parts/statement.js'
import { useText } from '../../text/use-text.js'

/** What the sources mention without naming it: unknown, which is not nothing. */
export const Unknowns = ({ unknowns }: UnknownPartsFragment) => {
  const { text } = useText()
  if (unknowns.length === 0) return undefined
  return (
    <Panel title={text.profile.unknown} lead={text.profile.unknownLead}>
      {unknowns.map(({ about, says, count, statement }) => (
        <div key={statement.id} className="said">
          <p>
            <strong>{text.unknowns[about]}</strong> {count !== null && text.profile.unknownCount(count)} {says && <Printed>{says}</Printed>}
          </p>
          <ul>
            <StatementItem statement={{ ...statement, note: statement.note === says ? null : statement.note }} />
          </ul>
        </div>
      ))}
    </Panel>
  )
}
