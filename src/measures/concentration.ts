import { arcBetween, type OneMode } from './one-mode.js'
import { meet, sizeOf, type TwoMode } from './two-mode.js'

/** How much data a network stands on. */
export interface Concentration {
  /** Actors with at least one link. */
  linkedActors: number
  /** Activities that give at least one link. */
  sharedActivities: number
  links: number
  /** The activity that gives most of the links (the first of equal ones), and their share, 0 to 1. Undefined and NaN without links. */
  largestActivity: number | undefined
  largestShare: number
  /** Whether all linked actors are linked with each other: then no measure of position tells them apart. */
  isClique: boolean
}

/** Facts about a projection, all nodes kept, and the two-mode network that it was made from. */
export const concentration = ({ activityCount, members }: TwoMode, network: OneMode): Concentration => {
  let [sharedActivities, linkedActors, most] = [0, 0, 0]
  let largestActivity: number | undefined
  /** Links that an activity gives, counted up to a number of them. */
  const linksFrom = (activity: number, upTo: number): number => {
    let links = 0
    for (let i = members.starts[activity]!; i < members.starts[activity + 1]! && links < upTo; i++)
      for (let j = i + 1; j < members.starts[activity + 1]! && links < upTo; j++)
        if (meet(members.sides[i]!, members.sides[j]!) && arcBetween(network, members.columns[i]!, members.columns[j]!) >= 0) links++
    return links
  }
  for (let activity = 0; activity < activityCount; activity++) {
    const size = sizeOf(members, activity)
    if (size < 2) continue
    // Only one with as many pairs can give more links.
    const links = linksFrom(activity, (size * (size - 1)) / 2 > most ? Infinity : 1)
    if (links > 0) sharedActivities++
    if (links > most) [largestActivity, most] = [activity, links]
  }
  for (let node = 0; node < network.nodeCount; node++) if (network.starts[node + 1]! > network.starts[node]!) linkedActors++
  const links = network.linkCount
  return {
    linkedActors,
    sharedActivities,
    links,
    largestActivity,
    largestShare: most / (links || NaN),
    isClique: links > 0 && links === (linkedActors * (linkedActors - 1)) / 2,
  }
}
