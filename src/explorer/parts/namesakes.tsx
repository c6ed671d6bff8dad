import { createContext, use, useMemo, type ReactNode } from 'react'
import { useAnswer } from '../api/ask.js'
import { NamesakesDocument } from '../api/documents/names.js'
import type { EntityKind, NamesakesQuery } from '../api/operations.js'
import { useText, type Spoken } from '../text/use-text.js'

interface Bearer {
  id: string
  kind: EntityKind
  name: string
}

/** Of each that shares its name, by its id, what tells it from the others. */
const Told = createContext<ReadonlyMap<string, string>>(new Map())

/** Those of an answer that bear a name which another in it bears too, by their name. */
const namesakesIn = (answer: unknown): Bearer[][] => {
  const bearers = new Map<string, Map<string, Bearer>>()
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { id, kind, name } = value as Partial<Bearer>
    if (id && kind && name) bearers.set(name, (bearers.get(name) ?? new Map()).set(id, { id, kind, name }))
    for (const inner of Object.values(value)) look(inner)
  }
  look(answer)
  return [...bearers.values()].filter(({ size }) => size > 1).map((same) => [...same.values()])
}

interface Named {
  name: string
}
/** What is asked of each kind. */
interface Differing {
  id?: string
  place?: Named | null
  parent?: Named | null
  partOf?: { nodes: { to: Named }[] }
  positions?: { nodes: { organization: Named }[] }
  date?: string | null
}

/** What may differ between two of a name, what says most first. */
const differencesOf = (of: Differing, kind: EntityKind, { text, date }: Spoken): readonly string[] => {
  const within = of.parent ?? of.partOf?.nodes[0]?.to ?? of.positions?.nodes[0]?.organization
  return [of.place?.name ?? '', text.kinds[kind], within?.name ?? '', of.date ? date(of.date) : '']
}

/** What is not the same of all of a name; the end of the id where that leaves two alike. */
const tellApart = (same: readonly Bearer[], nodes: NamesakesQuery['nodes'], spoken: Spoken): [string, string][] => {
  const differences = same.map(({ id, kind }) => differencesOf(nodes.find((node) => node?.id === id) ?? {}, kind, spoken))
  const words = differences.map((one) => one.filter((word, at) => word && differences.some((other) => other[at] !== word)).join(' · '))
  return same.map(({ id, kind }, at) => {
    const isAlone = words[at] && words.indexOf(words[at]) === words.lastIndexOf(words[at])
    return [id, isAlone ? words[at]! : `${words[at] || spoken.text.kinds[kind]} …${id.slice(-5)}`]
  })
}

const areOfOneKind = (same: readonly Bearer[]): boolean => new Set(same.map(({ kind }) => kind)).size < same.length

/** Within, whoever bears the name of another in the answer says what tells it apart. More is asked for only where the kind does not. */
export const Namesakes = ({ among, children }: { among: unknown; children: ReactNode }) => {
  const spoken = useText()
  const { language } = spoken
  const around = use(Told)
  const groups = useMemo(() => namesakesIn(among).filter((same) => same.some(({ id }) => !around.has(id))), [among, around])
  const alike = groups.filter(areOfOneKind).flat()
  const ids = alike.map(({ id }) => id).toSorted()
  const { data, isLoading } = useAnswer(NamesakesDocument, { ids: ids.slice(0, 100), language }, { enabled: ids.length > 0 })
  const told = useMemo(() => {
    if (isLoading || groups.length === 0) return around
    return new Map([...around, ...groups.flatMap((same) => tellApart(same, data?.data.nodes ?? [], spoken))])
  }, [around, isLoading, groups, data, spoken])
  return <Told value={told}>{children}</Told>
}

/** What tells an entity from its namesakes; nothing where it has none here. */
export const useTold = (id: string): string | undefined => use(Told).get(id)
