import { useAnswer } from '../api/ask.js'
import { NamesOfDocument } from '../api/operations.js'
import { useText } from '../text/use-text.js'

/** Names of what the address holds by id; empty while they are read. */
export const useNames = (wanted: readonly (string | undefined)[]): ((id: string | undefined) => string) => {
  const { language } = useText()
  const ids = wanted.filter((id) => id !== undefined)
  const { data } = useAnswer(NamesOfDocument, { ids, language }, { enabled: ids.length > 0, keep: true })
  return (id) => {
    const found = data?.data.nodes.find((node) => node?.id === id)
    return found && 'name' in found ? found.name : ''
  }
}
