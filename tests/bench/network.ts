import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { loadConfig } from '../../src/config.js'
import { AppError } from '../../src/errors.js'
import { leiden } from '../../src/gds/leiden.js'
import { withProjection, type Projection } from '../../src/gds/projection.js'
import { connect, type Graph } from '../../src/graph/graph.js'
import { betweenness } from '../../src/measures/betweenness.js'
import { closeness } from '../../src/measures/closeness.js'
import { clustering } from '../../src/measures/clustering.js'
import { coreNumbers } from '../../src/measures/core-numbers.js'
import { distances } from '../../src/measures/distances.js'
import { eigenvector } from '../../src/measures/eigenvector.js'
import { louvain } from '../../src/measures/louvain.js'
import { degrees, forEachLink, oneMode, type OneMode } from '../../src/measures/one-mode.js'
import { pageRank } from '../../src/measures/pagerank.js'
import { modularity, numberedBySize } from '../../src/measures/partitions.js'
import { project } from '../../src/measures/project.js'
import { structuralHoles } from '../../src/measures/structural-holes.js'
import { twoMode } from '../../src/measures/two-mode.js'
import { startLocalNeo4j } from '../../src/neo4j/local-neo4j.js'
import { inPackage } from '../../src/root.js'
import { randomFrom } from '../../src/measures/random.js'
import { Rival } from './rival.js'
import { median } from './median.js'

/** Measures of networks beside graphology and networkx, engine by engine in turns: whether values agree, times, ratios. */

const limit = Number(process.env['BENCH_SECONDS'] ?? 120) * 1_000
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const cordis = inPackage('..', 'shared', 'data', 'cordis-h2020', 'h2020.csv.gz')
const folder = mkdtempSync(join(tmpdir(), 'partnership-bench-'))

const numbers = (ids: readonly string[]): { of: number[]; count: number } => {
  const known = new Map<string, number>()
  return { of: ids.map((id) => known.get(id) ?? known.set(id, known.size).get(id)!), count: known.size }
}

const cordisNetwork = (): OneMode => {
  const rows = parse(gunzipSync(readFileSync(cordis)), { columns: true }) as Record<'rcn' | 'pic', string>[]
  const [actors, projects] = [numbers(rows.map(({ pic }) => pic)), numbers(rows.map(({ rcn }) => rcn))]
  return project(twoMode(actors.count, projects.count, actors.of, projects.of), 'NEWMAN')
}

const generatedNetwork = (nodeCount: number, linkCount: number): OneMode => {
  const random = randomFrom(1)
  const links = new Map<number, [number, number]>()
  while (links.size < linkCount) {
    const [a, b] = [Math.floor(random() * nodeCount), Math.floor(random() * nodeCount)]
    if (a !== b) links.set(Math.min(a, b) * nodeCount + Math.max(a, b), [a, b])
  }
  const pairs = [...links.values()]
  return oneMode(
    nodeCount,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
    { weights: pairs.map(() => 1 + Math.floor(random() * 8)) },
  )
}

type Values = ArrayLike<number>
const pure: Record<string, (network: OneMode) => Values> = {
  degree: degrees,
  PageRank: pageRank,
  eigenvector,
  'core numbers': coreNumbers,
  clustering,
  constraint: (network) => structuralHoles(network, network.weights).constraint,
  Louvain: (network) => louvain(network, { weights: network.weights }).of,
  closeness: (network) => closeness(distances(network)),
  betweenness,
}
const inGds: Record<string, (projection: Projection) => Promise<Values>> = {
  Leiden: async (projection) => (await leiden(projection))[0]!.of,
}
const weighted = new Set(['Louvain', 'Leiden'])
const asked = process.env['BENCH_MEASURES']?.split(',')
const measures = [...new Set([...Object.keys(pure), ...Object.keys(inGds)])].filter((measure) => asked?.includes(measure) ?? true)

interface Timed {
  ms: number
  /** Without the projection. */
  algorithm?: number
  values: Values
}
type Engine = (measure: string, network: OneMode, path: string) => Promise<Timed | undefined>

const inProcess: Engine = (measure, network) => {
  const begun = performance.now()
  const values = pure[measure]?.(network)
  return Promise.resolve(values && { ms: performance.now() - begun, values })
}
const onServer =
  (graph: Graph): Engine =>
  async (measure, network) => {
    const run = inGds[measure]
    if (!run) return undefined
    const begun = performance.now()
    try {
      const options = { weighted: weighted.has(measure), timeout: limit }
      return await withProjection(
        graph,
        network,
        async (projection) => {
          const projected = performance.now()
          const values = await run(projection)
          return { ms: performance.now() - begun, algorithm: performance.now() - projected, values }
        },
        options,
      )
    } catch (error) {
      if (error instanceof AppError && error.code === 'DATABASE_TIMEOUT') return undefined
      throw error
    }
  }

/** How far apart two engines are: the largest difference of a node, or the modularity that each reaches. */
const compared = (network: OneMode, measure: string, ours: Values, theirs: Values): string => {
  if (weighted.has(measure)) {
    const reached = (labels: Values): string => modularity(network, numberedBySize(labels), { weights: network.weights }).toFixed(4)
    return `modularity ${reached(ours)}, theirs ${reached(theirs)}`
  }
  // graphology divides degrees by n - 1; networkx has clustering 0 where it is not known.
  const scale = measure === 'degree' && theirs[0] !== ours[0] ? network.nodeCount - 1 : 1
  let most = 0
  for (let node = 0; node < ours.length; node++)
    if (!Number.isNaN(ours[node])) most = Math.max(most, Math.abs(ours[node]! - theirs[node]! * scale))
  return `differ by ${most.toExponential(0)}`
}

const told = (times: readonly number[] | undefined, wanted: boolean): string =>
  !wanted ? '-' : times?.length ? `${median(times).toFixed(times[0]! < 10 ? 1 : 0)}` : `> ${limit}`

const bench = async (name: string, network: OneMode, graph: Graph, rivals: readonly [Rival, string[]][]): Promise<void> => {
  console.log(`\n${name}: ${network.nodeCount} nodes, ${network.linkCount} links; ms, median of ${rounds}`)
  const path = join(folder, `${name}.txt`)
  const lines = [String(network.nodeCount)]
  forEachLink(network, (a, b, arc) => lines.push(`${a} ${b} ${network.weights[arc]}`))
  writeFileSync(path, `${lines.join('\n')}\n`)
  const engines: [string, Engine, (measure: string) => boolean][] = [
    ['ours', inProcess, (measure) => measure in pure],
    ['GDS', onServer(graph), (measure) => measure in inGds],
    ...rivals.map(([rival, known]): [string, Engine, (measure: string) => boolean] => [
      rival.name,
      (measure, _, file) => rival.time(measure, file, limit),
      (measure) => known.includes(measure),
    ]),
  ]
  console.log(
    ['measure', 'ours', 'GDS', 'GDS alone', ...rivals.map(([{ name: rival }]) => rival)].map((cell) => cell.padStart(13)).join(''),
  )
  for (const measure of measures) {
    const times = new Map<string, number[]>()
    const alone: number[] = []
    const first = new Map<string, Values>()
    const over = new Set<string>()
    for (let round = 0; round < rounds; round++)
      for (const [engine, run, knows] of engines) {
        if (!knows(measure) || over.has(engine)) continue
        const timed = await run(measure, network, path)
        if (!timed) over.add(engine)
        else {
          times.set(engine, [...(times.get(engine) ?? []), timed.ms])
          if (timed.algorithm !== undefined) alone.push(timed.algorithm)
          if (!first.has(engine)) first.set(engine, timed.values)
        }
      }
    const best = first.has('ours') ? 'ours' : 'GDS'
    const cells = engines.map(([engine, , knows]) => told(times.get(engine), knows(measure)))
    cells.splice(2, 0, alone.length > 0 ? told(alone, true) : '-')
    const notes = engines.flatMap(([engine, , knows]) => {
      if (engine === best || !knows(measure) || !first.has(best)) return []
      const theirs = first.get(engine)
      const ratio = (theirs ? median(times.get(engine)!) : limit) / median(times.get(best)!)
      const values = theirs ? compared(network, measure, first.get(best)!, theirs) : 'not compared'
      return [`${engine} / ${best} ${theirs ? '' : '> '}${ratio.toFixed(1)} (${values})`]
    })
    console.log([measure, ...cells].map((cell) => cell.padStart(13)).join(''), ` ${notes.join('; ')}`)
  }
}

const loader = pathToFileURL(inPackage('tests', 'neo4j', 'typescript.mjs')).href
const rivals = [
  new Rival('graphology', [
    process.execPath,
    '--max-old-space-size=4096',
    '--import',
    loader,
    inPackage('tests', 'bench', 'graphology-times.ts'),
  ]),
  new Rival('networkx', [process.env['BENCH_PYTHON'] ?? 'python3', inPackage('tests', 'bench', 'networkx_times.py')]),
]
const server = await startLocalNeo4j({ dataDir: join(folder, 'data'), dist: loadConfig().NEO4J_DIST, heap: '1g', pageCache: '128m' })
const { uri, user, password } = server
const graph = connect({ uri, user, password, database: 'neo4j', timeout: 600_000 })
try {
  const known: [Rival, string[]][] = []
  for (const rival of rivals) {
    const found = await rival.measures()
    if (found.length > 0) known.push([rival, found])
    else console.log(`skipped: ${rival.name} cannot be run (${rival.command[0]})`)
  }
  await bench('generated', generatedNetwork(2_000, 10_000), graph, known)
  if (existsSync(cordis)) await bench('CORDIS H2020', cordisNetwork(), graph, known)
  else console.log(`skipped: no CORDIS H2020 participations at ${cordis}`)
} finally {
  for (const rival of rivals) rival.stop()
  await graph.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
