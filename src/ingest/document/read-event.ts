import { organizationKinds, type EntityKind } from '../../../schema/model/kinds.js'
import type { TieName } from '../../../schema/model/ties.js'
import { AppError } from '../../errors.js'
import { scriptOf } from '../../names/key.js'
import type { Draft, Mention, Quotation, StatementDraft } from '../draft.js'
import { sha256, sourceId } from '../ids.js'
import type { EventDocument, NamedItem, SubjectItem } from './format.js'
import { divisionOfName, kindOfName, postOf, roleWords, tieOfWord, titlesOf } from './vocabulary.js'

const eventKeyOf = (key: string): string => `Event|${key}`
const speeches = new Set(['remarks', 'keynote', 'panel', 'experience sharing'])
const relationTies: Record<string, TieName> = {
  awarded: 'AWARDED',
  appointed: 'ISSUED_APPOINTMENTS_FOR',
  released: 'RELEASED',
  established: 'ESTABLISHED',
}

type Extra = Partial<Omit<StatementDraft, 'predicate' | 'subject' | 'object'>>

/** Reads one report into statements: pure, nothing is looked up. Throws BAD_DOCUMENT when a quote is not in the text. */
export class EventReader {
  readonly #draft: Draft
  readonly #event: string
  readonly #translated: boolean

  constructor(
    readonly document: EventDocument,
    readonly text?: string,
  ) {
    const { source, id, event_key } = document
    this.#translated = /machine[- ]translat/i.test(`${source.reliability} ${source.language}`)
    this.#event = eventKeyOf(event_key)
    this.#draft = {
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
        machineTranslated: this.#translated,
      },
      text,
      mentions: new Map(),
      statements: [],
    }
  }

  read(): Draft {
    this.#readEvent()
    this.#readOrganizations()
    this.#readSubjects()
    this.#readPeople()
    this.#readRest()
    return this.#draft
  }

  #fail(field: string, problem: string, hint: string): never {
    throw new AppError('BAD_DOCUMENT', `${this.document.id}: ${field}: ${problem}`, hint, field)
  }

  #locate(quote: string | undefined, field: string): Partial<Quotation> {
    if (!quote || this.text === undefined) return quote ? { quote } : {}
    const start = this.text.indexOf(quote)
    if (start < 0) this.#fail(field, `the text does not hold the quote "${quote.slice(0, 60)}…"`, 'Quote the text to the letter.')
    return { quote, start, end: start + quote.length }
  }

  /** Where the name itself stands: within its quote if it is there, else the quote. */
  #locateName(name: string, quote: string | undefined, field: string): Partial<Quotation> {
    const around = this.#locate(quote, field)
    const offset = quote?.indexOf(name) ?? -1
    if (offset < 0) return around
    return { quote: name, ...(around.start === undefined ? {} : { start: around.start + offset, end: around.start + offset + name.length }) }
  }

  #say(predicate: string, subject: string, object: string | undefined, extra: Extra = {}): void {
    const { certainty = 'STATED', ...rest } = extra
    this.#draft.statements.push({ predicate, subject, object, certainty, translated: this.#translated, ...rest })
  }

  #mention(key: string, mention: Mention): string {
    const known = this.#draft.mentions.get(key)
    if (known) {
      known.ids = [...new Set([...known.ids, ...mention.ids])]
      if (mention.kindCertainty === 'STATED') Object.assign(known, { kind: mention.kind, kindCertainty: 'STATED' })
    } else this.#draft.mentions.set(key, mention)
    return key
  }

  #name(key: string, item: Pick<NamedItem, 'name' | 'language' | 'name_kind' | 'quote'>, field: string): void {
    const { source } = this.document
    const language = item.language ?? (scriptOf(item.name) === 'Hani' ? 'zh-Hans' : (/^[a-z]{2,3}(-\w+)?/.exec(source.language)?.[0] ?? 'und'))
    this.#say('NAME', key, undefined, {
      value: item.name,
      ...(item.name_kind === 'DESCRIPTIVE' ? { certainty: 'INFERRED' as const, note: 'A description in place of a name, made by the editors.' } : {}),
      ...this.#locateName(item.name, item.quote, field),
      properties: { nameKind: item.name_kind ?? (this.#translated ? 'MACHINE_TRANSLATED' : 'PRINTED'), language },
    })
  }

  #identify(key: string, ids: NamedItem['ids'] = {}): void {
    for (const [scheme, value] of Object.entries(ids)) this.#say('IDENTIFIER', key, undefined, { value, properties: { scheme } })
  }

  #organization(item: NamedItem, field: string): string {
    const key = `Organization|${item.name}`
    const declared = this.#declared(item.name)
    this.#mention(key, {
      name: item.name,
      kind: item.kind ?? declared?.kind ?? kindOfName(item.name),
      kindCertainty: item.kind || declared?.kind ? (item.kind_certainty ?? declared?.kind_certainty ?? 'STATED') : 'INFERRED',
      ids: Object.entries(item.ids ?? declared?.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
      matchByName: !this.#translated,
    })
    this.#identify(key, item.ids ?? declared?.ids)
    this.#name(key, { ...item, name_kind: item.name_kind ?? declared?.name_kind, language: item.language ?? declared?.language }, field)
    const division = divisionOfName(item.name)
    if (division) {
      const place = this.#mention(`Place|${division}`, { name: division, kind: 'Place', kindCertainty: 'INFERRED', ids: [], matchByName: true, lookUpOnly: true })
      this.#say('LOCATED_IN', key, place, { certainty: 'INFERRED', note: 'Its name begins with that of the division.' })
    }
    return key
  }

  #readEvent(): void {
    const { event, event_key, related_events = [] } = this.document
    const events = [
      { event_key, name: event.name, name_kind: event.name_kind, date: event.date, quote: event.quote, date_quote: event.date_quote },
      ...related_events.map((other) => ({ ...other, date_quote: other.quote })),
    ]
    for (const item of events) {
      const key = this.#mention(eventKeyOf(item.event_key), { name: item.event_key, kind: 'Event', kindCertainty: 'STATED', ids: [`event:${item.event_key}`], matchByName: false })
      this.#say('IDENTIFIER', key, undefined, { value: item.event_key, properties: { scheme: 'event' }, certainty: 'INFERRED', note: 'Key given by the editors.' })
      if (item.name) this.#name(key, { ...item, name: item.name }, 'event.name')
      if (item.date) this.#say('DATE', key, undefined, { value: item.date, ...this.#locate(item.date_quote, 'event.date_quote') })
    }
    if (event.description) this.#say('DESCRIPTION', this.#event, undefined, { value: event.description, ...this.#locate(this.text ? event.description : undefined, 'event.description') })
    if (event.place) this.#readPlace(event.place)
    for (const { code, quote, inferred } of event.held_in ?? []) {
      const key = this.#mention(`Place|${code}`, { name: code, kind: 'Place', kindCertainty: 'STATED', ids: [`division:${code}`], matchByName: false, lookUpOnly: true })
      const how = inferred ?? (quote ? undefined : 'The place as printed lies there.')
      this.#say('HELD_AT', this.#event, key, { ...this.#locate(quote, 'event.held_in'), ...(how ? { certainty: 'INFERRED' as const, note: how } : {}) })
    }
  }

  #readPlace(place: string): void {
    const { event } = this.document
    const where = this.#locate(event.place_quote, 'event.place_quote')
    this.#say('VENUE', this.#event, undefined, { value: place, ...where })
    const venue = this.document.hosts.some(({ name }) => name === place) || this.document.other_orgs.some(({ name }) => name === place)
    const key = venue
      ? `Organization|${place}`
      : this.#mention(`Venue|${place}`, { name: place, kind: 'Place', kindCertainty: 'INFERRED', ids: [], matchByName: !this.#translated, lookUpOnly: true })
    this.#say('HELD_AT', this.#event, key, where)
  }

  #readOrganizations(): void {
    const { hosts, other_orgs } = this.document
    const ranks = new Map<string, number>()
    hosts.forEach((host, index) => {
      const field = `hosts[${index}]`
      const tie = tieOfWord(host.role) ?? this.#fail(`${field}.role`, `"${host.role}" is not a role`, `Use one of: ${Object.keys(roleWords).join(', ')}.`)
      const event = eventKeyOf(host.event_key ?? this.document.event_key)
      const rank = host.rank ?? (ranks.get(tie + event) ?? 0) + 1
      ranks.set(tie + event, rank)
      const key = this.#organization(host, field)
      this.#say(tie, key, event, {
        ...this.#locate(host.quote, `${field}.quote`),
        ...(host.inferred ? { certainty: 'INFERRED' as const, note: host.inferred } : {}),
        properties: { ...this.#role(host.role_text, host.role), rank, nameAsPrinted: host.name },
      })
    })
    other_orgs.forEach((other, index) => {
      const field = `other_orgs[${index}]`
      const key = this.#organization(other, field)
      const predicate = tieOfWord(other.role) ?? 'MENTIONED'
      this.#say(predicate, key, eventKeyOf(other.event_key ?? this.document.event_key), { ...this.#locate(other.quote, `${field}.quote`), properties: { ...this.#role(undefined, other.role), nameAsPrinted: other.name } })
    })
  }

  #readSubjects(): void {
    const { bases, committees, alliances, routes = [] } = this.document
    const named = (items: EventDocument['bases']): SubjectItem[] => items.filter((item): item is SubjectItem => 'name' in item && typeof item.name === 'string')
    alliances.forEach((item, index) => this.#subject(item, this.#organization({ ...item, kind: item.kind ?? 'Association' }, 'alliances'), 'alliances', index + 1))
    for (const [field, kind, items] of [['bases', 'Base', named(bases)], ['committees', 'Committee', committees], ['routes', 'Route', routes]] as [string, EntityKind, SubjectItem[]][]) {
      items.forEach((item, index) => this.#subject(item, this.#scoped(kind, item, field), field, index + 1))
    }
    for (const item of bases) {
      if ('name' in item) continue
      if (item.type && item.parties?.length) {
        const named = { name: `${item.type} (${item.parties.join(' × ')})`, name_kind: 'DESCRIPTIVE' as const, operators: item.parties, quote: item.quote }
        this.#subject(named, this.#scoped('Base', named, 'bases'), 'bases', 0)
        continue
      }
      this.#say('UNKNOWN', this.#event, undefined, { value: 'BASES', note: [item.type, item.note, item.parties?.join('、')].filter(Boolean).join(': '), ...this.#locate(item.quote, 'bases') })
    }
  }

  /** Names of bases, committees and routes are often generic: they tell only within their event, unless an id or a judgement says more. */
  #scoped(kind: EntityKind, item: SubjectItem, field: string): string {
    if (item.kind && organizationKinds.includes(item.kind)) return this.#organization(item, field)
    const key = this.#mention(`${kind}|${item.name}`, {
      name: item.name,
      kind,
      kindCertainty: 'STATED',
      ids: Object.entries(item.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
      scope: this.#event,
      matchByName: false,
    })
    this.#name(key, item, field)
    return key
  }

  #subject(item: SubjectItem, key: string, field: string, rank: number): void {
    const where = this.#locate(item.quote, `${field}.quote`)
    const tie = relationTies[item.relation ?? '']
    if (tie) this.#say(tie, this.#event, key, { ...where, properties: { roleLabel: item.relation, nameAsPrinted: item.name, rank: rank || undefined } })
    else this.#say('MENTIONED', key, this.#event, { ...where, note: item.note, properties: { roleLabel: item.note ?? field } })
    for (const operator of item.operators ?? []) this.#say('OPERATES', this.#organization({ name: operator }, field), key, where)
    if (item.part_of) this.#say('PART_OF', key, this.#organization({ name: item.part_of }, field), where)
  }

  #known(kinds: readonly EntityKind[], name: string): string | undefined {
    return kinds.map((kind) => `${kind}|${name}`).find((key) => this.#draft.mentions.has(key))
  }

  /** What the document says elsewhere of the same name. */
  #declared(name: string): NamedItem | undefined {
    const { hosts, other_orgs, alliances } = this.document
    return [...hosts, ...other_orgs, ...alliances].find((item) => item.name === name && (item.kind ?? item.name_kind))
  }

  /** Only the source's own words are printed: an English role on a Chinese source is the editors'. */
  #role(printed: string | null | undefined, label: string | undefined): Record<string, string | undefined> {
    const own = printed ?? (this.document.source.language.startsWith('zh') && /\p{Script=Han}/u.test(label ?? '') ? label : undefined)
    return { roleAsPrinted: own ?? undefined, roleLabel: own === label ? undefined : label }
  }

  #readPeople(): void {
    const { people, talks = [] } = this.document
    let speakers = 0
    people.forEach((person, index) => {
      const field = `people[${index}]`
      const affiliations = (person.affiliation ?? '').split(/\s*[;；]\s*/).filter(Boolean)
      const titles = (person.role ?? '').split(/\s*[;；]\s*/)
      const organizations = affiliations.map((name) => this.#known(['Base', 'Committee'], name) ?? this.#organization({ name, quote: person.quote }, field))
      const key = this.#mention(`Person|${person.name}|${affiliations.join(';')}`, {
        name: person.name,
        kind: 'Person',
        kindCertainty: 'STATED',
        ids: Object.entries(person.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
        scope: organizations[0] ?? this.#event,
        matchByName: !this.#translated,
      })
      this.#identify(key, person.ids)
    this.#name(key, person, field)
      const where = this.#locate(person.quote, `${field}.quote`)
      organizations.forEach((organization, at) => {
        const title = (titles.length === affiliations.length ? titles[at] : person.role) ?? undefined
        for (const one of titlesOf(title ?? '')) this.#say('HOLDS_POSITION', key, organization, { ...where, properties: { title: one, post: postOf(one), roleAsPrinted: title, nameAsPrinted: person.name } })
      })
      const position = person.role ?? undefined
      for (const { act, talk_title, quote } of person.acts ?? []) {
        const listed = talks.find(({ speaker }) => speaker === person.name)
        const talk = talk_title ?? listed?.title
        const spoke = speeches.has(act)
        if (spoke) speakers += 1
        this.#say(spoke ? 'SPOKE_AT' : 'TOOK_PART_IN', key, this.#event, {
          ...this.#locate(quote ?? person.quote, `${field}.acts`),
          note: talk ? listed?.speaker_certainty && `Speaker of the talk: ${listed.speaker_certainty}` : undefined,
          properties: { roleLabel: act, position, nameAsPrinted: person.name, rank: person.rank ?? (spoke ? speakers : index + 1), ...(spoke ? { speechKind: act, talkTitle: talk ?? undefined } : {}) },
        })
      }
      if (!person.acts?.length) this.#say('MENTIONED', key, this.#event, { ...where, properties: { roleAsPrinted: position, nameAsPrinted: person.name } })
    })
  }

  #readRest(): void {
    const { agreements, ties = [], talks = [], people, unknowns = [] } = this.document
    unknowns.forEach(({ about, count, says, quote, of }, index) => {
      const subject = of === undefined ? this.#event : this.#end(of, `unknowns[${index}].of`)
      this.#say('UNKNOWN', subject, undefined, { value: about, note: says, ...this.#locate(quote, 'unknowns'), properties: { count } })
    })
    agreements.forEach(({ type, parties, term, quote }, index) => {
      const where = this.#locate(quote, `agreements[${index}].quote`)
      this.#say('AGREEMENT', this.#event, undefined, { value: type, note: [parties.join('、'), term].filter(Boolean).join('; '), ...where })
      const named = parties.filter((name) => !/^\d+\s*(named\b|余|多|家|所|个|名)/.test(name))
      const keys = named.map((name) => this.#organization({ name }, 'agreements'))
      keys.forEach((key, at) => {
        this.#say('SIGNED', key, this.#event, { ...where, properties: { roleLabel: type, nameAsPrinted: named[at] } })
        for (const other of keys.slice(at + 1)) this.#say('COOPERATES_WITH', key, other, { ...where, note: term && `Term: ${term}`, properties: { title: type, roleAsPrinted: type } })
      })
    })
    for (const { title, speaker } of talks) {
      if (!speaker || !people.some(({ name }) => name === speaker)) this.#say('UNKNOWN', this.#event, undefined, { value: 'SPEAKERS', note: `Speaker of the talk "${title}"` })
    }
    ties.forEach(({ from, type, to, role_text, since, until, quote, inferred }, index) => {
      this.#say(type, this.#end(from, `ties[${index}].from`), this.#end(to, `ties[${index}].to`), {
        ...this.#locate(quote, `ties[${index}].quote`),
        ...(inferred ? { certainty: 'INFERRED' as const, note: inferred } : {}),
        properties: {
          ...this.#role(undefined, role_text ?? undefined),
          since,
          until,
          ...(type === 'HOLDS_POSITION' && role_text ? { title: role_text, post: postOf(role_text) } : {}),
        },
      })
    })
  }

  #end(name: string, field: string): string {
    const found = [...this.#draft.mentions].find(([key, mention]) => mention.name === name || key === eventKeyOf(name))?.[0]
    return found ?? this.#fail(field, `"${name}" is not named in the document`, 'Name it under hosts, other_orgs, bases, committees or people first.')
  }
}
