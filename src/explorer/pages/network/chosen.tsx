import { Link } from '@tanstack/react-router'
import type { NetworkViewQuery } from '../../api/operations.js'
import { slugOf } from '../../entity-kinds.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { languageOf, MachineMark, SectorMark } from '../../parts/entity-name.js'
import { pairIn, type NetworkScope } from '../../parts/network-scope.js'
import { useText } from '../../text/use-text.js'

interface ChosenProps {
  network: NetworkViewQuery['network']
  scope: NetworkScope
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The organization that was chosen, and a way on to each that it is joined to. */
export const Chosen = ({ network: { nodeRows, linkRows }, scope, chosen, onChoose }: ChosenProps) => {
  const { text, number } = useText()
  const node = nodeRows.find(({ id }) => id === chosen)
  if (!node)
    return (
      <aside className="chosen" aria-label={text.network.chosen}>
        <p className="soft">{text.network.choose}</p>
      </aside>
    )
  const neighbours = linkRows
    .filter(({ aId, bId }) => aId === node.id || bId === node.id)
    .map(({ aId, aName, bId, bName, count }) => (aId === node.id ? { id: bId, name: bName, count } : { id: aId, name: aName, count }))
  return (
    <aside className="chosen" aria-label={text.network.chosen}>
      <h2 lang={languageOf(node.name)}>
        {node.name} {node.nameKind === 'MACHINE_TRANSLATED' && <MachineMark />}
      </h2>
      <p>{node.sector && <SectorMark sector={node.sector} />}</p>
      <p className="more small">
        <Link to="/$kind/$id" params={{ kind: slugOf(node.kind), id: node.id }}>
          {text.network.profile}
        </Link>
        <Link to="/network" search={(old) => ({ ...old, focus: node.id })}>
          {text.network.centre}
        </Link>
      </p>
      <h3>
        {text.network.neighbours(node.name)} · {number(neighbours.length)}
      </h3>
      <ul className="neighbours">
        {neighbours.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" className="choice" onClick={() => onChoose(id)}>
              {name}
            </button>
            <EvidenceLink of={pairIn(scope, node.id, id)} label={`${text.evidence.pair(node.name, name)}: ${count}`}>
              {number(count)}
            </EvidenceLink>
          </li>
        ))}
      </ul>
    </aside>
  )
}
