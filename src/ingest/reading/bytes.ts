import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { AppError } from '../../errors.js'

/** Bytes that can be read more than once. */
export interface ByteSource {
  /** Name for messages. */
  name: string
  path: string
  /** Size as it lies on the disk, compressed or not. */
  bytes: number
  gzip: boolean
  /** Whether it came from a pipe: nothing lies beside it then. */
  spooled: boolean
  /** Removes what was spooled. */
  close(): Promise<void>
}

const unreadable = (name: string, cause: unknown): AppError =>
  new AppError(
    'BAD_DOCUMENT',
    `${name}: cannot be read: ${(cause as Error).message}`,
    'Check the path, its permissions, and that the file is whole.',
    undefined,
    {
      cause,
    },
  )

const isGzip = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

/** A pipe can be read once only: it is kept in a temporary file, which goes with `close` or with the process. */
const spool = async (name: string, from: Readable): Promise<ByteSource> => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-graph-input-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const close = async (): Promise<void> => {
    process.off('exit', remove)
    remove()
  }
  try {
    const path = join(folder, 'input')
    await pipeline(from, createWriteStream(path))
    return { name, path, bytes: statSync(path).size, gzip: await isGzip(path), spooled: true, close }
  } catch (cause) {
    await close()
    throw unreadable(name, cause)
  }
}

/** Opens a file, or a pipe: `-` is the standard input. Throws BAD_DOCUMENT when there is no such file. */
export const openBytes = async (path: string): Promise<ByteSource> => {
  if (path === '-') return spool('standard input', process.stdin)
  const name = basename(path)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new AppError('BAD_DOCUMENT', `${path}: there is no such file or folder`, 'Check the path.')
  if (stats.isDirectory()) throw new AppError('BAD_DOCUMENT', `${path}: is a folder`, 'Give a file.')
  if (!stats.isFile()) return spool(name, createReadStream(path))
  try {
    return { name, path, bytes: stats.size, gzip: await isGzip(path), spooled: false, close: async () => {} }
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

const highWaterMark = 256 * 1024

/** The bytes as they lie on the disk. */
export async function* storedBytes({ path, name }: ByteSource): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark }) as AsyncIterable<Buffer>
  } catch (cause) {
    throw unreadable(name, cause)
  }
}

/** The bytes of the content, unpacked where they are packed. Tells how many stored bytes were consumed. */
export async function* bytesOf({ path, name, gzip }: ByteSource, onRead: (stored: number) => void = () => {}): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark })
  const content: Readable = gzip ? file.pipe(createGunzip({ chunkSize: highWaterMark })) : file
  if (gzip) file.on('error', (error) => content.destroy(error))
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      onRead(file.bytesRead)
      yield chunk
    }
  } catch (cause) {
    throw unreadable(name, cause)
  } finally {
    content.destroy()
    file.destroy()
  }
}
