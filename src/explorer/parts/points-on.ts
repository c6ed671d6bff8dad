import type { EntityKind } from '../api/operations.js'

interface End {
  id: string
  kind: EntityKind
}

/** Whether a tie between two goes from the first to the other: what has no ends of its own goes from people, and to activities. */
export const pointsOn = (from: End, to: End, tie: { from?: { id: string } }): boolean =>
  tie.from ? tie.from.id === from.id : from.kind === 'Person' || ['Event', 'Project'].includes(to.kind)
