import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { loadConfig } from '../../src/config.js'
import { connect } from '../../src/graph/graph.js'
import { migrate } from '../../src/graph/migrate.js'
import { importPath } from '../../src/ingest/import.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'

const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000)

/** Participations made up by rule, in the columns of CORDIS: a few organizations take part in very many projects. */
const generate = async (path: string): Promise<void> => {
  const out = createWriteStream(path)
  out.write('rcn,role,pic,type,contribution,country,start_date,end_date\n')
  for (let row = 0; row < rows; row += 1) {
    const project = 1_000_000 + Math.floor(row / 5)
    const organization = 100_000_000 + Math.floor(((row * 7_919) % 1_000_003) ** 2 / 4_000_000)
    const type = ['HES', 'PRC', 'REC', 'PUB', 'OTH'][organization % 5]
    const line = [
      project,
      row % 5 ? 'participant' : 'coordinator',
      organization,
      type,
      row % 1_000_000,
      'FR',
      '2019-05-01',
      '2022-04-30',
    ].join()
    if (!out.write(`${line}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0).padStart(5)

/** Imports a million generated participations and prints what the importer holds in memory on the way. */
const folder = mkdtempSync(join(tmpdir(), 'partnership-bench-'))
const path = join(folder, 'generated.csv')
await generate(path)
const server = await startLocalNeo4j({ dataDir: join(folder, 'data'), dist: loadConfig().NEO4J_DIST, heap: '2g', pageCache: '1g' })
const graph = connect({ uri: server.uri, user: server.user, password: server.password, database: 'neo4j', timeout: 600_000 })
try {
  await migrate(graph)
  const begun = performance.now()
  let next = 0
  const { documents } = await importPath(graph, path, {
    by: 'bench',
    onProgress: ({ read, of, records }) => {
      if (read / of < next) return
      next += 0.1
      global.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      const seconds = (performance.now() - begun) / 1_000
      console.log(
        `${String(records).padStart(8)} records, ${seconds.toFixed(0)} s, heap ${megabytes(heapUsed)} MB, resident ${megabytes(rss)} MB`,
      )
    },
  })
  const seconds = (performance.now() - begun) / 1_000
  console.log(
    `${rows} generated participations, ${documents[0]!.statements.added} statements: ${seconds.toFixed(0)} s, ${(rows / seconds).toFixed(0)} rows/s`,
  )
} finally {
  await graph.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
