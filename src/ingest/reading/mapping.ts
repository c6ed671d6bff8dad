import { z } from 'zod'
import { idSchemeNames, type IdScheme } from '../../../schema/model/identifiers.js'
import { entityKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { nameKinds, type NameKind } from '../../../schema/model/names.js'
import { tieNames, tieTypes, type TieName } from '../../../schema/model/ties.js'
import { values, type ValueName } from '../../../schema/model/values.js'
import { dateForms, intervalOf } from '../document/dates.js'

const text = z.string().trim().min(1, 'empty')
const kindName = z.enum(entityKinds as [EntityKind, ...EntityKind[]])
const tieName = z.enum(tieNames as [TieName, ...TieName[]])
const date = text.refine((value) => intervalOf(value) !== undefined, { error: `no such date; write ${dateForms}` })

/** What stands in a column, perhaps under another name. */
const columnOf = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    column: text,
    /** What is meant by what is printed; what is not in it stands for itself. */
    map: z.record(z.string(), value).optional(),
    /** What is meant where the map has nothing, or the cell is empty. */
    otherwise: value.optional(),
  })
const fixedOr = <T extends z.ZodType>(value: T, hint: string) =>
  z.union([value, columnOf(value)], { error: `write ${hint}, or {"column": "…"} with a "map" if need be` })
const cell = fixedOr(text, 'a fixed text')

const entity = z.strictObject({
  /** What ties and `within` call it. */
  as: text,
  /** Left out: guessed from the name, and marked as a guess. */
  kind: fixedOr(kindName, `a kind (${entityKinds.join(', ')})`).optional(),
  names: z
    .array(
      z.strictObject({
        column: text,
        /** BCP 47. Left out: zh-Hans where the name has a Chinese character, else the source's. */
        language: cell.optional(),
        kind: z.enum(Object.keys(nameKinds) as [NameKind, ...NameKind[]]).default('PRINTED'),
        /** Several names in one cell are parted by it. */
        separator: z.string().min(1).optional(),
      }),
    )
    .default([]),
  /** The first that a row has tells its entity from others. */
  identifiers: z.array(z.strictObject({ scheme: z.enum(idSchemeNames as [IdScheme, ...IdScheme[]]), column: text })).default([]),
  values: z
    .partialRecord(z.enum(Object.keys(values) as [ValueName, ...ValueName[]]), z.union([cell, columnOf(text).extend({ until: text })]))
    .default({}),
  /** Entity without which the name tells nothing: a person's organization, a base's event. */
  within: text.optional(),
  /** Whether the name alone may lead to an entity that is known. Left out: where the row has no identifier for it. */
  matchByName: z.boolean().optional(),
  /** Only look it up: what is not known stays out of the graph. */
  knownOnly: z.boolean().default(false),
  /** Several entities in one cell: the names (or identifiers) in this column are parted, and each is an entity of its own. */
  split: z.strictObject({ column: text, separator: z.string().min(1) }).optional(),
})

const tieProperties = [...new Set(Object.values(tieTypes).flatMap(({ properties = [] }) => properties))]
const tie = z.strictObject({
  from: text,
  /** A tie, or the column that prints the role: by its `map`, else in the words of the model, Chinese or English. */
  type: fixedOr(tieName, `a tie (${tieNames.join(', ')})`),
  to: text,
  since: cell.optional(),
  until: cell.optional(),
  /** Role as printed. Left out: what stands in the column of `type`. */
  role: cell.optional(),
  /** Place in the source's list. Left out: the place within a split cell. */
  rank: cell.optional(),
  properties: z.partialRecord(z.enum(tieProperties), cell).default({}),
  /** How it was inferred, where the file does not say it. */
  inferred: text.optional(),
})

const sourceFields = { title: text, publisher: text, url: text, publishedOn: date, language: text, retrievedOn: date, licence: text }

/** How the columns of a table become entities, names, values and ties, and who says so. */
export const tableMapping = z
  .strictObject({
    delimiter: z.string().length(1, 'one character').default(','),
    quoteCharacter: z.string().length(1, 'one character').default('"'),
    /** What stands in cells that say nothing, such as NA. */
    empty: z.array(text).default([]),
    /** Rows in which one of these columns is empty are passed over. */
    skipWhenEmpty: z.array(text).default([]),
    entities: z.array(entity).min(1, 'names no entity'),
    ties: z.array(tie).default([]),
    /** Column with the verbatim words of the source that say so. */
    quote: text.optional(),
    /** Columns that name a source for each row; what a row leaves out is that of the file. */
    rowSource: z.strictObject({ title: text, publisher: text, url: text, publishedOn: text, language: text }).partial().optional(),
  })
  .superRefine(({ entities, ties }, context) => {
    const fail = (path: PropertyKey[], message: string): void => context.addIssue({ code: 'custom', path, message })
    const known = entities.map(({ as }) => as)
    entities.forEach((one, index) => {
      const at = ['entities', index]
      if (known.indexOf(one.as) < index) fail([...at, 'as'], `"${one.as}" is there twice`)
      if (!one.names.length && !one.identifiers.length) fail(at, 'has neither names nor identifiers; give one of them')
      if (one.within !== undefined && !known.slice(0, index).includes(one.within))
        fail([...at, 'within'], `"${one.within}" is no entity before it; there are: ${known.slice(0, index).join(', ') || 'none'}`)
      if (one.within !== undefined && entities[known.indexOf(one.within)]?.split)
        fail([...at, 'within'], `"${one.within}" can be several; nobody could tell which`)
      if (one.kind === 'Person' && one.within === undefined && !one.identifiers.length)
        fail([...at, 'within'], 'a person is known only within an organization, or by an identifier; say which')
    })
    ties.forEach(({ type, ...ends }, index) => {
      for (const end of ['from', 'to'] as const) {
        const one = entities[known.indexOf(ends[end])]
        const at = ['ties', index, end]
        if (!one) fail(at, `"${ends[end]}" is no entity; there are: ${known.join(', ')}`)
        else if (typeof type === 'string' && typeof one.kind === 'string' && !tieTypes[type][end].includes(one.kind))
          fail(at, `"${ends[end]}" is a ${one.kind}, which ${type} cannot go ${end}; it can: ${tieTypes[type][end].join(', ')}`)
      }
    })
  })
export type TableMapping = z.infer<typeof tableMapping>
export type TableMappingInput = z.input<typeof tableMapping>
export type EntityMapping = TableMapping['entities'][number]
export type TieMapping = TableMapping['ties'][number]
export type Cell = z.infer<typeof cell>

/** A file that says how to read a user's CSV. */
export const mappingFile = z.strictObject({
  /** Names the document: what an earlier file of the same id said, and this one does not, is retracted. */
  id: text.regex(/^[a-z0-9-]{1,100}$/, 'only a-z, 0-9 and -'),
  /** Who says all this. */
  source: z.strictObject(sourceFields).partial({ url: true, publishedOn: true, retrievedOn: true, licence: true }),
  /** Encoding of the file, where it is not to be detected. */
  encoding: text.optional(),
  mapping: tableMapping,
})
export type MappingFile = z.infer<typeof mappingFile>
