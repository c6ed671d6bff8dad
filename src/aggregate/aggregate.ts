import { sectors, activityKinds, organizationKinds } from '../../schema/model/kinds.js'
import { activityRoles, tieNames } from '../../schema/model/ties.js'
import type { Aggregate, AggregateKey, AggregateRow } from '../../schema/types/aggregate.js'
import { badInput } from '../errors.js'
import type { DataAccess } from '../graph/access.js'
import { keptWhileUnchanged } from '../graph/kept-answers.js'
import { aggregate, levelOf, type Asked } from './aggregate.relations.js'
import { cutInto, filled, mostGroups, withChanges, type Counted, type Counts, type Group, type Key } from './groups.js'
import { pageOf, placeOf, type Order } from './page.js'
import { periodsOf } from './periods.js'

/** A place, industry or source as the query returns it; `within` are the places that it lies in, the nearest first. */
interface Entry {
  id: string
  code: string | null
  name: string
  nameKind: string | null
  within: string[]
  level?: string
}
interface Found extends Counts {
  /** Of how many this is the first group. */
  once: number
  /** Null for what belongs to no group. */
  keys: (string | Entry | null)[] | null
}
interface Answer {
  dataVersion: number
  groups: Found[]
  entries: Entry[]
}

/** The values of a dimension that is a list, in the order of that list; undefined for any other. */
const listOf = (of: string, dimension: string): readonly string[] | undefined => {
  if (dimension === 'SECTOR') return Object.keys(sectors)
  if (dimension === 'ROLE') return activityRoles
  if (dimension !== 'KIND' || of === 'STATEMENTS') return undefined
  return of === 'ACTIVITIES' ? activityKinds : of === 'ORGANIZATIONS' ? organizationKinds : tieNames
}

const entryKey = ({ id, code, name, nameKind, within }: Entry): Key => ({
  key: code ?? id,
  label: [...within.toReversed(), name].join(' '),
  id,
  nameKind,
  order: code ?? `${name} ${id}`,
})
const listKey = (list: readonly string[] | undefined, value: string): Key => ({
  key: value,
  label: value,
  order: list ? list.indexOf(value) : value,
})

/** What is missing is not known, except for a role or organization that a tie or statement does not have. */
const missing = (of: string, dimension: string): string =>
  (of === 'TIES' || of === 'STATEMENTS') && (dimension === 'ROLE' || dimension === 'SECTOR') ? 'none' : 'unknown'

const keysOf = ({ of, by }: Asked, keys: NonNullable<Found['keys']>): (Key | null)[] =>
  keys.map((key, index) => (key === null ? null : typeof key === 'string' ? listKey(listOf(of, by[index]!), key) : entryKey(key)))

const printedKeys = ({ of, by }: Asked, { keys }: Group): AggregateKey[] =>
  by.map((dimension, index) => ({
    dimension,
    key: keys[index]?.key ?? null,
    label: keys[index]?.label ?? missing(of, dimension),
    id: keys[index]?.id ?? null,
    nameKind: keys[index]?.nameKind ?? null,
  }))

/** PLACE_CITY is `city`, INDUSTRY_SECTION `industrySection`. */
const columnOf = (dimension: string): string =>
  dimension
    .replace('PLACE_', '')
    .toLowerCase()
    .replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())

const rowOf = (asked: Asked, group: Group): AggregateRow => {
  const times = asked.by
    .map((dimension, index) => ({ kind: periodsOf[dimension], key: group.keys[index] }))
    .filter(({ kind }) => kind)
    .toSorted((one, other) => other.kind!.perYear - one.kind!.perYear)
  const [shortest] = times
  const columns = printedKeys(asked, group).flatMap(({ dimension, key, label, id }) => {
    const column = columnOf(dimension)
    return [
      [column, label],
      [`${column}Code`, key],
      [`${column}Id`, id],
    ]
  })
  return {
    ...group,
    ...(Object.fromEntries(columns) as object),
    periodStart: shortest?.key ? shortest.kind!.firstDay(shortest.kind!.number(shortest.key.key)) : undefined,
  }
}

const orderOf = ({ by, orderBy }: Asked): Order => {
  const field = (orderBy?.field ?? (periodsOf[by[0]!] ? 'KEY' : 'COUNT')) as Order['field']
  if (field === 'CHANGE' && !by.some((dimension) => periodsOf[dimension]))
    throw badInput('orderBy.field', 'CHANGE needs a time', 'Put YEAR, QUARTER or MONTH among the dimensions, or order by COUNT.')
  return { field, descending: orderBy?.direction ? orderBy.direction === 'DESC' : field !== 'KEY' }
}

/** Dimensions of which one lies within the other: a group of nothing would be made for a month of another year. */
const families = [
  Object.keys(periodsOf),
  ['PLACE_PROVINCE', 'PLACE_CITY', 'PLACE_DISTRICT'],
  ['INDUSTRY', 'INDUSTRY_SECTION', 'INDUSTRY_DIVISION'],
]
const checkFill = ({ by, fillEmpty }: Asked): void => {
  const nested = fillEmpty
    ? families.map((family) => by.filter((dimension) => family.includes(dimension))).find(({ length }) => length > 1)
    : []
  if (nested?.length) throw badInput('fillEmpty', `${nested.join(' and ')} lie within each other`, 'Ask for the smaller of them alone.')
}

const knownKeys = ({ of, by }: Asked, entries: readonly Entry[]): (Key[] | undefined)[] =>
  by.map((dimension) => {
    const level = levelOf(dimension)
    if (level) return entries.filter((entry) => entry.level === level).map(entryKey)
    const list = listOf(of, dimension)
    return list?.map((value) => listKey(list, value))
  })

const notesOn = (asked: Asked, groups: readonly Group[], total: number, outside: number, shown: [number, number]): string[] => {
  const { by, filter } = asked
  const sum = groups.reduce((all, { count }) => all + count, 0)
  const cut = cutInto(by, filter ?? {})
  const [start, end] = shown
  return [
    ...(total + outside ? [] : ['No source in the graph tells of any; that is not to say that there was none.']),
    ...(sum > total ? [`Some belong to several groups and count in each: the counts add up to ${sum}, the total is ${total}.`] : []),
    ...(outside ? [`${outside} organizations took part in no activity: they have no time and no role, and are in no group.`] : []),
    ...(filter?.since || filter?.until ? ['What has no date is left out: the filter asks for a time.'] : []),
    ...(cut.length ? [`The filter cuts a ${cut.join(' and a ')} short: such a one is not compared with the year before or after.`] : []),
    ...(end - start < groups.length ? [`This page holds groups ${Math.min(start + 1, end)} to ${end} of ${groups.length}.`] : []),
  ]
}

/** Counts by dimensions, in one statement; filling, comparing, ordering and paging are done on its groups. */
export const aggregateOf = async (data: DataAccess, asked: Asked): Promise<Aggregate> => {
  const order = orderOf(asked)
  checkFill(asked)
  const { of, by, filter } = asked
  const list = `${of} ${by.join()}`
  // Before anything is counted: that may take seconds.
  const place = placeOf(order, asked, list)
  const answer = await keptWhileUnchanged(
    data.graph,
    `${aggregate.name} ${JSON.stringify(aggregate.toArgs(asked).params)}`,
    ({ dataVersion }) => dataVersion,
    () => data.flat(aggregate, asked, (found) => !(found as Answer | null)?.groups.length) as Promise<Answer>,
  )
  if (answer.groups.length > mostGroups)
    throw badInput('by', `makes more than ${mostGroups} groups`, 'Narrow the filter, ask for fewer dimensions or larger ones.')
  const counted = answer.groups.flatMap((group): Counted[] => {
    const same = of === 'ACTIVITIES' ? { activityCount: group.count } : of === 'ORGANIZATIONS' ? { organizationCount: group.count } : {}
    return group.keys ? [{ ...group, ...same, keys: keysOf(asked, group.keys) }] : []
  })
  const total = answer.groups.reduce((sum, { keys, once }) => (keys ? sum + once : sum), 0)
  const outside = answer.groups.find(({ keys }) => !keys)?.count ?? 0
  const cut = filter ?? {}
  const all = withChanges(asked.fillEmpty ? filled(counted, by, knownKeys(asked, answer.entries), cut) : counted, by, cut)
  const { groups, start, cursorOf } = pageOf(all, order, place, list)
  const nodes = groups.map((group) => ({ ...group, keys: printedKeys(asked, group) }))
  const edges = groups.map((group, index) => ({ cursor: cursorOf(group), node: nodes[index]! }))
  const end = start + groups.length
  return {
    of,
    by,
    total,
    outside,
    totalCount: all.length,
    rows: groups.map((group) => rowOf(asked, group)),
    groups: {
      edges,
      nodes,
      totalCount: all.length,
      pageInfo: {
        hasNextPage: end < all.length,
        hasPreviousPage: start > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    },
    notes: notesOn(asked, all, total, outside, [start, end]),
    dataVersion: answer.dataVersion,
  }
}
