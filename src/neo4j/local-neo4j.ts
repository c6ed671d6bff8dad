import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.js'
import { finishRestore } from './backup.js'
import { existingArchive } from './class-archive.js'
import {
  type DataFolder,
  dataFolder,
  ensurePassword,
  forgetChild,
  lockFolder,
  makePrivate,
  reapOrphan,
  recordChild,
  USER,
  writeConfiguration,
} from './data-folder.js'
import { ensureDistribution, type OnProgress } from './distribution.js'
import { findJava } from './java.js'
import { type LaunchPlan, launch, type Neo4jProcess } from './launch.js'
import { terminate } from './processes.js'
import { freePort, isFree, type Readiness, waitUntilReady } from './ready.js'

export type LocalNeo4jOptions = {
  /** Folder of the graph, its logs and its password: one server at a time. */
  dataDir: string
  /** Folder the server is fetched to; shared by any number of servers. */
  dist: string
  heap: string
  pageCache: string
  /** For tests: starts sooner, runs long queries slower. */
  quick?: boolean
  onProgress?: OnProgress
  env?: NodeJS.ProcessEnv
}

export type LocalNeo4j = {
  readonly uri: string
  readonly user: string
  readonly password: string
  /** Of the present process: another one after a restart. */
  readonly pid: number
  stop(): Promise<void>
}

/** Recovery of a large graph after a kill takes minutes at worst. */
const START_MS = 180_000
const STOP_MS = 30_000
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 30_000
const STEADY_MS = 60_000
const PORTS_TO_TRY = 5

type Site = { folder: DataFolder; plan: LaunchPlan; uri: string; user: string; password: string; say: OnProgress }

const failure = (outcome: Readiness, { folder }: Site, child: Neo4jProcess): AppError => {
  const logs = `Its logs are in ${folder.logs}.`
  if (outcome === 'refused') {
    return new AppError('NEO4J_UNAVAILABLE', `the graph in ${folder.root} does not take the password kept beside it`, logs)
  }
  const what = outcome === 'late' ? `did not answer within ${START_MS / 1000} s` : 'did not start'
  return new AppError('NEO4J_UNAVAILABLE', `Neo4j ${what}: ${child.lastWords() ?? 'it gave no reason'}`, logs)
}

/** Launches a server and waits for it. When it does not become ready, none is left running. */
const bringUp = async (site: Site, stopping: AbortSignal): Promise<Neo4jProcess> => {
  const child = launch(site.plan, site.folder)
  recordChild(site.folder, child.mark)
  const ended = new AbortController()
  void child.exited.then(() => ended.abort())
  const outcome = await waitUntilReady(site, START_MS, AbortSignal.any([ended.signal, stopping]))
  if (outcome === 'ready') return child
  await terminate(child.mark, STOP_MS)
  await child.exited
  forgetChild(site.folder)
  throw failure(outcome, site, child)
}

/** The port is the system's choice, but anybody may take it between that choice and Neo4j's start. */
const firstStart = async (options: LocalNeo4jOptions, site: Omit<Site, 'uri'>): Promise<{ site: Site; child: Neo4jProcess }> => {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort()
    writeConfiguration(site.folder, { port, dist: options.dist, pageCache: options.pageCache })
    const here = { ...site, uri: `bolt://127.0.0.1:${port}` }
    try {
      return { site: here, child: await bringUp(here, new AbortController().signal) }
    } catch (error) {
      if (tries === PORTS_TO_TRY || (await isFree(port))) throw error
    }
  }
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`

/** Starts the server again, on the same port and data, whenever it ends before `stopping`. */
const keepUp = async (site: Site, server: { child: Neo4jProcess }, stopping: AbortSignal): Promise<void> => {
  let delay = FIRST_DELAY_MS
  for (let up = Date.now(); ;) {
    const how = await server.child.exited
    if (stopping.aborted) return
    if (Date.now() - up > STEADY_MS) delay = FIRST_DELAY_MS
    const words = server.child.lastWords()
    site.say(`Neo4j ${how}${words ? ` (${words})` : ''}; starting it again in ${delay / 1000} s`)
    await sleep(delay, undefined, { signal: stopping }).catch(() => {})
    if (stopping.aborted) return
    delay = Math.min(delay * 2, LONGEST_DELAY_MS)
    up = Date.now()
    try {
      server.child = await bringUp(site, stopping)
      site.say(`Neo4j is back on ${site.uri} after ${seconds(up)}`)
    } catch (error) {
      if (!stopping.aborted) site.say(error instanceof AppError ? error.message : `Neo4j did not start: ${String(error)}`)
    }
  }
}

const planOf = async (options: LocalNeo4jOptions, say: OnProgress): Promise<LaunchPlan> => {
  const env = options.env ?? process.env
  const java = await findJava(env, say)
  await ensureDistribution(options.dist, say, env)
  const jvm = [...existingArchive(options.dist, java), ...(options.quick ? ['-XX:TieredStopAtLevel=1'] : [])]
  return { java, dist: options.dist, heap: options.heap, jvm }
}

/**
 * Runs a Neo4j of our own: fetched when absent, reachable on this machine only, under a password made for this folder.
 * It is started again when it dies, until `stop()`.
 */
export const startLocalNeo4j = async (options: LocalNeo4jOptions): Promise<LocalNeo4j> => {
  const say = options.onProgress ?? (() => {})
  const plan = await planOf(options, say)
  const folder = dataFolder(options.dataDir)
  makePrivate(folder)
  const lock = await lockFolder(folder)
  try {
    await reapOrphan(folder, STOP_MS)
    finishRestore(folder)
    const begun = Date.now()
    say('Starting Neo4j')
    const password = ensurePassword(folder)
    const { site, child } = await firstStart(options, { folder, plan, user: USER, password, say })
    say(`Neo4j answers on ${site.uri} after ${seconds(begun)}`)
    return supervised(site, child, lock)
  } catch (error) {
    lock.release()
    throw error
  }
}

const supervised = (site: Site, child: Neo4jProcess, lock: { release(): void }): LocalNeo4j => {
  const server = { child }
  const stopping = new AbortController()
  const keeping = keepUp(site, server, stopping.signal)
  const end = async (): Promise<void> => {
    stopping.abort()
    await terminate(server.child.mark, STOP_MS)
    await keeping
    forgetChild(site.folder)
    lock.release()
  }
  let ended: Promise<void> | undefined
  const { uri, user, password } = site
  return {
    uri,
    user,
    password,
    get pid() {
      return server.child.mark.pid
    },
    stop: () => (ended ??= end()),
  }
}
