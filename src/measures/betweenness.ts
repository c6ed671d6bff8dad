import type { OneMode } from './one-mode.js'
import { searchPaths, type Sources } from './path-search.js'
import { noClass, pathStages, type PathStage, type Staged } from './path-stages.js'
import { randomFrom } from './random.js'
import { shuffled } from './shuffle.js'

export interface BetweennessPlan {
  stages: Staged[]
  /** Searches in pieces of about as much work, each with the number of its stage. */
  pieces: { at: number; sources: Sources }[]
  /** Searches that are made, and those that an exact answer takes. */
  searches: number
  of: number
}

/** Links that one piece of work passes at most: about a second. */
const pieceOfWork = 400_000_000

const arcsOf = ({ neighbours, endNeighbours }: PathStage): number => neighbours.length + endNeighbours.length

/** Classes from which paths have to be searched: the ends, in the last stage all. An end without inner neighbours has no paths. */
const sourcesOf = ({ innerCount, endCount, endStarts, sizes }: PathStage): Sources => {
  const classes = Uint32Array.from({ length: endCount || innerCount }, (_, at) => (endCount > 0 ? innerCount + at : at)).filter(
    (source) => endCount === 0 || endStarts[source - innerCount + 1]! > endStarts[source - innerCount]!,
  )
  return { classes, nodes: Float64Array.from(classes, (source) => sizes[source]!) }
}

/** Draws about so many sources: nodes evenly spaced in an order at random, each of which stands for several. */
const draw = ({ classes, nodes }: Sources, count: number, random: () => number): Sources => {
  const order = shuffled(classes.length, random)
  const step = nodes.reduce((sum, size) => sum + size, 0) / count
  const drawn: [number, number][] = []
  let [passed, next] = [0, random() * step]
  for (const at of order) {
    passed += nodes[at]!
    const times = Math.max(0, Math.ceil((passed - next) / step))
    if (times > 0) drawn.push([classes[at]!, times * step])
    next += times * step
  }
  return { classes: Uint32Array.from(drawn, ([source]) => source), nodes: Float64Array.from(drawn, ([, stands]) => stands) }
}

/**
 * The work that betweenness takes. Where all of it would pass more links than `most`, only as many sources of each stage are taken as that
 * allows: then scores are estimates without bias (Brandes & Pich 2007), the same ones for the same seed.
 */
export const planBetweenness = (network: OneMode, { most = Infinity, seed = 42 } = {}): BetweennessPlan => {
  const random = randomFrom(seed)
  const stages = pathStages(network)
  const wholes = stages.map(({ stage }) => ({ arcs: arcsOf(stage), all: sourcesOf(stage) }))
  const share = most / wholes.reduce((sum, { arcs, all }) => sum + arcs * all.classes.length, 0)
  const plan: BetweennessPlan = { stages, pieces: [], searches: 0, of: 0 }
  for (const [at, { arcs, all }] of wholes.entries()) {
    const { classes, nodes } = share < 1 ? draw(all, Math.ceil(share * all.classes.length), random) : all
    const each = Math.max(1, Math.floor(pieceOfWork / arcs))
    for (let first = 0; first < classes.length; first += each)
      plan.pieces.push({ at, sources: { classes: classes.slice(first, first + each), nodes: nodes.slice(first, first + each) } })
    plan.searches += classes.length
    plan.of += all.classes.length
  }
  return plan
}

/** Scores of the nodes from what the searches of each piece found. */
export const gatherScores = (nodeCount: number, { stages, pieces }: BetweennessPlan, found: readonly Float64Array[]): Float64Array => {
  const scores = new Float64Array(nodeCount)
  for (const [piece, { at }] of pieces.entries()) {
    const { classOf } = stages[at]!
    for (let node = 0; node < nodeCount; node++) if (classOf[node] !== noClass) scores[node]! += found[piece]![classOf[node]!]! / 2
  }
  return scores
}

/**
 * Betweenness of each node: shares of the shortest paths between each unordered pair of other nodes, not normalised, as `centralization`
 * expects it (Freeman 1977), links 1 long each. Exact: the algorithm of Brandes (2001) on a compressed network, see `pathStages`. networkx
 * divides by (n - 1)(n - 2) / 2 unless told otherwise.
 */
export const betweenness = (network: OneMode): Float64Array => {
  const plan = planBetweenness(network)
  return gatherScores(
    network.nodeCount,
    plan,
    plan.pieces.map(({ at, sources }) => searchPaths(plan.stages[at]!.stage, sources)),
  )
}
