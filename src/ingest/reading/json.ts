import { AppError } from '../../errors.js'
import { Fault, rejectionOf } from './fault.js'
import { linesOf, longestRecord, type Line } from './lines.js'
import type { Rejection } from './reading.js'

/** A value of a file of many, or why there is none. */
export type JsonItem = { line: number; text: string; value: unknown } | { line: number; rejection: Rejection }

const [quote, backslash, comma, newline, open, close, openBrace, closeBrace] = [...'"\\,\n[]{}'].map((sign) => sign.charCodeAt(0))
const isSpace = (byte: number): boolean => byte === 32 || byte === newline || byte === 13 || byte === 9

const broken = (name: string, line: number, problem: string): AppError =>
  new AppError(
    'BAD_DOCUMENT',
    `${name}: line ${line}: ${problem}`,
    'Correct the syntax there; one record a line (JSON Lines) could be read on.',
  )

/**
 * Parts a JSON array into the texts of its elements, each with the line it begins on, without holding more than one of them.
 * Throws BAD_DOCUMENT where the array itself is broken, since nobody can tell then where the next element begins.
 */
export async function* elementsOf(name: string, chunks: AsyncIterable<Buffer>, longest = longestRecord): AsyncGenerator<Line[]> {
  let state: 'before' | 'between' | 'element' | 'after' = 'before'
  let [line, begun, depth, inString, escaped] = [1, 1, 0, false, false]
  let pending: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    const elements: Line[] = []
    let start = 0
    const finish = (end: number): void => {
      elements.push({ line: begun, text: Buffer.concat([...pending, chunk.subarray(start, end)]).toString('utf8') })
      pending = []
      size = 0
      state = 'between'
    }
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at]!
      if (byte === newline) line += 1
      if (state === 'element') {
        if (escaped) escaped = false
        else if (inString) {
          if (byte === backslash) escaped = true
          else if (byte === quote) inString = false
        } else if (byte === quote) inString = true
        else if (byte === open || byte === openBrace) depth += 1
        else if (depth > 0 && (byte === close || byte === closeBrace)) depth -= 1
        else if (depth === 0 && (byte === comma || byte === close)) {
          finish(at)
          if (byte === close) state = 'after'
        }
      } else if (isSpace(byte)) continue
      else if (state === 'before') {
        if (byte !== open) throw broken(name, line, 'no array begins here')
        state = 'between'
      } else if (state === 'after') throw broken(name, line, 'something stands behind the end of the array')
      else if (byte === close) state = 'after'
      else if (byte !== comma) {
        state = 'element'
        begun = line
        start = at
        at -= 1
      }
    }
    if (elements.length) yield elements
    if (state === 'element') {
      pending.push(chunk.subarray(start))
      size += chunk.length - start
      if (size > longest)
        throw broken(name, begun, `a record of more than ${longest / 1024 / 1024} MB, or a quote or bracket that is not closed`)
    }
  }
  if (state === 'element') throw broken(name, begun, 'the file ends within the record that begins here: a quote or bracket is not closed')
  if (state !== 'after') throw broken(name, line, 'the array is not closed')
}

const parsed = ({ line, text, cut }: Line): JsonItem => {
  try {
    if (cut) throw new Fault(undefined, `a line of more than ${longestRecord / 1024 / 1024} MB`, 'Write one record a line.')
    try {
      return { line, text, value: JSON.parse(text) as unknown }
    } catch (cause) {
      throw new Fault(undefined, `broken JSON: ${(cause as Error).message}`, 'Correct the syntax of the record.')
    }
  } catch (error) {
    return { line, rejection: rejectionOf(error, line, text) }
  }
}

/** The values of a JSON array, or of a text with one value on each line, in the order of the file. */
export async function* jsonValues(name: string, chunks: AsyncIterable<Buffer>, form: 'array' | 'lines'): AsyncGenerator<JsonItem> {
  for await (const lines of form === 'array' ? elementsOf(name, chunks) : linesOf(chunks)) {
    for (const line of lines) if (line.text.trim()) yield parsed(line)
  }
}
