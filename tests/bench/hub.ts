import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute } from 'graphql'
import { contextFor } from '../../src/api/request-context.js'
import { buildApiSchema } from '../../src/api/schema.js'
import { questionsOfPages } from '../../src/api/warm-up.js'
import { loadConfig } from '../../src/config.js'
import { RequestEnding } from '../../src/graph/ending.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { migrate } from '../../src/graph/migrate.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import { importPath } from '../../src/ingest/import.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { median } from './median.js'

/** The participations in H2020 projects that come with the development data, not with the product. */
const cordis = join(process.cwd(), '..', 'shared', 'data', 'cordis-h2020', 'h2020.csv.gz')
/** A data folder into which they were imported, to be copied instead of importing them again. */
const filled = process.env['BENCH_DATA_DIR']
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 20)

const byActivities = `
MATCH (one:Organization) WHERE one.activityCount > 0
WITH one ORDER BY one.activityCount DESC, one.id
WITH collect(one) AS ranked
UNWIND [ranked[0], ranked[size(ranked) / 2]] AS one
RETURN one.id AS id, one.name AS name, one.activityCount AS activities`

const compare = async (graph: Graph): Promise<void> => {
  const [schema, shapes, document] = [buildApiSchema(), new ShapeCache(), questionsOfPages()]
  const open = async (id: unknown): Promise<number> => {
    const begun = performance.now()
    const { errors } = await execute({
      schema,
      document,
      operationName: 'OrganizationProfile',
      variableValues: { id, language: 'ZH' },
      contextValue: contextFor(graph, shapes, { signal: new RequestEnding(), atOnce: 8 }),
    })
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '))
    return performance.now() - begun
  }
  const [hub, small] = (await graph.read(byActivities)) as unknown as { id: string; name: string; activities: number }[]
  console.log(`hub: ${hub!.name}, ${hub!.activities} activities; small: ${small!.name}, ${small!.activities}, the median`)
  // Sights until every shape is planned.
  for (const { id } of [hub!, small!, hub!, small!]) {
    await open(id)
    await shapes.idle()
  }
  const times: Record<'hub' | 'small', number[]> = { hub: [], small: [] }
  for (let round = 0; round < rounds; round += 1) {
    times.hub.push(await open(hub!.id))
    times.small.push(await open(small!.id))
  }
  const [one, other] = [median(times.hub), median(times.small)]
  console.log(`profile of the hub ${one.toFixed(0)} ms, of the small one ${other.toFixed(0)} ms: ratio ${(one / other).toFixed(2)}`)
}

/** The profile of the organization with most activities against that of the median one, in alternation. */
const benchHub = async (): Promise<void> => {
  if (!filled && !existsSync(cordis)) return console.log('The CORDIS participations are not here: nothing was measured.')
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-bench-'))
  if (filled) cpSync(filled, dataDir, { recursive: true })
  const server = await startLocalNeo4j({ dataDir, dist: loadConfig().NEO4J_DIST, heap: '2g', pageCache: '512m' })
  const graph = connect({ ...server, uri: server.uri, user: server.user, password: server.password, database: 'neo4j', timeout: 600_000 })
  try {
    await migrate(graph)
    if (!filled) await importPath(graph, cordis, { by: 'bench', onReject: (rejection) => console.log(rejection) })
    await compare(graph)
  } finally {
    await graph.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
await benchHub()
