import { useState } from 'react'
import { useAnswer } from '../../api/ask.js'
import { NeighbourCountsDocument } from '../../api/documents/network.js'
import type { NetworkInput } from '../../api/operations.js'
import { activityRoles } from '../../entity-kinds.js'
import { rolesOf } from '../../parts/network-scope.js'
import { Answered } from '../../parts/states.js'
import { useText } from '../../text/use-text.js'
import type { NetworkSearch } from './network-search.js'

interface ExpandProps {
  id: string
  input: NetworkInput
  search: NetworkSearch
  change: (part: NetworkSearch) => void
}

/** Draws whom the chosen organization is tied to as well: how many there are comes first, by role. Back undoes it. */
export const Expand = ({ id, input, search, change }: ExpandProps) => {
  const { text, number } = useText()
  const [open, setOpen] = useState(false)
  const { sectors, since, until } = input
  const query = useAnswer(NeighbourCountsDocument, { id, sectors, since, until }, { enabled: open })
  const drawn = rolesOf(search)
  const expanded = search.expand?.split(',') ?? []
  const isCentre = [search.focus, ...expanded].includes(id)
  return (
    <details className="query no-print" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.network.expand}</summary>
      {open && (
        <Answered query={query}>
          {({ node }) => (
            <ul className="expand">
              {activityRoles.flatMap((role) => {
                const count = node && role in node ? (node as Record<typeof role, { totalCount: number }>)[role].totalCount : 0
                if (count === 0) return []
                return (
                  <li key={role}>
                    <button
                      type="button"
                      className="button"
                      disabled={isCentre && drawn.includes(role)}
                      onClick={() =>
                        change({
                          expand: [...new Set([...expanded, id])].join(','),
                          roles: activityRoles.filter((one) => one === role || drawn.includes(one)).join(','),
                        })
                      }
                    >
                      {text.roles[role]} · {number(count)}
                    </button>
                  </li>
                )
              })}
            </ul>
          )}
        </Answered>
      )}
    </details>
  )
}
