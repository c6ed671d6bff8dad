import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../errors.js'
import { distributionPaths } from './distribution.js'
import { type Lock, tryLock } from './lock.js'
import { type ProcessMark, parseMark, terminate } from './processes.js'

export const USER = 'neo4j'
const ITERATIONS = 1024

/** What lies where in a data folder. `home` is Neo4j's own; the rest is ours. */
export const dataFolder = (dataDir: string) => {
  const root = resolve(dataDir)
  const home = join(root, 'neo4j')
  return {
    root,
    home,
    conf: join(home, 'conf'),
    logs: join(home, 'logs'),
    password: join(root, 'neo4j-password'),
    lock: join(root, 'neo4j.lock'),
    child: join(root, 'neo4j.child'),
  }
}
export type DataFolder = ReturnType<typeof dataFolder>

/** Private to its owner, unless it is a folder with other contents that we were merely pointed at. */
export const makePrivate = ({ root, password }: DataFolder): void => {
  mkdirSync(root, { recursive: true, mode: 0o700 })
  if (existsSync(password) || readdirSync(root).length === 0) chmodSync(root, 0o700)
}

const writePrivately = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export const lockFolder = async ({ root, lock }: DataFolder): Promise<Lock> => {
  const answer = await tryLock(lock)
  if ('lock' in answer) return answer.lock
  throw new AppError(
    'NEO4J_UNAVAILABLE',
    `another instance (pid ${answer.heldBy}) is using ${root}`,
    'Stop that instance, or set DATA_DIR to another folder.',
  )
}

export const recordChild = ({ child }: DataFolder, mark: ProcessMark): void => writePrivately(child, JSON.stringify(mark))
export const forgetChild = ({ child }: DataFolder): void => rmSync(child, { force: true })

/** Ends a Neo4j whose parent was killed. Call it with the lock held. */
export const reapOrphan = async (folder: DataFolder, graceMs: number): Promise<void> => {
  const mark = existsSync(folder.child) ? parseMark(readFileSync(folder.child, 'utf8')) : undefined
  if (mark && !(await terminate(mark, graceMs))) {
    const problem = `a Neo4j (pid ${mark.pid}) left in ${folder.root} does not end`
    throw new AppError('NEO4J_UNAVAILABLE', problem, 'End that process, then start again.')
  }
  forgetChild(folder)
}

/** The line that `neo4j-admin dbms set-initial-password` writes; that command would show the password in `ps`. */
const initialUser = (password: string): string => {
  const salt = randomBytes(32)
  let hash = createHash('sha256').update(salt).update(password).digest()
  for (let round = 1; round < ITERATIONS; round += 1) hash = createHash('sha256').update(hash).digest()
  return `${USER}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${ITERATIONS}:`
}

/** Reads the password, or makes one before Neo4j's first start. */
export const ensurePassword = ({ root, home, password }: DataFolder): string => {
  const started = existsSync(join(home, 'data', 'databases', 'system'))
  if (!existsSync(password)) {
    if (started) {
      const hint = `Put the file back, or move ${home} away and import again.`
      throw new AppError('NEO4J_UNAVAILABLE', `${root} holds a graph, but its password file ${password} is gone`, hint)
    }
    writePrivately(password, randomBytes(24).toString('base64url'))
  }
  const secret = readFileSync(password, 'utf8').trim()
  const dbms = join(home, 'data', 'dbms')
  mkdirSync(dbms, { recursive: true, mode: 0o700 })
  if (!started) writePrivately(join(dbms, 'auth.ini'), initialUser(secret))
  return secret
}

export type ServerSettings = { port: number; dist: string; pageCache: string }

export const writeConfiguration = ({ conf, logs }: DataFolder, { port, dist, pageCache }: ServerSettings): void => {
  for (const folder of [conf, logs]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.directories.plugins': distributionPaths(resolve(dist)).procedures,
    'server.memory.pagecache.size': pageCache,
    'dbms.usage_report.enabled': 'false',
    'dbms.security.procedures.unrestricted': 'gds.*',
    // How long a bookmark of the future is waited for; 30 s otherwise.
    'db.transaction.bookmark_ready_timeout': '5s',
    // 256 MB for each of the two databases otherwise, before the first node.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': '2 files',
    // Internal settings, checked with 5.26.30. On a full disk a transaction is refused before it is logged, and reads go on; otherwise
    // the database breaks off and answers nothing until it is started again.
    'internal.dbms.out_of_disk_space_protection': 'true',
    // Otherwise a text is planned anew for each order of size of what it is given: 0, 1, 10, 100 keys of a batch or letters of a name.
    'internal.cypher.use_parameter_size': 'false',
    // A stop takes 0.5 s in place of 10 s.
    'internal.server.bolt.connection_shutdown_wait_time': '0s',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(conf, 'neo4j.conf'), `# Written anew at every start.\n${lines.join('')}`, { mode: 0o600 })
}
