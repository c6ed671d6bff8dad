import type { NetworkChangeArguments } from '../../schema/types/network-arguments.js'
import { badInput } from '../errors.js'
import type { Graph } from '../graph/graph.js'
import { checkPeriod, through } from '../graph/parameters.js'
import { change, type Links } from '../measures/change.js'
import type { LinkScore } from '../measures/link-prediction.js'
import { arcBetween, type OneMode } from '../measures/one-mode.js'
import { orderOfValues } from '../measures/order.js'
import { project } from '../measures/project.js'
import { rowOfEach } from '../measures/rows.js'
import { keepLinks } from '../measures/subnetwork.js'
import { keepParticipations } from '../measures/two-mode.js'
import { known, type Analysis } from './analysis.js'
import { sliceOf } from './order.js'
import { activitiesOf } from './scope.js'
import { LinkView, NodeView } from './views.js'
import type { Later } from './work.js'

type Backbone = 'DISPARITY' | 'SDSM'

/** By arc of the network shown: its p-value. */
const pValues = (network: Analysis, method: Backbone): Later<Float64Array> => {
  const { scope, shown, work } = network
  if (method === 'DISPARITY') return work.task(method, 'disparity', network.graph)
  return work.once(method, async (signal) => {
    const all = await work.run('sdsm', [scope.incidence, shown.whole], signal)
    return Float64Array.from(shown.arcs, (arc) => all[arc]!)
  })
}

export const backboneOf = async (
  network: Analysis,
  { method, alpha, ...slice }: { method: Backbone; alpha: number; first: number; offset: number },
): Promise<object | null> => {
  if (network.isTwoMode) return null
  if (!(alpha > 0 && alpha <= 1)) throw badInput('alpha', `${alpha} is out of range`, 'Pass a level above 0, up to 1.')
  if (method === 'SDSM' && network.asked.otherRoles)
    throw badInput('method', 'SDSM needs the same roles on both sides', 'Leave input.otherRoles out, or ask for DISPARITY.')
  const { start, end } = sliceOf(slice)
  const values = await pValues(network, method)
  const links = network.links()
  const p = Float64Array.from(links, (arc) => values[arc]!)
  const { length } = p.filter((value) => value < alpha)
  const order = orderOfValues(p, false).subarray(0, length)
  return {
    method,
    alpha,
    linksBefore: network.linkCount,
    linksAfter: length,
    links: Array.from(order.subarray(start, end), (link) => ({ link: new LinkView(network, links[link]!), p: p[link]! })),
  }
}

/** Who is not tied yet, likeliest first; null where positions are withheld. */
export const suggestionsOf = async (
  network: Analysis,
  { method, first }: { method: LinkScore; first: number },
): Promise<object[] | null> => {
  const { end } = sliceOf({ first }, 1_000)
  if (network.isTwoMode || network.withheld !== undefined) return null
  const suggested = await network.work.task(`${method} ${end}`, 'predictLinks', network.graph, method, end)
  return suggested.map(({ a, b, score }) => ({
    a: new NodeView(network, a),
    b: new NodeView(network, b),
    suggestedBy: method,
    score,
  }))
}

type Period = NetworkChangeArguments['before']

/** The ties shown that activities of a period make. */
const inPeriod = (network: Analysis, days: readonly string[], { since, until }: Period): OneMode => {
  const incidence = network.incidence()
  const last = through(until)
  const counts = days.map((day) => day !== '' && (!since || day >= since) && (!last || day <= last))
  const made = project(keepParticipations(incidence, [...Array(incidence.actorCount).keys()], (activity) => counts[activity]!))
  const from = rowOfEach(made.starts)
  return keepLinks(made, (arc) => arcBetween(network.graph, from[arc]!, made.neighbours[arc]!) >= 0).network
}

export interface Changed {
  count: number
  links: (slice: { first: number; offset: number }) => { a: NodeView; b: NodeView }[]
}

export const changeOf = async (graph: Graph, network: Analysis, { before, after }: NetworkChangeArguments): Promise<object | null> => {
  for (const [name, period] of Object.entries({ before, after })) {
    if (!period.since && !period.until) throw badInput(name, 'has neither since nor until', 'Pass one of them, or both.')
    checkPeriod(`${name}.since`, period)
  }
  if (network.isTwoMode) return null
  const days = (await activitiesOf(graph, network.scope)).map(({ day }) => day)
  const { added, kept: both, ended, jaccard, shareKept } = change(inPeriod(network, days, before), inPeriod(network, days, after))
  const changed = ({ a, b }: Links): Changed => ({
    count: a.length,
    links: (slice) => {
      const { start, end } = sliceOf(slice)
      return a.slice(start, end).map((one, at) => ({ a: new NodeView(network, one), b: new NodeView(network, b[start + at]!) }))
    },
  })
  return {
    added: changed(added),
    kept: changed(both),
    ended: changed(ended),
    persistence: known(jaccard),
    shareKept: known(shareKept),
  }
}
