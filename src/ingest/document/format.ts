import { z } from 'zod'
import { entityKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { checkIdentifier, idSchemeNames, normalIdentifier, type IdScheme } from '../../../schema/model/identifiers.js'
import { nameKinds, type NameKind } from '../../../schema/model/names.js'
import { tieNames, type TieName } from '../../../schema/model/ties.js'
import { dateForms, intervalOf } from './dates.js'
import { longestName, textFault } from './text.js'

/** Some records explain a date behind it, in brackets: "2025-07-31 (page release time)". */
const bare = (text: string): string => text.replace(/\s*\(.*\)\s*$/, '').replace(/^--/, 'XXXX-')
export const partialDate = z.string().transform((printed, context) => {
  const date = intervalOf(bare(printed))
  if (date === undefined) {
    context.addIssue({
      code: 'custom',
      message: `no such date; write ${dateForms}, an interval 2024-05-14/2024-05-15, or null when unknown`,
    })
  }
  return date ?? printed
})

/** A text that holds nothing a reader would not see; a name no markup either. */
const checkedText = (name: boolean) =>
  z
    .string()
    .trim()
    .superRefine((value, context) => {
      const fault = textFault(value, { max: longestName, name })
      if (fault) context.addIssue({ code: 'custom', message: `${fault.reason}. ${fault.hint}` })
    })
const text = checkedText(false)
const nameText = checkedText(true)
const kind = z.enum(entityKinds as [EntityKind, ...EntityKind[]])
const tie = z.enum(tieNames as [TieName, ...TieName[]])
const ids = z.partialRecord(z.enum(idSchemeNames as [IdScheme, ...IdScheme[]]), text).transform((given, context) =>
  Object.fromEntries(
    Object.entries(given).map(([scheme, printed = '']) => {
      const value = normalIdentifier(scheme as IdScheme, printed)
      const problem = checkIdentifier(scheme as IdScheme, value)
      if (problem) context.addIssue({ code: 'custom', message: problem, path: [scheme] })
      return [scheme, value]
    }),
  ),
)

/** Verbatim words of the source. With the source's text at hand they must stand there, and their offsets are kept. */
const quote = text.optional()

/** Somebody or something that the source names. Kind and ids may be left out: the kind is then inferred from the name. */
const named = z.object({
  name: nameText,
  kind: kind.optional(),
  ids: ids.optional(),
  /** Language of the name where it is not the source's: BCP 47. */
  language: text.optional(),
  name_kind: z.enum(Object.keys(nameKinds) as [NameKind, ...NameKind[]]).optional(),
  /** INFERRED where the kind is the editors' judgement. */
  kind_certainty: z.enum(['STATED', 'INFERRED']).optional(),
  quote,
})
const nameOr = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (typeof value === 'string' ? { name: value } : value), schema)

const participant = named.extend({
  /** One of the roles of `vocabulary.ts`; a note may follow in brackets. */
  role: text,
  role_text: text.nullish(),
  /** Another event of this document, when the role is not in its main one. */
  event_key: text.optional(),
  rank: z.int().min(1).optional(),
  /** How the role was inferred, where the source does not print it. */
  inferred: text.optional(),
})

const act = z.object({
  /** What the person did at the event. */
  act: z.enum(['remarks', 'keynote', 'panel', 'experience sharing', 'sign', 'preside', 'witness', 'attend']),
  talk_title: text.nullish(),
  quote,
})

/** A base, committee, alliance or route, and what the event did to it. */
const subject = named.extend({
  relation: z.enum(['awarded', 'appointed', 'released', 'established', 'mentioned']).optional(),
  /** Organizations that run it. */
  operators: z.array(text).optional(),
  /** Organization it belongs to. */
  part_of: text.optional(),
  note: text.optional(),
})

/** What is said of a thing that has no name in the source: kept as a note, not as an entity. */
const unnamed = z
  .looseObject({ note: text.optional(), type: text.optional(), parties: z.array(text).optional(), quote })
  .refine((value) => value.note ?? value.type, { error: 'needs a name, a note or a type' })

/** One report on one event: the form of `seeds/news/*.json`, and of what users import (JSON or YAML). */
export const eventDocument = z.strictObject({
  id: text.regex(/^[a-z0-9-]{1,100}$/, 'only a-z, 0-9 and -'),
  /** Documents with the same key report the same event. */
  event_key: text.regex(/^[a-z0-9-]{1,100}$/, 'only a-z, 0-9 and -'),
  source: z.strictObject({
    title: text,
    url: z.string().trim().nullish(),
    publisher: text,
    date: partialDate.nullish(),
    language: text,
    completeness: text.nullish(),
    reliability: text.nullish(),
    licence: text.nullish(),
    retrieved: partialDate.nullish(),
    /** File beside the document that holds the source's whole text. */
    text_file: text.optional(),
  }),
  event: z.strictObject({
    name: nameText.nullable(),
    name_kind: z.enum(Object.keys(nameKinds) as [NameKind, ...NameKind[]]).optional(),
    date: partialDate.nullable(),
    date_quote: quote,
    /** A place or an organization, as printed. */
    place: text.nullable(),
    place_quote: quote,
    /** Division codes of where it was held, with the words that say so. */
    held_in: z.array(z.strictObject({ code: z.string().regex(/^\d{2,6}$/), quote, inferred: text.optional() })).optional(),
    description: text.nullish(),
    quote,
  }),
  /** Other events that the source reports, such as the founding of an alliance years before. */
  related_events: z
    .array(
      z.strictObject({ event_key: text, name: text, name_kind: z.enum(['PRINTED', 'DESCRIPTIVE']), date: partialDate.nullable(), quote }),
    )
    .optional(),
  hosts: z.array(participant),
  bases: z.array(z.union([nameOr(subject), unnamed])),
  committees: z.array(nameOr(subject)),
  alliances: z.array(nameOr(subject)),
  routes: z.array(nameOr(subject)).optional(),
  people: z.array(
    named.omit({ kind: true }).extend({
      /** Position as printed; what the person did may follow in brackets. */
      role: text.nullable(),
      /** Organizations, parted by `;` as are their positions. */
      affiliation: text.nullable(),
      acts: z.array(act).optional(),
      rank: z.int().min(1).optional(),
    }),
  ),
  other_orgs: z.array(named.extend({ role: text, event_key: text.optional() })),
  agreements: z.array(z.looseObject({ type: text, parties: z.array(text), term: text.optional(), quote })),
  talks: z.array(z.strictObject({ title: text, speaker: text.nullable(), speaker_certainty: text.optional(), quote })).optional(),
  /** Ties that the lists above have no room for. Ends are names of this document, or event keys. */
  ties: z
    .array(
      z.strictObject({
        from: text,
        type: tie,
        to: text,
        role_text: text.nullish(),
        since: partialDate.optional(),
        until: partialDate.optional(),
        quote,
        inferred: text.optional(),
      }),
    )
    .optional(),
  /** What the source says exists but does not name. */
  unknowns: z
    .array(
      z.strictObject({
        about: z.enum(['HOSTS', 'SPEAKERS', 'MEMBERS', 'BASES', 'COMMITTEES', 'SIGNATORIES', 'OTHER']),
        count: z.int().min(1).optional(),
        says: text,
        quote,
        /** Name in this document that it is unknown of; the event when absent. */ of: text.optional(),
      }),
    )
    .optional(),
  notes: z.string().nullish(),
})
export type EventDocument = z.infer<typeof eventDocument>
export type NamedItem = z.infer<typeof named>
export type SubjectItem = z.infer<typeof subject>

/** One side of a judgement: a name in a document, or an external id (`moe:4135011062`). */
const side = z.union([
  z.strictObject({ document: text, name: text }),
  z.strictObject({ id: z.string().regex(/^[a-z0-9]+:.+$/, 'expected scheme:value') }),
])
export const judgementList = z.strictObject({
  id: text,
  judgements: z.array(
    z.strictObject({
      left: side,
      verdict: z.enum(['SAME', 'DIFFERENT', 'UNSURE']),
      right: side,
      reason: text,
      /** The same in Chinese, where the reason is in another language. */
      reason_zh: text.optional(),
      decided_by: text,
      decided_at: partialDate,
      /** Document whose source settles it. */
      basis: text.optional(),
    }),
  ),
})
export type JudgementList = z.infer<typeof judgementList>
