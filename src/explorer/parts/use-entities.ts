import { useAnswer } from '../api/ask.js'
import { NamesOfDocument } from '../api/documents/names.js'
import type { EntityLinkFragment, NamesOfQuery } from '../api/operations.js'
import { useText } from '../text/use-text.js'

type Node = NamesOfQuery['nodes'][number]

/** Finds by its id, among what an answer brought, what the address holds. */
export const entitiesIn =
  (nodes: readonly (Node | EntityLinkFragment)[] = []) =>
  (id: string | undefined): EntityLinkFragment | undefined => {
    const found = nodes.find((node) => node?.id === id)
    return found && 'name' in found ? found : undefined
  }

/** The same, asked for where it did not come with the answer. Nothing while it is read; lost is what nothing has the id of. */
export const useEntities = (wanted: readonly (string | undefined)[], known: readonly (Node | EntityLinkFragment)[] = []) => {
  const { language } = useText()
  const ids = wanted.filter((id) => id !== undefined)
  const { data, isPlaceholderData } = useAnswer(
    NamesOfDocument,
    { ids, language },
    { enabled: ids.length > 0 && known.length === 0, keep: true },
  )
  const nodes = known.length > 0 ? known : data?.data.nodes
  return { entityOf: entitiesIn(nodes), isLost: !isPlaceholderData && nodes?.includes(null) === true }
}
