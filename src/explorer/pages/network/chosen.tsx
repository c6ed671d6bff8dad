import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'
import type { NetworkInput, NetworkViewQuery } from '../../api/operations.js'
import { slugOf } from '../../entity-kinds.js'
import { EvidenceLink } from '../../parts/evidence-link.js'
import { languageOf, Named, NameMark, SectorMark, Which } from '../../parts/entity-name.js'
import { pairIn } from '../../parts/network-scope.js'
import { walkChoices } from '../../parts/walk-choices.js'
import { useText } from '../../text/use-text.js'
import { Expand } from './expand.js'
import type { NetworkSearch } from './network-search.js'

interface ChosenProps {
  network: NetworkViewQuery['network']
  input: NetworkInput
  search: NetworkSearch
  change: (part: NetworkSearch) => void
  onChoose: (id: string) => void
  /** Whether something in the panel was pressed that draws it anew. */
  pressed: RefObject<boolean>
}

/** The organization that was chosen, and a way on to each that it is joined to. */
export const Chosen = ({ network: { nodeRows, linkRows }, input, search, change, onChoose, pressed }: ChosenProps) => {
  const { text, number } = useText()
  const node = nodeRows.find(({ id }) => id === search.chosen)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone when the answer is drawn: the keyboard goes on from the top of the panel.
  useEffect(() => {
    if (!pressed.current || !heading.current) return
    pressed.current = false
    heading.current.focus()
  }, [pressed, node])
  if (!node)
    return (
      <aside className="chosen" id="chosen" aria-label={text.network.chosen}>
        <p className="soft">{text.network.choose}</p>
      </aside>
    )
  const nodeOf = new Map(nodeRows.map((one) => [one.id, one]))
  const neighbours = linkRows
    .filter(({ aId, bId }) => aId === node.id || bId === node.id)
    .map(({ aId, aName, bId, bName, count }) => (aId === node.id ? { id: bId, name: bName, count } : { id: aId, name: aName, count }))
  return (
    <aside className="chosen" id="chosen" aria-label={text.network.chosen} onKeyDown={walkChoices}>
      <h2 ref={heading} tabIndex={-1}>
        <Named name={node.name} nameKind={node.nameKind} /> <Which id={node.id} />
      </h2>
      <p>{node.sector && <SectorMark sector={node.sector} />}</p>
      <p className="more small">
        <Link to="/$kind/$id" params={{ kind: slugOf(node.kind), id: node.id }}>
          {text.network.profile}
        </Link>
        <Link to="/network" search={(old) => ({ ...old, focus: node.id, expand: undefined })}>
          {text.network.centre}
        </Link>
      </p>
      {search.focus && (
        <Expand
          key={node.id}
          id={node.id}
          input={input}
          search={search}
          change={(part) => {
            pressed.current = true
            change(part)
          }}
        />
      )}
      <h3>
        {text.network.neighbours(node.name)} · {number(neighbours.length)}
      </h3>
      <ul className="neighbours">
        {neighbours.map(({ id, name, count }) => (
          <li key={id}>
            <span>
              <button
                type="button"
                className="choice"
                onClick={() => {
                  pressed.current = true
                  onChoose(id)
                }}
                lang={languageOf(name)}
              >
                {name}
              </button>{' '}
              <Which id={id} />
              <NameMark kind={nodeOf.get(id)?.nameKind} />
            </span>
            <EvidenceLink of={pairIn(search, node.id, id)} label={`${text.evidence.pair(node.name, name)}: ${count}`}>
              {number(count)}
            </EvidenceLink>
          </li>
        ))}
      </ul>
    </aside>
  )
}
