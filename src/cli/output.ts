import { pipeline } from 'node:stream/promises'
import { readableOf } from '../export/chunks.js'

/** Prints as fast as it is taken. Whoever reads no further has enough. */
export const print = async (texts: AsyncIterable<string>): Promise<void> => {
  try {
    await pipeline(readableOf(texts), process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
