import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, badInput } from '../errors.js'
import { neo4jAdmin, type AdminPlan } from './admin.js'
import { type DataFolder, dataFolder, lockFolder, makePrivate, reapOrphan } from './data-folder.js'
import { ensureDistribution, type OnProgress } from './distribution.js'
import { findJava } from './java.js'

export type BackupOptions = {
  dataDir: string
  dist: string
  heap: string
  onProgress?: OnProgress
  env?: NodeJS.ProcessEnv
}

const STOP_MS = 30_000

const planOf = async (options: BackupOptions): Promise<AdminPlan> => {
  const { dist, heap, onProgress } = options
  const env = options.env ?? process.env
  const java = await findJava(env, onProgress)
  await ensureDistribution(dist, onProgress, env)
  return { java, dist, heap, env }
}

const holdsGraph = ({ home }: DataFolder): boolean => existsSync(join(home, 'data', 'databases', 'neo4j'))
const stagingOf = ({ root }: DataFolder): string => join(root, 'restoring')
const restoredOf = ({ root }: DataFolder): DataFolder => dataFolder(join(root, 'restored'))

/** Puts a graph that was restored whole in the place of the old one; begun again after a crash. Call it with the lock held. */
export const finishRestore = (folder: DataFolder): void => {
  const restored = restoredOf(folder)
  if (!existsSync(restored.root)) return
  if (existsSync(restored.home)) {
    rmSync(folder.home, { recursive: true, force: true })
    if (existsSync(restored.password)) renameSync(restored.password, folder.password)
    renameSync(restored.home, folder.home)
  }
  rmSync(restored.root, { recursive: true, force: true })
}

const locked = async <T>(folder: DataFolder, work: () => Promise<T>): Promise<T> => {
  const lock = await lockFolder(folder)
  try {
    await reapOrphan(folder, STOP_MS)
    finishRestore(folder)
    return await work()
  } finally {
    lock.release()
  }
}

/**
 * Writes the graph of a data folder to a new file, in the format of `neo4j-admin database dump`: whole, or not at all.
 * Answers false when its Neo4j was not stopped in order, and has to be started and stopped before.
 * Throws BAD_USER_INPUT when the file exists or cannot be written, or there is no graph, NEO4J_UNAVAILABLE when the folder is in use.
 */
export const backUp = async (options: BackupOptions, file: string): Promise<boolean> => {
  const folder = dataFolder(options.dataDir)
  if (!existsSync(folder.root)) throw badInput('DATA_DIR', `there is no folder ${folder.root}`, 'Set DATA_DIR to the folder of the graph.')
  if (existsSync(file)) throw badInput('file', `${file} exists`, 'Name a new file.')
  const plan = await planOf(options)
  return locked(folder, async () => {
    if (!holdsGraph(folder)) throw badInput('DATA_DIR', `${folder.root} holds no graph`, 'Set DATA_DIR to the folder of the graph.')
    const part = `${file}.part`
    const output = opened(part, 'w')
    try {
      const fault = await neo4jAdmin(plan, folder, ['database', 'dump', 'neo4j', '--to-stdout'], { output })
      if (fault && /recovery|active logical log/i.test(fault)) return false
      if (fault)
        throw new AppError('NEO4J_UNAVAILABLE', `the graph could not be written to ${file}: ${fault}`, 'Mend that, then try again.')
      fsyncSync(output)
      renameSync(part, file)
      return true
    } finally {
      closeSync(output)
      rmSync(part, { force: true })
    }
  })
}

const opened = (file: string, flags: string): number => {
  try {
    return openSync(file, flags, 0o600)
  } catch (error) {
    throw badInput('file', `${file} cannot be opened (${(error as NodeJS.ErrnoException).code})`, 'Name a file that you may read or write.')
  }
}

/**
 * Makes the graph of a data folder from a file of `backUp`. It is loaded beside and handed to `inspect`, which throws when it is not to be
 * had; only then does it take the place of the one there. Throws BAD_USER_INPUT when the folder holds a graph and `replace` is not set,
 * BAD_DOCUMENT when the file is no whole backup, NEO4J_UNAVAILABLE when the folder is in use.
 */
export const restoreBackup = async (
  options: BackupOptions,
  file: string,
  { replace, inspect }: { replace: boolean; inspect(dataDir: string): Promise<void> },
): Promise<void> => {
  const folder = dataFolder(options.dataDir)
  const input = opened(file, 'r')
  try {
    const plan = await planOf(options)
    makePrivate(folder)
    await locked(folder, async () => {
      if (holdsGraph(folder) && !replace)
        throw badInput('DATA_DIR', `${folder.root} holds a graph`, 'Set DATA_DIR to a new folder, or give --replace to lose that graph.')
      const staging = dataFolder(stagingOf(folder))
      rmSync(staging.root, { recursive: true, force: true })
      try {
        mkdirSync(staging.conf, { recursive: true, mode: 0o700 })
        const fault = await neo4jAdmin(plan, staging, ['database', 'load', 'neo4j', '--from-stdin'], { input })
        if (fault && /no space left/i.test(fault))
          throw new AppError(
            'NEO4J_UNAVAILABLE',
            `the graph could not be loaded into ${folder.root}: ${fault}`,
            'Free some space, then try again.',
          )
        if (fault) throw new AppError('BAD_DOCUMENT', `${file} is no whole backup: ${fault}`, 'Give a file of partnership-graph backup.')
        await inspect(staging.root)
        renameSync(staging.root, restoredOf(folder).root)
      } finally {
        rmSync(staging.root, { recursive: true, force: true })
      }
      finishRestore(folder)
    })
  } finally {
    closeSync(input)
  }
}
