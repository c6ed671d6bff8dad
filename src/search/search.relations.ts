import { LRUCache } from 'lru-cache'
import type { SearchArguments, SearchFilter, SuggestArguments } from '../../schema/types/arguments.js'
import { badInput } from '../errors.js'
import { codesOf, relation, type RelationArgs } from '../graph/relation.js'
import { askedName, type AskedName } from '../names/asked-name.js'

const longest = 200
/**
 * Names that each way of spelling may bring, and names that begin with what was typed at which no others are looked for.
 * Of a list that goes on while somebody types only the top is wanted; a filter may leave little.
 */
const limits = { search: { most: 100, enough: 40 }, suggest: { most: 40, enough: 20 }, filtered: { most: 1_000, enough: 10_000 } }

/** What is typed comes again, by others and letter by letter. */
const recent = new LRUCache<string, AskedName>({ max: 1_000 })

const read = (argument: string, text: string): AskedName => {
  const known = recent.get(text)
  if (known) return known
  if (text.length > longest) throw badInput(argument, `is longer than ${longest} characters`, 'Pass a name or part of one.')
  const asked = askedName(text)
  if (!asked) throw badInput(argument, 'is empty or has no letter or digit', 'Pass a name or part of one.')
  recent.set(text, asked)
  return asked
}

const lookUp = (
  argument: string,
  text: string,
  limit: typeof limits.search,
  { exact, kinds, sectors, place }: SearchFilter,
): RelationArgs => {
  const filtered = kinds ?? sectors ?? place
  return {
    params: { asked: read(argument, text), ...(filtered ? limits.filtered : limit), exact: exact || undefined, kinds, sectors, place },
  }
}

const placeOf = (filter: SearchFilter) => codesOf({ place: filter.place }, '')

export const search = relation<SearchArguments>('Query.search', 'search/by-name', {
  node: 'node',
  args: ({ query, ...filter }) => lookUp('query', query, limits.search, filter),
  codes: placeOf,
})

export const suggest = relation<SuggestArguments>('Query.suggest', 'search/by-name', {
  shape: 'list',
  args: ({ prefix, ...filter }) => lookUp('prefix', prefix, limits.suggest, filter),
  codes: placeOf,
})
