import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../errors.js'
import type { JudgementList } from '../document/format.js'
import { openBytes, type ByteSource } from './bytes.js'
import { describedIn, isDataset, readDataset } from './dataset.js'
import { readEvent, readEvents, readJudgements, type DocumentItem } from './documents.js'
import { encodingOf } from './encoding.js'
import { rejectionOf } from './fault.js'
import { formatOf } from './format-of.js'
import { openReading, type OpenOptions } from './open.js'
import type { Reading } from './reading.js'

/** What lies at a path. Judgements are read and checked whole; the rest is read as it is iterated, each time from the start. */
export interface Input {
  judgements: JudgementList[]
  documents: AsyncIterable<DocumentItem>
  readings: Reading[]
  /** A whole graph, which is not imported but restored. */
  exported?: ByteSource
  close(): Promise<void>
}
type Content = Partial<Omit<Input, 'documents'>> & { documents?: () => AsyncIterable<DocumentItem> }

const inputOf = (contents: readonly Content[]): Input => ({
  exported: contents.find(({ exported }) => exported)?.exported,
  judgements: contents.flatMap(({ judgements = [] }) => judgements),
  documents: {
    async *[Symbol.asyncIterator]() {
      for (const { documents } of contents) if (documents) yield* documents()
    },
  },
  readings: contents.flatMap(({ readings = [] }) => readings),
  close: async () => {
    for (const { close, readings = [] } of contents) {
      for (const reading of readings) await reading.close()
      await close?.()
    }
  },
})

/** With `alone`, a document that cannot be taken is refused; among others it is rejected, and they are read. */
const openFile = async (path: string, options: OpenOptions, alone: boolean): Promise<Content> => {
  const bytes = await openBytes(path)
  try {
    const encoding = options.encoding === undefined ? undefined : encodingOf(options.encoding)
    const format = options.mapping === undefined ? (options.format ?? (await formatOf(bytes, encoding))) : 'csv'
    const close = (): Promise<void> => bytes.close()
    if (format === 'export') {
      if (alone) return { exported: bytes, close }
      throw new AppError('BAD_DOCUMENT', `${bytes.name}: is a whole graph`, 'Import it by itself, into a graph that holds nothing.')
    }
    if (format === 'judgements') return { judgements: [await readJudgements(bytes, encoding)], close }
    if (format === 'events') return { documents: () => readEvents(bytes, encoding), close }
    if (format !== 'event') return { readings: [await openReading(bytes, { ...options, format })] }
    const documents = async function* (): AsyncGenerator<DocumentItem> {
      try {
        yield { line: 1, draft: await readEvent(bytes, encoding) }
      } catch (error) {
        if (alone) throw error
        yield { rejection: rejectionOf(error, 1, bytes.name) }
      }
    }
    return { documents, close }
  } catch (error) {
    await bytes.close()
    throw error
  }
}

/** A file among others that is nothing that can be imported. */
const rejected = (error: unknown, name: string): Content => {
  const rejection = rejectionOf(error, 1, name)
  return {
    async *documents() {
      yield { rejection }
    },
  }
}

const documentFile = /\.(json|jsonl|ndjson|ya?ml)(\.gz)?$/i
const openAll = async (folder: string, options: OpenOptions, alone: boolean): Promise<Content[]> => {
  const names = readdirSync(folder).filter((name) => documentFile.test(name) && name !== 'dataset.json')
  const contents: Content[] = []
  for (const name of names.toSorted()) {
    try {
      contents.push(await openFile(join(folder, name), options, alone))
    } catch (error) {
      if (alone) throw error
      contents.push(rejected(error, name))
    }
  }
  return contents
}

/**
 * Opens a file, `-` for standard input, a folder of documents, or a dataset that describes itself.
 * Throws BAD_DOCUMENT, with the field and the way to mend it, for what cannot be read at all. Close it in the end.
 */
export const openInput = async (path: string, options: OpenOptions): Promise<Input> => {
  if (path === '-' || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return inputOf([await openFile(path, options, true)])
  if (options.mapping !== undefined)
    throw new AppError('BAD_DOCUMENT', `${path}: is a folder, but a mapping reads one table`, 'Give the table itself.', 'mapping')
  if (!isDataset(path)) return inputOf(await openAll(path, options, false))
  const { format } = await describedIn(path)
  return inputOf(format === 'table' ? [{ readings: [await readDataset(path)] }] : await openAll(path, options, true))
}
