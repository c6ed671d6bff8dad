import { nodeMeasures, type centralities, type NodeMeasure } from '../../schema/model/measures.js'
import { sectors as sectorNames } from '../../schema/model/kinds.js'
import { AppError } from '../errors.js'
import type { Brokerage } from '../measures/brokerage.js'
import { centralization } from '../measures/centralization.js'
import { components } from '../measures/components.js'
import { concentration } from '../measures/concentration.js'
import { coreNumbers } from '../measures/core-numbers.js'
import { heterogeneity, participationCoefficients } from '../measures/diversity.js'
import type { Grouping } from '../measures/grouping.js'
import { assortativity, eiIndex, mixing } from '../measures/mixing.js'
import { degrees, density, forEachLink, strengths, type OneMode } from '../measures/one-mode.js'
import { rowOfEach } from '../measures/rows.js'
import { fewestSteps, layoutSteps, type Positions } from '../measures/positions.js'
import type { StructuralHoles } from '../measures/structural-holes.js'
import { robinsAlexander } from '../measures/two-mode-clustering.js'
import { sharedActivities, sizeOf } from '../measures/two-mode.js'
import type { Asked } from './asked.js'
import { betweennessOf, type Betweenness } from './betweenness.js'
import { once } from './memo.js'
import { rolesIn, type Member, type Scope } from './scope.js'
import { incidenceShown, type Cut, type Shown } from './shown.js'
import { inThread } from './threads.js'
import { later, Work, type Later } from './work.js'

export const sectorList = Object.keys(sectorNames)

/** What is undefined, or cannot be told, is null. */
export const known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null)

/** Nodes times links up to which any measure takes some milliseconds at most. */
const lightWork = 1_000_000

/** Fewer activities that tie somebody say nothing of positions. */
const fewestActivities = 5

/** A network and all that can be told of it; each measure is worked out when it is first asked for, and kept. */
export class Analysis {
  constructor(
    readonly asked: Asked,
    readonly scope: Scope,
    readonly shown: Shown,
    readonly dataVersion: number,
  ) {
    this.work = new Work(shown.whole.nodeCount * shown.whole.linkCount <= lightWork)
  }

  /** What takes long is worked out here; the rest on the spot. */
  readonly work: Work

  get graph(): OneMode {
    return this.shown.network
  }
  get nodeCount(): number {
    return this.graph.nodeCount
  }
  get linkCount(): number {
    return this.graph.linkCount
  }
  get activityCount(): number {
    return this.scope.activityIds.length
  }
  get cuts(): Cut[] {
    return this.shown.cuts
  }
  get withheld(): string | undefined {
    return this.asked.force ? undefined : this.thin()
  }
  get forced(): boolean {
    return this.asked.force && this.thin() !== undefined
  }
  get isTwoMode(): boolean {
    return this.asked.mode === 'TWO_MODE'
  }
  /** Number of organizations among the nodes; they come before any activities. */
  readonly organizationCount = once(() => {
    const { actorCount } = this.scope.incidence
    const first = this.shown.nodes.findIndex((node) => node >= actorCount)
    return first < 0 ? this.graph.nodeCount : first
  })

  readonly incidence = once(() => incidenceShown(this.scope, this.asked, this.shown))
  /** Ids of the activities that stand behind what is shown: in a projection, those that two of its nodes met at. */
  readonly told = once(() => {
    const { members } = this.incidence()
    return this.scope.activityIds.filter((_, activity) => sizeOf(members, activity) > (this.isTwoMode ? 0 : 1))
  })
  readonly arcSources = once(() => rowOfEach(this.graph.starts))
  /** Arcs from a to b, a < b: one for each link. */
  readonly links = once(() => {
    const arcs = new Uint32Array(this.linkCount)
    let length = 0
    forEachLink(this.graph, (_a, _b, arc) => void (arcs[length++] = arc))
    return arcs
  })
  readonly activityCounts = once(() => {
    const { actorCount, activities } = this.scope.incidence
    return this.shown.nodes.map((number) => (number < actorCount ? sizeOf(activities, number) : 1))
  })
  readonly concentration = once(() => {
    if (!this.isTwoMode) return concentration(this.incidence(), this.graph)
    const { members, activityCount } = this.incidence()
    let [joined, largest, linkedActors] = [0, -1, 0]
    for (let activity = 0; activity < activityCount; activity++) {
      if (sizeOf(members, activity) > 1) joined++
      if (largest < 0 || sizeOf(members, activity) > sizeOf(members, largest)) largest = activity
    }
    for (let node = 0; node < this.organizationCount(); node++) if (this.degrees()[node]! > 0) linkedActors++
    const links = this.graph.linkCount
    return {
      linkedActors,
      sharedActivities: joined,
      links,
      largestActivity: links > 0 ? largest : undefined,
      largestShare: links > 0 ? sizeOf(members, largest) / links : NaN,
      isClique: false,
    }
  })

  /** Why positions are not told apart; undefined where the data bears it. */
  readonly thin = once(() => {
    const { sharedActivities: activities, isClique, linkedActors } = this.concentration()
    if (isClique) return `one clique: all ${linkedActors} organizations that have ties are tied to each other, so none stands out`
    if (activities < fewestActivities)
      return `thin data: ${activities} ${activities === 1 ? 'activity makes' : 'activities make'} a tie, fewer than ${fewestActivities}`
    return undefined
  })
  readonly sectors = once((): Grouping => {
    const of = Uint8Array.from({ length: this.organizationCount() }, (_, node) => sectorList.indexOf(this.member(node).sector!))
    return { of, count: sectorList.length }
  })
  readonly degrees = once(() => degrees(this.graph))
  readonly strengths = once(() => strengths(this.graph))
  readonly components = once(() => components(this.graph))
  readonly participation = once(() => participationCoefficients(this.graph, this.sectors()))
  readonly coreNumbers = once(() => coreNumbers(this.graph))
  readonly mixing = once(() => mixing(this.graph, this.sectors()))
  readonly eiIndex = once(() => eiIndex(this.graph, this.sectors()))
  readonly assortativity = once(() => assortativity(this.graph, this.sectors()))
  readonly twoModeClustering = once(() => robinsAlexander(this.incidence()))
  readonly heterogeneity = once(() => {
    const counts = new Float64Array(sectorList.length)
    for (let node = 0; node < this.organizationCount(); node++) counts[this.sectors().of[node]!]!++
    return heterogeneity(counts)
  })
  readonly density = once(() => {
    const organizations = this.organizationCount()
    return this.isTwoMode ? this.graph.linkCount / (organizations * (this.graph.nodeCount - organizations) || NaN) : density(this.graph)
  })

  brokerage(): Later<Brokerage> {
    return this.work.task('brokerage', 'brokerage', this.graph, this.sectors())
  }
  pageRank(): Later<Float64Array> {
    return this.work.task('pageRank', 'pageRank', this.graph)
  }
  eigenvector(): Later<Float64Array> {
    return this.work.task('eigenvector', 'eigenvector', this.graph)
  }
  holes(): Later<StructuralHoles> {
    return this.work.task('holes', 'structuralHoles', this.graph)
  }
  /** Longest and mean distance in the largest component. */
  distances(): Later<{ diameter: number; mean: number }> {
    return this.work.task('distances', 'distances', this.graph)
  }
  closeness(): Later<Float64Array> {
    return this.work.task('closeness', 'closeness', this.graph)
  }
  betweenness(): Later<Betweenness> {
    return this.work.once('betweenness', (signal) => betweennessOf(this.graph, this.asked.exact, this.work, signal))
  }

  /** For drawing, in the circle of radius 1. Throws NETWORK_TOO_LARGE. */
  positions(): Later<Positions> {
    if (layoutSteps(this.graph) < fewestSteps)
      throw new AppError(
        'NETWORK_TOO_LARGE',
        `Positions for ${this.nodeCount} nodes and ${this.linkCount} links would take too long.`,
        'Cut the network (top, minShared, ego, largestComponent), or leave x and y out.',
      )
    // Some hundred nodes take as long as other measures of ten thousand.
    return this.work.once('positions', (signal) => inThread('positions', [this.graph], signal))
  }

  readonly #scores: Record<NodeMeasure, () => Later<ArrayLike<number>>> = {
    DEGREE: this.degrees,
    STRENGTH: this.strengths,
    CONSTRAINT: () => later(this.holes(), ({ constraint }) => constraint),
    EFFECTIVE_SIZE: () => later(this.holes(), ({ effectiveSize }) => effectiveSize),
    PARTICIPATION_COEFFICIENT: this.participation,
    CLOSENESS: () => this.closeness(),
    BETWEENNESS: () => later(this.betweenness(), ({ shares }) => shares),
    PAGERANK: () => this.pageRank(),
    EIGENVECTOR: () => this.eigenvector(),
    CORE_NUMBER: this.coreNumbers,
    CLUSTERING: () => this.work.task('clustering', 'clustering', this.graph),
    COORDINATOR: () => later(this.brokerage(), ({ coordinator }) => coordinator),
    ITINERANT: () => later(this.brokerage(), ({ itinerant }) => itinerant),
    GATEKEEPER: () => later(this.brokerage(), ({ gatekeeper }) => gatekeeper),
    LIAISON: () => later(this.brokerage(), ({ liaison }) => liaison),
  }

  /** Values of a measure by node; undefined where it has no meaning, or is withheld. */
  scores(measure: NodeMeasure): Later<ArrayLike<number> | undefined> {
    const { ranks } = nodeMeasures[measure]
    if (ranks && (this.isTwoMode || this.withheld !== undefined)) return undefined
    return this.#scores[measure]()
  }

  /** Communities by the Louvain algorithm, by weight. */
  partition(resolution = 1, seed = 42): Later<Grouping> {
    return this.work.task(`louvain ${resolution} ${seed}`, 'louvain', this.graph, resolution, seed)
  }

  /** Freeman's centralisation of a measure. */
  async centralization(of: (typeof centralities)[number]): Promise<number> {
    const betweenness = async (): Promise<Float64Array> => (await this.betweenness()).scores
    const scores = {
      DEGREE: this.degrees,
      CLOSENESS: () => this.closeness(),
      BETWEENNESS: betweenness,
      EIGENVECTOR: () => this.eigenvector(),
    }
    return centralization(of, await scores[of]())
  }

  member(node: number): Member {
    const number = this.shown.nodes[node]!
    const { actors, activities } = this.scope
    return number < actors.length ? actors[number]! : activities[number - actors.length]!
  }

  /** Numbers of the activities in scope of an organization, or of the node itself where it is an activity. */
  activitiesOf(node: number): number[] {
    const number = this.shown.nodes[node]!
    const { actorCount, activities } = this.scope.incidence
    return number < actorCount
      ? [...activities.columns.subarray(activities.starts[number], activities.starts[number + 1])]
      : [number - actorCount]
  }

  /** Numbers of the activities that make a link. */
  activitiesBetween(a: number, b: number): number[] {
    const [one, other] = [this.shown.nodes[a]!, this.shown.nodes[b]!]
    const { actorCount } = this.scope.incidence
    return other < actorCount ? sharedActivities(this.scope.incidence, one, other) : [other - actorCount]
  }

  /** Roles of a participation, the link of a two-mode network. */
  rolesBetween(a: number, b: number): string[] {
    const { starts, columns } = this.scope.incidence.activities
    const row = this.shown.nodes[a]!
    const activity = this.shown.nodes[b]! - this.scope.incidence.actorCount
    return rolesIn(this.scope.roles[starts[row]! + columns.subarray(starts[row], starts[row + 1]).indexOf(activity)]!)
  }
}
