import { badInput } from '../errors.js'
import { periodAt, periodsOf } from './periods.js'

/** What a group has in one dimension; null where it is unknown, or where there is none. */
export interface Key {
  key: string
  label: string
  id?: string
  nameKind?: string | null
  /** What it is ordered by among the keys of its dimension. */
  order: string | number
}
export interface Counts {
  count: number
  organizationCount: number
  activityCount: number
  sourceCount: number
}
export interface Counted extends Counts {
  keys: (Key | null)[]
}
export interface Group extends Counted {
  previousCount: number | null
  change: number | null
  relativeChange: number | null
}
/** Partial dates that a filter cuts the time at. */
export interface Cut {
  since?: string | null
  until?: string | null
}

export const mostGroups = 50_000

const nothing: Counts = { count: 0, organizationCount: 0, activityCount: 0, sourceCount: 0 }
const placeOf = (keys: readonly (Key | null)[]): string => JSON.stringify(keys.map((key) => key?.key ?? null))

const numbersOf = (groups: readonly Counted[], index: number, dimension: string): number[] =>
  groups.flatMap(({ keys }) => (keys[index] ? [periodsOf[dimension]!.number(keys[index].key)] : []))

/** First and last period: of the groups, or of the filter where it cuts the time; undefined where neither says. */
const rangeOf = (groups: readonly Counted[], index: number, dimension: string, { since, until }: Cut): [number, number] | undefined => {
  const kind = periodsOf[dimension]!
  const numbers = numbersOf(groups, index, dimension)
  const first = since ? periodAt(kind, since) : numbers.reduce((least, number) => Math.min(least, number), Infinity)
  const last = until ? periodAt(kind, until, true) : numbers.reduce((most, number) => Math.max(most, number), -Infinity)
  return Number.isFinite(first) && Number.isFinite(last) ? [first, last] : undefined
}

const periodKey = (dimension: string, number: number): Key => {
  const name = periodsOf[dimension]!.name(number)
  return { key: name, label: name, order: name }
}

/**
 * Adds a group of nothing wherever all keys are known and no group is.
 * @param known for each dimension all its keys; undefined where only those that occur are known. Times run from first to last.
 * @throws BAD_USER_INPUT when there would be more than `mostGroups`.
 */
export const filled = (
  groups: readonly Counted[],
  by: readonly string[],
  known: readonly (readonly Key[] | undefined)[],
  cut: Cut,
): Counted[] => {
  const keysOf = (index: number): Key[] => {
    const given = known[index]
    if (given) return [...given]
    const dimension = by[index]!
    if (!periodsOf[dimension])
      return [...new Map(groups.flatMap(({ keys }) => (keys[index] ? [[keys[index].key, keys[index]] as const] : []))).values()]
    const [first, last] = rangeOf(groups, index, dimension, cut) ?? [0, -1]
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => periodKey(dimension, first + step))
  }
  const lists = by.map((_, index) => keysOf(index))
  const cells = lists.reduce((product, { length }) => product * length, 1)
  if (cells > mostGroups)
    throw badInput(
      'fillEmpty',
      `makes ${cells} groups, more than ${mostGroups}`,
      'Narrow the filter, ask for fewer dimensions or larger ones.',
    )
  const taken = new Set(groups.map(({ keys }) => placeOf(keys)))
  const product = lists.reduce<Key[][]>((made, list) => made.flatMap((keys) => list.map((key) => [...keys, key])), [[]])
  return [...groups, ...product.filter((keys) => !taken.has(placeOf(keys))).map((keys) => ({ keys, ...nothing }))]
}

/** Whether the filter leaves out a part of the period. */
const isCut = (dimension: string, number: number, { since, until }: Cut): boolean => {
  const kind = periodsOf[dimension]!
  return Boolean((since && since > kind.firstDay(number)) || (until && `${until}~` < kind.lastDay(number)))
}

/** Adds to each group how its count changed from a year earlier; a group that is not there but lies in the range counts 0. */
export const withChanges = (groups: readonly Counted[], by: readonly string[], cut: Cut): Group[] => {
  const counts = new Map(groups.map(({ keys, count }) => [placeOf(keys), count]))
  const times = by.flatMap((dimension, index) => {
    const range = periodsOf[dimension] && rangeOf(groups, index, dimension, cut)
    return range ? [{ dimension, index, first: range[0] }] : []
  })
  const previousOf = (keys: readonly (Key | null)[]): number | null => {
    const earlier = [...keys]
    for (const { dimension, index, first } of times) {
      const key = keys[index]
      if (!key) return null
      const kind = periodsOf[dimension]!
      const number = kind.number(key.key)
      const before = number - kind.perYear
      if (before < first || isCut(dimension, number, cut) || isCut(dimension, before, cut)) return null
      earlier[index] = periodKey(dimension, before)
    }
    return times.length ? (counts.get(placeOf(earlier)) ?? 0) : null
  }
  return groups.map((group) => {
    const previousCount = previousOf(group.keys)
    const change = previousCount === null ? null : group.count - previousCount
    return { ...group, previousCount, change, relativeChange: previousCount ? change! / previousCount : null }
  })
}

/** Dimensions whose first or last period the filter cuts into, so that they compare with nothing. */
export const cutInto = (by: readonly string[], cut: Cut): string[] =>
  by.filter((dimension) => {
    const kind = periodsOf[dimension]
    if (!kind) return false
    const ends = [cut.since && periodAt(kind, cut.since), cut.until && periodAt(kind, cut.until, true)]
    return ends.some((number) => typeof number === 'number' && isCut(dimension, number, cut))
  })
