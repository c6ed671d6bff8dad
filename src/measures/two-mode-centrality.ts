import { oneMode, type OneMode } from './one-mode.js'
import { rowOfEach } from './rows.js'
import type { TwoMode } from './two-mode.js'

/** The two-mode network itself: actors are nodes as they are numbered, activities are numbered on behind them, participations are links. */
export const twoModeLinks = ({ actorCount, activityCount, activities }: TwoMode): OneMode =>
  oneMode(
    actorCount + activityCount,
    rowOfEach(activities.starts),
    activities.columns.map((activity) => actorCount + activity),
  )

/** The largest betweenness that one of `own` nodes can have where each link leads to one of `others`. */
const largestBetweenness = (own: number, others: number): number => {
  const s = Math.floor((own - 1) / others)
  const t = (own - 1) % others
  return (others ** 2 * (s + 1) ** 2 + others * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2
}

/**
 * By centrality, what a score in the two-mode network is divided by; `own` nodes are on the side of the node, `others` on the other one.
 * - DEGREE: number of links.
 * - CLOSENESS: of `closeness` within the component. Other nodes of the own side are two links away at least.
 * - BETWEENNESS: shares of shortest paths, each unordered pair counted once.
 */
const largest = {
  DEGREE: (_: number, others: number) => others,
  CLOSENESS: (own: number, others: number) => (own + others - 1) / (others + 2 * (own - 1)),
  BETWEENNESS: largestBetweenness,
}

/**
 * Normalises centralities of actors, then activities, in a two-mode network: 0 to 1, 1 for what a node of its side reaches at most
 * (Borgatti & Everett 1997; Borgatti & Halgin 2011), with the values of networkx' bipartite module. NaN where a side has no nodes.
 */
export const normalizeTwoMode = (
  centrality: keyof typeof largest,
  scores: ArrayLike<number>,
  { actorCount, activityCount }: Pick<TwoMode, 'actorCount' | 'activityCount'>,
): Float64Array => {
  const ofActors = largest[centrality](actorCount, activityCount)
  const ofActivities = largest[centrality](activityCount, actorCount)
  return Float64Array.from(scores, (score, node) => score / (node < actorCount ? ofActors : ofActivities))
}
