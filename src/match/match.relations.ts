import type { EntityKind } from '../../schema/model/kinds.js'
import { relation } from '../graph/relation.js'

const bind = { line: 'line' }
export const candidates = relation<{ kinds?: readonly EntityKind[] }>('Query.match', 'match/candidates', {
  bind,
  args: ({ kinds }) => ({ params: { kinds } }),
})
export const places = relation('Query.match.place', 'match/places', { bind })
