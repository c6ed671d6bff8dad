import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const chunkSize = 64 * 1024

/** Whole lines, many at a time. */
async function* chunksOf(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += `${line}\n`
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

export const readableOf = (lines: AsyncIterable<string>): Readable => Readable.from(chunksOf(lines), { objectMode: false })

/** Prints lines as fast as they are taken. Whoever reads no further has enough. */
export const printLines = async (lines: AsyncIterable<string>): Promise<void> => {
  try {
    await pipeline(readableOf(lines), process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
