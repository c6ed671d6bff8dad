import type { OneMode } from './one-mode.js'
import { meet, sizeOf, type TwoMode } from './two-mode.js'

/**
 * What a link weighs; d is the number of activities of an actor, n that of the participants of an activity, on either side.
 * - COUNT: number of shared activities.
 * - NEWMAN: sum of 1/(n - 1) over the shared activities (Newman 2001). With equal sides a node's strength is then
 *   the number of its activities that have at least two participants.
 * - SALTON: count / sqrt(d_i d_j), 0 to 1 (Salton & McGill 1983).
 * - JACCARD: count / (d_i + d_j - count), 0 to 1 (Jaccard 1901).
 */
export type Weighting = 'COUNT' | 'NEWMAN' | 'SALTON' | 'JACCARD'

/** No projection has more links: for those who want to refuse one before it is made. */
export const linksAtMost = ({ actorCount, activityCount, members }: TwoMode): number => {
  let links = 0
  for (let activity = 0; activity < activityCount; activity++) links += (sizeOf(members, activity) * (sizeOf(members, activity) - 1)) / 2
  return Math.min(links, (actorCount * (actorCount - 1)) / 2)
}

/**
 * Projects on the actors: two are tied by each activity where one is on the first side and the other on the second. All actors remain
 * as nodes. Where everybody is on both sides this is the off-diagonal part of the product of the incidence matrix with its transpose.
 */
export const project = (network: TwoMode, weighting: Weighting = 'COUNT'): OneMode => {
  const { actorCount, members, activities } = network
  const most = 2 * linksAtMost(network)
  const starts = new Uint32Array(actorCount + 1)
  const neighbours = new Uint32Array(most)
  const counts = new Uint32Array(most)
  const weights = new Float64Array(most)
  const shared = new Uint32Array(actorCount)
  const newman = new Float64Array(actorCount)
  const weigh: Record<Weighting, (actor: number, other: number) => number> = {
    COUNT: (_, other) => shared[other]!,
    NEWMAN: (_, other) => newman[other]!,
    SALTON: (actor, other) => shared[other]! / Math.sqrt(sizeOf(activities, actor) * sizeOf(activities, other)),
    JACCARD: (actor, other) => shared[other]! / (sizeOf(activities, actor) + sizeOf(activities, other) - shared[other]!),
  }
  const weight = weigh[weighting]
  let length = 0
  for (let actor = 0; actor < actorCount; actor++) {
    for (let place = activities.starts[actor]!; place < activities.starts[actor + 1]!; place++) {
      const activity = activities.columns[place]!
      const share = 1 / (sizeOf(members, activity) - 1)
      for (let at = members.starts[activity]!; at < members.starts[activity + 1]!; at++) {
        const other = members.columns[at]!
        if (other === actor || !meet(activities.sides[place]!, members.sides[at]!)) continue
        if (shared[other]!++ === 0) neighbours[length++] = other
        newman[other]! += share
      }
    }
    neighbours.subarray(starts[actor], length).sort()
    for (let arc = starts[actor]!; arc < length; arc++) {
      const other = neighbours[arc]!
      counts[arc] = shared[other]!
      weights[arc] = weight(actor, other)
      shared[other] = 0
      newman[other] = 0
    }
    starts[actor + 1] = length
  }
  return {
    nodeCount: actorCount,
    linkCount: length / 2,
    starts,
    neighbours: neighbours.slice(0, length),
    counts: counts.slice(0, length),
    weights: weights.slice(0, length),
  }
}
