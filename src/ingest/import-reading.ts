import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { Draft, Mention, StatementDraft } from './draft.js'
import { noteChange } from './changes.js'
import type { ImportOptions } from './import.js'
import { newOutcome, type DocumentOutcome } from './outcome.js'
import type { Item, Part, Reading, Rejection } from './reading/reading.js'
import { Spill } from './spill.js'
import { retractStatements } from './turn.js'
import { Unfit, writeDraft, type Written } from './write.js'
import type { WriteLock } from './write-lock.js'

/** A transaction holds about this many statements: large enough to be quick, small enough for a heap of 1 GB. */
export const statementsATime = 10_000
const retractionsATime = 5_000

type Record = Extract<Item, { part: Part }>

interface Batch {
  draft: Draft
  /** Records that say it; those of one file share what they say alike. */
  sayers: Map<StatementDraft, Record[]>
  records: Record[]
}

/** Two records may name the same: a kind that one of them states counts for more than one that was guessed. */
const unite = (into: Map<string, Mention>, mentions: ReadonlyMap<string, Mention>): void => {
  for (const [key, mention] of mentions) {
    const known = into.get(key)
    if (!known) into.set(key, mention)
    else if (known !== mention) {
      const told = known.kindCertainty === 'INFERRED' ? mention : known
      into.set(key, { ...told, ids: [...new Set([...known.ids, ...mention.ids])] })
    }
  }
}

/** Records of one source become one draft. */
const batchesOf = ({ documentId, source, text }: Reading, records: readonly Record[]): Batch[] => {
  const batches = new Map<string, Batch>()
  for (const record of records) {
    const { part } = record
    const own = part.source ?? source
    let batch = batches.get(own.id)
    if (!batch) {
      batch = { draft: { documentId, source: own, text, mentions: new Map(), statements: [] }, sayers: new Map(), records: [] }
      batches.set(own.id, batch)
    }
    batch.records.push(record)
    unite(batch.draft.mentions, part.mentions)
    for (const statement of part.statements) {
      const sayers = batch.sayers.get(statement)
      if (sayers) sayers.push(record)
      else {
        batch.draft.statements.push(statement)
        batch.sayers.set(statement, [record])
      }
    }
  }
  return [...batches.values()]
}

/** Imports one large document, some thousand statements in a transaction. What was done before a crash is found done when it is run again. */
class ReadingImport {
  readonly #outcome: DocumentOutcome
  readonly #said = new Spill()
  readonly #fresh = new Spill()
  readonly #made = new Spill()
  #records: Record[] = []
  #statements = 0
  #writing: Promise<void> = Promise.resolve()

  constructor(
    readonly graph: Graph,
    readonly lock: WriteLock,
    readonly reading: Reading,
    readonly options: ImportOptions & { now: string },
  ) {
    this.#outcome = newOutcome(reading.documentId)
  }

  async run({ checksum, judgements, begun }: ReadingState): Promise<DocumentOutcome> {
    const { dry = false } = this.options
    try {
      // Until the end is reached, no other version of the document counts as read.
      if (!dry) await this.#note(null, null)
      for await (const item of this.reading.items()) await this.#take(item)
      await this.#flush()
      await this.#writing
      if (begun) await this.#retractRest()
      if (dry) Object.assign(this.#outcome.statements, { added: this.#fresh.size() })
      this.#outcome.entities.new = this.#made.size()
      if (!dry) await this.#note(checksum, judgements)
      return this.#outcome
    } finally {
      await this.#writing.catch(() => {})
      for (const spill of [this.#said, this.#fresh, this.#made]) spill.close()
    }
  }

  get #change() {
    const { now, by } = this.options
    return { action: 'IMPORT' as const, now, by, document: this.reading.documentId }
  }

  async #note(sha256: string | null, judgements: string | null): Promise<void> {
    const { documentId: document } = this.reading
    const { now } = this.options
    await this.graph.write(async (run) => {
      await this.lock.hold(run)
      run.send(writeQuery('ingest/put-document'), { document, sha256, judgements, rejected: this.#outcome.rejected || null, now })
    })
  }

  #reject(rejection: Rejection): void {
    this.#outcome.rejected += 1
    this.options.onReject?.(rejection)
  }

  async #take(item: Item): Promise<void> {
    this.#outcome.records += 1
    if ('rejection' in item) return this.#reject(item.rejection)
    this.#records.push(item)
    this.#statements += item.part.statements.length
    if (this.#statements >= (this.options.batch ?? statementsATime)) await this.#flush()
    return undefined
  }

  /** Hands the records over to be written. The next ones are read when the server has all of them, while it is at work on them. */
  async #flush(): Promise<void> {
    const records = this.#records
    this.#records = []
    this.#statements = 0
    await this.#writing
    await new Promise<void>((sent, failed) => {
      this.#writing = this.#write(records, sent)
      // A failure after that is met by the next one who waits.
      this.#writing.then(sent, failed)
    })
  }

  async #write(records: readonly Record[], sent: () => void): Promise<void> {
    // Of a batch at fault nothing was written: the good records beside the bad ones are tried again.
    for (let rest = records; rest.length;) rest = await this.#writeAll(batchesOf(this.reading, rest), sent)
    const { read, of } = this.reading.progress()
    this.options.onProgress?.({
      document: this.reading.documentId,
      read,
      of,
      records: this.#outcome.records,
      rejected: this.#outcome.rejected,
    })
  }

  /** Answers the good records of batches that were not written because of others. */
  async #writeAll(batches: readonly Batch[], sent: () => void): Promise<Record[]> {
    const again: Record[] = []
    const options = { ...this.options, whole: false, mentions: this.reading.mentions }
    for (const [at, { draft, sayers, records }] of batches.entries()) {
      const last = at === batches.length - 1
      try {
        const written = await writeDraft(this.graph, this.lock, draft, options, last ? sent : undefined)
        this.#count(written)
      } catch (error) {
        if (!(error instanceof Unfit)) throw error
        const bad = new Set<Record>()
        for (const { statement, field, problem, hint } of error.faults) {
          for (const record of statement ? sayers.get(statement)! : records) {
            if (bad.has(record)) continue
            bad.add(record)
            const told = statement ? JSON.stringify(statement).slice(0, 500) : ''
            this.#reject({ line: record.line, field, reason: problem, hint, record: told })
          }
        }
        again.push(...records.filter((record) => !bad.has(record)))
      }
    }
    return again
  }

  #count({ statements, entities, ambiguous, said, made, added }: Written): void {
    const { statements: all, entities: known } = this.#outcome
    all.added += statements.added
    all.kept += statements.kept
    known.matched += entities.matched
    this.#outcome.ambiguous.push(...ambiguous.slice(0, Math.max(0, 1_000 - this.#outcome.ambiguous.length)))
    this.#said.add(said)
    this.#made.add(made)
    if (this.options.dry) this.#fresh.add(added)
  }

  /** What the document said once and says no more; a record that could not be read may say it still. */
  async #retractRest(): Promise<void> {
    const live = new Spill()
    try {
      for await (const row of this.graph.stream(writeQuery('ingest/live-ids'), { document: this.reading.documentId }))
        live.add([row['id'] as string])
      let gone: string[] = []
      for (const ids of live.without(this.#said)) {
        gone.push(...ids)
        if (gone.length >= retractionsATime) gone = await this.#retract(gone)
      }
      await this.#retract(gone)
    } finally {
      live.close()
    }
  }

  async #retract(ids: string[]): Promise<string[]> {
    if (this.#outcome.rejected) {
      this.#outcome.withheld += ids.length
      return []
    }
    this.#outcome.statements.retracted += ids.length
    if (!ids.length || this.options.dry) return []
    await this.graph.write(async (run) => {
      await this.lock.hold(run)
      await retractStatements(run, ids, this.options.now)
      noteChange(run, { ...this.#change, retracted: ids.length })
    })
    return []
  }
}

/** Checksums of a document's content and of the judgements that bear on it, and whether it is in the graph already. */
export interface ReadingState {
  begun: boolean
  checksum: string
  judgements: string
}

/** Imports what a reading holds. */
export const importReading = (
  graph: Graph,
  lock: WriteLock,
  reading: Reading,
  state: ReadingState,
  options: ImportOptions & { now: string },
): Promise<DocumentOutcome> => new ReadingImport(graph, lock, reading, options).run(state)
