import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { NetworkViewQuery } from '../../api/operations.js'
import { EntityName, languageOf, NameMark, SectorMark, Which } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { pairIn, type NetworkScope } from '../../parts/network-scope.js'
import { Panel, Table } from '../../parts/panel.js'
import { walkChoices } from '../../parts/walk-choices.js'
import { useText } from '../../text/use-text.js'

type Network = NetworkViewQuery['network']
interface TwinProps {
  network: Network
  scope: NetworkScope
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** Rows that a table begins with, and by which it goes on. */
const rowsAtOnce = 1_000

/** The same as the picture, in rows: all that the picture can do is done here by the keyboard. */
export const Twin = ({ network: { nodeRows, linkRows, withheld, linkCount }, scope, chosen, onChoose }: TwinProps) => {
  const { text, number } = useText()
  const nodeOf = new Map(nodeRows.map((node) => [node.id, node]))
  const end = (id: string, name: string) => ({ kind: 'OtherOrganization' as const, nameKind: null, ...nodeOf.get(id), id, name })
  const tables = useRef<HTMLDivElement>(null)
  // What was chosen in the picture is brought into sight here, within the table's own box: the page stays where it is.
  useEffect(() => {
    const row = tables.current?.querySelector('.choice[aria-pressed="true"]')?.closest('tr')
    const box = row?.closest('.table')
    if (!row || !box) return
    const [at, within] = [row.getBoundingClientRect(), box.getBoundingClientRect()]
    if (at.top < within.top || at.bottom > within.bottom) box.scrollTop += at.top - within.top - within.height / 2
  }, [chosen])
  return (
    <div className="twin" ref={tables} onKeyDown={walkChoices}>
      <Panel title={text.network.nodesTable}>
        <Table
          caption={text.network.nodesTable}
          id="nodes"
          rows={nodeRows}
          atOnce={rowsAtOnce}
          total={nodeRows.length}
          keyOf={({ id }) => id}
          columns={[
            {
              title: text.profile.partner,
              by: ({ name }) => name,
              cell: ({ id, name, nameKind }) => (
                <>
                  <button
                    type="button"
                    className="choice"
                    aria-pressed={id === chosen}
                    onClick={() => onChoose(id)}
                    lang={languageOf(name)}
                  >
                    {name}
                  </button>
                  <Which id={id} /> <NameMark kind={nameKind} />
                </>
              ),
            },
            {
              title: text.profile.sector,
              minor: true,
              by: ({ sector }) => sector && text.sectors[sector],
              cell: ({ sector }) => sector && <SectorMark sector={sector} />,
            },
            {
              title: text.network.degree,
              figure: true,
              by: ({ degree }) => degree,
              cell: ({ id, name, degree }) =>
                degree === 0 ? (
                  number(degree)
                ) : (
                  <Link
                    to="."
                    search={(old) => ({ ...old, chosen: id })}
                    hash="chosen"
                    className="evidence-link"
                    aria-label={`${text.network.neighbours(name)}: ${number(degree)}`}
                  >
                    {number(degree)}
                  </Link>
                ),
            },
            ...(withheld
              ? []
              : [
                  {
                    title: text.network.community,
                    minor: true,
                    by: ({ community }: Network['nodeRows'][number]) => community,
                    cell: ({ community }: Network['nodeRows'][number]) =>
                      community !== null && <span className="nowrap">{text.network.group(community + 1)}</span>,
                  },
                ]),
          ]}
        />
      </Panel>
      <Panel title={text.network.linksTable}>
        <Table
          caption={text.network.linksTable}
          id="links"
          rows={linkRows}
          atOnce={rowsAtOnce}
          total={linkCount}
          keyOf={({ aId, bId }) => `${aId} ${bId}`}
          columns={[
            { title: text.questions.one, by: ({ aName }) => aName, cell: ({ aId, aName }) => <EntityName entity={end(aId, aName)} /> },
            { title: text.questions.theOther, by: ({ bName }) => bName, cell: ({ bId, bName }) => <EntityName entity={end(bId, bName)} /> },
            {
              title: text.network.count,
              figure: true,
              by: ({ count }) => count,
              cell: ({ aId, bId, aName, bName, count }) => (
                <EvidenceLink of={pairIn(scope, aId, bId)} label={`${text.evidence.pair(aName, bName)}: ${count}`}>
                  {number(count)}
                </EvidenceLink>
              ),
            },
          ]}
        />
      </Panel>
    </div>
  )
}
