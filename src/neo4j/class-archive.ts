import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataFolder, ensurePassword, USER, writeConfiguration } from './data-folder.js'
import { distributionPaths, type OnProgress } from './distribution.js'
import { findJava, type Java } from './java.js'
import { launch } from './launch.js'
import { tryLock } from './lock.js'
import { terminate } from './processes.js'
import { freePort, waitUntilReady } from './ready.js'

const RECORD_MS = 180_000

/** One archive per Java and jar set: Java ignores one made by another Java, and then starts as without it. */
const archiveFile = (dist: string, { command, version }: Java): string => {
  const key = createHash('sha256')
    .update(readFileSync(distributionPaths(dist).stamp))
    .update(command)
    .update(version)
  return join(dist, `classes-${key.digest('hex').slice(0, 16)}.jsa`)
}

/** The Java option that makes the server start 3 s sooner, once the archive is made. */
export const existingArchive = (folder: string, java: Java): string[] => {
  const file = archiveFile(resolve(folder), java)
  return existsSync(file) ? [`-XX:SharedArchiveFile=${file}`, '-Xlog:disable', '-Xlog:all=error:stderr'] : []
}

const record = async (dist: string, java: Java, part: string): Promise<boolean> => {
  const root = mkdtempSync(join(tmpdir(), 'neo4j-classes-'))
  const folder = dataFolder(root)
  try {
    const password = ensurePassword(folder)
    const port = await freePort()
    writeConfiguration(folder, { port, dist, pageCache: '64m' })
    const jvm = [`-XX:ArchiveClassesAtExit=${part}`, '-XX:TieredStopAtLevel=1']
    const child = launch({ java, dist, heap: '1g', jvm }, folder)
    const ended = new AbortController()
    void child.exited.then(() => ended.abort())
    await waitUntilReady({ uri: `bolt://127.0.0.1:${port}`, user: USER, password }, RECORD_MS, ended.signal)
    await terminate(child.mark, RECORD_MS)
    await child.exited
    return existsSync(part)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Records the archive with a throw-away server, 25 s this once. Only ever a matter of speed: it never fails. */
export const ensureClassArchive = async (
  folder: string,
  onProgress: OnProgress = () => {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  const dist = resolve(folder)
  const java = await findJava(env)
  const file = archiveFile(dist, java)
  if (existsSync(file)) return
  const answer = await tryLock(`${file}.lock`)
  if ('heldBy' in answer) return
  const part = `${file}.${process.pid}`
  try {
    onProgress('Recording a class archive, so that Neo4j starts sooner (this once)')
    if (await record(dist, java, part)) renameSync(part, file)
  } catch (error) {
    onProgress(`No class archive: ${String(error)}`)
  } finally {
    rmSync(part, { force: true })
    answer.lock.release()
  }
}
