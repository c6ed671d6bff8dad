import { z } from 'zod'
import { activityKinds, actorKinds, entityKinds, organizationKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { idSchemes } from '../../../schema/model/identifiers.js'
import * as activity from '../../activity/activity.relations.js'
import * as entity from '../../entity/entity.relations.js'
import { badInput } from '../../errors.js'
import type { DataAccess } from '../../graph/access.js'
import type { Stored } from '../../graph/rows.js'
import { maxPageSize } from '../../graph/cursor.js'
import { ConnectionPage } from '../../graph/page.js'
import type { Relation } from '../../graph/relation.js'
import * as organization from '../../organization/organization.relations.js'
import { readJson } from './input.js'
import { kindsOfType, types } from './types.js'

type Cell = { str: string } | { int: number } | { id: string; name: string }

/** What can be fetched of an entity: a column of a spreadsheet, one or several values a row. */
interface Property {
  id: string
  name: string
  description: string
  /** Kinds that have it. */
  kinds: readonly EntityKind[]
  /** Type of its values, where they are entities. */
  type?: string
  values(data: DataAccess, of: Stored, limit: number): Promise<Cell[]>
}

const cellOf = (value: unknown): Cell[] =>
  value === undefined || value === null || value === '' ? [] : [typeof value === 'number' ? { int: value } : { str: String(value) }]
const entityCell = (found: unknown): Cell => {
  const { id, name } = found as Stored
  return { id: String(id), name: String(name || id) }
}

const own = (id: string, property: string, description: string, kinds: readonly EntityKind[] = entityKinds): Property => ({
  id,
  name: id.replaceAll('_', ' '),
  description,
  kinds,
  values: (_, of) => Promise.resolve(cellOf(of[property])),
})

const rowsOf = async (data: DataAccess, relation: Relation, of: Stored, first: number, args = {}): Promise<Stored[]> => {
  const found = await data.related(relation, of, relation.query.shape === 'connection' ? { ...args, first } : args)
  if (found instanceof ConnectionPage) return (await found.nodes()) as Stored[]
  return ([found].flat() as (Stored | null)[]).filter((row) => row !== null).slice(0, first)
}
/** Entities that a relation leads to, asked with `args`; `column` holds them where the rows are ties. */
const related = (
  id: string,
  description: string,
  relation: Relation<never>,
  { kinds = entityKinds, type, column, args }: { kinds?: readonly EntityKind[]; type: string; column?: string; args?: object },
): Property => ({
  id,
  name: id.replaceAll('_', ' '),
  description,
  kinds,
  type,
  values: async (data, of, limit) => {
    const rows = await rowsOf(data, relation as unknown as Relation, of, limit, args)
    const cells = rows.map((row) => entityCell(column ? row[column] : row))
    return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()]
  },
})

const coded = ['Place', 'Industry'] as const satisfies readonly EntityKind[]

const properties: readonly Property[] = [
  own('name', 'name', 'Name that it is shown by.'),
  own('name_zh', 'nameZh', 'Best name in Chinese.'),
  own('name_en', 'nameEn', 'Best name in English.'),
  {
    id: 'names',
    name: 'all names',
    description: 'Every name that it bears or was printed under.',
    kinds: entityKinds,
    values: async (data, of, limit) => (await rowsOf(data, entity.names, of, limit)).flatMap((name) => cellOf(name['value'])),
  },
  own('kind', 'kind', 'Kind of entity.'),
  own('sector', 'sector', 'Sector: government, university, enterprise, association, research, other.', organizationKinds),
  ...Object.entries(idSchemes).map(([scheme, { is }]): Property => ({
    id: scheme,
    name: scheme,
    description: is,
    kinds: entityKinds,
    values: async (data, of, limit) =>
      (await rowsOf(data, entity.externalIds, of, limit)).filter((one) => one['scheme'] === scheme).flatMap((one) => cellOf(one['value'])),
  })),
  related('place', 'Smallest place it is known to be in.', entity.place, { type: 'Place' }),
  {
    id: 'place_code',
    name: 'division code',
    description: 'Code of the administrative division that it is in (GB/T 2260).',
    kinds: entityKinds,
    values: async (data, of) => (await rowsOf(data, entity.place, of, 1)).flatMap((place) => cellOf(place['code'])),
  },
  related('industries', 'Industries that it is devoted to.', entity.industries, { type: 'Industry' }),
  own('activity_count', 'activityCount', 'Number of activities it took part in.', organizationKinds),
  own('supervisor', 'supervisor', 'Supervising body (主管部门) as the register prints it.', organizationKinds),
  own('level', 'level', 'Level of schooling (办学层次), of a division or of an industry.', [...organizationKinds, ...coded]),
  own('ownership', 'ownership', "The register's note on ownership.", organizationKinds),
  related('co_hosts', 'Organizations that hosted activities together with it, most shared first.', organization.coHosts, {
    kinds: organizationKinds,
    type: 'Organization',
    column: 'organization',
    args: { roles: ['HOST'], minShared: 1 },
  }),
  related('activities', 'Activities that it took part in, latest first.', organization.ofOrganization, {
    kinds: actorKinds,
    type: 'Event',
    column: 'activity',
  }),
  related('part_of', 'What it is part of.', organization.partOf, { kinds: actorKinds, type: 'Organization', column: 'to' }),
  own('date', 'date', 'When it took place, as precise as the source (ISO 8601-2).', activityKinds),
  own('venue', 'venue', 'Where it took place, as printed.', activityKinds),
  related('hosts', 'Who hosted it, in the order of the source.', activity.hosts, {
    kinds: activityKinds,
    type: 'Organization',
    column: 'actor',
  }),
  own('code', 'code', 'Its code: GB/T 2260 for divisions, GB/T 4754 for industries.', coded),
]

/** Properties as clients list them. */
export const fetchedProperties: readonly Pick<Property, 'id' | 'name' | 'description'>[] = properties.map(({ id, name, description }) => ({
  id,
  name,
  description,
}))

/** What may be fetched of entities of the type; of any where it is not given. */
export const proposeProperties = (type: string | null, limit?: number): object => {
  const kinds = type ? kindsOfType(type) : entityKinds
  const proposed = properties.filter((property) => property.kinds.some((kind) => kinds.includes(kind)))
  return {
    ...(type ? { type } : {}),
    ...(limit === undefined ? {} : { limit }),
    properties: proposed.slice(0, limit).map(({ id, name, description }) => ({ id, name, description })),
  }
}

const mostIds = 100
const mostProperties = 20
const extension = z.object({
  ids: z.array(z.string().max(200)),
  properties: z.array(z.object({ id: z.string(), settings: z.object({ limit: z.coerce.number().nullish() }).nullish() })),
})

/** Fetches values of properties for entities: an empty list where there is none, or no such entity. */
export const extend = async (data: DataAccess, text: string): Promise<object> => {
  const { ids, properties: asked } = readJson('extend', text, extension)
  if (ids.length > mostIds) throw badInput('extend.ids', `${ids.length} are too many`, `Send up to ${mostIds} at once.`)
  if (asked.length > mostProperties)
    throw badInput('extend.properties', `${asked.length} are too many`, `Ask for up to ${mostProperties} at once.`)
  const wanted = asked.map(({ id, settings }, index) => {
    const property = properties.find((one) => one.id === id)
    if (!property)
      throw badInput(
        `extend.properties.${index}.id`,
        `there is no property "${id.slice(0, 60)}"`,
        'See /reconcile/properties for those there are.',
      )
    return { property, limit: Math.min(maxPageSize, Math.max(1, Math.round(settings?.limit ?? 20))) }
  })
  const found = await data.byIds(ids)
  const rows = await Promise.all(
    ids.map(async (id, index) => {
      const of = found[index]
      const kind = of?.['kind'] as EntityKind | undefined
      const cells = wanted.map(async ({ property, limit }): Promise<[string, Cell[]]> => [
        property.id,
        of && kind && property.kinds.includes(kind) ? await property.values(data, of, limit) : [],
      ])
      return [id, Object.fromEntries(await Promise.all(cells))] as const
    }),
  )
  return {
    meta: wanted.map(({ property: { id, name, type } }) => ({
      id,
      name,
      ...(type ? { type: types.find((one) => one.id === type)! } : {}),
    })),
    rows: Object.fromEntries(rows),
  }
}
