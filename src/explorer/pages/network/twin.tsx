import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NetworkViewQuery } from '../../api/operations.js'
import { EntityName, languageOf, NameMark, SectorMark } from '../../parts/entity-name.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { pairIn, type NetworkScope } from '../../parts/network-scope.js'
import { Panel, Table } from '../../parts/panel.js'
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

const useFirst = <Row,>(all: readonly Row[]) => {
  const { text } = useText()
  const [most, setMost] = useState(rowsAtOnce)
  const more = all.length > most && (
    <button type="button" className="button no-print" onClick={() => setMost(most + rowsAtOnce)}>
      {text.source.more}
    </button>
  )
  return { rows: all.slice(0, most), more }
}

/** The same as the picture, in rows: all that the picture can do is done here by the keyboard. */
export const Twin = ({ network: { nodeRows, linkRows, withheld, linkCount }, scope, chosen, onChoose }: TwinProps) => {
  const { text, number } = useText()
  const organizations = useFirst(nodeRows)
  const links = useFirst(linkRows)
  const nodeOf = new Map(nodeRows.map((node) => [node.id, node]))
  const end = (id: string, name: string) => ({ kind: 'OtherOrganization' as const, nameKind: null, ...nodeOf.get(id), id, name })
  return (
    <div className="twin">
      <Panel title={text.network.nodesTable}>
        <Table
          caption={text.network.nodesTable}
          {...organizations}
          total={nodeRows.length}
          keyOf={({ id }) => id}
          columns={[
            {
              title: text.profile.partner,
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
                  </button>{' '}
                  <NameMark kind={nameKind} />
                </>
              ),
            },
            { title: text.profile.sector, minor: true, cell: ({ sector }) => sector && <SectorMark sector={sector} /> },
            {
              title: text.network.degree,
              figure: true,
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
                    cell: ({ community }: Network['nodeRows'][number]) => community !== null && text.network.group(community + 1),
                  },
                ]),
          ]}
        />
      </Panel>
      <Panel title={text.network.linksTable}>
        <Table
          caption={text.network.linksTable}
          {...links}
          total={linkCount}
          keyOf={({ aId, bId }) => `${aId} ${bId}`}
          columns={[
            { title: text.questions.one, cell: ({ aId, aName }) => <EntityName entity={end(aId, aName)} /> },
            { title: text.questions.theOther, cell: ({ bId, bName }) => <EntityName entity={end(bId, bName)} /> },
            {
              title: text.network.count,
              figure: true,
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
