import { keepParticipations, type TwoMode } from '../measures/two-mode.js'
import { degreeOf, degrees, oneMode, strengths, type OneMode } from '../measures/one-mode.js'
import { linksAtMost, project } from '../measures/project.js'
import { rowOfEach } from '../measures/rows.js'
import { egoNetwork, keepLinks, keepNodes, largestComponent, linksFrom, topNodes, type Subnetwork } from '../measures/subnetwork.js'
import { badInput } from '../errors.js'
import type { Asked } from './asked.js'
import { keptWith } from './memo.js'
import type { Scope } from './scope.js'
import { shared } from './shared.js'

/** What a cut left. */
export interface Cut {
  by: 'MIN_SHARED' | 'MIN_WEIGHT' | 'ISOLATES' | 'LARGEST_COMPONENT' | 'EGO' | 'TOP'
  nodesBefore: number
  linksBefore: number
  nodesAfter: number
  linksAfter: number
}

/** A network after its cuts. In a two-mode network the activities are nodes too, numbered behind the organizations. */
export interface Shown {
  /** Before the cuts. */
  whole: OneMode
  network: OneMode
  /** By node and by arc: its number in `whole`. */
  nodes: Uint32Array
  arcs: Uint32Array
  cuts: Cut[]
}

/** No projection with more links is made. */
export const mostLinks = 5_000_000

const participations = ({ actorCount, activityCount, activities }: TwoMode): OneMode =>
  oneMode(
    actorCount + activityCount,
    rowOfEach(activities.starts),
    activities.columns.map((activity) => actorCount + activity),
  )

const projection = (incidence: TwoMode, weight: Asked['weight']): OneMode => {
  const most = linksAtMost(incidence)
  if (most > mostLinks)
    throw badInput(
      'input',
      `could make ${most} links, more than ${mostLinks}`,
      'Narrow it by since, until, place, industry, kinds or roles, or ask for mode TWO_MODE.',
    )
  return project(incidence, weight)
}

const wholes = keptWith<Scope, OneMode>()

/** Cuts one after another: weight, isolates, component, ego, top. `egos` are numbers of organizations in scope. */
export const cutNetwork = (
  scope: Scope,
  { mode, weight, minShared, minWeight, isolates, largestComponent: largest, ego, depth, top, topBy }: Asked,
  egos: readonly number[],
): Shown => {
  const { incidence } = scope
  const whole = wholes(scope, `${mode} ${weight}`, () =>
    shared(mode === 'TWO_MODE' ? participations(incidence) : projection(incidence, weight)),
  )
  const shown: Shown = {
    whole,
    network: whole,
    nodes: Uint32Array.from({ length: whole.nodeCount }, (_, node) => node),
    arcs: Uint32Array.from({ length: whole.neighbours.length }, (_, arc) => arc),
    cuts: [],
  }
  const cut = (by: Cut['by'], make: (network: OneMode) => Subnetwork): void => {
    const { network: before, nodes, arcs } = shown
    const { network, ...kept } = make(before)
    shown.network = network
    shown.nodes = kept.nodes.map((node) => nodes[node]!)
    shown.arcs = kept.arcs.map((arc) => arcs[arc]!)
    shown.cuts.push({
      by,
      nodesBefore: before.nodeCount,
      linksBefore: before.linkCount,
      nodesAfter: network.nodeCount,
      linksAfter: network.linkCount,
    })
  }
  if (minShared) cut('MIN_SHARED', (network) => keepLinks(network, (arc) => network.counts[arc]! >= minShared))
  if (typeof minWeight === 'number') cut('MIN_WEIGHT', (network) => linksFrom(network, minWeight))
  if (!isolates) cut('ISOLATES', (network) => keepNodes(network, (node) => degreeOf(network, node) > 0))
  if (largest) cut('LARGEST_COMPONENT', largestComponent)
  if (ego) {
    const chosen = new Set(egos)
    cut('EGO', (network) =>
      egoNetwork(
        network,
        Array.from(shown.nodes.keys()).filter((node) => chosen.has(shown.nodes[node]!)),
        depth,
      ),
    )
  }
  if (top) cut('TOP', (network) => topNodes(network, topBy === 'STRENGTH' ? strengths(network) : degrees(network), top))
  return shown.network === whole ? shown : { ...shown, network: shared(shown.network) }
}

/** Participations in the network shown: organizations are numbered as they are in it, activities as in scope. */
export const incidenceShown = ({ incidence }: Scope, { mode }: Asked, { nodes }: Shown): TwoMode => {
  const { actorCount } = incidence
  const activities = new Set(nodes.filter((node) => node >= actorCount).map((node) => node - actorCount))
  return keepParticipations(
    incidence,
    nodes.filter((node) => node < actorCount),
    (activity) => mode !== 'TWO_MODE' || activities.has(activity),
  )
}
