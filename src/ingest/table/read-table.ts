import { createHash } from 'node:crypto'
import { checkIdentifier, type IdScheme } from '../../../schema/model/identifiers.js'
import { AppError } from '../../errors.js'
import type { Draft, Mention, StatementDraft } from '../draft.js'
import { sha256, sourceId } from '../ids.js'
import type { Dataset, TableMapping } from './format.js'

export type TableRow = Readonly<Record<string, string>>

/** Rows are parted by a hash of their identifier, so that a row stays in its part whatever is added around it. */
const parts = 8
const partOf = (identifier: string): number => createHash('sha256').update(identifier).digest()[0]! % parts

const idOf = (scheme: IdScheme, value: string, line: number): string => {
  const problem = checkIdentifier(scheme, value)
  if (problem) throw new AppError('BAD_DOCUMENT', `line ${line}: ${problem}`, 'Correct the identifier.', scheme)
  return `${scheme}:${value}`
}

const mentionOf = (mapping: Pick<TableMapping, 'kind' | 'knownOnly'>, ids: string[], name: string): Mention => ({
  name,
  kind: mapping.kind,
  kindCertainty: 'STATED',
  ids,
  matchByName: false,
  lookUpOnly: mapping.knownOnly,
})

const locate = (quote: string, text: string | undefined, line: number): Partial<StatementDraft> => {
  const start = text?.indexOf(quote) ?? -1
  if (text !== undefined && start < 0)
    throw new AppError(
      'BAD_DOCUMENT',
      `line ${line}: the text does not hold the quote "${quote.slice(0, 60)}…"`,
      'Quote the text to the letter.',
      'quote',
    )
  return text === undefined ? { quote } : { quote, start, end: start + quote.length }
}

const readRow = (row: TableRow, line: number, mapping: TableMapping, draft: Draft): void => {
  const own = idOf(mapping.identifier.scheme, row[mapping.identifier.column] ?? '', line)
  const others = mapping.identifiers.flatMap(({ scheme, column }) => (row[column] ? [{ scheme, value: row[column] }] : []))
  for (const { scheme, value } of others) idOf(scheme, value, line)
  const firstName = mapping.names.map(({ column }) => row[column]).find(Boolean) ?? own
  draft.mentions.set(own, mentionOf(mapping, [own], firstName))
  const quote = mapping.quote && row[mapping.quote]
  const where = quote ? locate(quote, draft.text, line) : {}
  const say = (predicate: string, rest: Partial<StatementDraft>): void => {
    draft.statements.push({ predicate, subject: own, certainty: 'STATED', ...where, ...rest })
  }
  for (const { scheme, value } of [{ scheme: mapping.identifier.scheme, value: row[mapping.identifier.column]! }, ...others]) {
    if (!mapping.knownOnly || scheme !== mapping.identifier.scheme) say('IDENTIFIER', { value, properties: { scheme } })
  }
  for (const { column, language, kind } of mapping.names) {
    if (row[column]) say('NAME', { value: row[column], properties: { nameKind: kind, language } })
  }
  for (const { predicate, column } of mapping.values) if (row[column]) say(predicate, { value: row[column] })
  for (const { type, to, inferred } of mapping.ties) {
    const value = row[to.column]
    if (!value) continue
    const other = idOf(to.scheme, value, line)
    if (!draft.mentions.has(other)) draft.mentions.set(other, mentionOf({ kind: to.kind, knownOnly: false }, [other], value))
    say(type, { object: other, ...(inferred ? { certainty: 'INFERRED', note: inferred } : {}) })
  }
}

/** Reads a table into a few drafts, each imported on its own. Throws BAD_DOCUMENT with the line at fault. */
export const readTable = (dataset: Dataset, rows: readonly TableRow[], text?: string): Draft[] => {
  const mapping = dataset.table
  if (!mapping)
    throw new AppError(
      'BAD_DOCUMENT',
      `${dataset.id}: dataset.json has no "table" mapping`,
      'Say how columns become names, values and ties.',
      'table',
    )
  const drafts = Array.from({ length: parts }, (_, part): Draft => ({
    documentId: `${dataset.id}-${part}`,
    source: {
      id: sourceId(`dataset|${dataset.id}`),
      title: dataset.title,
      url: dataset.url ?? undefined,
      publisher: dataset.publisher,
      publishedOn: dataset.publishedOn ?? undefined,
      retrievedOn: dataset.retrieved ?? undefined,
      language: dataset.language,
      licence: dataset.licence ?? undefined,
      sha256: text === undefined ? (dataset.sha256 ?? undefined) : sha256(text),
      machineTranslated: false,
    },
    text,
    mentions: new Map(),
    statements: [],
  }))
  rows.forEach((row, index) => readRow(row, index + 2, mapping, drafts[partOf(row[mapping.identifier.column] ?? '')]!))
  return drafts
}
