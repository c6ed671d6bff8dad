import type { NodeMeasure } from '../../schema/model/measures.js'
import { known, type Analysis } from './analysis.js'
import { rolesOf } from './asked.js'
import type { Member } from './scope.js'
import { later, type Later } from './work.js'

/** A node as the API shows it: its values are looked up when they are asked for, promises where they are still being worked out. */
export class NodeView {
  constructor(
    readonly network: Analysis,
    readonly at: number,
  ) {}

  get id(): string {
    return this.network.member(this.at).id
  }
  get name(): string {
    return this.member.name
  }
  get member(): Member {
    return this.network.member(this.at)
  }
  get kind(): string {
    return this.network.member(this.at).kind
  }
  get sector(): string | null {
    return this.network.member(this.at).sector
  }
  get activityIds(): string[] {
    return this.network.activitiesOf(this.at).map((activity) => this.network.scope.activityIds[activity]!)
  }
  get activityCount(): number {
    return this.network.activityCounts()[this.at]!
  }
  get component(): number {
    return this.network.components().of[this.at]!
  }
  get community(): Later<number | null> {
    const { network } = this
    return network.isTwoMode || network.withheld !== undefined ? null : later(network.partition(), ({ of }) => of[this.at]!)
  }
  get x(): Later<number> {
    return later(this.network.positions(), ({ x }) => x[this.at]!)
  }
  get y(): Later<number> {
    return later(this.network.positions(), ({ y }) => y[this.at]!)
  }
  get degree(): number {
    return this.network.degrees()[this.at]!
  }
  get strength(): number {
    return this.network.strengths()[this.at]!
  }
  get constraint(): Later<number | null> {
    return this.#score('CONSTRAINT')
  }
  get effectiveSize(): Later<number | null> {
    return this.#score('EFFECTIVE_SIZE')
  }
  get participationCoefficient(): Later<number | null> {
    return this.#score('PARTICIPATION_COEFFICIENT')
  }
  get closeness(): Later<number | null> {
    return this.#score('CLOSENESS')
  }
  get betweenness(): Later<number | null> {
    return this.#score('BETWEENNESS')
  }
  get pageRank(): Later<number | null> {
    return this.#score('PAGERANK')
  }
  get eigenvector(): Later<number | null> {
    return this.#score('EIGENVECTOR')
  }
  get coreNumber(): Later<number | null> {
    return this.#score('CORE_NUMBER')
  }
  get clustering(): Later<number | null> {
    return this.#score('CLUSTERING')
  }
  get coordinator(): Later<number | null> {
    return this.#score('COORDINATOR')
  }
  get itinerant(): Later<number | null> {
    return this.#score('ITINERANT')
  }
  get gatekeeper(): Later<number | null> {
    return this.#score('GATEKEEPER')
  }
  get liaison(): Later<number | null> {
    return this.#score('LIAISON')
  }
  /** For the drill-down: `network/node-activities`. */
  get asked(): object {
    return { activities: this.activityIds }
  }

  #score(measure: NodeMeasure): Later<number | null> {
    return later(this.network.scores(measure), (scores) => known(scores?.[this.at]))
  }
}

/** A link as the API shows it. `arc` leads from a to b. */
export class LinkView {
  constructor(
    readonly network: Analysis,
    readonly arc: number,
  ) {}

  get a(): NodeView {
    return new NodeView(this.network, this.network.arcSources()[this.arc]!)
  }
  get b(): NodeView {
    return new NodeView(this.network, this.network.graph.neighbours[this.arc]!)
  }
  get count(): number {
    return this.network.graph.counts[this.arc]!
  }
  get weight(): number {
    return this.network.graph.weights[this.arc]!
  }
  get roles(): string[] | null {
    return this.network.isTwoMode ? this.network.rolesBetween(this.a.at, this.b.at) : null
  }
  get activityIds(): string[] {
    return this.network.activitiesBetween(this.a.at, this.b.at).map((activity) => this.network.scope.activityIds[activity]!)
  }
  get aId(): string {
    return this.a.id
  }
  get bId(): string {
    return this.b.id
  }
  /** The end that is an organization where the other one is an activity: what `network/link-activities` reads as b. */
  get other(): NodeView {
    return this.network.isTwoMode ? this.a : this.b
  }
  /** For the drill-down: `network/link-activities`. */
  get asked(): object {
    return { activities: this.activityIds, roles: rolesOf(this.network.asked) }
  }
}
