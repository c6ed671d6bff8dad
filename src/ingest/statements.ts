import { nameKinds, type NameKind } from '../../schema/model/names.js'
import { tieTypes, type TieName } from '../../schema/model/ties.js'
import { values, type ValueName } from '../../schema/model/values.js'
import type { StatementDraft } from './draft.js'
import { identifierId, nameId, statementId, tieId, valueId } from './ids.js'

export interface StatementProperties extends Record<string, unknown> {
  predicate: string
  /** Id of the tie, name, identifier or value that is derived from it; its own id where it stands for itself. */
  supports: string
  precedence: number
}
/** A statement as the graph holds it, with the ids of the entities that it is about by now. */
export interface Statement {
  id: string
  subject: string
  object: string | null
  properties: StatementProperties
}

export const isTie = (predicate: string): predicate is TieName => predicate in tieTypes
export const isValue = (predicate: string): predicate is ValueName => predicate in values
export const roleOf = (predicate: string): string | undefined => (isTie(predicate) ? tieTypes[predicate].role : undefined)

/** Stated before inferred, with a quote that can be checked before without. */
const evidenceRank = ({ certainty, quote }: StatementDraft): number => (certainty === 'STATED' ? 0 : 2) + (quote ? 0 : 1)

/** What a statement supports, given whom it is about: changes when an entity is merged or split. */
export const supportsOf = (
  { predicate, value = '', ...properties }: { predicate: string; value?: unknown } & Record<string, unknown>,
  subject: string,
  object: string | null,
): string | undefined => {
  if (isTie(predicate)) {
    const distinct = (tieTypes[predicate].distinguishedBy ?? []).map((name) => String(properties[name] ?? ''))
    return tieId(predicate, subject, object ?? '', ...distinct)
  }
  if (isValue(predicate)) return valueId(subject, predicate)
  if (predicate === 'NAME') return nameId(subject, String(value))
  if (predicate === 'IDENTIFIER') return identifierId(subject, String(properties['scheme']), String(value))
  return undefined
}

/** Whom an end of a statement is now, and whom it named before that one was merged. */
export interface Place {
  entity: string
  was: string | null
}

/** The statement about other entities: what it supports follows from whom it is about. */
export const placed = ({ id, properties }: Statement, subject: Place, object: Place | null): Statement => ({
  id,
  subject: subject.entity,
  object: object?.entity ?? null,
  properties: {
    ...properties,
    subjectWas: subject.was,
    objectWas: object?.was ?? null,
    supports: supportsOf(properties, subject.entity, object?.entity ?? null) ?? id,
  },
})

const nameRanks = Object.fromEntries(Object.keys(nameKinds).map((kind, rank) => [kind, rank])) as Record<NameKind, number>
/** Names rank by their kind first. */
export const nameRank = (kind: unknown): number => nameRanks[kind as NameKind]

/** A date that is known to the day comes before one that is not. */
const imprecision = (date: string): number => (/^\d{4}-\d\d-\d\d/.test(date) ? 0 : /^\d{4}/.test(date) ? 10 : 20)

const precedenceOf = (draft: StatementDraft): number => {
  const rank = evidenceRank(draft)
  if (draft.predicate === 'NAME') return nameRank(draft.properties?.['nameKind']) * 10 + rank
  if (draft.predicate === 'VENUE' && draft.translated) return rank + 10
  return draft.predicate === 'DATE' ? rank + imprecision(draft.value ?? '') : rank
}

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1)

/** The statement of a draft, given the entities that its mentions were judged to mean. Its id is made from its content. What all statements of a document share is left to `put-statements`. */
export const statementOf = (
  draft: StatementDraft,
  documentId: string,
  source: string,
  subject: string,
  object: string | null,
): Statement => {
  const { predicate, value, quote, start, end, certainty, note, translated, properties } = draft
  const content = { predicate, value, quote, start, end, certainty, note, translated: translated || undefined, ...properties }
  const given = Object.entries(content)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(byKey)
  const id = statementId(documentId, source, subject, object ?? '', JSON.stringify(given))
  return {
    id,
    subject,
    object,
    properties: {
      ...(Object.fromEntries(given) as { predicate: string }),
      id,
      supports: supportsOf(content, subject, object) ?? id,
      precedence: precedenceOf(draft),
      sortStart: start ?? Number.MAX_SAFE_INTEGER,
      role: roleOf(predicate),
      property: isValue(predicate) ? values[predicate].property : undefined,
    },
  }
}
