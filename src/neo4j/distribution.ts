import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../errors.js'
import { inPackage } from '../root.js'
import { onPath } from './find-command.js'
import { tryLock } from './lock.js'

export type OnProgress = (line: string) => void

/** Raise it when the layout below changes, so that folders fetched by an older version are fetched again. */
const LAYOUT = 1
const POM = inPackage('pom.xml')

/** lib: the server. plugins: GDS, on the class path. procedures: the few GDS jars that declare procedures. */
export const distributionPaths = (dist: string) => ({
  lib: join(dist, 'lib'),
  plugins: join(dist, 'plugins'),
  procedures: join(dist, 'procedures'),
  stamp: join(dist, 'stamp'),
})

const wantedStamp = (): string => createHash('sha256').update(`${LAYOUT}\n`).update(readFileSync(POM)).digest('hex')

const readStamp = (dist: string): string | undefined => {
  try {
    return readFileSync(distributionPaths(dist).stamp, 'utf8')
  } catch {
    return undefined
  }
}

const findMaven = (env: NodeJS.ProcessEnv): string => {
  const [mvn] = onPath('mvn', env)
  if (mvn) return mvn
  throw new AppError(
    'NEO4J_UNAVAILABLE',
    'Maven (mvn) is not on the PATH; it fetches the local Neo4j',
    'Install Maven (Debian, Ubuntu, Homebrew: maven), or set NEO4J_URI to a server of your own.',
  )
}

const mavenFailure = (output: string): AppError => {
  const lines = output.split('\n').filter((line) => line.startsWith('[ERROR]'))
  const [reason = 'it gave no reason'] = lines.length ? lines : output.trim().split('\n').slice(-1)
  return new AppError(
    'NEO4J_UNAVAILABLE',
    `Maven could not fetch Neo4j: ${reason.replace('[ERROR] ', '').slice(0, 400)}`,
    "Check the network, and the proxy and mirrors in Maven's settings.xml; then try again.",
  )
}

const copyDependencies = (mvn: string, profile: string, to: string, env: NodeJS.ProcessEnv): Promise<void> => {
  // File names with the group id: GDS and the server both have an `annotations` and a `neo4j-values`.
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-Dmdep.prependGroupId=true']
  const args = ['-q', '-B', '-f', POM, '-P', profile, ...goal, `-DoutputDirectory=${to}`]
  return new Promise((done, fail) => {
    const child = spawn(mvn, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
    child.on('error', (error) => fail(mavenFailure(error.message)))
    child.on('close', (code) => (code === 0 ? done() : fail(mavenFailure(output))))
  })
}

const artifact = (jar: string): string => jar.replace(/-\d+\.\d.*$/, '')

/** The server's own copy of a library wins over the one GDS asks for, whatever the versions. */
const dropShared = (plugins: string, lib: string): void => {
  const own = new Set(readdirSync(lib).map(artifact))
  for (const jar of readdirSync(plugins)) if (own.has(artifact(jar))) rmSync(join(plugins, jar))
}

/** Neo4j loads every class of every jar in its plugin folder to look for procedures: these alone save 3 s a start. */
const pickProcedures = (plugins: string, procedures: string): void => {
  mkdirSync(procedures)
  const jars = readdirSync(plugins).filter((jar) => /^org\.neo4j\.gds\.(alpha-)?proc-/.test(jar))
  for (const jar of jars) copyFileSync(join(plugins, jar), join(procedures, jar))
}

const removeLeftovers = (dist: string): void => {
  const names = readdirSync(dirname(dist)).filter((name) => name.startsWith(`${basename(dist)}.part-`))
  for (const name of names) rmSync(join(dirname(dist), name), { recursive: true, force: true })
}

const moveInto = (dist: string, part: string): void => {
  const old = mkdtempSync(`${dist}.part-`)
  if (readStamp(dist) !== undefined) renameSync(dist, join(old, 'old'))
  renameSync(part, dist)
  rmSync(old, { recursive: true, force: true })
}

const fetchInto = async (dist: string, mvn: string, env: NodeJS.ProcessEnv): Promise<void> => {
  if (existsSync(dist) && readStamp(dist) === undefined && readdirSync(dist).length) {
    throw new AppError('NEO4J_UNAVAILABLE', `${dist} holds files that are not a Neo4j of ours`, 'Set NEO4J_DIST to a new folder.')
  }
  removeLeftovers(dist)
  const part = mkdtempSync(`${dist}.part-`)
  chmodSync(part, 0o755)
  const { lib, plugins, procedures, stamp } = distributionPaths(part)
  await copyDependencies(mvn, 'server', lib, env)
  await copyDependencies(mvn, 'gds', plugins, env)
  dropShared(plugins, lib)
  pickProcedures(plugins, procedures)
  writeFileSync(stamp, wantedStamp())
  moveInto(dist, part)
}

/** Fetches Neo4j and its graph algorithms with Maven, unless the folder already holds what pom.xml asks for. */
export const ensureDistribution = async (
  folder: string,
  onProgress: OnProgress = () => {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<void> => {
  const dist = resolve(folder)
  for (let waiting = false; readStamp(dist) !== wantedStamp();) {
    const mvn = findMaven(env)
    mkdirSync(dirname(dist), { recursive: true })
    const answer = await tryLock(`${dist}.lock`)
    if ('heldBy' in answer) {
      if (!waiting) onProgress(`Waiting for process ${answer.heldBy}, which is fetching Neo4j`)
      waiting = true
      await sleep(500)
      continue
    }
    try {
      if (readStamp(dist) === wantedStamp()) return
      onProgress('Fetching Neo4j with Maven (160 MB, this once)')
      const begun = Date.now()
      await fetchInto(dist, mvn, env)
      onProgress(`Fetched Neo4j in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
    } finally {
      answer.lock.release()
    }
  }
}
