import { tieTypes, type TieName } from '../../schema/model/ties.js'
import type { Graph } from '../../src/graph/graph.js'

/** docs/aggregates.md once more, slowly: everything is loaded, every group counted by hand. Shares no code and no Cypher with the product. */
interface Entity {
  id: string
  kind: string
  sector: string | null
  startDate: string | null
  level: string | null
  code: string | null
  organization: boolean
  activity: boolean
}
interface Tie {
  id: string
  type: TieName
  from: Entity
  to: Entity
  since: string | null
}
interface Said {
  id: string
  predicate: string
  source: string
  supports: string
  subject: Entity
  object: Entity | null
}
export interface Question {
  of: 'ACTIVITIES' | 'ORGANIZATIONS' | 'TIES' | 'STATEMENTS'
  by: string[]
  filter?: {
    kinds?: string[]
    sectors?: string[]
    roles?: string[]
    predicates?: string[]
    since?: string
    until?: string
    place?: string
    industry?: string
    source?: string
    organization?: string
    minOrganizations?: number
  }
}
export interface Expected {
  total: number
  outside: number
  /** Count, organizations, activities and sources of each group, by its keys as JSON. */
  groups: Map<string, [number, number, number, number]>
}
/** One way in which something that is counted falls into a group. */
interface Cell {
  day: string | null
  role: string | null
  sector: string | null
  met: Entity[]
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
const roleOf = (predicate: string): string | null => tieTypes[predicate as TieName]?.role ?? null
const known = (date: string | null | undefined): string | null => (date && /^\d{4}/.test(date) ? date : null)
const quarter = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
const levels: Record<string, string> = {
  PLACE_PROVINCE: 'province',
  PLACE_CITY: 'city',
  PLACE_DISTRICT: 'district',
  INDUSTRY_SECTION: '1',
  INDUSTRY_DIVISION: '2',
}

export class Oracle {
  #out = new Map<string, Tie[]>()
  #in = new Map<string, Tie[]>()
  #about = new Map<string, Said[]>()
  #supporting = new Map<string, Said[]>()
  private constructor(
    readonly entities: Entity[],
    readonly ties: Tie[],
    readonly statements: Said[],
    readonly published: Map<string, string | null>,
  ) {
    const put = <T>(map: Map<string, T[]>, key: string, value: T) => void map.set(key, [...(map.get(key) ?? []), value])
    for (const tie of ties) {
      put(this.#out, tie.from.id, tie)
      if (tie.to.kind !== 'Place' && tie.to.kind !== 'Industry') put(this.#in, tie.to.id, tie)
    }
    for (const said of statements) {
      for (const end of unique([said.subject, said.object])) if (end?.organization || end?.activity) put(this.#about, end.id, said)
      put(this.#supporting, said.supports, said)
    }
  }

  static async of(graph: Graph): Promise<Oracle> {
    const entities = (await graph.read(
      'MATCH (e:Entity) WHERE size(labels(e)) > 1 RETURN e.id AS id, e.kind AS kind, e.sector AS sector, e.startDate AS startDate, e.level AS level, e.code AS code, e:Organization AS organization, e:Activity AS activity',
    )) as unknown as Entity[]
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    const ties = (
      await graph.read(
        'MATCH (a:Entity)-[t]->(b:Entity) WHERE t.id IS NOT NULL RETURN t.id AS id, type(t) AS type, t.since AS since, a.id AS a, b.id AS b',
      )
    ).map((row) => ({ ...row, from: byId.get(String(row['a'])), to: byId.get(String(row['b'])) })) as unknown as Tie[]
    const statements = (
      await graph.read(
        'MATCH (o:Source)<-[:FROM]-(s:Statement)-[:SUBJECT]->(a) WHERE s.retractedAt IS NULL OPTIONAL MATCH (s)-[:OBJECT]->(b) RETURN s.id AS id, s.predicate AS predicate, s.supports AS supports, o.id AS source, a.id AS a, b.id AS b',
      )
    ).map((row) => ({ ...row, subject: byId.get(String(row['a'])), object: byId.get(String(row['b'])) ?? null })) as unknown as Said[]
    const sources = await graph.read('MATCH (s:Source) RETURN s.id AS id, s.publishedOn AS day')
    return new Oracle(entities, ties, statements, new Map(sources.map(({ id, day }) => [String(id), day as string | null])))
  }

  #to(entity: Entity, ...types: TieName[]): Entity[] {
    return (this.#out.get(entity.id) ?? []).filter(({ type }) => types.includes(type)).map(({ to }) => to)
  }
  /** It and all that it lies within, the nearest first. */
  #chain(entity: Entity): Entity[] {
    const [larger] = this.#to(entity, 'WITHIN')
    return [entity, ...(larger ? this.#chain(larger) : [])]
  }
  #finest(chains: Entity[][]): Entity[][] {
    return chains.filter((chain) => !chains.some((other) => other.slice(1).includes(chain[0]!)))
  }
  #places(anchor: Entity): Entity[][] {
    const venues = this.#to(anchor, 'HELD_AT', 'LOCATED_IN')
    const own = venues.filter(({ kind }) => kind === 'Place')
    const spots = own.length ? own : venues.flatMap((venue) => this.#to(venue, 'LOCATED_IN'))
    return this.#finest(unique(spots).map((spot) => this.#chain(spot)))
  }
  #industries(anchor: Entity): Entity[][] {
    return this.#finest(this.#to(anchor, 'FOCUSES_ON').map((industry) => this.#chain(industry)))
  }

  answer({ of, by, filter = {} }: Question): Expected {
    const { kinds, sectors, roles, predicates, since, until, place, industry, source, organization, minOrganizations } = filter
    const inTime = (day: string | null): boolean => {
      const begins = day && `${day}-01-01`.slice(0, 10)
      return !(since ?? until) || (begins !== null && (!since || begins >= since) && (!until || begins <= `${until}~`))
    }
    const isMeant = (meant: string | undefined) => (chain: Entity[]) =>
      !meant || chain.some(({ id, code }) => id === meant || code === meant)
    const inRole = (role: string | null): boolean => role !== null && (!roles || roles.includes(role))
    const timed = by.some((dimension) => ['YEAR', 'QUARTER', 'MONTH'].includes(dimension))
    const groups = new Map<string, { counted: Set<string>; organizations: Set<string>; activities: Set<string>; sources: Set<string> }>()
    let total = 0
    let outside = 0

    const count = (id: string, kind: string, anchor: Entity, cells: Cell[], said: Said[]): void => {
      const spots = this.#places(anchor).filter(isMeant(place))
      const fields = this.#industries(anchor).filter(isMeant(industry))
      if ((place && !spots.length) || (industry && !fields.length)) return
      const read = unique(said.map((one) => one.source)).filter((one) => !source || one === source)
      if (source && !read.length) return
      total += 1
      const or = <T>(list: T[]): (T | null)[] => (list.length ? list : [null])
      for (const cell of cells)
        for (const spot of or(spots))
          for (const field of or(fields))
            for (const reader of by.includes('SOURCE') ? or(read) : [null]) {
              const keys = by.map((dimension) => {
                const { day, role, sector } = cell
                if (dimension === 'YEAR') return day?.slice(0, 4) ?? null
                if (dimension === 'QUARTER') return day && day.length > 4 ? quarter(day) : null
                if (dimension === 'MONTH') return day && day.length > 4 ? day.slice(0, 7) : null
                if (dimension === 'SECTOR') return sector
                if (dimension === 'ROLE') return role
                if (dimension === 'KIND') return kind
                if (dimension === 'SOURCE') return reader
                if (dimension === 'INDUSTRY') return field?.[0]?.code ?? null
                const chain = dimension.startsWith('PLACE') ? spot : field
                return chain?.find(({ level }) => level === levels[dimension])?.code ?? null
              })
              const key = JSON.stringify(keys)
              const group = groups.get(key) ?? { counted: new Set(), organizations: new Set(), activities: new Set(), sources: new Set() }
              groups.set(key, group)
              group.counted.add(id)
              for (const one of cell.met) (one.organization ? group.organizations : group.activities).add(one.id)
              for (const one of reader ? [reader] : by.includes('SOURCE') ? [] : read) group.sources.add(one)
            }
    }

    if (of === 'ACTIVITIES')
      for (const activity of this.entities.filter((entity) => entity.activity)) {
        const day = known(activity.startDate)
        if ((kinds && !kinds.includes(activity.kind)) || !inTime(day)) continue
        const taken = (this.#in.get(activity.id) ?? []).filter(({ type }) => inRole(roleOf(type)))
        if (minOrganizations && unique(taken.flatMap(({ from }) => (from.organization ? [from] : []))).length < minOrganizations) continue
        const parts = taken.filter(
          ({ from }) => (!sectors || sectors.includes(from.sector ?? '')) && (!organization || from.id === organization),
        )
        if ((roles || sectors || organization) && !parts.length) continue
        const cells = parts.map(({ type, from }) => ({
          day,
          role: roleOf(type),
          sector: from.sector,
          met: from.organization ? [from] : [],
        }))
        count(
          activity.id,
          activity.kind,
          activity,
          cells.length ? cells : [{ day, role: null, sector: null, met: [] }],
          this.#about.get(activity.id) ?? [],
        )
      }
    else if (of === 'ORGANIZATIONS')
      for (const one of this.entities.filter((entity) => entity.organization)) {
        if (
          (kinds && !kinds.includes(one.kind)) ||
          (sectors && !sectors.includes(one.sector!)) ||
          (organization && organization !== one.id)
        )
          continue
        const parts = (this.#out.get(one.id) ?? []).filter(({ type, to }) => inRole(roleOf(type)) && inTime(known(to.startDate)))
        if ((roles || since || until) && !parts.length) continue
        const said = this.#about.get(one.id) ?? []
        if (!parts.length && (timed || by.includes('ROLE'))) {
          const before = total
          count(one.id, one.kind, one, [], said)
          outside += total - before
          total = before
          continue
        }
        const cells = parts.map(({ type, to }) => ({ day: known(to.startDate), role: roleOf(type), sector: one.sector, met: [to] }))
        count(one.id, one.kind, one, cells.length ? cells : [{ day: null, role: null, sector: one.sector, met: [] }], said)
      }
    else {
      const ends = of === 'TIES' ? this.ties : this.statements
      for (const one of ends) {
        const [from, to] = 'type' in one ? [one.from, one.to] : [one.subject, one.object]
        const predicate = 'type' in one ? one.type : one.predicate
        const event = [to, from].find((end) => end?.activity)
        const day = known('type' in one ? (event ? event.startDate : one.since) : this.published.get(one.source))
        const actor = [from, to].find((end) => end?.organization)
        const role = roleOf(predicate)
        if (predicates && !predicates.includes(predicate)) continue
        if (roles && !inRole(role)) continue
        if ((kinds && !kinds.includes(actor?.kind ?? '')) || (sectors && !sectors.includes(actor?.sector ?? '')) || !inTime(day)) continue
        if (organization && from.id !== organization && to?.id !== organization) continue
        const met = [from, to].filter((end): end is Entity => Boolean(end?.organization || end?.activity))
        const said = 'type' in one ? (this.#supporting.get(one.id) ?? []) : [one]
        count(one.id, predicate, event ?? from, [{ day, role, sector: actor?.sector ?? null, met }], said)
      }
    }
    return {
      total,
      outside,
      groups: new Map(
        [...groups].map(([key, { counted, organizations, activities, sources }]) => [
          key,
          [
            counted.size,
            of === 'ORGANIZATIONS' ? counted.size : organizations.size,
            of === 'ACTIVITIES' ? counted.size : activities.size,
            sources.size,
          ],
        ]),
      ),
    }
  }
}
