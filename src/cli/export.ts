import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { exportLines } from '../export/export.js'
import { printLines, readableOf } from './output.js'
import type { Session } from './session.js'

/** Writes all that the graph says as JSON Lines, to a file that is there whole or not at all, or to standard output. */
export const printExport = async (
  { graph }: Session,
  { out, withHistory: history = false }: { out?: string; withHistory?: boolean },
): Promise<void> => {
  const lines = exportLines(graph, { history })
  if (out === undefined) return printLines(lines)
  const part = `${out}.part`
  try {
    await pipeline(readableOf(lines), createWriteStream(part))
    await rename(part, out)
  } finally {
    await rm(part, { force: true })
  }
}
