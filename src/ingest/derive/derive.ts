import type { WriteRun } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import { isTie, isValue, roleOf, type Statement } from '../statements.js'
import { identifierRecord, nameRecord, shownNames, tieRecord, valueRecord, type NameRecord, type TieRecord } from './derived.js'

/** Statements that became live or ceased to be, as the graph holds them by now. */
export interface Turn {
  live: readonly Statement[]
  gone: readonly Statement[]
  /** Ids that no statement supported before: what is in `live` is all there is. */
  fresh?: ReadonlySet<string>
  /** Entities made just now: they have no names but those in `live`. */
  born?: ReadonlySet<string>
}
const none: ReadonlySet<string> = new Set()

type Supported = [id: string, statements: Statement[]]

export const readStatement = (row: Record<string, unknown>): Statement => {
  const properties = row['properties'] as Statement['properties']
  return { id: String(properties['id']), subject: row['subject'] as string, object: (row['object'] as string | null) ?? null, properties }
}

const group = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const found = groups.get(key)
    if (found) found.push(item)
    else groups.set(key, [item])
  }
  return groups
}

const partition = <T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] => {
  const parts: [T[], T[]] = [[], []]
  for (const item of items) parts[test(item) ? 0 : 1].push(item)
  return parts
}

/** Derives again what the turned statements support, from all live statements that support it. */
class Derivation {
  /** Every id touched, with the live statements that support it; none where it goes away. */
  readonly #supported = new Map<string, Statement[]>()
  readonly #gone: Map<string, Statement[]>

  constructor(
    readonly run: WriteRun,
    readonly turn: Turn,
  ) {
    this.#gone = group(turn.gone, ({ properties }) => properties.supports)
  }

  async derive(): Promise<void> {
    await this.#collect()
    // Ties bear the days of their activities.
    this.#values()
    this.#ties()
    await this.#names()
    this.#identifiers()
  }

  async #collect(): Promise<void> {
    const { live, fresh = none } = this.turn
    const added = group(live, ({ properties }) => properties.supports)
    const known: string[] = []
    for (const id of new Set([...added.keys(), ...this.#gone.keys()])) {
      if (fresh.has(id)) this.#supported.set(id, added.get(id) ?? [])
      else known.push(id)
    }
    if (!known.length) return
    for (const id of known) this.#supported.set(id, [])
    for (const row of await this.run(writeQuery('derive/supporting'), { ids: known })) {
      const statement = readStatement(row)
      this.#supported.get(statement.properties.supports)!.push(statement)
    }
  }

  /** What is supported of a family, and what has lost all support. */
  #family(belongs: (predicate: string) => boolean): { held: Supported[]; lost: Supported[] } {
    const held: Supported[] = []
    const lost: Supported[] = []
    for (const [id, statements] of this.#supported) {
      const { predicate } = (statements[0] ?? this.#gone.get(id)![0]!).properties
      if (!belongs(predicate)) continue
      if (statements.length) held.push([id, statements])
      else lost.push([id, this.#gone.get(id)!])
    }
    return { held, lost }
  }

  /** What nothing supported before, and the rest. */
  #fresh<T extends { id: string }>(records: readonly T[]): [T[], T[]] {
    return partition(records, ({ id }) => this.turn.fresh?.has(id) ?? false)
  }

  #ties(): void {
    const { held, lost } = this.#family(isTie)
    const ties = held.map(([id, statements]) => tieRecord(id, statements))
    this.#countActivities(ties)
    const [made, known] = this.#fresh(ties)
    if (made.length) this.run.send(writeQuery('derive/make-ties'), { ties: made })
    if (known.length) this.run.send(writeQuery('derive/put-ties'), { ties: known })
    const dropped = lost.map(([id, [statement]]) => ({ id, from: statement!.subject, to: statement!.object! }))
    if (!dropped.length) return
    this.run.send(writeQuery('derive/drop-ties'), { ties: dropped })
    const actors = [...new Set(lost.filter(([, [statement]]) => roleOf(statement!.properties.predicate)).map(([, [one]]) => one!.subject))]
    if (actors.length) this.run.send(writeQuery('derive/recount-activities'), { actors })
  }

  /** Before the ties are there: an actor is in one activity more where it has no tie to it yet. */
  #countActivities(ties: readonly TieRecord[]): void {
    const acting = ties.filter(({ properties }) => properties['role'])
    const pairs = [...group(acting, ({ from, to }) => `${from} ${to}`).values()].map(([tie]) => ({ actor: tie!.from, activity: tie!.to }))
    const { born = none } = this.turn
    const [first, others] = partition(pairs, ({ actor, activity }) => born.has(actor) || born.has(activity))
    const actors = [...group(first, ({ actor }) => actor)].map(([id, all]) => ({ id, more: all.length }))
    if (actors.length) this.run.send(writeQuery('derive/add-activities'), { actors })
    if (others.length) this.run.send(writeQuery('derive/count-activities'), { pairs: others })
  }

  async #names(): Promise<void> {
    const { held, lost } = this.#family((predicate) => predicate === 'NAME')
    const names = held.map(([id, statements]) => nameRecord(id, statements))
    if (names.length) this.run.send(writeQuery('derive/put-names'), { names })
    if (lost.length) this.run.send(writeQuery('derive/drop-names'), { ids: lost.map(([id]) => id) })
    await this.#show(
      names,
      lost.map(([, [statement]]) => statement!.subject),
    )
  }

  async #show(names: readonly NameRecord[], losers: readonly string[]): Promise<void> {
    const named = new Map<string, NameRecord['properties'][]>()
    const others = new Set(losers)
    for (const { entity, properties } of names) {
      if (!this.turn.born?.has(entity)) others.add(entity)
      else named.set(entity, [...(named.get(entity) ?? []), properties])
    }
    for (const id of others) named.set(id, [])
    if (others.size) {
      for (const { entity, name } of await this.run(writeQuery('derive/names-of'), { entities: [...others] }))
        named.get(entity as string)!.push(name as NameRecord['properties'])
    }
    const entities = [...named].map(([id, all]) => ({ id, properties: shownNames(all) }))
    if (entities.length) this.run.send(writeQuery('derive/put-values'), { entities })
  }

  #identifiers(): void {
    const { held, lost } = this.#family((predicate) => predicate === 'IDENTIFIER')
    const identifiers = held.map(([id, statements]) => identifierRecord(id, statements))
    const [made, known] = this.#fresh(identifiers)
    if (made.length) this.run.send(writeQuery('derive/make-identifiers'), { identifiers: made })
    if (known.length) this.run.send(writeQuery('derive/put-identifiers'), { identifiers: known })
    if (lost.length) this.run.send(writeQuery('derive/drop-identifiers'), { ids: lost.map(([id]) => id) })
  }

  #values(): void {
    const { held, lost } = this.#family(isValue)
    const records = [...held.map(([, statements]) => valueRecord(statements)), ...lost.map(([, [gone]]) => valueRecord([], gone))]
    const entities = [...group(records, ({ entity }) => entity)].map(([id, all]) => ({
      id,
      properties: Object.assign({}, ...all.map(({ properties }) => properties)) as Record<string, unknown>,
    }))
    if (entities.length) this.run.send(writeQuery('derive/put-values'), { entities })
  }
}

/** Derives ties, names, identifiers and shown values again, in the transaction that turned their statements. */
export const derive = (run: WriteRun, turn: Turn): Promise<void> => new Derivation(run, turn).derive()
