import { unranked } from '../../../schema/model/ties.js'
import { indexOfName } from '../../names/index-of-name.js'
import { nameKey, scriptOf } from '../../names/key.js'
import { nameRank, roleOf, type Statement } from '../statements.js'

/** What is derived from the live statements that support one id; pure, so that the same statements give the same record. */
export interface TieRecord {
  id: string
  type: string
  from: string
  to: string
  properties: Record<string, unknown>
}
export interface NameRecord {
  id: string
  entity: string
  properties: { value: string; language: string; nameKind: string; precedence: number; statementCount: number } & Record<string, unknown>
}
export interface IdentifierRecord {
  id: string
  entity: string
  properties: Record<string, unknown>
}
export interface ValueRecord {
  entity: string
  properties: Record<string, unknown>
}

const compare = <T extends string | number>(one: T, other: T): number => (one < other ? -1 : one > other ? 1 : 0)

/** Best first: by certainty and quote, then by id. */
const byPrecedence = (one: Statement, other: Statement): number =>
  compare(one.properties.precedence, other.properties.precedence) || compare(one.id, other.id)
const ranked = (statements: readonly Statement[]): Statement[] =>
  statements.length < 2 ? [...statements] : statements.toSorted(byPrecedence)

const first = (statements: readonly Statement[], property: string): unknown => {
  for (const { properties } of statements) if (properties[property] != null) return properties[property]
  return null
}

/** Words come from what no machine translated, if there is such a statement. */
const words = ['roleAsPrinted', 'roleLabel', 'speechKind', 'talkTitle', 'position', 'title', 'post', 'reason'] as const

/** A tie: of each property the best statement that has one; the rank comes from the best evidence. */
export const tieRecord = (id: string, statements: readonly Statement[]): TieRecord => {
  const proven = ranked(statements)
  const [best] = proven as [Statement]
  const worded = [
    ...proven.filter(({ properties }) => !properties['translated']),
    ...proven.filter(({ properties }) => properties['translated']),
  ]
  const { predicate, certainty } = best.properties
  return {
    id,
    type: predicate,
    from: best.subject,
    to: best.object!,
    properties: {
      id,
      type: predicate,
      role: roleOf(predicate) ?? null,
      certainty,
      statementCount: proven.length,
      rank: first(proven, 'rank') ?? unranked,
      since: first(proven, 'since'),
      until: first(proven, 'until'),
      contribution: first(proven, 'contribution'),
      ...Object.fromEntries(words.map((word) => [word, first(worded, word)])),
    },
  }
}

export const nameRecord = (id: string, statements: readonly Statement[]): NameRecord => {
  const [best] = ranked(statements) as [Statement]
  const { value, language, nameKind } = best.properties as unknown as NameRecord['properties']
  return {
    id,
    entity: best.subject,
    properties: {
      id,
      value,
      language,
      nameKind,
      script: scriptOf(value),
      precedence: nameRank(nameKind),
      key: nameKey(value),
      statementCount: statements.length,
      was: origins(statements),
      ...indexOfName(value, language),
    },
  }
}

/** Entities that a merge took the record from: what a name or identifier in a new document means, before merges. */
const origins = (statements: readonly Statement[]): string[] | null =>
  statements.some(({ properties }) => properties['subjectWas'])
    ? [...new Set(statements.map(({ subject, properties }) => String(properties['subjectWas'] ?? subject)))].toSorted()
    : null

export const identifierRecord = (id: string, statements: readonly Statement[]): IdentifierRecord => {
  const [best] = ranked(statements) as [Statement]
  const { scheme, value } = best.properties as unknown as Record<'scheme' | 'value', string>
  return {
    id,
    entity: best.subject,
    properties: { id, key: `${scheme}:${value}`, scheme, value, statementCount: statements.length, was: origins(statements) },
  }
}

/** A day to sort by: the first one that a date can mean; empty where no year is known. */
export const sortDayOf = (date: string | null | undefined): string => (/^\d{4}/.test(date ?? '') ? `${date}-01-01`.slice(0, 10) : '')

/** First and last day of an interval, as precise as the source, and a day to sort by; empty where no year is known. */
const daysOf = (date: string | undefined): Record<string, unknown> => {
  const days = (date ?? '').split('/')
  const [start, end] = [days[0]!, days.at(-1)!].map((day) => (/^\d{4}/.test(day) ? day : null))
  return { startDate: start, endDate: end, sortDay: sortDayOf(start) }
}

/** The attribute of the best live statement; null where none is left, of which `gone` was one. */
export const valueRecord = (statements: readonly Statement[], gone?: Statement): ValueRecord => {
  const [best] = ranked(statements)
  const { subject, properties } = (best ?? gone)!
  const value = best?.properties['value'] as string | undefined
  return {
    entity: subject,
    properties: { [String(properties['property'])]: value ?? null, ...(properties.predicate === 'DATE' ? daysOf(value) : {}) },
  }
}

const byDisplay = (one: NameRecord['properties'], other: NameRecord['properties']): number =>
  compare(one.precedence, other.precedence) ||
  compare(other.statementCount, one.statementCount) ||
  compare(other.value.length, one.value.length) ||
  compare(one.value, other.value)

/** Names that an entity is shown by: Chinese first. */
export const shownNames = (names: readonly NameRecord['properties'][]): Record<string, unknown> => {
  const sorted = names.toSorted(byDisplay)
  const inLanguage = (language: string) => sorted.find((name) => name.language.startsWith(language))
  const [chinese, english] = [inLanguage('zh'), inLanguage('en')]
  const shown = chinese ?? english ?? sorted[0]
  return {
    name: shown?.value ?? '',
    nameKind: shown?.nameKind ?? null,
    nameZh: chinese?.value ?? null,
    nameZhKind: chinese?.nameKind ?? null,
    nameEn: english?.value ?? null,
    nameEnKind: english?.nameKind ?? null,
  }
}
