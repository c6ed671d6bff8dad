import type { EntityKind } from '../../../schema/model/kinds.js'
import { kinds } from '../../../schema/model/kinds.js'
import { search } from '../../search/search.relations.js'
import { badInput } from '../../errors.js'
import type { DataAccess } from '../../graph/access.js'
import type { Stored } from '../../graph/rows.js'
import { maxPageSize } from '../../graph/cursor.js'
import type { ConnectionPage } from '../../graph/page.js'
import { fetchedProperties } from './extend.js'
import { comparedProperties } from './queries.js'
import { kindsOfType, types, typesOfKind } from './types.js'

const pageSize = 10
const longest = 200

/** Every property that can be compared or fetched, once. */
export const allProperties = [...new Map([...fetchedProperties, ...comparedProperties].map((property) => [property.id, property])).values()]

interface Described {
  id: string
  name: string
  description: string
}
const suggestFrom = (list: readonly Described[], prefix: string, skip: number): object => {
  const wanted = prefix.trim().toLowerCase()
  const words = ({ id, name }: Described): string[] => [id, ...name.split(/\s+/), name].map((word) => word.toLowerCase())
  const found = list.filter((one) => words(one).some((word) => word.startsWith(wanted)))
  return { result: found.slice(skip, skip + pageSize).map(({ id, name, description }) => ({ id, name, description })) }
}

const suggestEntities = async (data: DataAccess, prefix: string, skip: number, type: string | null): Promise<object> => {
  const first = skip + pageSize
  if (!/[\p{L}\p{N}]/u.test(prefix) || first > maxPageSize) return { result: [] }
  const asked = type ? kindsOfType(type) : undefined
  if (asked && !asked.length) return { result: [] }
  const page = (await data.flat(search, { query: prefix, kinds: asked as string[] | undefined, first })) as ConnectionPage
  const edges = await page.edges()
  return {
    result: edges.slice(skip).map(({ node, matchedName }) => {
      const { id, kind, name } = node as Stored
      const also = matchedName === name ? [] : [`"${String(matchedName)}"`]
      return {
        id,
        name: name || id,
        description: [kinds[kind as EntityKind].zh, ...also].join('; '),
        notable: typesOfKind(kind as EntityKind),
      }
    }),
  }
}

/** Suggests what begins with a prefix, ten at a time. @param skip how many to leave out (`cursor`) */
export const suggest = async (
  data: DataAccess,
  what: string,
  prefix: string,
  { skip, type }: { skip: number; type: string | null },
): Promise<object> => {
  if (prefix.length > longest) throw badInput('prefix', `is longer than ${longest} characters`, 'Pass the beginning of a name.')
  if (what === 'entity') return suggestEntities(data, prefix, skip, type)
  return suggestFrom(what === 'type' ? types : allProperties, prefix, skip)
}
