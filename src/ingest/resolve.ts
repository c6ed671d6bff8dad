import { groupOf, sameGroup, type EntityKind } from '../../schema/model/kinds.js'
import type { Certainty } from '../../schema/model/names.js'
import type { Row, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { nameKey } from '../names/key.js'
import type { Draft, Mention } from './draft.js'
import { entityId, mentionId } from './ids.js'

/** Which entity a mention means, and what decided it. */
export interface Resolution {
  /** The entity itself, before any merge: statements keep it, so that a split can give them back. */
  origin: string
  /** Whom it was merged into; itself otherwise. */
  entity: string
  kind: EntityKind
  by: 'judgement' | 'identifier' | 'name' | 'new'
  /** absent: to be made; retired: nothing is said of it at present. */
  state: 'known' | 'retired' | 'absent'
  /** The kind it was guessed to be of, where the document states another one. */
  guessed?: EntityKind
}
/** A name that several known entities bear: nothing is guessed, a new entity is made and the question is noted. */
export interface Ambiguity {
  name: string
  entity: string
  candidates: string[]
}
export interface Resolved {
  entities: Map<string, Resolution>
  ambiguous: Ambiguity[]
  judgements: string[]
}

interface JudgementRow {
  id: string
  verdict: 'SAME' | 'DIFFERENT' | 'UNSURE'
  leftDocument: string | null
  leftName: string | null
  leftId: string | null
  rightDocument: string | null
  rightName: string | null
  rightId: string | null
  rightMention: string | null
  leftMention: string | null
}
interface OtherSide {
  id: string | null
  mention: string | null
  document: string | null
  name: string | null
}
interface Candidate {
  entity: string
  origins: string[]
  kind: EntityKind
  kindCertainty: Certainty
}

const fits = (mention: Mention, candidate: Candidate): boolean =>
  sameGroup(mention.kind, candidate.kind) || (mention.lookUpOnly === true && ['Organization', 'Place'].includes(groupOf(candidate.kind)))
/** A kind that is stated takes the place of one that was guessed; not where the entity was merged, so that a split gives back what was. */
const kindOf = (
  mention: Mention,
  { kind, kindCertainty }: Pick<Candidate, 'kind' | 'kindCertainty'>,
  itself: boolean,
): Pick<Resolution, 'kind' | 'guessed'> =>
  itself && kindCertainty === 'INFERRED' && mention.kindCertainty === 'STATED' && mention.kind !== kind && sameGroup(mention.kind, kind)
    ? { kind: mention.kind, guessed: kind }
    : { kind }
const keysOf = ({ name, lookUpOnly }: Mention): string[] => (lookUpOnly ? [nameKey(name), nameKey(`${name}市`)] : [nameKey(name)])
const candidateOf = (row: Row): Candidate => row as unknown as Candidate

/** Resolves the mentions of one document, or of a part of it, against the graph and the recorded judgements. Reads only. */
export class Resolver {
  readonly #byId = new Map<string, Candidate>()
  readonly #byMention = new Map<string, Candidate>()
  readonly #byName = new Map<string, Candidate[]>()
  readonly #people = new Map<string, Candidate>()
  /** New entities by the identifiers that this draft gives them. */
  readonly #taken = new Map<string, Resolution>()
  readonly #done = new Map<string, Resolution>()
  readonly #ambiguous: { name: string; key: string; candidates: string[] }[] = []
  #judgements: JudgementRow[] = []

  constructor(
    readonly draft: Draft,
    readonly run: WriteRun,
    /** Whether the document's names are noted as mentions, so that an earlier reading of them counts. */
    readonly noted: boolean,
  ) {}

  async resolve(): Promise<Resolved> {
    await this.#lookUp()
    const [people, others] = [[] as string[], [] as string[]]
    for (const [key, { kind }] of this.draft.mentions) (kind === 'Person' ? people : others).push(key)
    for (const key of others) this.#resolve(key, [])
    await this.#lookUpPeople(people)
    for (const key of people) this.#resolve(key, [])
    await this.#follow()
    const ambiguous = this.#ambiguous.flatMap(({ key, ...rest }) => ({ ...rest, entity: this.#done.get(key)!.entity }))
    return { entities: this.#done, ambiguous, judgements: this.#judgements.map(({ id }) => id) }
  }

  async #rows(query: string, { ids }: { ids: readonly string[] }): Promise<Row[]> {
    return ids.length ? this.run(writeQuery(query), { ids: [...new Set(ids)] }) : []
  }

  async #lookUp(): Promise<void> {
    const { documentId } = this.draft
    const mentions = [...this.draft.mentions.values()]
    this.#judgements = (await this.run(writeQuery('resolve/judgements-of-document'), {
      document: documentId,
    })) as unknown as JudgementRow[]
    const ids = mentions.flatMap((mention) => mention.ids)
    const judged = this.#judgements.flatMap(({ rightId, leftId }) => [rightId, leftId].filter((id) => id !== null))
    for (const row of await this.#rows('resolve/by-identifiers', { ids: [...ids, ...judged] })) {
      const key = row['id'] as string
      if (!this.#byId.has(key)) this.#byId.set(key, candidateOf(row))
    }
    const own = this.noted ? mentions.map(({ name }) => mentionOf(documentId, name)) : []
    const others = this.#judgements.flatMap(({ leftMention, rightMention }) => [leftMention, rightMention].filter((id) => id !== null))
    for (const row of await this.#rows('resolve/by-mentions', { ids: [...own, ...others] }))
      this.#byMention.set(row['id'] as string, candidateOf(row))
    const named = mentions.filter(({ matchByName, kind }) => matchByName && kind !== 'Person')
    for (const row of await this.#rows('resolve/by-names', { ids: named.flatMap(keysOf) })) {
      const key = row['id'] as string
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), candidateOf(row)])
    }
  }

  /** People are looked up with their organizations, when these are known. */
  async #lookUpPeople(keys: readonly string[]): Promise<void> {
    const people = keys.flatMap((mention) => {
      const { name, scope, matchByName } = this.draft.mentions.get(mention)!
      const organization = matchByName && scope && this.#resolve(scope, [mention])?.entity
      return organization ? [{ mention, key: nameKey(name), organization }] : []
    })
    if (!people.length) return
    for (const row of await this.run(writeQuery('resolve/people'), { people })) {
      if (!this.#people.has(row['mention'] as string)) this.#people.set(row['mention'] as string, candidateOf(row))
    }
  }

  #resolve(key: string, path: readonly string[]): Resolution | undefined {
    const known = this.#done.get(key)
    if (known || path.includes(key)) return known
    const mention = this.draft.mentions.get(key)!
    const found =
      this.#bySame(mention, [...path, key]) ??
      this.#byIdentifier(mention, key) ??
      this.#byOwnName(mention, key) ??
      this.#new(mention, key, [...path, key])
    if (found) this.#done.set(key, found)
    return found
  }

  /** Of an entity that others were merged into, the one that is meant: the one it meant before, else the survivor, else the first. */
  #found(candidate: Candidate, by: Resolution['by'], mention: Mention): Resolution {
    const { entity, origins } = candidate
    const before = this.#before(mention)?.origins[0]
    const origin = origins.find((id) => id === before) ?? origins.find((id) => id === entity) ?? origins[0]!
    return { origin, entity, by, state: 'known', ...kindOf(mention, candidate, origin === entity) }
  }

  /** What the name was judged to mean when the document was read last. */
  #before({ name, scope }: Mention): Candidate | undefined {
    return scope === undefined && this.noted ? this.#byMention.get(mentionOf(this.draft.documentId, name)) : undefined
  }

  /** The other sides of the judgements on a name of this document. */
  #judged(mention: Mention, verdict: JudgementRow['verdict']): OtherSide[] {
    const isThis = (document: string | null, name: string | null): boolean => document === this.draft.documentId && name === mention.name
    return this.#judgements
      .filter((row) => row.verdict === verdict)
      .flatMap((row) => [
        ...(isThis(row.leftDocument, row.leftName)
          ? [{ id: row.rightId, mention: row.rightMention, document: row.rightDocument, name: row.rightName }]
          : []),
        ...(isThis(row.rightDocument, row.rightName) && row.leftDocument !== row.rightDocument
          ? [{ id: row.leftId, mention: row.leftMention, document: row.leftDocument, name: row.leftName }]
          : []),
      ])
  }

  /** What a judgement SAME says; its other side may be a name in this very document. */
  #bySame(mention: Mention, path: readonly string[]): Resolution | undefined {
    for (const { id, mention: other, document, name } of this.#judged(mention, 'SAME')) {
      const candidate = (id && this.#byId.get(id)) || (other && this.#byMention.get(other))
      if (candidate && fits(mention, candidate)) return this.#found(candidate, 'judgement', mention)
      if (document !== this.draft.documentId) continue
      const within = [...this.draft.mentions].find(([, found]) => found.name === name && sameGroup(found.kind, mention.kind))
      const resolved = within && this.#resolve(within[0], path)
      if (resolved) return { ...resolved, by: 'judgement' }
    }
    return undefined
  }

  #byIdentifier(mention: Mention, key: string): Resolution | undefined {
    const found = mention.ids.flatMap((id) => this.#byId.get(id) ?? []).filter((candidate) => fits(mention, candidate))
    const [first, ...others] = [...new Map(found.map((candidate) => [candidate.entity, candidate])).values()]
    if (first && others.length) this.#doubt(mention, key, [first, ...others])
    return first && this.#found(first, 'identifier', mention)
  }

  #doubt({ name }: Mention, key: string, candidates: readonly Candidate[]): void {
    this.#ambiguous.push({ name, key, candidates: candidates.map(({ entity }) => entity) })
  }

  #byOwnName(mention: Mention, key: string): Resolution | undefined {
    if (!mention.matchByName) return undefined
    if (mention.kind === 'Person') {
      const person = this.#people.get(key)
      return person && this.#found(person, 'name', mention)
    }
    const different = new Set(
      this.#judged(mention, 'DIFFERENT').map(
        ({ id, mention: other }) => (this.#byId.get(id ?? '') ?? this.#byMention.get(other ?? ''))?.entity,
      ),
    )
    const named = keysOf(mention)
      .map((one) => this.#byName.get(one))
      .find((found) => found?.length)
    const fitting = (named ?? []).filter((candidate) => fits(mention, candidate) && !different.has(candidate.entity))
    const ownKind = fitting.filter(({ kind }) => sameGroup(kind, mention.kind))
    const candidates = [...new Map((ownKind.length ? ownKind : fitting).map((candidate) => [candidate.entity, candidate])).values()]
    const before = this.#before(mention)?.entity
    const meant = candidates.length === 1 ? candidates[0] : candidates.find(({ entity }) => entity === before)
    if (meant) return this.#found(meant, 'name', mention)
    if (candidates.length && !mention.lookUpOnly) this.#doubt(mention, key, candidates)
    return undefined
  }

  /** The same name makes the same new entity whichever document comes first; where a name tells only in its place, the place counts too. */
  #new(mention: Mention, key: string, path: readonly string[]): Resolution | undefined {
    if (mention.lookUpOnly) return undefined
    const same = mention.ids.map((id) => this.#taken.get(`${groupOf(mention.kind)} ${id}`)).find(Boolean)
    if (same) return same
    const scope = mention.scope ? (this.#resolve(mention.scope, path)?.origin ?? mention.scope) : ''
    const told =
      mention.matchByName && !this.#ambiguous.some(({ name }) => name === mention.name) && !this.#judged(mention, 'DIFFERENT').length
    const place = told || scope ? scope : this.draft.documentId
    const identity = mention.ids[0] ?? `${nameKey(mention.name) || key}|${place}`
    const entity = entityId(groupOf(mention.kind), identity)
    const made: Resolution = { origin: entity, entity, kind: mention.kind, by: 'new', state: 'absent' }
    for (const id of mention.ids) this.#taken.set(`${groupOf(mention.kind)} ${id}`, made)
    return made
  }

  /** What was found without its node being seen may be there already, be retired, or have been merged away. */
  async #follow(): Promise<void> {
    const unseen = [...this.#done].filter(([, { by }]) => by === 'new' || by === 'judgement')
    const rows = await this.#rows('resolve/entities', { ids: unseen.map(([, { origin }]) => origin) })
    const seen = new Map(rows.map((row) => [row['id'] as string, row]))
    for (const [key, resolution] of unseen) {
      const row = seen.get(resolution.origin)
      if (!row) continue
      const { entity, alive, ...candidate } = row as unknown as Candidate & { alive: boolean }
      Object.assign(resolution, {
        entity,
        state: alive ? 'known' : 'retired',
        ...kindOf(this.draft.mentions.get(key)!, candidate, entity === resolution.origin),
      })
    }
  }
}

/** Id of a name in a document: what judgements speak of. */
export const mentionOf = (documentId: string, name: string): string => mentionId(documentId, name)
