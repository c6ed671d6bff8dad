import { packSiblings } from 'd3-hierarchy'
import defaults from 'graphology-layout-forceatlas2/defaults.js'
import iterate from 'graphology-layout-forceatlas2/iterate.js'
import { components } from './components.js'
import { degreeOf, degrees, type OneMode } from './one-mode.js'
import { sortByKey } from './rows.js'

export interface Positions {
  x: Float64Array
  y: Float64Array
}

/** Columns of the rows in which the layout reads and moves nodes, and reads links. */
const nodeColumns = { x: 0, y: 1, mass: 6, convergence: 7, size: 8, length: 10 }
const linkColumns = { from: 0, to: 1, weight: 2, length: 3 }

const mostSteps = 300
/** Work of all steps together: about 25 s. */
const mostWork = 320_000_000

/** With fewer steps the parts of a network do not get apart. */
export const fewestSteps = 40

/** Steps that a layout takes: fewer in a large network, so that it ends in time. */
export const layoutSteps = ({ nodeCount, linkCount }: OneMode): number =>
  Math.min(mostSteps, Math.floor(mostWork / (2 * nodeCount * Math.log2(nodeCount + 1) + linkCount + 1)))

/** Room around each component, in the units of the layout. */
const margin = 20
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** One component: rows of its nodes, which are given in the order in which they start from the middle, each with its place in that order. */
const layOut = (network: OneMode, members: readonly number[], place: Uint32Array, steps: number): Float64Array => {
  const count = members.length
  const nodes = new Float64Array(count * nodeColumns.length)
  for (let at = 0; at < count; at++) {
    const row = nodes.subarray(at * nodeColumns.length)
    // Like seeds in a sunflower.
    const distance = 10 * Math.sqrt(at + 0.5)
    row[nodeColumns.x] = distance * Math.cos(at * goldenAngle)
    row[nodeColumns.y] = distance * Math.sin(at * goldenAngle)
    row[nodeColumns.mass] = 1 + degreeOf(network, members[at]!)
    row[nodeColumns.convergence] = row[nodeColumns.size] = 1
  }
  const linkCount = members.reduce((sum, node) => sum + degreeOf(network, node), 0) / 2
  const links = new Float64Array(linkCount * linkColumns.length)
  let length = 0
  for (const node of members)
    for (const other of network.neighbours.subarray(network.starts[node], network.starts[node + 1])) {
      if (node > other) continue
      links[length + linkColumns.from] = place[node]! * nodeColumns.length
      links[length + linkColumns.to] = place[other]! * nodeColumns.length
      links[length + linkColumns.weight] = 1
      length += linkColumns.length
    }
  const settings = {
    ...defaults,
    barnesHutOptimize: count > 500,
    barnesHutTheta: 1.2,
    gravity: 0.05,
    strongGravityMode: true,
    scalingRatio: 10,
    slowDown: 1 + Math.log(count),
  }
  if (count > 1) for (let step = 0; step < steps; step++) iterate(settings, nodes, links)
  return nodes
}

/**
 * Positions for drawing, the same ones in each run: each component by ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014), links
 * counting alike, from a fixed start in `layoutSteps` steps; the components as circles packed around the largest one (Wang et al. 2006).
 * Distances from the middle are at most 1.
 */
export const positions = (network: OneMode): Positions => {
  const { nodeCount } = network
  const { of, sizes } = components(network)
  const steps = layoutSteps(network)
  const byDegree = sortByKey(
    degrees(network).map((degree) => nodeCount - degree),
    nodeCount + 1,
  ).order
  const members = sizes.map((): number[] => [])
  const place = new Uint32Array(nodeCount)
  for (const node of byDegree) place[node] = members[of[node]!]!.push(node) - 1
  const circles = members
    .map((nodes) => {
      const rows = layOut(network, nodes, place, steps)
      const column = (at: number): Float64Array => Float64Array.from(nodes, (_, node) => rows[node * nodeColumns.length + at]!)
      const [xs, ys] = [column(nodeColumns.x), column(nodeColumns.y)]
      const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length
      const [dx, dy] = [mean(xs), mean(ys)]
      const r = margin + xs.reduce((most, x, at) => Math.max(most, Math.hypot(x - dx, ys[at]! - dy)), 0)
      return { nodes, xs, ys, dx, dy, r, x: 0, y: 0 }
    })
    .toSorted((one, other) => other.r - one.r)
  packSiblings(circles)
  const found = { x: new Float64Array(nodeCount), y: new Float64Array(nodeCount) }
  for (const { nodes, xs, ys, dx, dy, x, y } of circles)
    for (const [at, node] of nodes.entries()) {
      found.x[node] = x + xs[at]! - dx
      found.y[node] = y + ys[at]! - dy
    }
  const reach = found.x.reduce((most, x, node) => Math.max(most, Math.hypot(x, found.y[node]!)), 0) || 1
  return { x: found.x.map((x) => x / reach), y: found.y.map((y) => y / reach) }
}
