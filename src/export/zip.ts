import { PassThrough, type Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { readableOf } from './chunks.js'
import type { ExportFile } from './files.js'

/** The files in one archive, each read only when those before it are through. What is read is closed when nobody wants the archive any more. */
export const zipOf = (files: readonly ExportFile[]): Readable => {
  const archive = new PassThrough()
  const zip = new ZipFile()
  let current: Readable | undefined
  for (const { part, texts } of files) {
    zip.addReadStreamLazy(`${part}.csv`, (give) => {
      current = readableOf(texts)
      if (archive.destroyed) current.destroy()
      current.on('error', (error) => archive.destroy(error))
      give(null, current)
    })
  }
  zip.on('error', (error: Error) => archive.destroy(error))
  archive.on('close', () => current?.destroy())
  zip.outputStream.pipe(archive)
  zip.end()
  return archive
}
