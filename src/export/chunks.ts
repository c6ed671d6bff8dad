import { Readable } from 'node:stream'

const chunkSize = 64 * 1024

async function* chunksOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const text of texts) {
    chunk += text
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/** Many texts at a time, as fast as they are taken. */
export const readableOf = (texts: AsyncIterable<string>): Readable => Readable.from(chunksOf(texts), { objectMode: false })

/** Lines with their ends. */
export async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}
