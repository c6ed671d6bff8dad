import { createContext, use, useMemo, type ReactNode } from 'react'
import type { EntityKind } from '../api/operations.js'
import { useText } from '../text/use-text.js'

interface Bearer {
  id: string
  kind: EntityKind
  name: string
}

const Shared = createContext<ReadonlySet<string>>(new Set())

/** Names that two entities of an answer bear. */
const sharedIn = (answer: unknown): Set<string> => {
  const bearers = new Map<string, string>()
  const shared = new Set<string>()
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { id, kind, name } = value as Partial<Bearer>
    if (id && kind && name) {
      if ((bearers.get(name) ?? id) !== id) shared.add(name)
      bearers.set(name, id)
    }
    for (const inner of Object.values(value)) look(inner)
  }
  look(answer)
  return shared
}

/** Within, whoever bears the name of another in the answer says its kind and the end of its id too. */
export const Namesakes = ({ among, children }: { among: unknown; children: ReactNode }) => {
  const around = use(Shared)
  const shared = useMemo(() => new Set([...around, ...sharedIn(among)]), [around, among])
  return <Shared value={shared}>{children}</Shared>
}

/** Which of its namesakes one is; nothing where it has none here. */
export const Which = ({ of: { id, kind, name } }: { of: Bearer }) => {
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
