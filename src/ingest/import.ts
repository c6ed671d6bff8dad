import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { AppError } from '../errors.js'
import type { Draft } from './draft.js'
import type { JudgementList } from './document/format.js'
import { sha256 } from './ids.js'
import { importReading } from './import-reading.js'
import { applyJudgements, judgedOrder, writeJudgements } from './identity/judgements.js'
import { newOutcome, type DocumentOutcome } from './outcome.js'
import type { DocumentItem } from './reading/documents.js'
import { openInput, type Input } from './reading/input.js'
import type { OpenOptions } from './reading/open.js'
import type { Reading, Rejection } from './reading/reading.js'
import { Unfit, writeDraft } from './write.js'
import { asWriter, type Waiting, type WriteLock } from './write-lock.js'

export interface Progress {
  document: string
  /** Bytes read of how many. */
  read: number
  of: number
  records: number
  rejected: number
}
export interface ImportOptions extends Waiting {
  by: string
  now?: string
  /** Only tells what would be done. */
  dry?: boolean
  /** Writes nothing when any record is rejected. */
  strict?: boolean
  /** About how many statements of a large file go into one transaction. */
  batch?: number
  onProgress?: (progress: Progress) => void
  onDocument?: (outcome: DocumentOutcome) => void
  onReject?: (rejection: Rejection) => void
}
export interface ImportReport {
  judgements: number
  /** Entities merged because a list of judgements says that they are one. */
  merged: number
  rejected: number
  documents: DocumentOutcome[]
}

type ReadDocument = Extract<DocumentItem, { draft: Draft }>

interface State {
  /** Whether anything of it was ever imported. */
  begun: boolean
  sha256: string | null
  judgements: string | null
  /** Records that were rejected: the file is read again, so that it is told again. */
  rejected: number
  bearing: string[]
}

/** What is known of a document: what was read of it last, and which judgements bear on it now. */
const stateOf = async (graph: Graph, document: string): Promise<State> => {
  const [row] = await graph.read(writeQuery('ingest/document-state'), { document })
  return row as unknown as State
}

/** Of what was read, not of the file: a better reader makes a document worth importing again. */
const checksumOf = ({ source, mentions, statements, text = '' }: Draft): string =>
  sha256(JSON.stringify([source, [...mentions], statements, text]))

/** Judgements decide with its content whether a document has to be read again. */
const bearingOf = (documentId: string, { bearing }: State): string => sha256(JSON.stringify([documentId, ...bearing.toSorted()]))

class Import {
  readonly #seen = new Set<string>()
  readonly #report: ImportReport = { judgements: 0, merged: 0, rejected: 0, documents: [] }

  constructor(
    readonly graph: Graph,
    readonly lock: WriteLock,
    readonly options: ImportOptions & { now: string },
  ) {}

  async run({ judgements, documents, readings }: Input): Promise<ImportReport> {
    for (const list of judgements) await this.#judge(list)
    for (const reading of readings) await this.#reading(reading)
    await this.#documents(documents)
    if (!this.options.dry) await this.#merge()
    return this.#report
  }

  async #reading(reading: Reading): Promise<void> {
    const { documentId } = reading
    if (!this.#isFirst(documentId, 1)) return
    const checksum = await reading.checksum()
    const state = await stateOf(this.graph, documentId)
    const judgements = bearingOf(documentId, state)
    if (state.sha256 === checksum && state.judgements === judgements && !state.rejected)
      return this.#done({ ...newOutcome(documentId), unchanged: true })
    const options = { ...this.options, onReject: (one: Rejection) => this.#reject(one) }
    this.#done(await importReading(this.graph, this.lock, reading, { checksum, judgements, begun: state.begun }, options))
  }

  /** A second document of the same id would take back what the first one says. */
  #isFirst(documentId: string, line: number): boolean {
    if (!this.#seen.has(documentId)) {
      this.#seen.add(documentId)
      return true
    }
    const reason = `another document of this import has the id "${documentId}"`
    this.#reject({ line, field: 'id', reason, hint: 'Give each document an id of its own.', record: documentId })
    return false
  }

  async #judge(list: JudgementList): Promise<void> {
    if (!this.options.dry) this.#report.judgements += await writeJudgements(this.graph, this.lock, list, this.options.now)
  }

  async #merge(): Promise<void> {
    const { merged, problems } = await applyJudgements(this.graph, this.lock, this.options.now)
    this.#report.merged = merged
    for (const { field, message, hint = '' } of problems) this.#reject({ line: 0, field, reason: message, hint, record: '' })
  }

  /** Documents that judgements name are held back to the end, so that what a judgement points at is known first. */
  async #documents(documents: Input['documents']): Promise<void> {
    const rows = await this.graph.read(writeQuery('resolve/same-judgements'))
    const judged = rows as unknown as { left: string; right: string }[]
    const named = new Set(judged.flatMap(({ left, right }) => [left, right]))
    const held = new Map<string, ReadDocument>()
    for await (const item of documents) {
      if ('rejection' in item) this.#reject(item.rejection)
      else if (!this.#isFirst(item.draft.documentId, item.line)) continue
      else if (named.has(item.draft.documentId)) held.set(item.draft.documentId, item)
      else await this.#document(item)
    }
    for (const id of judgedOrder([...held.keys()], judged)) await this.#document(held.get(id)!)
  }

  async #document({ draft, line }: ReadDocument): Promise<void> {
    const state = await stateOf(this.graph, draft.documentId)
    const checksum = checksumOf(draft)
    const judgements = bearingOf(draft.documentId, state)
    if (state.sha256 === checksum && state.judgements === judgements)
      return this.#done({ ...newOutcome(draft.documentId), unchanged: true })
    const { now } = this.options
    try {
      const written = await writeDraft(this.graph, this.lock, draft, { ...this.options, whole: true, mentions: true }, async (run) => {
        run.send(writeQuery('ingest/put-document'), { document: draft.documentId, sha256: checksum, judgements, rejected: null, now })
      })
      this.#done({ ...newOutcome(draft.documentId), ...written, records: 1 })
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      const [{ field, problem, hint }] = error.faults as [Unfit['faults'][number]]
      this.#reject({ line, field, reason: `${draft.documentId}: ${problem}`, hint, record: draft.documentId })
    }
    return undefined
  }

  #reject(rejection: Rejection): void {
    this.#report.rejected += 1
    this.options.onReject?.(rejection)
  }

  #done(outcome: DocumentOutcome): void {
    this.#report.documents.push(outcome)
    this.options.onDocument?.(outcome)
  }
}

/** Imports what was opened. With `strict`, a dry run goes first, and what it rejects keeps everything out: throws BAD_DOCUMENT. */
export const importInput = async (
  graph: Graph,
  input: Input,
  { now = new Date().toISOString(), ...options }: ImportOptions,
): Promise<ImportReport> => {
  if (input.exported)
    throw new AppError('BAD_DOCUMENT', `${input.exported.name}: is a whole graph`, 'Restore it, into a graph that holds nothing.')
  return asWriter(
    graph,
    `import by ${options.by}`,
    async (lock) => {
      if (options.strict && !options.dry) {
        const { rejected } = await new Import(graph, lock, {
          ...options,
          now,
          dry: true,
          onProgress: undefined,
          onDocument: undefined,
        }).run(input)
        if (rejected)
          throw new AppError(
            'BAD_DOCUMENT',
            `${rejected} records were rejected, so nothing was written.`,
            'Correct them, or import without --strict.',
          )
      }
      return new Import(graph, lock, { ...options, now }).run(input)
    },
    options,
  )
}

/** Reads, checks and imports all that lies at a path; `-` is standard input. */
export const importPath = async (graph: Graph, path: string, options: ImportOptions & OpenOptions): Promise<ImportReport> => {
  const input = await openInput(path, options)
  try {
    return await importInput(graph, input, options)
  } finally {
    await input.close()
  }
}
