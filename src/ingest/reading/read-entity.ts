import { LRUCache } from 'lru-cache'
import { checkIdentifier, normalIdentifier, type IdScheme } from '../../../schema/model/identifiers.js'
import { entityKinds, groupOf, type EntityKind } from '../../../schema/model/kinds.js'
import type { ValueName } from '../../../schema/model/values.js'
import { nameKey, scriptOf } from '../../names/key.js'
import { kindOfName } from '../document/vocabulary.js'
import type { Mention, Quotation, StatementDraft } from '../draft.js'
import { sha256 } from '../ids.js'
import type { Columns, Row } from './cells.js'
import { Fault, mostNames, nameIn } from './fault.js'
import type { EntityMapping } from './mapping.js'
import { valueIn } from './values.js'

/** An entity as a row shows it. Rows that show the same share one: its objects are not to be changed. */
export interface Shown {
  key: string
  mention: Mention
  statements: StatementDraft[]
  /** The first name that the row prints, where it prints one. */
  printed?: string
}

/** What is said around the cells of an entity. */
export interface Surroundings {
  quotation: Partial<Quotation>
  /** Tells what is said in another source or with another quote from what is said here. */
  place: string
}

export type EntityReader = (row: Row, around: Surroundings, within: Shown | undefined) => readonly Shown[]

interface Identifier {
  scheme: IdScheme
  value: string
}
interface Known {
  name: string | undefined
  kind: EntityKind
  kindCertainty: Mention['kindCertainty']
  identifiers: readonly Identifier[]
  date: string
}

const remembered = 10_000

const partsOf = (printed: string, separator: string | undefined): string[] =>
  separator === undefined ? [printed] : printed.split(separator).filter((part) => part.trim())

/** What tells the entities of one mapping apart, and how they may be found among those that are known. */
class Identity {
  constructor(
    readonly entity: EntityMapping,
    readonly documentId: string,
  ) {}

  /** By its first identifier, else by its name, within another entity where the name alone tells nothing. */
  shown(known: Known, within: Shown | undefined, quotation: Partial<Quotation>): Shown {
    const { name, identifiers, kind } = known
    const ids = identifiers.map(({ scheme, value }) => `${scheme}:${value}`)
    if (ids.length) return { key: ids[0]!, mention: this.#mention(known, ids, false, within), statements: [], printed: name }
    if (this.entity.within !== undefined && !within)
      throw new Fault(
        this.entity.names[0]!.column,
        `"${name}" stands without the ${this.entity.within} within which it is known`,
        `Fill the columns of the ${this.entity.within}.`,
      )
    if (kind === 'Event' && !within) return this.#event(known, quotation)
    const key = `${groupOf(kind)}|${nameKey(name!) || name}|${within?.key ?? ''}`
    return { key, mention: this.#mention(known, [], !within || kind === 'Person', within), statements: [], printed: name }
  }

  #mention({ name, kind, kindCertainty }: Known, ids: string[], byName: boolean, within?: Shown): Mention {
    const { matchByName = byName, knownOnly } = this.entity
    return { name: name ?? ids[0]!, kind, kindCertainty, ids, scope: within?.key, matchByName, lookUpOnly: knownOnly }
  }

  /** A name such as 签约仪式 is borne by many events: in one file, name and date together are taken for one. */
  #event(known: Known, quotation: Partial<Quotation>): Shown {
    const value = `e-${sha256(JSON.stringify([this.documentId, nameKey(known.name!), known.date])).slice(0, 24)}`
    const key = `event:${value}`
    const identifier: StatementDraft = {
      predicate: 'IDENTIFIER',
      subject: key,
      certainty: 'INFERRED',
      value,
      note: 'Key made of the file, the name and the date.',
      properties: { scheme: 'event' },
      ...quotation,
    }
    return { key, mention: this.#mention(known, [key], false), statements: [identifier], printed: known.name }
  }
}

const kindReader = (entity: EntityMapping, columns: Columns): ((row: Row, name: string | undefined) => EntityKind) => {
  const { kind } = entity
  if (kind === undefined) return (_, name) => kindOfName(name ?? '')
  const read = columns.reader(kind)!
  return (row) => {
    const meant = read(row)
    if (entityKinds.includes(meant as EntityKind)) return meant as EntityKind
    const { column, map = {} } = kind as Exclude<typeof kind, string>
    throw new Fault(
      column,
      `"${meant.slice(0, 60)}" is no kind of entity`,
      `Use one of: ${[...Object.keys(map), ...entityKinds].join(', ')}; or add it to the map.`,
    )
  }
}

const oneEntity = (
  entity: EntityMapping,
  columns: Columns,
  { documentId, language }: { documentId: string; language: string },
): ((row: Row, around: Surroundings, within: Shown | undefined) => Shown[]) => {
  const identity = new Identity(entity, documentId)
  const kindOf = kindReader(entity, columns)
  const kindCertainty = entity.kind === undefined ? 'INFERRED' : 'STATED'
  const names = entity.names.map((name) => ({ ...name, raw: columns.raw(name.column), languageOf: columns.reader(name.language) }))
  const identifiers = entity.identifiers.map((one) => ({ ...one, raw: columns.raw(one.column) }))
  const values = Object.entries(entity.values).map(([predicate, value]) => ({
    predicate: predicate as ValueName,
    field: typeof value === 'object' ? value.column : predicate,
    read: columns.reader(value)!,
    until: typeof value === 'object' && 'until' in value ? columns.raw(value.until) : undefined,
  }))

  const namesIn = (row: Row) =>
    names.flatMap(({ column, kind, separator, raw, languageOf }) => {
      const cell = raw(row)
      return (cell ? partsOf(cell, separator) : []).map((part) => {
        const value = nameIn(column, part)
        return { value, nameKind: kind, language: languageOf?.(row) || (scriptOf(value) === 'Hani' ? 'zh-Hans' : language) }
      })
    })
  const identifiersIn = (row: Row): Identifier[] =>
    identifiers.flatMap(({ scheme, column, raw }) => {
      const cell = raw(row).trim()
      if (!cell) return []
      const value = normalIdentifier(scheme, cell)
      const problem = checkIdentifier(scheme, value)
      if (problem) throw new Fault(column, problem, 'Correct the identifier, or leave it empty.')
      return [{ scheme, value }]
    })
  const valuesIn = (row: Row) =>
    values.flatMap(({ predicate, field, read, until }) => {
      const cell = read(row)
      const end = until?.(row).trim()
      return cell ? [{ predicate, value: valueIn(field, predicate, end ? `${cell}/${end}` : cell) }] : []
    })

  return (row, { quotation }, within) => {
    const printed = namesIn(row)
    const ids = identifiersIn(row)
    if (!printed.length && !ids.length) return []
    if (printed.length > mostNames)
      throw new Fault(
        names[0]!.column,
        `${printed.length.toLocaleString('en')} names for one record, more than ${mostNames.toLocaleString('en')}`,
        'Is the separator right? Give each entity a row of its own.',
      )
    const said = valuesIn(row)
    const name = printed[0]?.value
    const date = said.find(({ predicate }) => predicate === 'DATE')?.value ?? ''
    const shown = identity.shown({ name, kind: kindOf(row, name), kindCertainty, identifiers: ids, date }, within, quotation)
    const say = (predicate: string, value: string, properties?: StatementDraft['properties']): void => {
      const how =
        properties?.['nameKind'] === 'TRANSLATED'
          ? { certainty: 'INFERRED' as const, note: 'Translated by the editors: no source prints it.' }
          : { certainty: 'STATED' as const }
      shown.statements.push({ predicate, subject: shown.key, value, properties, ...how, ...quotation })
    }
    // Of what is only looked up, a file says what it adds, not by what it was looked up.
    ids.forEach(({ scheme, value }, index) => {
      if (!entity.knownOnly || index > 0) say('IDENTIFIER', value, { scheme })
    })
    if (!entity.knownOnly || ids.length)
      for (const { value, nameKind, language: nameLanguage } of printed) say('NAME', value, { nameKind, language: nameLanguage })
    for (const { predicate, value } of said) say(predicate, value)
    return [shown]
  }
}

/** Columns that shape what is read of an entity. */
const columnsOf = ({ names, identifiers, values, kind, split }: EntityMapping): string[] => [
  ...names.flatMap(({ column, language }) => [column, ...(typeof language === 'object' ? [language.column] : [])]),
  ...identifiers.map(({ column }) => column),
  ...Object.values(values).flatMap((value) =>
    typeof value === 'object' ? [value.column, ...('until' in value ? [value.until] : [])] : [],
  ),
  ...(typeof kind === 'object' ? [kind.column] : []),
  ...(split ? [split.column] : []),
]

/** Reads the entities that a row shows in one place of the mapping: none, one, or several where a cell is split. */
export const entityReader = (entity: EntityMapping, columns: Columns, file: { documentId: string; language: string }): EntityReader => {
  const { split } = entity
  const one = oneEntity(entity, columns, file)
  const raw = split && columns.raw(split.column)
  const splitAt = split && columns.at(split.column)
  const places = columnsOf(entity).map((column) => columns.at(column))
  const known = new LRUCache<string, readonly Shown[]>({ max: remembered })
  return (row, around, within) => {
    let cells = around.place + (within?.key ?? '')
    for (const at of places) cells += `\u0000${row[at]}`
    let shown = known.get(cells)
    if (!shown) {
      shown = raw
        ? partsOf(raw(row), split!.separator).flatMap((part) => one(row.with(splitAt!, part), around, within))
        : one(row, around, within)
      known.set(cells, shown)
    }
    return shown
  }
}
