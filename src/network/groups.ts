import { kinds, sectors as sectorNames } from '../../schema/model/kinds.js'
import { badInput } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { gaps } from '../measures/gaps.js'
import { mixing } from '../measures/mixing.js'
import { degrees, forEachLink } from '../measures/one-mode.js'
import { keepNodes } from '../measures/subnetwork.js'
import { ENTERPRISE, GOVERNMENT, tripleHelix, tripleHelixBySlice, UNIVERSITY, type TripleHelix } from '../measures/triple-helix.js'
import { known, sectorList, type Analysis } from './analysis.js'
import { activitiesOf } from './scope.js'
import { sliceOf } from './order.js'
import { LinkView } from './views.js'

interface Group {
  key: string
  name: string
  nameKind?: string | null
}

const levels = { PLACE: ['city', 'province', 'district'], INDUSTRY: ['1', '2', '3', '4'] }
const levelOf = (by: 'PLACE' | 'INDUSTRY', level: string | null | undefined): string => {
  if (level && !levels[by].includes(level))
    throw badInput(
      'level',
      `"${level}" is no level of ${by === 'PLACE' ? 'places' : 'industries'}`,
      `Pass one of ${levels[by].join(', ')}.`,
    )
  return level ?? levels[by][0]!
}

type GroupFile = 'places-of-activities' | 'places-of-organizations' | 'industries'
/** Groups of each id, smallest code first. */
const groupsOf = async (
  graph: Graph,
  file: GroupFile,
  ids: readonly string[],
  level: string,
  language: Language = null,
): Promise<Map<string, Group[]>> => {
  const groups = new Map<string, Group[]>()
  for (const { id, code, name, nameKind } of await graph.read(writeQuery(`network/${file}`), { ids, level, language }))
    groups.set(id as string, [
      ...(groups.get(id as string) ?? []),
      { key: code as string, name: name as string, nameKind: nameKind as string | null },
    ])
  for (const found of groups.values()) found.sort((one, other) => (one.key < other.key ? -1 : 1))
  return groups
}

type Language = 'ZH' | 'EN' | null | undefined
type By = 'SECTOR' | 'KIND' | 'PLACE' | 'INDUSTRY'

/** The group of each organization shown; undefined where no source tells. */
const groupOfEach = async (
  graph: Graph,
  network: Analysis,
  by: By,
  level?: string | null,
  language?: Language,
): Promise<(Group | undefined)[]> => {
  const members = Array.from({ length: network.organizationCount() }, (_, node) => network.member(node))
  if (by === 'SECTOR') return members.map(({ sector }) => ({ key: sector!, name: sectorNames[sector as keyof typeof sectorNames] }))
  if (by === 'KIND') return members.map(({ kind }) => ({ key: kind, name: kinds[kind as keyof typeof kinds].zh }))
  const found = await groupsOf(
    graph,
    by === 'PLACE' ? 'places-of-organizations' : 'industries',
    members.map(({ id }) => id),
    levelOf(by, level),
    language,
  )
  return members.map(({ id }) => found.get(id)?.[0])
}

/** Each group once, by key, and the number of each key. */
const numbered = (groups: Iterable<Group | undefined>): { list: Group[]; numbers: Map<string, number> } => {
  const byKey = new Map([...groups].flatMap((group) => (group ? [[group.key, group] as const] : [])))
  const keys = [...byKey.keys()].toSorted()
  return { list: keys.map((key) => byKey.get(key)!), numbers: new Map(keys.map((key, number) => [key, number])) }
}

/** Pairs of groups of organizations without a tie between them. */
export const gapsOf = async (
  graph: Graph,
  network: Analysis,
  { by, level, first }: { by: By; level?: string | null; first: number },
): Promise<object> => {
  const groups = await groupOfEach(graph, network, by, level)
  const { list, numbers } = numbered(groups)
  const { network: grouped, nodes } = keepNodes(network.graph, (node) => groups[node] !== undefined)
  const { total, pairs } = gaps(
    grouped,
    { of: Uint32Array.from(nodes, (node) => numbers.get(groups[node]!.key)!), count: list.length },
    first,
  )
  return {
    totalCount: total,
    ungroupedCount: groups.length - nodes.length,
    pairs: pairs.map(({ a, b, score }) => ({ a: list[a]!, b: list[b]!, expected: score })),
  }
}

/** The links of a pair of groups, most shared activities first. */
const linksAmong =
  (network: Analysis, arcs: readonly number[]) =>
  (rows: { first: number; offset: number }): LinkView[] => {
    const { start, end } = sliceOf(rows)
    const { counts } = network.graph
    return arcs
      .toSorted((one, other) => counts[other]! - counts[one]! || one - other)
      .slice(start, end)
      .map((arc) => new LinkView(network, arc))
  }

export interface MixedGroups {
  links: ReturnType<typeof linksAmong>
}

/** Links within and between the groups that have most of them; the expected numbers are those of all groups together. */
export const groupMixingOf = async (
  graph: Graph,
  network: Analysis,
  { by, level, language, first }: { by: By; level?: string | null; language?: Language; first: number },
): Promise<object> => {
  const groups = await groupOfEach(graph, network, by, level, language)
  const { list, numbers } = numbered(groups)
  const { network: grouped, nodes, arcs } = keepNodes(network.graph, (node) => groups[node] !== undefined)
  const ends = new Float64Array(list.length)
  const sizes = new Uint32Array(list.length)
  const numberOf = Uint32Array.from(nodes, (node) => numbers.get(groups[node]!.key)!)
  for (const [node, degree] of degrees(grouped).entries()) {
    ends[numberOf[node]!]! += degree
    sizes[numberOf[node]!]!++
  }
  const shown = [...list.keys()].toSorted((one, other) => ends[other]! - ends[one]! || one - other).slice(0, first)
  const places = new Map(shown.map((number, place) => [number, place]))
  // Groups that are not shown are one together: the matrices stay small.
  const of = numberOf.map((number) => places.get(number) ?? shown.length)
  const count = shown.length + 1
  const { observed, expectedByDegree, expectedBySize } = mixing(grouped, { of, count })
  const arcsOf = new Map<number, number[]>()
  forEachLink(grouped, (a, b, arc) => {
    const [one, other] = [Math.min(of[a]!, of[b]!), Math.max(of[a]!, of[b]!)]
    if (other === shown.length) return
    const cell = one * count + other
    const found = arcsOf.get(cell)
    if (found) found.push(arcs[arc]!)
    else arcsOf.set(cell, [arcs[arc]!])
  })
  return {
    totalCount: list.length,
    ungroupedCount: groups.length - nodes.length,
    groups: shown.map((number) => ({ ...list[number]!, organizationCount: sizes[number]!, linkEndCount: ends[number]! })),
    cells: shown.flatMap((a, row) =>
      shown.slice(row).map((b, further) => {
        const cell = row * count + row + further
        return {
          a: list[a]!,
          b: list[b]!,
          observed: observed[cell]!,
          expectedByDegree: expectedByDegree[cell]!,
          expectedBySize: expectedBySize[cell]!,
          links: linksAmong(network, arcsOf.get(cell) ?? []),
        }
      }),
    ),
  }
}

const helixBit: Record<string, number> = { UNIVERSITY, ENTERPRISE, GOVERNMENT }

const row = ({ activities, ...values }: TripleHelix, slice: { key?: string; name?: string; isUnknown?: boolean } = {}): object => ({
  slice: slice.key,
  name: slice.name,
  isUnknown: slice.isUnknown ?? false,
  activityCount: activities,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, known(value)])),
})

const yearsOf = (activities: readonly { id: string; day: string }[]): Map<string, Group[]> =>
  new Map(activities.flatMap(({ id, day }) => (day ? [[id, [{ key: day.slice(0, 4), name: day.slice(0, 4) }]] as const] : [])))

/** T(u,i,g) over the activities of the network shown: of all, or by slice; those that no source puts into one are a slice of their own, the last. */
export const tripleHelixOf = async (
  graph: Graph,
  network: Analysis,
  { by, level }: { by?: 'YEAR' | 'PLACE' | 'INDUSTRY' | null; level?: string | null },
): Promise<object[]> => {
  const { members, activityCount } = network.incidence()
  const { of } = network.sectors()
  const present = new Uint8Array(activityCount)
  for (let activity = 0; activity < activityCount; activity++)
    for (let at = members.starts[activity]!; at < members.starts[activity + 1]!; at++)
      present[activity]! |= helixBit[sectorList[of[members.columns[at]!]!]!] ?? 0
  if (!by) {
    const frequencies = new Uint32Array(8)
    for (const combination of present) frequencies[combination]!++
    return [row(tripleHelix(frequencies))]
  }
  const ids = network.scope.activityIds
  const found =
    by === 'YEAR'
      ? yearsOf(await activitiesOf(graph, network.scope))
      : await groupsOf(graph, by === 'PLACE' ? 'places-of-activities' : 'industries', ids, levelOf(by, level))
  const { list, numbers } = numbered([...found.values()].flat())
  const slicesOf = (id: string): number[] => found.get(id)?.map(({ key }) => numbers.get(key)!) ?? [list.length]
  const sliced = ids.flatMap((id, at) => slicesOf(id).map((slice) => ({ present: present[at]!, slice })))
  const values = tripleHelixBySlice(
    sliced.map((one) => one.present),
    sliced.map((one) => one.slice),
    list.length + 1,
  )
  const unknown = values.pop()!
  const rows = values.map((value, slice) => row(value, list[slice]))
  return unknown.activities ? [...rows, row(unknown, { name: 'unknown', isUnknown: true })] : rows
}
