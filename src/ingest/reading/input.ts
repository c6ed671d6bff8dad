import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../errors.js'
import { eventDocument, judgementList, type EventDocument, type JudgementList } from '../document/format.js'
import { EventReader } from '../document/read-event.js'
import type { Draft } from '../draft.js'
import { sha256 } from '../ids.js'
import { dataset, type Dataset } from '../table/format.js'
import { readTable, type TableRow } from '../table/read-table.js'
import type { Reading, Rejection } from './reading.js'

export interface InputOptions {}
/** A whole document that is small enough to be held, or why it cannot be taken. */
export type DocumentItem = { line: number; draft: Draft } | { rejection: Rejection }
/** What lies at a path. Judgements are read and checked whole; the rest is read as it is iterated, each time from the start. */
export interface Input {
  judgements: JudgementList[]
  documents: AsyncIterable<DocumentItem>
  readings: Reading[]
  close(): Promise<void>
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

const readEvent = (path: string, document: EventDocument): Draft => {
  const file = document.source.text_file
  return new EventReader(document, file === undefined ? undefined : readText(join(dirname(path), basename(file)))).read()
}

const readDataset = (folder: string): Input => {
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
  const [draft] = readTable(described, [], text)
  return {
    judgements: [],
    documents: none(),
    readings: [
      {
        documentId: described.id,
        source: draft!.source,
        text,
        mentions: false,
        checksum: async () => sha256(JSON.stringify([described, file])),
        progress: () => ({ read: 0, of: 0 }),
        items: async function* () {
          for (const [index, row] of rows.entries())
            for (const part of readTable(described, [row], text)) if (part.mentions.size) yield { line: index + 2, part }
        },
        close: async () => {},
      },
    ],
    close: async () => {},
  }
}
async function* none(): AsyncGenerator<DocumentItem> {}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(json|ya?ml)$/.test(name) && name !== 'dataset.json')
    .toSorted()
    .map((name) => join(folder, name))

const readFiles = (files: readonly string[]): Input => {
  const input: { judgements: JudgementList[]; drafts: Draft[] } = { judgements: [], drafts: [] }
  for (const path of files) {
    const value = parseFile(path)
    if (value !== null && typeof value === 'object' && 'judgements' in value) input.judgements.push(checked(path, judgementList, value))
    else input.drafts.push(readEvent(path, checked(path, eventDocument, value)))
  }
  return {
    judgements: input.judgements,
    documents: {
      async *[Symbol.asyncIterator]() {
        for (const draft of input.drafts) yield { line: 1, draft }
      },
    },
    readings: [],
    close: async () => {},
  }
}

export const openInput = async (path: string, _options: InputOptions): Promise<Input> => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('BAD_DOCUMENT', `${path}: there is no such file or folder`, 'Check the path.')
  if (!stats.isDirectory()) return readFiles([path])
  return readdirSync(path).includes('dataset.json') ? readDataset(path) : readFiles(filesOf(path))
}
