import { createReadStream, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import neo4j from 'neo4j-driver'
import { loadConfig } from '../../src/config.js'
import { connect } from '../../src/graph/graph.js'
import { migrate } from '../../src/graph/migrate.js'
import { importPath } from '../../src/ingest/import.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { writeBare } from './bare-cordis.js'
import { median } from './median.js'

/** The participations in H2020 projects that come with the development data, not with the product. */
const cordis = join(process.cwd(), '..', 'shared', 'data', 'cordis-h2020', 'h2020.csv.gz')
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 2)
const rowsWanted = Number(process.env['BENCH_ROWS'] ?? Number.POSITIVE_INFINITY)

type Counts = Record<string, number>
interface Run {
  seconds: number
  counts: Counts
}

const countNodes = 'MATCH (n:Entity|Statement|ExternalId) UNWIND labels(n) AS what RETURN what, count(*) AS number'
const countLinks = "MATCH ()-[r]->() WHERE type(r) <> 'CHANGED' RETURN type(r) AS what, count(*) AS number"
const sums = 'MATCH (o:Organization) RETURN "activities" AS what, sum(o.activityCount) AS number'

/** Each run has a database of its own, empty and as cold as the other one's. */
const timed = async (write: (address: { uri: string; user: string; password: string }) => Promise<unknown>): Promise<Run> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-bench-'))
  const server = await startLocalNeo4j({ dataDir, dist: loadConfig().NEO4J_DIST, heap: '2g', pageCache: '512m' })
  const graph = connect({ ...server, uri: server.uri, user: server.user, password: server.password, database: 'neo4j', timeout: 600_000 })
  try {
    await migrate(graph)
    const begun = performance.now()
    await write(server)
    const seconds = (performance.now() - begun) / 1_000
    const rows = [...(await graph.read(countNodes)), ...(await graph.read(countLinks)), ...(await graph.read(sums))]
    return { seconds, counts: Object.fromEntries(rows.map(({ what, number }) => [what as string, number as number])) }
  } finally {
    await graph.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const bare = (path: string): Promise<Run> =>
  timed(async ({ uri, user, password }) => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true })
    await writeBare(driver, path).finally(() => driver.close())
  })
const ours = (path: string): Promise<Run> =>
  timed(async ({ uri, user, password }) => {
    const graph = connect({ uri, user, password, database: 'neo4j', timeout: 600_000 })
    await importPath(graph, path, { by: 'bench', onReject: (rejection) => console.log(rejection) }).finally(() => graph.close())
  })

/** The first rows of the table, where not all are wanted. */
const cut = async (path: string, rows: number): Promise<string> => {
  const part = join(mkdtempSync(join(tmpdir(), 'partnership-bench-')), 'part.csv')
  const out = createWriteStream(part)
  let left = rows + 1
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    if (left-- === 0) break
    out.write(`${line}\n`)
  }
  await new Promise((done) => out.end(done))
  return part
}

const different = (one: Counts, other: Counts): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((what) => (one[what] ?? 0) !== (other[what] ?? 0))
    .map((what) => `${what}: ${one[what] ?? 0} and ${other[what] ?? 0}`)

/** Import of participations against a bare driver loop that writes the same, in alternation. */
export const benchImport = async (): Promise<void> => {
  if (!existsSync(cordis)) return console.log('The CORDIS participations are not here: nothing was measured.')
  const path = Number.isFinite(rowsWanted) ? await cut(cordis, rowsWanted) : cordis
  const ratios: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const [one, other] =
      round % 2 ? [await bare(path), await ours(path)] : ([await ours(path), await bare(path)].toReversed() as [Run, Run])
    const wrong = different(one.counts, other.counts)
    if (wrong.length) throw new Error(`The two did not write the same: ${wrong.join('; ')}`)
    ratios.push(other.seconds / one.seconds)
    console.log(
      `round ${round}: bare ${one.seconds.toFixed(1)} s, ours ${other.seconds.toFixed(1)} s, ratio ${ratios.at(-1)!.toFixed(2)}; ${one.counts['Statement']} statements`,
    )
  }
  console.log(`import / bare driver loop: ${median(ratios).toFixed(2)} (goal: at most 1.5)`)
}
await benchImport()
