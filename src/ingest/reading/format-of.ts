import { AppError } from '../../errors.js'
import { cordisColumns } from './cordis.js'
import { utf8Of, type Encoding } from './encoding.js'
import { bytesOf, type ByteSource } from './bytes.js'
import { parseValue } from './whole-file.js'

/**
 * What a file is: ROR records or event documents, many in one JSON array or one a line; a table of CORDIS; another table, which needs
 * a mapping; one event document; a list of judgements; a whole graph as `export` wrote it.
 */
export const fileFormats = ['ror', 'cordis', 'csv', 'event', 'events', 'judgements', 'export'] as const
export type FileFormat = (typeof fileFormats)[number]

const sampleSize = 256 * 1024

/** The beginning of a file, as text. */
export const beginningOf = async (input: ByteSource, encoding?: Encoding): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of utf8Of(input.name, bytesOf(input), encoding)) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= sampleSize) break
  }
  return Buffer.concat(chunks).toString('utf8').trimStart()
}

/** Whether a JSON text is an array, or has one value on each line. */
export const formOf = (text: string): 'array' | 'lines' => (text.startsWith('[') ? 'array' : 'lines')

/** The keys of an export's lines stand in the order of their letters, and its first line has few. */
const isExport = (text: string): boolean => /^\{[^\n{}]*"record":"export"[^\n{}]*\}/.test(text)

const looksLike = (text: string): 'ror' | 'judgements' | 'event' | undefined => {
  if (/"id"\s*:\s*"https:\/\/ror\.org\//.test(text)) return 'ror'
  if (/["']?judgements["']?\s*:/.test(text)) return 'judgements'
  return /["']?event["']?\s*:/.test(text) && /["']?source["']?\s*:/.test(text) ? 'event' : undefined
}

const isOneALine = (text: string): boolean => {
  const [first, second] = text.split('\n', 2)
  if (!first || !second?.trim().startsWith('{')) return false
  try {
    parseValue('', first)
    return true
  } catch {
    // Broken JSON on the first line of many is no reason to take them for one document.
    return first.trim().length > 2 && /^\s*\{"/.test(second)
  }
}

/** Tells by its content what a file is. Throws BAD_DOCUMENT when it is nothing that is known. */
export const formatOf = async (input: ByteSource, encoding?: Encoding): Promise<FileFormat> => {
  const text = await beginningOf(input, encoding)
  if (isExport(text)) return 'export'
  const kind = looksLike(text)
  if (kind === 'ror') return 'ror'
  if (text.startsWith('[') || (text.startsWith('{') && isOneALine(text))) return 'events'
  if (kind) return kind
  // What its fields should be, the check of the document says best.
  if (text.startsWith('{') || /\.ya?ml(\.gz)?$/i.test(input.name)) return 'event'
  const [header = ''] = text.split('\n', 1)
  const columns = header.split(',').map((column) => column.trim().replaceAll('"', ''))
  if (cordisColumns.every((column) => columns.includes(column))) return 'cordis'
  if (!text.startsWith('<') && /[,;\t|]/.test(header)) return 'csv'
  throw new AppError(
    'BAD_DOCUMENT',
    `${input.name}: ${text ? 'is nothing that can be imported' : 'is empty'}`,
    'Give event documents (JSON, YAML, JSON Lines), judgements, ROR v2 records, CORDIS participations, or a CSV with a mapping.',
  )
}
