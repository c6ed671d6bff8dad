import { useAnswer } from '../api/ask.js'
import { NamesOfDocument, type NamesOfQuery } from '../api/operations.js'
import { useText } from '../text/use-text.js'

type Named = NamesOfQuery['nodes'][number] | { id: string; name: string }

/** Names of what the address holds by id; asked for where they did not come with the answer. Empty while they are read. */
export const useNames = (wanted: readonly (string | undefined)[], known: readonly Named[] = []): ((id: string | undefined) => string) => {
  const { language } = useText()
  const ids = wanted.filter((id) => id !== undefined)
  const { data } = useAnswer(NamesOfDocument, { ids, language }, { enabled: ids.length > 0 && known.length === 0, keep: true })
  const came = known.length > 0 ? known : (data?.data.nodes ?? [])
  return (id) => {
    const found = came.find((node) => node?.id === id)
    return found && 'name' in found ? found.name : ''
  }
}
