import { z } from 'zod'
import { entityKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { idSchemes, type IdScheme } from '../../../schema/model/identifiers.js'
import { nameKinds, type NameKind } from '../../../schema/model/names.js'
import { tieNames, type TieName } from '../../../schema/model/ties.js'
import { values, type ValueName } from '../../../schema/model/values.js'

const kind = z.enum(entityKinds as [EntityKind, ...EntityKind[]])
const scheme = z.enum(Object.keys(idSchemes) as [IdScheme, ...IdScheme[]])
const column = z.string().min(1)

/** How the columns of a table become entities, names, values and ties. */
export const tableMapping = z.strictObject({
  kind,
  /** The identifier that tells one row's entity from another's. */
  identifier: z.strictObject({ scheme, column }),
  identifiers: z.array(z.strictObject({ scheme, column })).default([]),
  names: z
    .array(
      z.strictObject({
        column,
        language: z.string(),
        kind: z.enum(Object.keys(nameKinds) as [NameKind, ...NameKind[]]),
      }),
    )
    .default([]),
  values: z.array(z.strictObject({ predicate: z.enum(Object.keys(values) as [ValueName, ...ValueName[]]), column })).default([]),
  ties: z
    .array(
      z.strictObject({
        type: z.enum(tieNames as [TieName, ...TieName[]]),
        to: z.strictObject({ kind, scheme, column }),
        /** How the other end was found, where the table itself does not say it. */
        inferred: z.string().optional(),
      }),
    )
    .default([]),
  /** Only add to entities that are known already. */
  knownOnly: z.boolean().default(false),
  /** Column with the words of the source that say so. */
  quote: column.optional(),
})
export type TableMapping = z.infer<typeof tableMapping>

/** What stands in a dataset's `dataset.json`. */
export const dataset = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  retrieved: z.string().nullable(),
  publishedOn: z.string().nullish(),
  language: z.string(),
  format: z.enum(['events', 'judgements', 'table']),
  file: z.string().optional(),
  textFile: z.string().optional(),
  rows: z.int().min(0),
  sha256: z.string().nullish(),
  /** How the file was made from what was published. */
  prepared: z.string().optional(),
  table: tableMapping.optional(),
  /** What `reading/dataset.ts` reads instead of `table`. */
  mapping: z.unknown().optional(),
})
export type Dataset = z.infer<typeof dataset>
