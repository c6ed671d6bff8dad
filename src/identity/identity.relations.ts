import { entityKinds } from '../../schema/model/kinds.js'
import type { ReviewArguments } from '../../schema/types/identity.js'
import { needs, relation } from '../graph/relation.js'

export const review = relation<ReviewArguments>('Query.reviewQueue', 'identity/review', {
  args: ({ filter }) => ({ params: { reasons: filter?.reasons, kinds: filter?.kinds, entity: filter?.entity } }),
  ids: ({ filter }) => (typeof filter?.entity === 'string' ? [['filter.entity', filter.entity, entityKinds]] : []),
})
needs('Doubt.value', ['openValue'])
