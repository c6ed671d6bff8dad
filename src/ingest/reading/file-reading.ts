import { createHash } from 'node:crypto'
import type { SourceDraft } from '../draft.js'
import { utf8Of, type Encoding } from './encoding.js'
import { bytesOf, storedBytes, type ByteSource } from './bytes.js'
import type { Item, Reading } from './reading.js'

/** Raise it when a reader says something else of the same file: the file is then worth importing again. */
const version = 1

interface FileReading {
  input: ByteSource
  encoding?: Encoding
  documentId: string
  source: SourceDraft
  text?: string
  mentions: boolean
  /** Whatever beside the file shapes what is read. */
  settings: unknown
  /** Reads the file's text, given in UTF-8. */
  read: (utf8: AsyncIterable<Buffer>) => AsyncIterable<Item>
}

/** A reading of one file, whose bytes are decoded and counted. */
export const fileReading = ({ input, encoding, settings, read, ...said }: FileReading): Reading => {
  let consumed = 0
  return {
    ...said,
    checksum: async () => {
      const hash = createHash('sha256').update(JSON.stringify([version, encoding, said.documentId, said.source, settings, said.text]))
      for await (const bytes of storedBytes(input)) hash.update(bytes)
      return hash.digest('hex')
    },
    progress: () => ({ read: consumed, of: input.bytes }),
    items: () => {
      consumed = 0
      const stored = bytesOf(input, (bytes) => {
        consumed = bytes
      })
      return read(utf8Of(input.name, stored, encoding))
    },
    close: () => input.close(),
  }
}
