import { createContext, use, type ReactNode } from 'react'
import type { EntityKind } from '../api/operations.js'
import { useText } from '../text/use-text.js'

const Shared = createContext<ReadonlySet<string>>(new Set())

interface NamesakesProps {
  /** All that a list or a picture names. */
  among: readonly { id: string; name: string }[]
  children: ReactNode
}

/** Within, whoever bears the name of another says its kind and the end of its id too. */
export const Namesakes = ({ among, children }: NamesakesProps) => {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  for (const { id, name } of among) {
    if ((bearers.get(name) ?? id) !== id) shared.add(name)
    bearers.set(name, id)
  }
  return <Shared value={shared}>{children}</Shared>
}

/** Which of its namesakes one is; nothing where it has none here. */
export const Which = ({ of: { id, kind, name } }: { of: { id: string; kind: EntityKind; name: string } }) => {
  const { text } = useText()
  return (
    use(Shared).has(name) && (
      <span className="soft small nowrap">
        {' '}
        {text.kinds[kind]} …{id.slice(-5)}
      </span>
    )
  )
}
