import type { EntityKind } from '../../../schema/model/kinds.js'
import type { TieName } from '../../../schema/model/ties.js'
import type { Draft } from '../draft.js'
import { DraftBuilder, eventKeyOf } from './draft-builder.js'
import type { EventDocument, SubjectItem } from './format.js'
import { postOf, roleWords, tieOfWord, titlesOf } from './vocabulary.js'

const speeches = new Set(['remarks', 'keynote', 'panel', 'experience sharing'])
const relationTies: Record<string, TieName> = {
  awarded: 'AWARDED',
  appointed: 'ISSUED_APPOINTMENTS_FOR',
  released: 'RELEASED',
  established: 'ESTABLISHED',
}

/** Reads one report into statements: pure, nothing is looked up. Throws BAD_DOCUMENT when a quote is not in the text. */
export class EventReader extends DraftBuilder {
  read(): Draft {
    this.#readEvent()
    this.#readOrganizations()
    this.#readSubjects()
    this.#readPeople()
    this.#readRest()
    return this.draft
  }

  #readEvent(): void {
    const { event, event_key, related_events = [] } = this.document
    const events = [
      { event_key, name: event.name, name_kind: event.name_kind, date: event.date, quote: event.quote, date_quote: event.date_quote },
      ...related_events.map((other) => ({ ...other, date_quote: other.quote })),
    ]
    for (const item of events) {
      const key = this.mention(eventKeyOf(item.event_key), {
        name: item.event_key,
        kind: 'Event',
        kindCertainty: 'STATED',
        ids: [`event:${item.event_key}`],
        matchByName: false,
      })
      this.say('IDENTIFIER', key, undefined, {
        value: item.event_key,
        properties: { scheme: 'event' },
        certainty: 'INFERRED',
        note: 'Key given by the editors.',
      })
      if (item.name) this.name(key, { ...item, name: item.name }, 'event.name')
      if (item.date) this.say('DATE', key, undefined, { value: item.date, ...this.locate(item.date_quote, 'event.date_quote') })
    }
    if (event.description)
      this.say('DESCRIPTION', this.event, undefined, {
        value: event.description,
        ...this.locate(this.text ? event.description : undefined, 'event.description'),
      })
    if (event.place) this.#readPlace(event.place)
    for (const { code, quote, inferred } of event.held_in ?? []) {
      const key = this.mention(`Place|${code}`, {
        name: code,
        kind: 'Place',
        kindCertainty: 'STATED',
        ids: [`division:${code}`],
        matchByName: false,
        lookUpOnly: true,
      })
      const how = inferred ?? (quote ? undefined : 'The place as printed lies there.')
      this.say('HELD_AT', this.event, key, {
        ...this.locate(quote, 'event.held_in'),
        ...(how ? { certainty: 'INFERRED' as const, note: how } : {}),
      })
    }
  }

  #readPlace(place: string): void {
    const { event } = this.document
    const where = this.locate(event.place_quote, 'event.place_quote')
    this.say('VENUE', this.event, undefined, { value: place, ...where })
    const venue = this.document.hosts.some(({ name }) => name === place) || this.document.other_orgs.some(({ name }) => name === place)
    const key = venue
      ? `Organization|${place}`
      : this.mention(`Venue|${place}`, {
          name: place,
          kind: 'Place',
          kindCertainty: 'INFERRED',
          ids: [],
          matchByName: !this.translated,
          lookUpOnly: true,
        })
    this.say('HELD_AT', this.event, key, where)
  }

  #readOrganizations(): void {
    const { hosts, other_orgs } = this.document
    const ranks = new Map<string, number>()
    hosts.forEach((host, index) => {
      const field = `hosts[${index}]`
      const tie =
        tieOfWord(host.role) ??
        this.fail(`${field}.role`, `"${host.role}" is not a role`, `Use one of: ${Object.keys(roleWords).join(', ')}.`)
      const event = eventKeyOf(host.event_key ?? this.document.event_key)
      const rank = host.rank ?? (ranks.get(tie + event) ?? 0) + 1
      ranks.set(tie + event, rank)
      const key = this.organization(host, field)
      this.say(tie, key, event, {
        ...this.locate(host.quote, `${field}.quote`),
        ...(host.inferred ? { certainty: 'INFERRED' as const, note: host.inferred } : {}),
        properties: { ...this.role(host.role_text, host.role), rank, nameAsPrinted: host.name },
      })
    })
    other_orgs.forEach((other, index) => {
      const field = `other_orgs[${index}]`
      const key = this.organization(other, field)
      const predicate = tieOfWord(other.role) ?? 'MENTIONED'
      this.say(predicate, key, eventKeyOf(other.event_key ?? this.document.event_key), {
        ...this.locate(other.quote, `${field}.quote`),
        properties: { ...this.role(undefined, other.role), nameAsPrinted: other.name },
      })
    })
  }

  #readSubjects(): void {
    const { bases, committees, alliances, routes = [] } = this.document
    const withName = (items: EventDocument['bases']): SubjectItem[] =>
      items.filter((item): item is SubjectItem => 'name' in item && typeof item.name === 'string')
    alliances.forEach((item, index) =>
      this.#subject(item, this.organization({ ...item, kind: item.kind ?? 'Association' }, 'alliances'), 'alliances', index + 1),
    )
    for (const [field, kind, items] of [
      ['bases', 'Base', withName(bases)],
      ['committees', 'Committee', committees],
      ['routes', 'Route', routes],
    ] as [string, EntityKind, SubjectItem[]][]) {
      items.forEach((item, index) => this.#subject(item, this.scoped(kind, item, field), field, index + 1))
    }
    for (const item of bases) {
      if ('name' in item) continue
      if (item.type && item.parties?.length) {
        const named = {
          name: `${item.type} (${item.parties.join(' × ')})`,
          name_kind: 'DESCRIPTIVE' as const,
          operators: item.parties,
          quote: item.quote,
        }
        this.#subject(named, this.scoped('Base', named, 'bases'), 'bases', 0)
        continue
      }
      this.say('UNKNOWN', this.event, undefined, {
        value: 'BASES',
        note: [item.type, item.note, item.parties?.join('、')].filter(Boolean).join(': '),
        ...this.locate(item.quote, 'bases'),
      })
    }
  }

  #subject(item: SubjectItem, key: string, field: string, rank: number): void {
    const where = this.locate(item.quote, `${field}.quote`)
    const tie = relationTies[item.relation ?? '']
    if (tie)
      this.say(tie, this.event, key, {
        ...where,
        properties: { roleLabel: item.relation, nameAsPrinted: item.name, rank: rank || undefined },
      })
    else this.say('MENTIONED', key, this.event, { ...where, note: item.note, properties: { roleLabel: item.note ?? field } })
    for (const operator of item.operators ?? []) this.say('OPERATES', this.organization({ name: operator }, field), key, where)
    if (item.part_of) this.say('PART_OF', key, this.organization({ name: item.part_of }, field), where)
  }

  #readPeople(): void {
    const { people, talks = [] } = this.document
    let speakers = 0
    people.forEach((person, index) => {
      const field = `people[${index}]`
      const affiliations = (person.affiliation ?? '').split(/\s*[;；]\s*/).filter(Boolean)
      const titles = (person.role ?? '').split(/\s*[;；]\s*/)
      const organizations = affiliations.map(
        (name) => this.known(['Base', 'Committee'], name) ?? this.organization({ name, quote: person.quote }, field),
      )
      const key = this.mention(`Person|${person.name}|${affiliations.join(';')}`, {
        name: person.name,
        kind: 'Person',
        kindCertainty: 'STATED',
        ids: Object.entries(person.ids ?? {}).map(([scheme, value]) => `${scheme}:${value}`),
        scope: organizations[0] ?? this.event,
        matchByName: !this.translated,
      })
      this.identify(key, person.ids)
      this.name(key, person, field)
      const where = this.locate(person.quote, `${field}.quote`)
      organizations.forEach((organization, at) => {
        const title = (titles.length === affiliations.length ? titles[at] : person.role) ?? undefined
        for (const one of titlesOf(title ?? ''))
          this.say('HOLDS_POSITION', key, organization, {
            ...where,
            properties: { title: one, post: postOf(one), roleAsPrinted: title, nameAsPrinted: person.name },
          })
      })
      const position = person.role ?? undefined
      for (const { act, talk_title, quote } of person.acts ?? []) {
        const listed = talks.find(({ speaker }) => speaker === person.name)
        const talk = talk_title ?? listed?.title
        const spoke = speeches.has(act)
        if (spoke) speakers += 1
        this.say(spoke ? 'SPOKE_AT' : 'TOOK_PART_IN', key, this.event, {
          ...this.locate(quote ?? person.quote, `${field}.acts`),
          note: talk ? listed?.speaker_certainty && `Speaker of the talk: ${listed.speaker_certainty}` : undefined,
          properties: {
            roleLabel: act,
            position,
            nameAsPrinted: person.name,
            rank: person.rank ?? (spoke ? speakers : index + 1),
            ...(spoke ? { speechKind: act, talkTitle: talk ?? undefined } : {}),
          },
        })
      }
      if (!person.acts?.length)
        this.say('MENTIONED', key, this.event, { ...where, properties: { roleAsPrinted: position, nameAsPrinted: person.name } })
    })
  }

  #readRest(): void {
    const { agreements, ties = [], talks = [], people, unknowns = [] } = this.document
    unknowns.forEach(({ about, count, says, quote, of }, index) => {
      const subject = of === undefined ? this.event : this.end(of, `unknowns[${index}].of`)
      this.say('UNKNOWN', subject, undefined, { value: about, note: says, ...this.locate(quote, 'unknowns'), properties: { count } })
    })
    agreements.forEach(({ type, parties, term, quote }, index) => {
      const where = this.locate(quote, `agreements[${index}].quote`)
      this.say('AGREEMENT', this.event, undefined, { value: type, note: [parties.join('、'), term].filter(Boolean).join('; '), ...where })
      const named = parties.filter((name) => !/^\d+\s*(named\b|余|多|家|所|个|名)/.test(name))
      const keys = named.map((name) => this.organization({ name }, 'agreements'))
      keys.forEach((key, at) => {
        this.say('SIGNED', key, this.event, { ...where, properties: { roleLabel: type, nameAsPrinted: named[at] } })
        for (const other of keys.slice(at + 1))
          this.say('COOPERATES_WITH', key, other, {
            ...where,
            note: term && `Term: ${term}`,
            properties: { title: type, roleAsPrinted: type },
          })
      })
    })
    for (const { title, speaker } of talks) {
      if (!speaker || !people.some(({ name }) => name === speaker))
        this.say('UNKNOWN', this.event, undefined, { value: 'SPEAKERS', note: `Speaker of the talk "${title}"` })
    }
    ties.forEach(({ from, type, to, role_text, since, until, quote, inferred }, index) => {
      this.say(type, this.end(from, `ties[${index}].from`), this.end(to, `ties[${index}].to`), {
        ...this.locate(quote, `ties[${index}].quote`),
        ...(inferred ? { certainty: 'INFERRED' as const, note: inferred } : {}),
        properties: {
          ...this.role(undefined, role_text ?? undefined),
          since,
          until,
          ...(type === 'HOLDS_POSITION' && role_text ? { title: role_text, post: postOf(role_text) } : {}),
        },
      })
    })
  }
}
