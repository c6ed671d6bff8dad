import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { SingleBar } from 'cli-progress'
import { AppError } from '../errors.js'
import { migrate } from '../graph/migrate.js'
import { importInput, type ImportReport, type Progress } from '../ingest/import.js'
import type { DocumentOutcome } from '../ingest/outcome.js'
import { openInput } from '../ingest/reading/input.js'
import type { OpenOptions } from '../ingest/reading/open.js'
import type { ByteSource } from '../ingest/reading/bytes.js'
import type { Rejection } from '../ingest/reading/reading.js'
import { restore } from '../ingest/restore/restore.js'
import { report, withSession } from './session.js'

export interface ImportFlags extends OpenOptions {
  by: string
  dryRun?: boolean
  strict?: boolean
  rejects?: string
  wait: string
  batch: string
}

/** Exit code when what could be imported was, and something was rejected. */
const partly = 2
const shownRejections = 5
const shownNames = 10

/** Bytes read of how many, records a second, time left: on one line of a terminal, or as a line every five seconds. */
class ProgressBar {
  readonly #bar = new SingleBar({
    format: '{document} {bar} {percentage} % | {records} records | {rate}/s | {rejected} rejected | {eta_formatted} left',
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    hideCursor: true,
    gracefulExit: false,
  })
  #document = ''
  #begun = 0

  show({ document, read, of, records, rejected }: Progress): void {
    if (document !== this.#document) {
      this.stop()
      this.#document = document
      this.#begun = Date.now()
      this.#bar.start(of, 0, { document, records: 0, rate: 0, rejected: 0 })
    }
    const seconds = (Date.now() - this.#begun) / 1_000
    this.#bar.update(read, { records, rejected, rate: Math.round(records / Math.max(seconds, 0.001)) })
  }

  stop(): void {
    if (this.#document) this.#bar.stop()
    this.#document = ''
  }
}

const isRejects = (path: string): boolean => {
  const [first = ''] = readFileSync(path, 'utf8').split('\n', 1)
  try {
    const { reason, hint } = JSON.parse(first) as Partial<Rejection>
    return typeof reason === 'string' && typeof hint === 'string'
  } catch {
    return first === ''
  }
}

/** Rejected records go to a file, one JSON object a line; the first ones are shown. Never to a file that holds anything else. */
class Rejects {
  count = 0

  constructor(
    readonly path: string,
    readonly dry: boolean,
  ) {
    const refused = (problem: string): AppError =>
      new AppError('BAD_CONFIG', `--rejects: ${path} ${problem}`, 'Give another file.', 'rejects')
    if (dry) return
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats && (!stats.isFile() || !isRejects(path))) throw refused('holds something else')
    try {
      accessSync(stats ? path : dirname(path), constants.W_OK)
    } catch {
      throw refused('cannot be written')
    }
  }

  take(rejection: Rejection): void {
    if (!this.dry) this.#write(`${JSON.stringify(rejection)}\n`)
    this.count += 1
    const { line, field, reason, hint } = rejection
    if (this.dry || this.count <= shownRejections)
      report(`rejected${line ? `, line ${line}` : ''}${field ? `, ${field}` : ''}: ${reason}\n  ${hint}`)
  }

  #write(line: string): void {
    try {
      writeFileSync(this.path, line, { flag: this.count ? 'a' : 'w' })
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new AppError(
        'BAD_CONFIG',
        `--rejects: ${this.path} cannot be written (${code}).`,
        'Free some space, or give another file, then import again: it goes on where it was.',
        'rejects',
        { cause },
      )
    }
  }

  tell(): void {
    if (this.dry || !this.count) return
    if (this.count > shownRejections) report(`… and ${this.count - shownRejections} more`)
    report(`All ${this.count} rejected records, with line and reason: ${this.path}`)
  }
}

const sum = (documents: readonly DocumentOutcome[], of: (outcome: DocumentOutcome) => number): number =>
  documents.reduce((total, outcome) => total + of(outcome), 0)

const summary = ({ documents, judgements, merged, rejected }: ImportReport): string => {
  const changed = documents.filter(({ statements }) => statements.added || statements.retracted)
  return [
    `${documents.length} documents, ${changed.length} changed`,
    `${sum(documents, ({ statements }) => statements.added)} statements added, ${sum(documents, ({ statements }) => statements.retracted)} retracted`,
    `${sum(documents, ({ entities }) => entities.new)} new entities, ${sum(documents, ({ ambiguous }) => ambiguous.length)} ambiguous names`,
    `${judgements} judgements, ${merged} merges, ${rejected} rejected`,
  ].join('; ')
}

const tellDocument = ({ documentId, unchanged, statements, entities, withheld, rejected }: DocumentOutcome): void => {
  if (withheld)
    report(`${documentId}: ${withheld} statements that it no longer holds were kept: the ${rejected} rejected records may say them still`)
  report(
    `${documentId}: ${unchanged ? 'unchanged' : `${statements.added} added, ${statements.kept} kept, ${statements.retracted} retracted, ${entities.new} new entities`}`,
  )
}

/** Makes the graph from an export of a whole one. */
const runRestore = async (exported: ByteSource, { dryRun: dry = false, wait }: ImportFlags, bar: ProgressBar): Promise<void> => {
  const { name: document, bytes: of } = exported
  await withSession(async ({ graph }) => {
    await migrate(graph)
    const records = await restore(graph, exported, {
      dry,
      waitMs: Number(wait) * 1_000,
      onProgress: (read, done) => bar.show({ document, read, of, records: done, rejected: 0 }),
      onWait: report,
    }).finally(() => bar.stop())
    console.log(`${dry ? 'Would be: ' : ''}the graph restored from ${records} records`)
  })
}

/** Imports what lies at a path, or would with `--dry-run`; what cannot be read at all is refused before a server is started for it. */
export const runImport = async (path: string, flags: ImportFlags): Promise<void> => {
  const { by, dryRun: dry = false, strict = false, wait } = flags
  const rejects = new Rejects(flags.rejects ?? `${path === '-' ? 'stdin' : basename(path)}.rejects.jsonl`, dry)
  const bar = new ProgressBar()
  const input = await openInput(path, flags)
  try {
    if (input.exported) return await runRestore(input.exported, flags, bar)
    await withSession(async ({ graph }) => {
      await migrate(graph)
      const result = await importInput(graph, input, {
        by,
        dry,
        strict,
        batch: Number(flags.batch),
        waitMs: Number(wait) * 1_000,
        onProgress: (progress) => bar.show(progress),
        onDocument: (outcome) => {
          bar.stop()
          tellDocument(outcome)
        },
        onReject: (rejection) => rejects.take(rejection),
        onWait: report,
      }).finally(() => {
        bar.stop()
        rejects.tell()
      })
      const ambiguous = result.documents.flatMap(({ documentId, ambiguous: found }) => found.map((one) => ({ documentId, ...one })))
      for (const { documentId, name, candidates } of ambiguous.slice(0, shownNames))
        report(`${documentId}: "${name}" is the name of ${candidates.length} known entities: see the review queue`)
      console.log(`${dry ? 'Would be: ' : ''}${summary(result)}`)
      if (result.rejected) process.exitCode = result.documents.length ? partly : 1
    })
  } finally {
    await input.close()
  }
}
