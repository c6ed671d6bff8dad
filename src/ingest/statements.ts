import { tieTypes, type TieName } from '../../schema/model/ties.js'
import { nameKinds, type NameKind } from '../../schema/model/names.js'
import { values, type ValueName } from '../../schema/model/values.js'
import { nameKey, scriptOf } from '../names/key.js'
import type { Draft, StatementDraft } from './draft.js'
import { identifierId, nameId, statementId, tieId, valueId } from './ids.js'

/** A statement as it is written: `supports` names the tie, name, identifier or value that is derived from it. */
export interface StatementRow {
  id: string
  subject: string
  object: string | null
  source: string
  properties: Record<string, unknown> & { predicate: string; supports: string }
}

const isTie = (predicate: string): predicate is TieName => predicate in tieTypes
const isValue = (predicate: string): predicate is ValueName => predicate in values

/** Stated before inferred, with a quote that can be checked before without. */
const evidenceRank = ({ certainty, quote }: StatementDraft): number => (certainty === 'STATED' ? 0 : 2) + (quote ? 0 : 1)

const supportsOf = (draft: StatementDraft, subject: string, object: string | null): string | undefined => {
  const { predicate, value = '', properties = {} } = draft
  if (isTie(predicate)) {
    const distinct = (tieTypes[predicate].distinguishedBy ?? []).map((name) => String(properties[name] ?? ''))
    return tieId(predicate, subject, object ?? '', ...distinct)
  }
  if (isValue(predicate)) return valueId(subject, predicate)
  if (predicate === 'NAME') return nameId(subject, value)
  if (predicate === 'IDENTIFIER') return identifierId(subject, String(properties['scheme']), value)
  return undefined
}

const nameProperties = (value: string, kind: NameKind): Record<string, unknown> => ({
  nameKey: nameKey(value),
  script: scriptOf(value),
  namePrecedence: Object.keys(nameKinds).indexOf(kind),
})

/** A date that is known to the day comes before one that is not. */
const imprecision = (date: string): number => (/^\d{4}-\d\d-\d\d/.test(date) ? 0 : /^\d{4}/.test(date) ? 10 : 20)

const precedenceOf = (draft: StatementDraft, name: Record<string, unknown>): number => {
  const rank = evidenceRank(draft)
  if (draft.predicate === 'NAME') return (name['namePrecedence'] as number) * 10 + rank
  if (draft.predicate === 'VENUE' && draft.translated) return rank + 10
  return draft.predicate === 'DATE' ? rank + imprecision(draft.value ?? '') : rank
}

/** The row of one statement, given the ids of the entities that its mentions were judged to mean. */
export const statementRow = (
  draft: StatementDraft,
  { documentId, source }: Draft,
  subject: string,
  object: string | null,
): StatementRow => {
  const { predicate, value, quote, start, end, certainty, note, translated, properties = {} } = draft
  const name = predicate === 'NAME' ? nameProperties(value ?? '', properties['nameKind'] as NameKind) : {}
  const content = { predicate, value, quote, start, end, certainty, note, translated: translated || undefined, ...properties, ...name }
  const given = Object.fromEntries(Object.entries(content).filter(([, inner]) => inner !== undefined))
  const id = statementId(documentId, source.id, subject, object ?? '', JSON.stringify(Object.entries(given).toSorted()))
  return {
    id,
    subject,
    object,
    source: source.id,
    properties: {
      ...given,
      predicate,
      documentId,
      supports: supportsOf(draft, subject, object) ?? id,
      precedence: precedenceOf(draft, name),
      sortStart: start ?? Number.MAX_SAFE_INTEGER,
      ...(isTie(predicate) ? { role: tieTypes[predicate].role } : {}),
      ...(isValue(predicate) ? { property: values[predicate].property } : {}),
    },
  }
}
