import { basename, dirname, join } from 'node:path'
import { AppError } from '../../errors.js'
import { checked } from '../document/checked.js'
import { eventDocument, judgementList, type JudgementList } from '../document/format.js'
import { EventReader } from '../document/read-event.js'
import type { Draft } from '../draft.js'
import { bytesOf, openBytes, type ByteSource } from './bytes.js'
import { utf8Of, type Encoding } from './encoding.js'
import { rejectionOf } from './fault.js'
import { beginningOf, formOf } from './format-of.js'
import { jsonValues } from './json.js'
import type { Rejection } from './reading.js'
import { readText, readValue } from './whole-file.js'

/** A whole document that is small enough to be held, or why it cannot be taken. */
export type DocumentItem = { line: number; draft: Draft } | { rejection: Rejection }

/** Text of the source that lies beside the document. */
const besides = async (from: ByteSource, file: string): Promise<string> => {
  if (from.spooled)
    throw new AppError(
      'BAD_DOCUMENT',
      `${from.name}: source.text_file: nothing lies beside a pipe`,
      'Import the document from a file.',
      'source.text_file',
    )
  return readText(await openBytes(join(dirname(from.path), basename(file))))
}

const draftOf = async (from: ByteSource, value: unknown): Promise<Draft> => {
  const document = checked(from.name, eventDocument, value)
  const { text_file } = document.source
  return new EventReader(document, text_file === undefined ? undefined : await besides(from, text_file)).read()
}

/** Reads a file with one event document. Throws BAD_DOCUMENT, with the field, for one that cannot be taken. */
export const readEvent = async (from: ByteSource, encoding?: Encoding): Promise<Draft> => draftOf(from, await readValue(from, encoding))

/** Reads a file of many event documents, one a line or in one array. */
export async function* readEvents(from: ByteSource, encoding?: Encoding): AsyncGenerator<DocumentItem> {
  const form = formOf(await beginningOf(from, encoding))
  for await (const item of jsonValues(from.name, utf8Of(from.name, bytesOf(from), encoding), form)) {
    if ('rejection' in item) {
      yield item
      continue
    }
    try {
      yield { line: item.line, draft: await draftOf(from, item.value) }
    } catch (error) {
      yield { rejection: rejectionOf(error, item.line, item.text) }
    }
  }
}

/** Reads a list of judgements, whole. Throws BAD_DOCUMENT with the field at fault. */
export const readJudgements = async (from: ByteSource, encoding?: Encoding): Promise<JudgementList> =>
  checked(from.name, judgementList, await readValue(from, encoding))
