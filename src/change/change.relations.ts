import type { ChangesArguments } from '../../schema/types/change.js'
import { badInput } from '../errors.js'
import { needs, relation } from '../graph/relation.js'

export const changes = relation<ChangesArguments>('Query.changes', 'change/list', {
  args: ({ since, until, actions }) => {
    if (until && until < since) throw badInput('until', 'lies before since', 'Pass a moment behind since, or leave it out.')
    return { params: { since: since.toISOString(), until: until?.toISOString(), actions } }
  },
})
export const source = relation('Change.source', 'change/source')
export const entities = relation('Change.entities', 'change/entities')
export const added = relation('Change.added', 'change/added')
export const restored = relation('Change.restored', 'change/restored')
export const retracted = relation('Change.retracted', 'change/retracted')
needs('Change.document', ['documentId'])
