import { activityRoles } from '../../schema/model/ties.js'
import { badInput } from '../errors.js'
import type { Graph, Row } from '../graph/graph.js'
import { through } from '../graph/parameters.js'
import { writeQuery } from '../graph/query-file.js'
import type { ShownNames } from '../names/shown-name.js'
import { FIRST, SECOND, twoMode, type TwoMode } from '../measures/two-mode.js'
import { rolesOf, type Asked } from './asked.js'

/** One organization or activity, with the names it is shown by. */
export interface Member extends ShownNames {
  id: string
  name: string
  kind: string
  /** Sector of an organization; null for an activity. */
  sector: string | null
}

/** Who took part in what, as far as it was asked about. Organizations and activities are numbered in the order of their ids. */
export interface Scope {
  actors: Member[]
  activityIds: string[]
  /** The activities, where they are nodes of the network. */
  activities: Member[]
  incidence: TwoMode
  /** By place in `incidence.activities`: the roles, bit i for the i-th of `activityRoles`. */
  roles: Uint16Array
}

const mostParticipations = 5_000_000

/** Numbers for ids in the order in which they come, and then in their own order. */
class Numbering {
  readonly ids: string[] = []
  readonly #numbers = new Map<string, number>()

  of(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    this.#numbers.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }

  sorted(): { order: number[]; place: Uint32Array } {
    const order = Array.from(this.ids.keys()).toSorted((one, other) => (this.ids[one]! < this.ids[other]! ? -1 : 1))
    const place = new Uint32Array(order.length)
    for (const [at, number] of order.entries()) place[number] = at
    return { order, place }
  }
}

/** Takes in rows of `network/incidence`: the activities of an organization in one role. */
class Decoder {
  readonly #actors = new Numbering()
  readonly #activities = new Numbering()
  readonly #members: Member[] = []
  readonly #entries = { actors: [] as number[], activities: [] as number[], roles: [] as number[] }

  add({ role, activities, ...member }: Row): void {
    const actor = this.#actors.of(member['id'] as string)
    this.#members[actor] = member as unknown as Member
    const bit = (activityRoles as unknown[]).indexOf(role)
    for (const activity of activities as string[]) {
      this.#entries.actors.push(actor)
      this.#entries.activities.push(this.#activities.of(activity))
      this.#entries.roles.push(bit)
    }
    if (this.#entries.roles.length > mostParticipations)
      throw badInput(
        'input',
        `has more than ${mostParticipations} participations in scope`,
        'Narrow since, until, place, industry or roles.',
      )
  }

  scope(sideOf: (role: number) => number): Scope {
    const [actors, activities] = [this.#actors.sorted(), this.#activities.sorted()]
    const rows = this.#entries.actors.map((actor) => actors.place[actor]!)
    const columns = this.#entries.activities.map((activity) => activities.place[activity]!)
    const incidence = twoMode(actors.order.length, activities.order.length, rows, columns, this.#entries.roles.map(sideOf))
    const { starts, columns: sorted } = incidence.activities
    const roles = new Uint16Array(sorted.length)
    for (const [at, row] of rows.entries()) {
      const place = starts[row]! + sorted.subarray(starts[row], starts[row + 1]).indexOf(columns[at]!)
      roles[place]! |= 1 << this.#entries.roles[at]!
    }
    return {
      actors: actors.order.map((actor) => this.#members[actor]!),
      activityIds: activities.order.map((activity) => this.#activities.ids[activity]!),
      activities: [],
      incidence,
      roles,
    }
  }
}

/** Activities of a scope, with the first day of each; empty where not known. */
export const activitiesOf = async (graph: Graph, { activityIds: ids }: Scope): Promise<(Member & { day: string })[]> => {
  const rows = await graph.read(writeQuery('network/activities'), { ids })
  const byId = new Map(rows.map((row) => [row['id'], { ...row, sector: null } as unknown as Member & { day: string }]))
  return ids.map((id) => byId.get(id) ?? { id, name: '', kind: 'Event', day: '', sector: null })
}

/** Reads who took part in what, in one statement, row by row; activities that are nodes in a second one. Throws BAD_USER_INPUT when it is too much. */
export const readScope = async (graph: Graph, asked: Asked): Promise<Scope> => {
  const { mode, roles: first, otherRoles, kinds, sectors, since, until, place, industry, source } = asked
  const decoder = new Decoder()
  const text = writeQuery('network/incidence')
  const limits = { since, until: through(until), place, industry, kinds, sectors, source }
  const given = Object.fromEntries(Object.entries(limits).map(([name, value]) => [name, value ?? null]))
  for await (const row of graph.stream(text, { ...given, roles: rolesOf(asked) }, { timed: true })) decoder.add(row)
  const sides = activityRoles.map((role) => (first.includes(role) ? FIRST : 0) | ((otherRoles ?? first).includes(role) ? SECOND : 0))
  const scope = decoder.scope((role) => sides[role]!)
  return mode === 'TWO_MODE' ? { ...scope, activities: await activitiesOf(graph, scope) } : scope
}

/** Names of the roles in a set of bits. */
export const rolesIn = (bits: number): string[] => activityRoles.filter((_, at) => bits & (1 << at))
