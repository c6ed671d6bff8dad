import { z } from 'zod'
import { checkIdentifier, normalIdentifier, type IdScheme } from '../../../schema/model/identifiers.js'
import type { EntityKind } from '../../../schema/model/kinds.js'
import type { NameKind } from '../../../schema/model/names.js'
import type { TieName } from '../../../schema/model/ties.js'
import type { ValueName } from '../../../schema/model/values.js'
import { checked } from '../document/checked.js'
import type { SourceDraft, StatementDraft } from '../draft.js'
import { sourceId } from '../ids.js'
import { Fault, mostNames, nameIn } from './fault.js'
import type { Part } from './reading.js'
import { valueIn } from './values.js'

export const rorId = 'ror'
export const rorSource: SourceDraft = {
  id: sourceId('https://ror.org'),
  title: 'Research Organization Registry (ROR), schema v2',
  url: 'https://ror.org',
  publisher: 'Research Organization Registry (ROR)',
  language: 'en',
  licence: 'CC0',
  machineTranslated: false,
}

/** What is read of a ROR record, schema v2; what else it carries is passed over. */
const rorRecord = z.object({
  id: z.string(),
  names: z
    .array(z.object({ value: z.string(), types: z.array(z.string()), lang: z.string().nullish() }))
    .min(1, 'has no name')
    .max(mostNames, `more than ${mostNames.toLocaleString('en')} names for one record; is the record whole?`),
  types: z.array(z.string()),
  status: z.string(),
  established: z.int().nullish(),
  external_ids: z.array(z.object({ type: z.string(), all: z.array(z.string()) })).default([]),
  links: z.array(z.object({ type: z.string(), value: z.string() })).default([]),
  locations: z
    .array(z.object({ geonames_details: z.object({ name: z.string().nullish(), country_code: z.string().nullish() }) }))
    .default([]),
  relationships: z.array(z.object({ type: z.string(), id: z.string(), label: z.string() })).default([]),
})
type RorRecord = z.infer<typeof rorRecord>

/** A record can be of several types: what it does counts before that it also gives money. */
const kindOfType: [string, EntityKind][] = [
  ['education', 'University'],
  ['company', 'Enterprise'],
  ['government', 'GovernmentBody'],
  ['facility', 'ResearchInstitute'],
]
/** Best first, for a name of several types. */
const kindOfNameType: [string, NameKind][] = [
  ['label', 'LABEL'],
  ['ror_display', 'LABEL'],
  ['alias', 'ALIAS'],
  ['acronym', 'SHORT'],
]
const schemeOfType: Record<string, IdScheme> = { isni: 'isni', wikidata: 'wikidata', grid: 'grid', fundref: 'fundref' }
/** Which way a relationship points: from this record to the other, or back. `related` says nothing that a tie could. */
const tieOfRelationship: Record<string, { tie: TieName; back: boolean }> = {
  parent: { tie: 'PART_OF', back: false },
  child: { tie: 'PART_OF', back: true },
  successor: { tie: 'SUCCEEDED_BY', back: false },
  predecessor: { tie: 'SUCCEEDED_BY', back: true },
}

const identifierIn = (field: string, scheme: IdScheme, printed: string): string => {
  const value = normalIdentifier(scheme, printed)
  const problem = checkIdentifier(scheme, value)
  if (problem) throw new Fault(field, problem, 'Correct the identifier, or leave it out.')
  return value
}

const namesOf = ({ names }: RorRecord): { value: string; nameKind: NameKind; language: string }[] =>
  names.map(({ value, types, lang }, index) => ({
    value: nameIn(`names[${index}].value`, value),
    nameKind: kindOfNameType.find(([type]) => types.includes(type))?.[1] ?? 'ALIAS',
    language: lang ?? 'und',
  }))

const valuesOf = ({ established, links, locations, status }: RorRecord): [ValueName, string, string | undefined][] => {
  const places = locations.map(({ geonames_details }) => geonames_details)
  const countries = new Set(places.map(({ country_code }) => country_code))
  return [
    // Years have four digits (ISO 8601): 976 is 0976.
    ['FOUNDED', 'established', established == null ? undefined : String(established).padStart(4, '0')],
    ['WEBSITE', 'links', links.find(({ type }) => type === 'website')?.value],
    ['STATUS', 'status', status],
    ['COUNTRY', 'locations', countries.size === 1 ? (places[0]!.country_code ?? undefined) : undefined],
    ['CITY', 'locations', places.length === 1 ? (places[0]!.name ?? undefined) : undefined],
  ]
}

/** What one ROR record says. Throws a Fault, or BAD_DOCUMENT with the field, for one that cannot be taken. */
export const readRor = (value: unknown): Part => {
  const record = checked('record', rorRecord, value)
  const id = identifierIn('id', 'ror', record.id)
  const key = `ror:${id}`
  const names = namesOf(record)
  const identifiers = record.external_ids.flatMap(({ type, all }, index) => {
    const scheme = schemeOfType[type]
    return scheme ? all.map((printed) => ({ scheme, value: identifierIn(`external_ids[${index}]`, scheme, printed) })) : []
  })
  const shownAs = record.names.findIndex(({ types }) => types.includes('ror_display'))
  const mentions: Part['mentions'] = new Map([
    [
      key,
      {
        name: names[Math.max(shownAs, 0)]!.value,
        kind: kindOfType.find(([type]) => record.types.includes(type))?.[1] ?? 'OtherOrganization',
        kindCertainty: 'STATED',
        ids: [key, ...identifiers.map(({ scheme, value: own }) => `${scheme}:${own}`)],
        matchByName: false,
      },
    ],
  ])
  const statements: StatementDraft[] = []
  const say = (predicate: string, said: Partial<StatementDraft>): void => {
    statements.push({ predicate, subject: key, certainty: 'STATED', ...said })
  }
  for (const { scheme, value: own } of [{ scheme: 'ror', value: id }, ...identifiers])
    say('IDENTIFIER', { value: own, properties: { scheme } })
  for (const { value: name, ...properties } of names) say('NAME', { value: name, properties })
  for (const [predicate, field, given] of valuesOf(record)) if (given) say(predicate, { value: valueIn(field, predicate, given) })
  record.relationships.forEach(({ type, id: other, label }, index) => {
    const relation = tieOfRelationship[type]
    if (!relation) return
    const field = `relationships[${index}]`
    const otherKey = `ror:${identifierIn(field, 'ror', other)}`
    if (otherKey === key) throw new Fault(field, `the record is its own ${type}`, 'Correct the relationship, or leave it out.')
    // Of what kind the other one is, its own record says, if it is in the file.
    if (!mentions.has(otherKey))
      mentions.set(otherKey, {
        name: nameIn(field, label),
        kind: 'OtherOrganization',
        kindCertainty: 'INFERRED',
        ids: [otherKey],
        matchByName: false,
      })
    statements.push({
      predicate: 'IDENTIFIER',
      subject: otherKey,
      certainty: 'STATED',
      value: otherKey.slice(4),
      properties: { scheme: 'ror' },
    })
    statements.push({
      predicate: 'NAME',
      subject: otherKey,
      certainty: 'STATED',
      value: mentions.get(otherKey)!.name,
      properties: { nameKind: 'ALIAS', language: 'und' },
    })
    const [subject, object] = relation.back ? [otherKey, key] : [key, otherKey]
    statements.push({ predicate: relation.tie, subject, object, certainty: 'STATED', properties: {} })
  })
  return { mentions, statements }
}
