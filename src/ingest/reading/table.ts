import type { SourceDraft } from '../draft.js'
import { csvTable } from './csv.js'
import type { Encoding } from './encoding.js'
import { rejectionOf } from './fault.js'
import { fileReading } from './file-reading.js'
import type { ByteSource } from './bytes.js'
import type { TableMapping } from './mapping.js'
import { RowReader } from './read-row.js'
import type { Item, Reading } from './reading.js'

export interface Table {
  input: ByteSource
  encoding?: Encoding
  documentId: string
  source: SourceDraft
  /** The source's text, where quotes are to be found in it. */
  text?: string
  mapping: TableMapping
}

/** Reads a CSV by its mapping. */
export const readTable = ({ mapping, ...table }: Table): Reading => {
  const { input, documentId, source, text } = table
  const read = async function* (utf8: AsyncIterable<Buffer>): AsyncGenerator<Item> {
    let rows: RowReader | undefined
    const onHeader = (header: readonly string[]): void => {
      rows = new RowReader(header, mapping, { name: input.name, documentId, source, text })
    }
    for await (const item of csvTable(input.name, utf8, mapping, onHeader)) {
      if ('rejection' in item) {
        yield item
        continue
      }
      try {
        const part = rows!.read(item.row)
        if (part) yield { line: item.line, part }
      } catch (error) {
        yield { line: item.line, rejection: rejectionOf(error, item.line, item.text) }
      }
    }
  }
  const mentions = mapping.entities.some(({ names, matchByName, knownOnly }) => names.length > 0 && matchByName !== false && !knownOnly)
  return fileReading({ ...table, mentions, settings: mapping, read })
}
