import { z } from 'zod'
import { entityKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { kinds as kindTable } from '../../../schema/model/kinds.js'
import { idSchemeNames, idSchemes } from '../../../schema/model/identifiers.js'
import { badInput } from '../../errors.js'
import type { DataAccess } from '../../graph/access.js'
import type { LineInput } from '../../match/line.js'
import { matchLines, maxLength, maxLines, type Match } from '../../match/match.js'
import { kindsOfType, typesOfKind } from './types.js'
import { readJson } from './input.js'

const value = z.union([z.string(), z.number(), z.boolean(), z.object({ id: z.string(), name: z.string().nullish() })])
const query = z.object({
  query: z.string().nullish(),
  type: z.union([z.string(), z.array(z.string()).max(50)]).nullish(),
  type_strict: z.enum(['any', 'should', 'all']).nullish(),
  limit: z.number().nullish(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([value, z.array(value).max(50)]) }))
    .max(50)
    .nullish(),
})
type Query = z.infer<typeof query>
type Value = z.infer<typeof value>
const batch = z.record(z.string(), query)

/** What a column beside the name can say of an entity: a property of a query, by its id. */
export const comparedProperties = [
  { id: 'place', name: 'place', description: 'Where it is: name of a place, division code such as 350211, or a reconciled Place.' },
  { id: 'kind', name: 'kind', description: `Kind of entity: ${entityKinds.join(', ')}.` },
  ...Object.entries(idSchemes).map(([id, { is }]) => ({ id, name: id, description: is })),
]

const plain = (given: Value): string => (typeof given === 'object' ? given.id : String(given))
const shown = (given: Value): string => (typeof given === 'object' ? (given.name ?? given.id) : String(given))
const valuesOf = ({ properties }: Query, id: string): Value[] =>
  (properties ?? [])
    .filter(({ pid }) => pid === id)
    .flatMap(({ v }) => v)
    .filter((given) => shown(given).trim() !== '')

/** Kinds that the types allow: any of them, or all at once. Undefined where the query names none. */
const kindsAllowed = ({ type, type_strict: strict }: Query): readonly EntityKind[] | undefined => {
  const asked = [type ?? []].flat().map(kindsOfType)
  if (!asked.length) return undefined
  return strict === 'all' ? entityKinds.filter((kind) => asked.every((some) => some.includes(kind))) : [...new Set(asked.flat())]
}

/** A type that should be, and a kind in a column, are compared; types that must be (any, all) leave no other candidates. */
const lineOf = (asked: Query): LineInput => {
  const allowed = kindsAllowed(asked)
  const kinds = valuesOf(asked, 'kind').flatMap((given) => kindsOfType(plain(given)))
  const must = asked.type_strict === 'any' || asked.type_strict === 'all'
  return {
    name: asked.query,
    place: valuesOf(asked, 'place').map(plain)[0],
    kinds: kinds.length ? kinds : must ? [] : allowed,
    externalIds: idSchemeNames.flatMap((scheme) => valuesOf(asked, scheme).map((given) => ({ scheme, value: plain(given) }))),
    limit: Math.min(20, Math.max(1, Math.round(asked.limit ?? 5))),
    ...(must ? { only: allowed } : {}),
  }
}

/** One cell that is no name leaves the other lines of the batch their answers. */
const hasMeaning = ({ name, place, externalIds, only }: LineInput): boolean =>
  [name, place].every((text) => (text?.length ?? 0) <= maxLength) &&
  (/[\p{L}\p{N}]/u.test(name ?? '') || Boolean(externalIds?.length)) &&
  only?.length !== 0

const candidate = ({ node, score, features }: Match, match: boolean): object => {
  const kind = node['kind'] as EntityKind
  return {
    id: node['id'],
    name: node['name'] || node['id'],
    description: [kindTable[kind].zh, ...features.map(({ says }) => says)].join('; '),
    score: Math.round(score * 1_000) / 10,
    match,
    type: typesOfKind(kind),
    features: [...new Map(features.map(({ kind: compared, value: agrees }) => [compared, agrees]))].map(([compared, agrees]) => ({
      id: compared.toLowerCase(),
      value: agrees,
    })),
  }
}

/** Answers a batch of reconciliation queries with the matcher that the API's `matchAll` asks. */
export const answerQueries = async (data: DataAccess, text: string): Promise<object> => {
  const asked = Object.entries(readJson('queries', text, batch))
  if (asked.length > maxLines) throw badInput('queries', `${asked.length} are too many`, `Send up to ${maxLines} in a batch.`)
  const lines = asked.map(([key, one]) => ({ key, line: lineOf(one) }))
  const meant = lines.filter(({ line }) => hasMeaning(line))
  const answers = await matchLines(
    data,
    meant.map(({ line }) => line),
    (index) => `queries.${meant[index]!.key}`,
  )
  const results = new Map(meant.map(({ key }, index) => [key, answers[index]!]))
  return Object.fromEntries(
    lines.map(({ key }) => {
      const { candidates = [], chosen } = results.get(key) ?? {}
      return [key, { result: candidates.map((one) => candidate(one, one === chosen)) }]
    }),
  )
}
