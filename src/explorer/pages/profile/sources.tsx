import { Link } from '@tanstack/react-router'
import type { SourcePartsFragment } from '../../api/operations.js'
import { Days } from '../../parts/days.js'
import { languageOf, MachineMark, Printed } from '../../parts/entity-name.js'
import { Panel, Table } from '../../parts/panel.js'
import { OutsideLink } from '../../parts/statement.js'
import { useText } from '../../text/use-text.js'

/** What the page stands on: on paper, where no number opens, this is what can be looked up. */
export const Sources = ({ sources: { nodes, totalCount } }: SourcePartsFragment) => {
  const { text, number } = useText()
  if (totalCount === 0) return undefined
  return (
    <Panel title={`${text.source.title} · ${number(totalCount)}`} lead={text.source.ofEntity} id="sources">
      <Table
        caption={text.source.title}
        rows={nodes}
        total={totalCount}
        keyOf={({ id }) => id}
        columns={[
          {
            title: text.source.title,
            cell: ({ id, title, machineTranslated }) => (
              <>
                <Link to="/source/$id" params={{ id }} lang={languageOf(title)}>
                  {title}
                </Link>{' '}
                {machineTranslated && <MachineMark />}
              </>
            ),
          },
          { title: text.source.publisher, minor: true, cell: ({ publisher }) => <Printed>{publisher}</Printed> },
          { title: text.source.published, cell: ({ publishedOn }) => <Days since={publishedOn} /> },
          {
            title: text.source.address,
            minor: true,
            cell: ({ url }) =>
              url ? <OutsideLink url={url}>{text.evidence.open}</OutsideLink> : <span className="soft">{text.state.unknown}</span>,
          },
        ]}
      />
    </Panel>
  )
}
