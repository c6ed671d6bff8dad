import type { EntityKind } from '../../schema/model/kinds.js'
import type { Certainty } from '../../schema/model/names.js'

/** Where in the source's text a fact stands. Offsets count UTF-16 code units: `text.slice(start, end) === quote`. */
export interface Quotation {
  quote: string
  start?: number
  end?: number
}

/** Somebody or something that a document names; who it is, is decided later. */
export interface Mention {
  name: string
  kind: EntityKind
  kindCertainty: Certainty
  /** External ids given for it, as `scheme:value`. */
  ids: string[]
  /** Key of the mention within which alone the name is telling: a person's organization, a base's event. */
  scope?: string
  /** Whether its name alone may lead to an entity that is known already. */
  matchByName: boolean
  /** Only look it up: where nothing is found, it stays out of the graph. */
  lookUpOnly?: boolean
}

export interface StatementDraft extends Partial<Quotation> {
  predicate: string
  /** Key of a mention. */
  subject: string
  object?: string
  value?: string
  certainty: Certainty
  /** How it was derived, where it was. */
  note?: string
  /** Where names decide on what is shown, whose names a machine made comes last. */
  translated?: boolean
  properties?: Record<string, string | number | undefined>
}

export interface SourceDraft {
  id: string
  title: string
  url?: string
  publisher: string
  publishedOn?: string
  language: string
  retrievedOn?: string
  sha256?: string
  licence?: string
  completeness?: string
  reliability?: string
  machineTranslated: boolean
}

/** All that one document, or one batch of a table, says: pure data, before anything is looked up. */
export interface Draft {
  documentId: string
  source: SourceDraft
  text?: string
  mentions: Map<string, Mention>
  statements: StatementDraft[]
}
