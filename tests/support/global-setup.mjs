// Runs on the build in dist/, which `npm test` brings up to date: Jest does not compile this file.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = process.cwd()
const built = (path) => import(join(root, 'dist', 'src', path))

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** The seeded folder is kept until anything that shapes it changes. */
const seededFolder = () => {
  const hash = createHash('sha256')
  const shaping = ['seeds', 'cypher/write', 'schema/migrations', 'schema/model', 'src/ingest', 'src/names', 'pom.xml']
  const files = shaping.flatMap((path) => (path.endsWith('.xml') ? [join(root, path)] : filesIn(join(root, path))))
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  return join(root, '.cache', `seeded-${hash.digest('hex').slice(0, 16)}`)
}

const startOn = async (dataDir, config) => {
  const { startLocalNeo4j } = await built('neo4j/local-neo4j.js')
  return startLocalNeo4j({ dataDir, dist: config.NEO4J_DIST, heap: '700m', pageCache: '128m', quick: true })
}

const makeSeeded = async (folder, config) => {
  const { connect } = await built('graph/graph.js')
  const { migrate } = await built('graph/migrate.js')
  const { seed } = await built('ingest/seed.js')
  for (const old of readdirSync(join(root, '.cache')).filter((name) => name.startsWith('seeded-')))
    rmSync(join(root, '.cache', old), { recursive: true, force: true })
  const making = mkdtempSync(join(root, '.cache', 'seeding-'))
  const neo4j = await startOn(making, config)
  const graph = connect({ ...neo4j, uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: 'neo4j', timeout: 60_000 })
  try {
    await migrate(graph)
    await seed(graph, (line) => console.log(`seeding: ${line}`))
  } finally {
    await graph.close()
    await neo4j.stop()
  }
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another run made the same one meanwhile.
    if (!existsSync(folder)) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

/** One seeded server for all tests that read; its folder is copied for tests that write. */
export default async () => {
  const { loadConfig } = await built('config.js')
  const config = loadConfig()
  const seeded = seededFolder()
  mkdirSync(join(root, '.cache'), { recursive: true })
  if (!existsSync(seeded)) await makeSeeded(seeded, config)
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-graph-'))
  cpSync(seeded, dataDir, { recursive: true })
  const neo4j = await startOn(dataDir, config)
  globalThis.sharedNeo4j = { neo4j, dataDir }
  process.env.TEST_SEEDED = seeded
  process.env.TEST_NEO4J_DIST = config.NEO4J_DIST
  process.env.TEST_NEO4J = JSON.stringify({ uri: neo4j.uri, user: neo4j.user, password: neo4j.password })
}
