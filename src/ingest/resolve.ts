import { organizationKinds, type EntityKind } from '../../schema/model/kinds.js'
import type { WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { nameKey } from '../names/key.js'
import type { Draft, Mention } from './draft.js'
import { entityId, mentionId } from './ids.js'

/** Which entity a mention means, and what decided it. */
export interface Resolution {
  entity: string
  kind: EntityKind
  by: 'judgement' | 'identifier' | 'name' | 'new'
}
/** A name that several known entities bear: nothing is guessed, a new entity is made and this is reported. */
export interface Ambiguity {
  name: string
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
  kind: EntityKind
}

const groupOf = (kind: EntityKind): string => (organizationKinds.includes(kind) ? 'Organization' : kind)
const fits = (mention: Mention, candidate: Candidate): boolean =>
  groupOf(mention.kind) === groupOf(candidate.kind) ||
  (mention.lookUpOnly === true && ['Organization', 'Place'].includes(groupOf(candidate.kind)))

/** Resolves the mentions of one document against the graph and the recorded judgements. Reads only. */
export class Resolver {
  readonly #byId = new Map<string, Candidate>()
  readonly #byMention = new Map<string, Candidate>()
  readonly #byName = new Map<string, Candidate[]>()
  readonly #people = new Map<string, string>()
  readonly #done = new Map<string, Resolution>()
  readonly #ambiguous: Ambiguity[] = []
  #judgements: JudgementRow[] = []

  constructor(
    readonly draft: Draft,
    readonly run: WriteRun,
  ) {}

  async resolve(): Promise<Resolved> {
    await this.#lookUp()
    for (const key of this.draft.mentions.keys()) await this.#resolve(key, [])
    return { entities: this.#done, ambiguous: this.#ambiguous, judgements: this.#judgements.map(({ id }) => id) }
  }

  async #lookUp(): Promise<void> {
    const mentions = [...this.draft.mentions.values()]
    this.#judgements = (await this.run(writeQuery('resolve/judgements-of-document'), {
      document: this.draft.documentId,
    })) as unknown as JudgementRow[]
    const ids = [
      ...mentions.flatMap((mention) => mention.ids),
      ...this.#judgements.flatMap(({ rightId, leftId }) => [rightId, leftId].filter((id) => id !== null)),
    ]
    for (const { id, entity, kind } of (await this.run(writeQuery('resolve/by-identifiers'), { ids })) as unknown as (Candidate & {
      id: string
    })[])
      this.#byId.set(id, { entity, kind })
    const others = this.#judgements.flatMap(({ leftMention, rightMention }) => [leftMention, rightMention].filter((id) => id !== null))
    for (const { id, entity, kind } of (await this.run(writeQuery('resolve/by-mentions'), { ids: others })) as unknown as (Candidate & {
      id: string
    })[])
      this.#byMention.set(id, { entity, kind })
    const keys = [
      ...new Set(
        mentions
          .filter(({ matchByName, kind }) => matchByName && kind !== 'Person')
          .flatMap(({ name, lookUpOnly }) => (lookUpOnly ? [nameKey(name), nameKey(`${name}市`)] : [nameKey(name)])),
      ),
    ]
    for (const { key, entity, kind } of (await this.run(writeQuery('resolve/by-names'), { keys })) as unknown as (Candidate & {
      key: string
    })[])
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), { entity, kind }])
  }

  async #resolve(key: string, path: readonly string[]): Promise<Resolution | undefined> {
    const known = this.#done.get(key)
    if (known || path.includes(key)) return known
    const mention = this.draft.mentions.get(key)!
    const found =
      (await this.#bySame(mention, [...path, key])) ??
      this.#byIdentifier(mention) ??
      (await this.#byOwnName(mention, [...path, key])) ??
      (await this.#new(mention, key, [...path, key]))
    if (found) this.#done.set(key, found)
    return found
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
  async #bySame(mention: Mention, path: readonly string[]): Promise<Resolution | undefined> {
    for (const { id, mention: other, document, name } of this.#judged(mention, 'SAME')) {
      const candidate = (id && this.#byId.get(id)) || (other && this.#byMention.get(other))
      if (candidate && fits(mention, candidate)) return { ...candidate, by: 'judgement' }
      if (document !== this.draft.documentId) continue
      const within = [...this.draft.mentions].find(([, found]) => found.name === name && groupOf(found.kind) === groupOf(mention.kind))
      const resolved = within && (await this.#resolve(within[0], path))
      if (resolved) return { ...resolved, by: 'judgement' }
    }
    return undefined
  }

  #byIdentifier(mention: Mention): Resolution | undefined {
    const found = mention.ids.flatMap((id) => this.#byId.get(id) ?? []).filter((candidate) => fits(mention, candidate))
    const [first, ...others] = [...new Map(found.map((candidate) => [candidate.entity, candidate])).values()]
    if (first && others.length) this.#ambiguous.push({ name: mention.name, candidates: [first, ...others].map(({ entity }) => entity) })
    return first && { ...first, by: 'identifier' }
  }

  async #byOwnName(mention: Mention, path: readonly string[]): Promise<Resolution | undefined> {
    if (!mention.matchByName) return undefined
    if (mention.kind === 'Person') return this.#person(mention, path)
    const different = new Set(
      this.#judged(mention, 'DIFFERENT').map(
        ({ id, mention: other }) => (this.#byId.get(id ?? '') ?? this.#byMention.get(other ?? ''))?.entity,
      ),
    )
    const named =
      this.#byName.get(nameKey(mention.name)) ?? (mention.lookUpOnly ? this.#byName.get(nameKey(`${mention.name}市`)) : undefined) ?? []
    const fitting = named.filter((candidate) => fits(mention, candidate) && !different.has(candidate.entity))
    const ownKind = fitting.filter(({ kind }) => groupOf(kind) === groupOf(mention.kind))
    const candidates = ownKind.length ? ownKind : fitting
    if (candidates.length === 1) return { ...candidates[0]!, by: 'name' }
    if (candidates.length > 1 && !mention.lookUpOnly)
      this.#ambiguous.push({ name: mention.name, candidates: candidates.map(({ entity }) => entity) })
    return undefined
  }

  /** A person is known by name and organization together: namesakes elsewhere are other people. */
  async #person(mention: Mention, path: readonly string[]): Promise<Resolution | undefined> {
    const organization = mention.scope && (await this.#resolve(mention.scope, path))
    if (!organization) return undefined
    const key = nameKey(mention.name)
    if (!this.#people.has(`${key}|${organization.entity}`)) {
      const [row] = await this.run(writeQuery('resolve/people'), { people: [{ key, organization: organization.entity }] })
      this.#people.set(`${key}|${organization.entity}`, (row?.['entity'] as string | undefined) ?? '')
    }
    const entity = this.#people.get(`${key}|${organization.entity}`)
    return entity ? { entity, kind: 'Person', by: 'name' } : undefined
  }

  /** The same name makes the same new entity whichever document comes first; where a name tells only in its place, the place counts too. */
  async #new(mention: Mention, key: string, path: readonly string[]): Promise<Resolution | undefined> {
    if (mention.lookUpOnly) return undefined
    const scope = mention.scope ? ((await this.#resolve(mention.scope, path))?.entity ?? mention.scope) : ''
    const told =
      mention.matchByName && !this.#ambiguous.some(({ name }) => name === mention.name) && !this.#judged(mention, 'DIFFERENT').length
    const place = told || scope ? scope : this.draft.documentId
    const identity = mention.ids[0] ?? `${nameKey(mention.name) || key}|${place}`
    return { entity: entityId(groupOf(mention.kind), identity), kind: mention.kind, by: 'new' }
  }
}

/** Id of a name in a document: what judgements speak of. */
export const mentionOf = (documentId: string, name: string): string => mentionId(documentId, name)
