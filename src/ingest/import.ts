import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { eventDocument, judgementList, type EventDocument, type JudgementList } from './document/format.js'
import { EventReader } from './document/read-event.js'
import type { Draft } from './draft.js'
import { sha256 } from './ids.js'
import { inJudgedOrder, writeJudgements } from './judgements.js'
import { dataset, type Dataset } from './table/format.js'
import { readTable, type TableRow } from './table/read-table.js'
import { writeDocument, type Outcome } from './write.js'

export interface ImportOptions {
  by: string
  now?: string
  /** Called after each document: how many of how many are done. */
  onProgress?: (done: number, of: number, outcome: Outcome) => void
}
export interface ImportReport {
  judgements: number
  documents: Outcome[]
}

/** What a path holds, read and checked before anything is written. */
interface Parcel {
  judgements: JudgementList[]
  drafts: { id: string; sha256: string; draft: Draft; mentions: boolean }[]
}

const fault = (path: string, { issues }: z.ZodError): AppError => {
  const [first] = issues
  const field =
    first?.path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
      .join('')
      .replace(/^\./, '') || 'document'
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return new AppError(
    'BAD_DOCUMENT',
    `${basename(path)}: ${field}: ${first?.message}${more}`,
    'Correct the field and import the file again; nothing of it was written.',
    field,
  )
}

const checked = <T>(path: string, schema: z.ZodType<T>, value: unknown): T => {
  const { data, error } = schema.safeParse(value)
  if (error) throw fault(path, error)
  return data as T
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new AppError('BAD_DOCUMENT', `${basename(path)}: cannot be read`, 'Check the path and its permissions.', undefined, { cause })
  }
}

const parseFile = (path: string): unknown => {
  const text = readText(path).replace(/^\uFEFF/, '')
  try {
    return path.endsWith('.json') ? JSON.parse(text) : parseYaml(text)
  } catch (cause) {
    throw new AppError(
      'BAD_DOCUMENT',
      `${basename(path)}: ${(cause as Error).message.split('\n')[0]}`,
      'Correct the syntax of the file.',
      undefined,
      { cause },
    )
  }
}

/** Of what was read, not of the file: a better reader makes a document worth importing again. */
const checksumOf = ({ source, mentions, statements, text = '' }: Draft): string =>
  sha256(JSON.stringify([source, [...mentions], statements, text]))

const readEvent = (path: string, document: EventDocument): Parcel['drafts'][number] => {
  const file = document.source.text_file
  const text = file === undefined ? undefined : readText(join(dirname(path), basename(file)))
  const draft = new EventReader(document, text).read()
  return { id: document.id, sha256: checksumOf(draft), draft, mentions: true }
}

const readDataset = (folder: string): Parcel => {
  const described: Dataset = checked(join(folder, 'dataset.json'), dataset, parseFile(join(folder, 'dataset.json')))
  if (described.format !== 'table') return readFiles(filesOf(folder))
  const file = readText(join(folder, basename(described.file ?? '')))
  const text = described.textFile ? readText(join(folder, basename(described.textFile))) : undefined
  if (described.sha256 && sha256(file) !== described.sha256) {
    throw new AppError(
      'BAD_DOCUMENT',
      `${described.id}: ${described.file} does not have the checksum that dataset.json states`,
      'Restore the file, or state its new checksum.',
      'sha256',
    )
  }
  const rows = parseCsv(file, { columns: true, bom: true, skip_empty_lines: true }) as TableRow[]
  const drafts = readTable(described, rows, text)
  return { judgements: [], drafts: drafts.map((draft) => ({ id: draft.documentId, sha256: checksumOf(draft), draft, mentions: false })) }
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(json|ya?ml)$/.test(name) && name !== 'dataset.json')
    .toSorted()
    .map((name) => join(folder, name))

const readFiles = (files: readonly string[]): Parcel => {
  const parcel: Parcel = { judgements: [], drafts: [] }
  for (const path of files) {
    const value = parseFile(path)
    if (value !== null && typeof value === 'object' && 'judgements' in value) parcel.judgements.push(checked(path, judgementList, value))
    else parcel.drafts.push(readEvent(path, checked(path, eventDocument, value)))
  }
  return parcel
}

/** Reads and checks all that lies at a path: a document, a folder of documents, or a dataset. */
export const readParcel = (path: string): Parcel => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('BAD_DOCUMENT', `${path}: there is no such file or folder`, 'Check the path.')
  if (!stats.isDirectory()) return readFiles([path])
  return readdirSync(path).includes('dataset.json') ? readDataset(path) : readFiles(filesOf(path))
}

interface State {
  sha256: string | null
  judgements: string | null
  bearing: string[]
}

/** What is known of each document: what was read of it last, and which judgements bear on it now. */
const statesOf = async (graph: Graph, documents: readonly string[]): Promise<Map<string, State>> => {
  const rows = await graph.read(writeQuery('ingest/document-states'), { documents: [...documents] })
  return new Map(rows.map((row) => [row['id'] as string, row as unknown as State]))
}

/** Imports a parcel, which was read and checked whole before: each document in a transaction of its own. */
export const importParcel = async (
  graph: Graph,
  { judgements, drafts }: Parcel,
  { by, now = new Date().toISOString(), onProgress }: ImportOptions,
): Promise<ImportReport> => {
  const report: ImportReport = { judgements: 0, documents: [] }
  for (const list of judgements) report.judgements += await writeJudgements(graph, list, now)
  const known = (await graph.read(writeQuery('resolve/same-judgements'))) as unknown as { left: string; right: string }[]
  const ordered = inJudgedOrder(drafts, known)
  const states = await statesOf(
    graph,
    drafts.map(({ id }) => id),
  )
  for (const { id, sha256: checksum, draft, mentions } of ordered) {
    const state = states.get(id)
    // Judgements decide with its content whether a document has to be read again.
    const bearing = sha256(JSON.stringify([id, ...(state?.bearing ?? []).toSorted()]))
    const same = state?.sha256 === checksum && state.judgements === bearing
    const outcome = same
      ? {
          documentId: id,
          unchanged: true,
          statements: { added: 0, kept: draft.statements.length, retracted: 0 },
          entities: { new: 0, matched: draft.mentions.size },
          ambiguous: [],
        }
      : await writeDocument(graph, draft, { sha256: checksum, judgements: bearing, now, by }, { mentions })
    report.documents.push(outcome)
    onProgress?.(report.documents.length, ordered.length, outcome)
  }
  return report
}

/** Reads, checks and imports all that lies at a path. */
export const importPath = async (graph: Graph, path: string, options: ImportOptions): Promise<ImportReport> =>
  importParcel(graph, readParcel(path), options)
