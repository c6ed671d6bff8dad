import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportLines } from '../export/export.js'
import { report, type Session } from './session.js'

const chunkSize = 64 * 1024

/** Whole lines, many at a time. */
async function* chunksOf(lines: AsyncIterable<string>, onLine: () => void): AsyncGenerator<string> {
  let chunk = ''
  for await (const line of lines) {
    chunk += `${line}\n`
    onLine()
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = ''
  }
  yield chunk
}

const toFile = async (path: string, chunks: Readable): Promise<void> => {
  const part = `${path}.part`
  try {
    await pipeline(chunks, createWriteStream(part))
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}

/** Whoever reads no further has enough. */
const toStandardOutput = async (chunks: Readable): Promise<void> => {
  try {
    await pipeline(chunks, process.stdout, { end: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}

/** Writes all that the graph says as JSON Lines, to a file that is there whole or not at all, or to standard output. */
export const printExport = async (
  { graph }: Session,
  { out, withHistory: history = false }: { out?: string; withHistory?: boolean },
): Promise<void> => {
  let lines = 0
  const chunks = Readable.from(
    chunksOf(exportLines(graph, { history }), () => void (lines += 1)),
    { objectMode: false },
  )
  await (out === undefined ? toStandardOutput(chunks) : toFile(out, chunks))
  if (out !== undefined) report(`${out}: ${lines} lines`)
}
