import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once, type EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { loadConfig } from '../../../src/config.js'
import { connect } from '../../../src/graph/graph.js'
import { migrate } from '../../../src/graph/migrate.js'
import { startLocalNeo4j, type LocalNeo4j } from '../../../src/neo4j/local-neo4j.js'
import { inPackage } from '../../../src/root.js'
import { processesOn } from '../../cli/program.js'
import { generate, load, type GeneratedGraph } from './generated-graph.js'
import { questions, type Question } from './questions.js'
import { median } from '../median.js'

const sizes = { small: { organizations: 5_000, events: 10_000 }, large: { organizations: 100_000, events: 300_000 } }
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const seconds = Number(process.env['BENCH_SECONDS'] ?? 2)
const wanted = (process.env['BENCH_SIZES'] ?? 'small,large').split(',') as (keyof typeof sizes)[]
const only = process.env['BENCH_ONLY']
/** Rounds that are not counted: Neo4j compiles what it does often, for some thousands of requests. */
const warmUps = 3
const mixed = Number(process.env['BENCH_MIXED'] ?? 0)
const asked = 60
const connections = 16
const peerFolder = inPackage('tests', 'bench', 'graphql', 'peer')

/** `again` is the bare server once more: how far the ratios of two equals lie from 1. */
const systems = ['bare', 'again', 'peer', 'ours'] as const
type System = (typeof systems)[number]
const speaks = (system: System): 'bare' | 'peer' | 'ours' => (system === 'again' ? 'bare' : system)

interface Served {
  url: string
  child: ChildProcess
}
/** Of one question put to one system for some seconds. */
interface Cell {
  perSecond: number
  /** Milliseconds of a core for each request: of the server's process, of Neo4j's, and of both. */
  server: number
  neo4j: number
  cpu: number
  p50: number
  p99: number
}
interface Load {
  requests: { average: number }
  '2xx': number
  non2xx: number
  errors: number
  mismatches: number
}

const serve = async (system: System, { uri, user, password }: LocalNeo4j): Promise<Served> => {
  const kind = speaks(system)
  const file = kind === 'peer' ? join(peerFolder, 'serve.mjs') : inPackage('tests', 'bench', 'graphql', `${kind}.ts`)
  // As `npm start` has it.
  const room = '--max-semi-space-size=32'
  const execArgv = kind === 'peer' ? [room] : [room, '--import', inPackage('tests', 'neo4j', 'typescript.mjs')]
  const child = fork(file, [JSON.stringify({ uri, user, password })], { execArgv, env: { ...process.env, NODE_ENV: 'production' } })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return { url, child }
}

/** Milliseconds of a core that the process has used so far. */
const usedBy = async ({ child }: Served): Promise<number> => {
  child.send('cpu')
  const [{ user, system }] = (await once(child, 'message')) as [NodeJS.CpuUsage]
  return (user + system) / 1_000
}
/** Clock ticks are a hundredth of a second on Linux, whatever the machine (proc(5), sysconf). */
const usedByNeo4j = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

type Bodies = Record<'bare' | 'peer' | 'ours', string[]>
const bodiesOf = (question: Question, made: GeneratedGraph, cursors: ReadonlyMap<string, string>): Bodies => {
  const { organizations, events, ties, byDegree } = made
  const names = organizations.map(({ name }) => name as string).toSorted()
  // Half are drawn evenly, half by what they hosted.
  const ids = Array.from({ length: asked }, (_, at) =>
    String(at % 2 ? ties[(at * 7_919) % ties.length]!['actor'] : organizations[(at * 104_729) % organizations.length]!['id']),
  )
  const shown = Array.from({ length: asked }, (_, at) => names[(at * 7_907) % (names.length - 100)]!)
  const held = Array.from({ length: asked }, (_, at) => events[(at * 7_907) % events.length]!['id'] as string)
  const [hub = '', ordinary = ''] = [byDegree[0], byDegree[byDegree.length >> 1]]
  const variables = Array.from({ length: asked }, (_, at) => question.variables({ ids, names: shown, events: held, hub, ordinary, at }))
  const bodies = (query: string, given: readonly object[]): string[] => given.map((one) => JSON.stringify({ query, variables: one }))
  return {
    bare: variables.map((given) => JSON.stringify({ name: question.name, variables: given })),
    peer: bodies(question.peer, variables),
    ours: bodies(
      question.ours,
      variables.map((given) => ('name' in given ? { after: cursors.get(given['name'] as string) } : given)),
    ),
  }
}

const ask = async ({ url }: Served, body: string): Promise<any> => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown[] }
  if (errors || !response.ok) throw new Error(`${url}: ${JSON.stringify(errors).slice(0, 500)}`)
  return data
}

/** Throws where an answer differs from the bare server's. Asked three times: the second sight of a shape is planned, the third is as all later ones. */
const compare = async (question: Question, bodies: Bodies, served: Record<System, Served>): Promise<void> => {
  for (let turn = 0; turn < 3; turn++)
    for (let at = 0; at < asked; at++) {
      const limit = question.plain.bare(await ask(served.bare, bodies.bare[at]!))
      for (const system of ['peer', 'ours'] as const) {
        const found = question.plain[system](await ask(served[system], bodies[system][at]!))
        if (!isDeepStrictEqual(JSON.parse(JSON.stringify(found)), JSON.parse(JSON.stringify(limit))))
          throw new Error(
            `${question.name}, ${system}: ${JSON.stringify(found).slice(0, 600)}\ninstead of ${JSON.stringify(limit).slice(0, 600)}`,
          )
      }
    }
}

const autocannon = (options: object): EventEmitter & Promise<Load> =>
  (createRequire(join(peerFolder, 'package.json'))('autocannon') as (given: object) => EventEmitter & Promise<Load>)(options)

/** With `take`, each answer is read and handed to it: what the asker has to do with it counts. */
const measure = async (system: Served, bodies: readonly string[], neo4j: number, take?: (data: unknown) => unknown): Promise<Cell> => {
  const before = [await usedBy(system), usedByNeo4j(neo4j)] as const
  const list = bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body }))
  let clients = 0
  const times: number[] = []
  const running = autocannon({
    url: system.url,
    connections,
    duration: seconds,
    requests: list,
    // Clients that walk the same list in step would all ask for the same at a time.
    setupClient: (client: { setRequests(given: object[]): void }) => {
      const start = Math.floor((bodies.length * clients++) / connections)
      client.setRequests([...list.slice(start), ...list.slice(0, start)])
    },
    verifyBody: (body: string) => {
      if (!body.startsWith('{"data":') || body.includes('"errors"')) return false
      take?.((JSON.parse(body) as { data: unknown }).data)
      return true
    },
  })
  // Its own summary knows whole milliseconds only.
  running.on('response', (_client: unknown, _status: number, _bytes: number, ms: number) => times.push(ms))
  const { requests, non2xx, errors, mismatches, '2xx': answered } = await running
  if (non2xx || errors || mismatches) throw new Error(`${system.url}: ${non2xx} bad answers, ${errors} errors, ${mismatches} other bodies`)
  const cpu = { server: ((await usedBy(system)) - before[0]) / answered, neo4j: (usedByNeo4j(neo4j) - before[1]) / answered }
  times.sort((one, other) => one - other)
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((part) => times[Math.floor(part * times.length)])
  return { perSecond: requests.average, ...cpu, cpu: cpu.server + cpu.neo4j, p50, p99 }
}

const geometricMean = (numbers: readonly number[]): number =>
  Math.exp(numbers.reduce((sum, number) => sum + Math.log(number), 0) / numbers.length)
const told = (number: number): string => number.toFixed(2)
const spread = (numbers: readonly number[]): string =>
  `${told(median(numbers))} [${told(Math.min(...numbers))}-${told(Math.max(...numbers))}]`

type Cells = Record<System, Cell>
/** Ratios round by round: what one round gives is measured side by side. */
const over = (cells: readonly Cells[], one: System, other: System, of: keyof Cell = 'perSecond'): number[] =>
  cells.map((round) => round[one][of] / round[other][of])

/** Milliseconds of our answer to a question, of a bare one, and so on. */
const p50 = (cells: readonly Cells[], system: System): number => median(cells.map((round) => round[system].p50))
const cpuOf = (cells: readonly Cells[], system: System): string =>
  (['server', 'neo4j'] as const).map((of) => told(median(cells.map((round) => round[system][of])))).join(' + ')
const named = (found: ReadonlyMap<Question, Cells[]>, beginning: string): Cells[] | undefined =>
  [...found].find(([{ name }]) => name.startsWith(beginning))?.[1]

const report = (size: string, found: ReadonlyMap<Question, Cells[]>): void => {
  console.log(`\n${size}: medians of ${rounds} rounds [least-most], ${connections} connections, requests a second as ratios`)
  for (const [{ name, ownCypher }, cells] of found)
    console.log(
      `  ${name}: ours/peer ${spread(over(cells, 'ours', 'peer'))}${ownCypher ? ' (the peer has a statement of its own for it)' : ''}, ours/bare ${spread(over(cells, 'ours', 'bare'))}, CPU ours/bare ${told(median(over(cells, 'ours', 'bare', 'cpu')))} (ms, server + Neo4j: ours ${cpuOf(cells, 'ours')}, bare ${cpuOf(cells, 'bare')}, peer ${cpuOf(cells, 'peer')}), p50 of ours ${told(median(cells.map(({ ours }) => ours.p50)))} ms, p99 ${told(median(cells.map(({ ours }) => ours.p99)))} ms; null control ${spread(over(cells, 'again', 'bare'))}`,
    )
  const mean = (one: System, other: System, of?: keyof Cell): string =>
    told(geometricMean([...found].filter(([{ aside }]) => !aside).map(([, cells]) => median(over(cells, one, other, of)))))
  console.log(
    `  geometric means: ours/peer ${mean('ours', 'peer')}, ours/bare ${mean('ours', 'bare')}, CPU a request ours/bare ${mean('ours', 'bare', 'cpu')} and ours/peer ${mean('ours', 'peer', 'cpu')}; null control ${mean('again', 'bare')}`,
  )
}

const reportHub = (found: ReadonlyMap<Question, Cells[]>): void => {
  const [hub, ordinary] = [named(found, 'the hub'), named(found, 'an ordinary')]
  if (!hub || !ordinary) return
  const ratio = (system: System): string => told(p50(hub, system) / p50(ordinary, system))
  console.log(`  the hub takes as long as an ordinary organization ${ratio('ours')} times (p50; a bare server's ${ratio('bare')} times)`)
}

/** How much longer an answer out of the larger graph takes. */
const reportGrowth = (small: ReadonlyMap<Question, Cells[]>, large: ReadonlyMap<Question, Cells[]>): void => {
  console.log('\nlarge against small, p50 of ours (of the bare server):')
  for (const [question, cells] of large) {
    const before = small.get(question)
    if (before)
      console.log(
        `  ${question.name}: ${(['ours', 'bare'] as const).map((system) => told(p50(cells, system) / p50(before, system))).join(' (')})`,
      )
  }
}

/** Many requests of all kinds, one after another; what the server holds meanwhile, in MB. */
const reportMemory = async (served: Served, bodies: readonly string[]): Promise<void> => {
  const steps = 10
  for (let step = 1; step <= steps; step++) {
    await autocannon({
      url: served.url,
      connections,
      amount: Math.ceil(mixed / steps),
      requests: bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })),
    })
    served.child.send('memory')
    const [{ rss, heapUsed }] = (await once(served.child, 'message')) as [NodeJS.MemoryUsage]
    console.log(
      `  after ${Math.round((mixed * step) / steps)} mixed requests: heap ${Math.round(heapUsed / 1e6)} MB, resident ${Math.round(rss / 1e6)} MB`,
    )
  }
}

const cursorsOf = async (served: Served): Promise<Map<string, string>> => {
  const cursors = new Map<string, string>()
  for (let after: string | null = null; ;) {
    const query =
      'query ($after: String) { organizations(first: 100, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } } }'
    const { organizations } = await ask(served, JSON.stringify({ query, variables: { after } }))
    for (const { cursor, node } of organizations.edges) cursors.set(node.name as string, cursor as string)
    if (!organizations.pageInfo.hasNextPage) break
    after = organizations.pageInfo.endCursor
  }
  return cursors
}

const benchSize = async (size: keyof typeof sizes): Promise<ReadonlyMap<Question, Cells[]>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'partnership-bench-'))
  const heap = size === 'large' ? '3g' : '1g'
  const neo4j = await startLocalNeo4j({ dataDir, dist: loadConfig().NEO4J_DIST, heap, pageCache: '1g' })
  const graph = connect({ uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: 'neo4j', timeout: 600_000 })
  const children: Served[] = []
  try {
    await migrate(graph)
    const made = generate(sizes[size])
    await load(graph, made)
    console.log(
      `${size}: ${made.organizations.length} organizations, ${made.events.length} events, ${made.ties.length} ties, all generated; the hub has ${Number(made.organizations.find(({ id }) => id === made.byDegree[0])!['activityCount'])}`,
    )
    const served = {} as Record<System, Served>
    for (const system of systems) children.push((served[system] = await serve(system, neo4j)))
    const java = processesOn(dataDir).find((one) => one.java)!.pid
    const cursors = await cursorsOf(served.ours)
    const asking = questions.filter(({ name }) => !only || name.includes(only))
    const found = new Map<Question, Cells[]>(asking.map((question) => [question, []]))
    const bodies = new Map(asking.map((question) => [question, bodiesOf(question, made, cursors)]))
    const put = (question: Question, system: System): Promise<Cell> => {
      const kind = speaks(system)
      return measure(served[system], bodies.get(question)![kind], java, question.isTaken ? question.plain[kind] : undefined)
    }
    for (const question of asking) {
      await compare(question, bodies.get(question)!, served)
      for (let turn = 0; turn < warmUps; turn++) for (const system of systems) await put(question, system)
    }
    console.log('answers compared: equal')
    for (let round = 0; round < rounds; round++)
      for (const question of asking) {
        const cells = {} as Cells
        // Each system runs first, second … as often as the others.
        for (let turn = 0; turn < systems.length; turn++) {
          const system = systems[(turn + round) % systems.length]!
          cells[system] = await put(question, system)
        }
        found.get(question)!.push(cells)
      }
    report(size, found)
    reportHub(found)
    if (mixed)
      await reportMemory(
        served.ours,
        [...bodies.values()].flatMap(({ ours }) => ours),
      )
    return found
  } finally {
    for (const { child } of children) child.kill()
    await graph.close()
    await neo4j.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

if (!existsSync(join(peerFolder, 'node_modules'))) {
  console.log('Installing the peer …')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peerFolder, stdio: 'inherit' })
}
const found = new Map<string, ReadonlyMap<Question, Cells[]>>()
for (const size of wanted) found.set(size, await benchSize(size))
const [small, large] = [found.get('small'), found.get('large')]
if (small && large) reportGrowth(small, large)
