import { isUtf8 } from 'node:buffer'
import { AppError } from '../../errors.js'

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

const labels: Record<string, Encoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb18030: 'gb18030',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
}
export const encodingNames = Object.keys(labels)

/** The encoding of a name such as GBK. Throws BAD_DOCUMENT for one that is not read. */
export const encodingOf = (label: string): Encoding => {
  const found = labels[label.toLowerCase()]
  if (found) return found
  throw new AppError('BAD_DOCUMENT', `encoding: "${label}" is not read`, `Use one of: ${encodingNames.join(', ')}.`, 'encoding')
}

const marks: [Encoding, Buffer][] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]

/** Length up to which the bytes end with a whole UTF-8 character: at most three bytes are left. */
const wholeLength = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
    if (byte < 0x80) break
  }
  return bytes.length
}

/** Western text can look like GB18030 by accident; real Chinese text is made of the characters of GB 2312 almost alone. */
const looksChinese = (bytes: Buffer): boolean => {
  const pairs = bytes.toString('latin1').match(/[\x81-\xfe][\x40-\xfe]/g) ?? []
  const common = pairs.filter((pair) => pair.charCodeAt(0) >= 0xa1 && pair.charCodeAt(1) >= 0xa1)
  return pairs.length > 0 && common.length > 0.9 * pairs.length
}

/** Replaced characters at the very end are a character that the sample cuts in two. */
const decodes = (bytes: Buffer, encoding: Encoding): boolean => {
  const at = new TextDecoder(encoding).decode(bytes).indexOf('\ufffd')
  return at < 0 || at >= new TextDecoder(encoding).decode(bytes).length - 2
}

const detected = (name: string, sample: Buffer): Encoding => {
  if (isUtf8(sample.subarray(0, wholeLength(sample)))) {
    if (!sample.includes(0)) return 'utf-8'
  } else if (!sample.includes(0) && decodes(sample, 'gb18030') && looksChinese(sample)) return 'gb18030'
  throw new AppError(
    'BAD_DOCUMENT',
    `${name}: the encoding cannot be told`,
    'Save the file as UTF-8, or declare its encoding: utf-8, gb18030, utf-16le, utf-16be.',
    'encoding',
  )
}

const newlines = (bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

const undecodable = (name: string, line: number, encoding: Encoding): AppError =>
  new AppError(
    'BAD_DOCUMENT',
    `${name}: line ${line}: bytes that are not ${encoding.toUpperCase()}`,
    'Declare the encoding that the file has (utf-8, gb18030, utf-16le, utf-16be), or save it as UTF-8.',
    'encoding',
  )

async function* checkedUtf8(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  let line = 1
  const check = (bytes: Buffer): void => {
    if (isUtf8(bytes)) return
    const at = bytes.toString('utf8').indexOf('\ufffd')
    throw undecodable(name, line + newlines(Buffer.from(bytes.toString('utf8').slice(0, at))), 'utf-8')
  }
  for await (const chunk of chunks) {
    const bytes = rest.length ? Buffer.concat([rest, chunk]) : chunk
    const length = wholeLength(bytes)
    const whole = bytes.subarray(0, length)
    rest = Buffer.from(bytes.subarray(length))
    check(whole)
    line += newlines(whole)
    yield whole
  }
  check(rest)
}

async function* decoded(name: string, chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding)
  let line = 1
  const utf8 = (text: string): Buffer => {
    const at = text.indexOf('\ufffd')
    if (at >= 0) throw undecodable(name, line + newlines(Buffer.from(text.slice(0, at))), encoding)
    const bytes = Buffer.from(text)
    line += newlines(bytes)
    return bytes
  }
  for await (const chunk of chunks) yield utf8(decoder.decode(chunk, { stream: true }))
  yield utf8(decoder.decode())
}

const sampleSize = 1024 * 1024

/**
 * The same text in UTF-8 without a byte order mark. The encoding is the declared one, that of a byte order mark, or what the first
 * megabyte looks like. Throws BAD_DOCUMENT with the line at which bytes do not fit it.
 */
export async function* utf8Of(name: string, chunks: AsyncIterable<Buffer>, declared?: Encoding): AsyncGenerator<Buffer> {
  const source = chunks[Symbol.asyncIterator]()
  const first: Buffer[] = []
  let size = 0
  let done = false
  while (!done && size < sampleSize) {
    const next = await source.next()
    done = next.done === true
    if (!next.done) {
      first.push(next.value)
      size += next.value.length
    }
  }
  const sample = Buffer.concat(first)
  const marked = marks.find(([, mark]) => sample.subarray(0, mark.length).equals(mark))
  const encoding = marked?.[0] ?? declared ?? detected(name, sample)
  const all = (async function* (): AsyncGenerator<Buffer> {
    yield sample.subarray(marked?.[1].length ?? 0)
    if (!done) yield* { [Symbol.asyncIterator]: () => source }
  })()
  yield* encoding === 'utf-8' ? checkedUtf8(name, all) : decoded(name, all, encoding)
}
