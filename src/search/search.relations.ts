import type { SearchArguments, SearchFilter, SuggestArguments } from '../../schema/types/arguments.js'
import { badInput } from '../errors.js'
import { relation, type RelationArgs } from '../graph/relation.js'
import { askedName } from '../names/asked-name.js'

const longest = 200
/**
 * Names that each way of spelling may bring, and names that begin with what was typed at which no others are looked for:
 * a filter may leave little of them.
 */
const limits = { anywhere: { most: 100, enough: 40 }, filtered: { most: 1_000, enough: 10_000 } }

const lookUp = (argument: string, text: string, { exact, kinds, sectors, place }: SearchFilter): RelationArgs => {
  if (text.length > longest) throw badInput(argument, `is longer than ${longest} characters`, 'Pass a name or part of one.')
  const asked = askedName(text)
  if (!asked) throw badInput(argument, 'is empty or has no letter or digit', 'Pass a name or part of one.')
  const limit = (kinds ?? sectors ?? place) ? limits.filtered : limits.anywhere
  return { params: { ...asked, ...limit, exact: exact || undefined, kinds, sectors, place } }
}

const placeOf = ({ place }: SearchFilter): ['place', string, 'place/list'][] =>
  typeof place === 'string' ? [['place', place, 'place/list']] : []

export const search = relation<SearchArguments>('Query.search', 'search/by-name', {
  node: 'node',
  args: ({ query, ...filter }) => lookUp('query', query, filter),
  codes: placeOf,
})

export const suggest = relation<SuggestArguments>('Query.suggest', 'search/by-name', {
  shape: 'list',
  args: ({ prefix, ...filter }) => lookUp('prefix', prefix, filter),
  codes: placeOf,
})
