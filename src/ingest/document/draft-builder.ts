import { organizationKinds, type EntityKind } from '../../../schema/model/kinds.js'
import { AppError } from '../../errors.js'
import { scriptOf } from '../../names/key.js'
import type { Draft, Mention, Quotation, StatementDraft } from '../draft.js'
import { sha256, sourceId } from '../ids.js'
import type { EventDocument, NamedItem, SubjectItem } from './format.js'
import { divisionOfName, kindOfName } from './vocabulary.js'

export const eventKeyOf = (key: string): string => `Event|${key}`

type Extra = Partial<Omit<StatementDraft, 'predicate' | 'subject' | 'object'>>

/** Collects what one document says: who is mentioned, what is said of whom, and where in the text it stands. */
export class DraftBuilder {
  protected readonly draft: Draft
  protected readonly event: string
  protected readonly translated: boolean

  constructor(
    readonly document: EventDocument,
    readonly text?: string,
  ) {
    const { source, id, event_key } = document
    this.translated = /machine[- ]translat/i.test(`${source.reliability} ${source.language}`)
    this.event = eventKeyOf(event_key)
    this.draft = {
      documentId: id,
      source: {
        id: sourceId(source.url ?? `${source.publisher}|${source.title}`),
        title: source.title,
        url: source.url ?? undefined,
        publisher: source.publisher,
        publishedOn: source.date ?? undefined,
        language: source.language,
        retrievedOn: source.retrieved ?? undefined,
        licence: source.licence ?? undefined,
        completeness: source.completeness ?? undefined,
        reliability: source.reliability ?? undefined,
        sha256: text === undefined ? undefined : sha256(text),
        machineTranslated: this.translated,
      },
      text,
      mentions: new Map(),
      statements: [],
    }
  }

  protected fail(field: string, problem: string, hint: string): never {
    throw new AppError('BAD_DOCUMENT', `${this.document.id}: ${field}: ${problem}`, hint, field)
  }

  protected locate(quote: string | undefined, field: string): Partial<Quotation> {
    if (!quote || this.text === undefined) return quote ? { quote } : {}
    const start = this.text.indexOf(quote)
    if (start < 0) this.fail(field, `the text does not hold the quote "${quote.slice(0, 60)}…"`, 'Quote the text to the letter.')
    return { quote, start, end: start + quote.length }
  }

  /** Where the name itself stands: within its quote if it is there, else the quote. */
  protected locateName(name: string, quote: string | undefined, field: string): Partial<Quotation> {
    const around = this.locate(quote, field)
    const offset = quote?.indexOf(name) ?? -1
    if (offset < 0) return around
    return {
      quote: name,
      ...(around.start === undefined ? {} : { start: around.start + offset, end: around.start + offset + name.length }),
    }
  }

  protected say(predicate: string, subject: string, object: string | undefined, extra: Extra = {}): void {
    const { certainty = 'STATED', ...rest } = extra
    this.draft.statements.push({ predicate, subject, object, certainty, translated: this.translated, ...rest })
  }

  protected mention(key: string, mention: Mention): string {
    const known = this.draft.mentions.get(key)
    if (known) {
      known.ids = [...new Set([...known.ids, ...mention.ids])]
      if (mention.kindCertainty === 'STATED') Object.assign(known, { kind: mention.kind, kindCertainty: 'STATED' })
    } else this.draft.mentions.set(key, mention)
    return key
  }

  protected name(key: string, item: Pick<NamedItem, 'name' | 'language' | 'name_kind' | 'quote'>, field: string): void {
    const { source } = this.document
    const language =
      item.language ?? (scriptOf(item.name) === 'Hani' ? 'zh-Hans' : (/^[a-z]{2,3}(-\w+)?/.exec(source.language)?.[0] ?? 'und'))
    this.say('NAME', key, undefined, {
      value: item.name,
      ...(item.name_kind === 'DESCRIPTIVE'
        ? { certainty: 'INFERRED' as const, note: 'A description in place of a name, made by the editors.' }
        : {}),
      ...this.locateName(item.name, item.quote, field),
      properties: { nameKind: item.name_kind ?? (this.translated ? 'MACHINE_TRANSLATED' : 'PRINTED'), language },
    })
  }

  protected identify(key: string, ids: NamedItem['ids'] = {}): void {
    for (const [scheme, value] of Object.entries(ids)) this.say('IDENTIFIER', key, undefined, { value, properties: { scheme } })
  }

  protected organization(item: NamedItem, field: string): string {
    const key = `Organization|${item.name}`
    const declared = this.declared(item.name)
    this.mention(key, {
      name: item.name,
      kind: item.kind ?? declared?.kind ?? kindOfName(item.name),
      kindCertainty: item.kind || declared?.kind ? (item.kind_certainty ?? declared?.kind_certainty ?? 'STATED') : 'INFERRED',
      ids: Object.entries(item.ids ?? declared?.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
      matchByName: !this.translated,
    })
    this.identify(key, item.ids ?? declared?.ids)
    this.name(key, { ...item, name_kind: item.name_kind ?? declared?.name_kind, language: item.language ?? declared?.language }, field)
    const division = divisionOfName(item.name)
    if (division) {
      const place = this.mention(`Place|${division}`, {
        name: division,
        kind: 'Place',
        kindCertainty: 'INFERRED',
        ids: [],
        matchByName: true,
        lookUpOnly: true,
      })
      this.say('LOCATED_IN', key, place, { certainty: 'INFERRED', note: 'Its name begins with that of the division.' })
    }
    return key
  }

  /** Names of bases, committees and routes are often generic: they tell only within their event, unless an id or a judgement says more. */
  protected scoped(kind: EntityKind, item: SubjectItem, field: string): string {
    if (item.kind && organizationKinds.includes(item.kind)) return this.organization(item, field)
    const key = this.mention(`${kind}|${item.name}`, {
      name: item.name,
      kind,
      kindCertainty: 'STATED',
      ids: Object.entries(item.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
      scope: this.event,
      matchByName: false,
    })
    this.name(key, item, field)
    return key
  }

  protected known(kinds: readonly EntityKind[], name: string): string | undefined {
    return kinds.map((kind) => `${kind}|${name}`).find((key) => this.draft.mentions.has(key))
  }

  /** What the document says elsewhere of the same name. */
  protected declared(name: string): NamedItem | undefined {
    const { hosts, other_orgs, alliances } = this.document
    return [...hosts, ...other_orgs, ...alliances].find((item) => item.name === name && (item.kind ?? item.name_kind))
  }

  /** Only the source's own words are printed: an English role on a Chinese source is the editors'. */
  protected role(printed: string | null | undefined, label: string | undefined): Record<string, string | undefined> {
    const own = printed ?? (this.document.source.language.startsWith('zh') && /\p{Script=Han}/u.test(label ?? '') ? label : undefined)
    return { roleAsPrinted: own ?? undefined, roleLabel: own === label ? undefined : label }
  }

  protected end(name: string, field: string): string {
    const found = [...this.draft.mentions].find(([key, mention]) => mention.name === name || key === eventKeyOf(name))?.[0]
    return (
      found ??
      this.fail(field, `"${name}" is not named in the document`, 'Name it under hosts, other_orgs, bases, committees or people first.')
    )
  }
}
