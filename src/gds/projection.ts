import { randomUUID } from 'node:crypto'
import pLimit from 'p-limit'
import { AppError } from '../errors.js'
import { capabilitiesOf } from '../graph/capabilities.js'
import type { Graph, ReadOptions } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { OneMode } from '../measures/one-mode.js'
import { checkMemory } from './memory.js'

/** A network in the memory of the server's Graph Data Science library. Nodes have the numbers that they have in `network`. */
export interface Projection {
  graph: Graph
  network: OneMode
  name: string
  /** Whether links have their `weight`. */
  weighted: boolean
  options: ReadOptions
}

const prefix = 'partnership-graph-'
const instance = `${prefix}${randomUUID()}`
/** No projection gets older than this, in ms: what does has nobody left to drop it. */
const livesAtMost = 15 * 60_000
let made = 0

const requireGds = async (graph: Graph): Promise<void> => {
  const { gdsVersion } = await capabilitiesOf(graph)
  if (gdsVersion !== null) return
  throw new AppError(
    'GDS_MISSING',
    'This measure needs the Graph Data Science library, which the Neo4j server does not have.',
    'Install the plugin (2.13 for Neo4j 5.26) on that server, or unset NEO4J_URI to run a local one that has it.',
  )
}

/** By node, something of each of its arcs to a node with a higher number: each link once. */
const rowsOf = ({ nodeCount, starts, neighbours }: OneMode, values: ArrayLike<number>): Float64Array[] =>
  Array.from({ length: nodeCount }, (_, node) => {
    const end = starts[node + 1]!
    let first = starts[node]!
    while (first < end && neighbours[first]! < node) first++
    return Float64Array.from({ length: end - first }, (__, at) => values[first + at]!)
  })

const load = async ({ graph, network, name, weighted, options }: Projection): Promise<void> => {
  // Floats: the driver packs them in a third of the time that integers take, and rows of neighbours in half of that of pairs.
  const neighbours = rowsOf(network, network.neighbours)
  if (weighted)
    await graph.read(writeQuery('gds/project-weighted'), { name, neighbours, weights: rowsOf(network, network.weights) }, options)
  else await graph.read(writeQuery('gds/project'), { name, neighbours }, options)
}

/** Drops the projections that a killed process left behind, never one that anybody may still use. Answers their names. */
export const sweepProjections = async (graph: Graph, age = livesAtMost + 60_000): Promise<string[]> => {
  const { gdsVersion } = await capabilitiesOf(graph)
  if (gdsVersion === null) return []
  const rows = await graph.read(writeQuery('gds/sweep'), { prefix, age })
  return rows.map(({ dropped }) => String(dropped))
}

const timeoutError = (timeout: number): AppError =>
  new AppError(
    'DATABASE_TIMEOUT',
    `The measures took longer than ${timeout / 1_000} s.`,
    'Ask for a smaller network (a period, a place, a minimum weight), or for fewer measures.',
  )

export interface ProjectionOptions {
  weighted?: boolean
  /** Ends the work when nobody wants it any more. */
  signal?: AbortSignal
  /** Longest the work may take, in ms: 15 minutes unless given, and at most. */
  timeout?: number
}

/**
 * Projects exactly the links of a network, lets `work` measure it, and drops the projection however the work ends. Weights have to be
 * above 0. Throws GDS_MISSING on a server without the library, NETWORK_TOO_LARGE when the server's memory would not hold it,
 * DATABASE_TIMEOUT after `timeout`, and the signal's reason when that is given up; algorithms of GDS take up to ten seconds to notice.
 */
export const withProjection = async <T>(
  graph: Graph,
  network: OneMode,
  work: (projection: Projection) => Promise<T>,
  options: ProjectionOptions = {},
): Promise<T> => {
  await requireGds(graph)
  return queueOf(graph)(() => project(graph, network, work, options))
}

/** Even a small network takes some hundred MB while an algorithm runs: one at a time on each server, the others wait. */
const queues = new WeakMap<object, ReturnType<typeof pLimit>>()
const queueOf = (graph: Graph): ReturnType<typeof pLimit> => {
  const queue = queues.get(graph.connection) ?? pLimit(1)
  queues.set(graph.connection, queue)
  return queue
}

const project = async <T>(
  graph: Graph,
  network: OneMode,
  work: (projection: Projection) => Promise<T>,
  { weighted = false, signal, timeout = livesAtMost }: ProjectionOptions,
): Promise<T> => {
  signal?.throwIfAborted()
  await checkMemory(graph, network, weighted)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(timeoutError(timeout)), Math.min(timeout, livesAtMost))
  const options = { signal: signal ? AbortSignal.any([signal, late.signal]) : late.signal, timeout: livesAtMost }
  const projection = { graph, network, name: `${instance}-${(made += 1)}`, weighted, options }
  try {
    await sweepProjections(graph)
    await load(projection)
    return await work(projection)
  } finally {
    clearTimeout(timer)
    // What cannot be dropped now, because the server is away, is swept when it is there again.
    await graph.read(writeQuery('gds/drop'), { name: projection.name }).catch(() => undefined)
  }
}
