import { AppError } from '../../errors.js'
import { checked } from '../document/checked.js'
import type { SourceDraft } from '../draft.js'
import { sourceId } from '../ids.js'
import { cordisId, cordisMapping, cordisSource } from './cordis.js'
import { encodingOf, type Encoding } from './encoding.js'
import { fileReading } from './file-reading.js'
import { rejectionOf } from './fault.js'
import { beginningOf, formatOf, formOf, type FileFormat } from './format-of.js'
import { openBytes, type ByteSource } from './bytes.js'
import { jsonValues } from './json.js'
import { mappingFile, tableMapping, type MappingFile } from './mapping.js'
import type { Item, Reading } from './reading.js'
import { readRor, rorId, rorSource } from './ror.js'
import { readTable } from './table.js'
import { readValue } from './whole-file.js'

export interface OpenOptions {
  /** File with the mapping of a CSV. */
  mapping?: string
  /** What the file is, where its content does not tell. */
  format?: FileFormat
  /** Its encoding, where it is not to be detected. */
  encoding?: string
}

const sourceOf = ({ title, url, publisher, publishedOn, language, retrievedOn, licence }: MappingFile['source']): SourceDraft => ({
  id: sourceId(url ?? `${publisher}|${title}`),
  title,
  url,
  publisher,
  publishedOn,
  language,
  retrievedOn,
  licence,
  machineTranslated: false,
})

/** Reads a mapping from a JSON or YAML file. Throws BAD_DOCUMENT with the field at fault. */
export const readMapping = async (path: string): Promise<MappingFile> => {
  const input = await openBytes(path)
  try {
    return checked(input.name, mappingFile, await readValue(input))
  } finally {
    await input.close()
  }
}

const rorReading = async (input: ByteSource, encoding: Encoding | undefined): Promise<Reading> => {
  const form = formOf(await beginningOf(input, encoding))
  const read = async function* (utf8: AsyncIterable<Buffer>): AsyncGenerator<Item> {
    for await (const item of jsonValues(input.name, utf8, form)) {
      if ('rejection' in item) {
        yield item
        continue
      }
      try {
        yield { line: item.line, part: readRor(item.value) }
      } catch (error) {
        yield { line: item.line, rejection: rejectionOf(error, item.line, item.text) }
      }
    }
  }
  return fileReading({ input, encoding, documentId: rorId, source: rorSource, mentions: false, settings: 'ror', read })
}

const byFormat = (input: ByteSource, format: FileFormat, encoding: Encoding | undefined): Promise<Reading> | Reading => {
  if (format === 'ror') return rorReading(input, encoding)
  if (format === 'cordis')
    return readTable({ input, encoding, documentId: cordisId, source: cordisSource, mapping: tableMapping.parse(cordisMapping) })
  throw format === 'csv'
    ? new AppError(
        'BAD_DOCUMENT',
        `${input.name}: is a table, but nothing says what its columns mean`,
        'Write a mapping and give it with --mapping; docs/import.md shows how.',
        'mapping',
      )
    : new AppError(
        'BAD_DOCUMENT',
        `${input.name}: is no table and no register, but of the format ${format}`,
        'Import it as documents.',
        'format',
      )
}

const opened = async (input: ByteSource, options: OpenOptions): Promise<Reading> => {
  const described = options.mapping === undefined ? undefined : await readMapping(options.mapping)
  const declared = options.encoding ?? described?.encoding
  const encoding = declared === undefined ? undefined : encodingOf(declared)
  if (!described) return byFormat(input, options.format ?? (await formatOf(input, encoding)), encoding)
  const { id, source, mapping } = described
  return readTable({ input, encoding, documentId: id, source: sourceOf(source), mapping })
}

/**
 * Opens a file of many records, `-` being the standard input. Nothing of it but its beginning is read before `items`.
 * Throws BAD_DOCUMENT when it is nothing that can be read so, or its mapping is wrong. Close the reading in the end.
 */
export const openReading = async (path: string | ByteSource, options: OpenOptions = {}): Promise<Reading> => {
  const input = typeof path === 'string' ? await openBytes(path) : path
  try {
    return await opened(input, options)
  } catch (error) {
    await input.close()
    throw error
  }
}
