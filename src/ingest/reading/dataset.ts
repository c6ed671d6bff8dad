import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../errors.js'
import { checked } from '../document/checked.js'
import type { SourceDraft } from '../draft.js'
import { sha256, sourceId } from '../ids.js'
import { openBytes, storedBytes, type ByteSource } from './bytes.js'
import { tableMapping } from './mapping.js'
import type { Reading } from './reading.js'
import { readTable } from './table.js'
import { readText, readValue } from './whole-file.js'

const described = 'dataset.json'

/** What stands in a dataset's `dataset.json`. */
export const dataset = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  publisher: z.string().min(1),
  url: z.string().nullable(),
  licence: z.string().nullable(),
  retrieved: z.string().nullable(),
  publishedOn: z.string().nullish(),
  language: z.string(),
  format: z.enum(['events', 'judgements', 'table']),
  file: z.string().optional(),
  textFile: z.string().optional(),
  rows: z.int().min(0),
  sha256: z.string().nullish(),
  /** How the file was made from what was published. */
  prepared: z.string().optional(),
  /** How its columns are read. */
  mapping: tableMapping.optional(),
})
export type Dataset = z.infer<typeof dataset>

const within = async <T>(path: string, work: (input: ByteSource) => Promise<T>): Promise<T> => {
  const input = await openBytes(path)
  try {
    return await work(input)
  } finally {
    await input.close()
  }
}

/** Whether a folder describes itself as a dataset. */
export const isDataset = (folder: string): boolean => existsSync(join(folder, described))

/** What a dataset's folder says of itself. */
export const describedIn = (folder: string): Promise<Dataset> =>
  within(join(folder, described), async (input) => checked(`${basename(folder)}/${described}`, dataset, await readValue(input)))

const sumOf = async (input: ByteSource): Promise<string> => {
  const hash = createHash('sha256')
  for await (const bytes of storedBytes(input)) hash.update(bytes)
  return hash.digest('hex')
}

/** Reads the table of a dataset. Throws BAD_DOCUMENT when the file is not the one that dataset.json describes. */
export const readDataset = async (folder: string): Promise<Reading> => {
  const { id, mapping, file, textFile, sha256: stated, ...said } = await describedIn(folder)
  if (!mapping || file === undefined)
    throw new AppError('BAD_DOCUMENT', `${id}: ${described} has no "mapping" or no "file"`, 'Say how its columns are read.', 'mapping')
  const text = textFile === undefined ? undefined : await within(join(folder, basename(textFile)), (input) => readText(input))
  const input = await openBytes(join(folder, basename(file)))
  if (stated && (await sumOf(input)) !== stated)
    throw new AppError(
      'BAD_DOCUMENT',
      `${id}: ${file} does not have the checksum that ${described} states`,
      'Restore the file, or state its new checksum.',
      'sha256',
    )
  const source: SourceDraft = {
    id: sourceId(`dataset|${id}`),
    title: said.title,
    url: said.url ?? undefined,
    publisher: said.publisher,
    publishedOn: said.publishedOn ?? undefined,
    retrievedOn: said.retrieved ?? undefined,
    language: said.language,
    licence: said.licence ?? undefined,
    sha256: text === undefined ? (stated ?? undefined) : sha256(text),
    machineTranslated: false,
  }
  return readTable({ input, documentId: id, source, text, mapping })
}
