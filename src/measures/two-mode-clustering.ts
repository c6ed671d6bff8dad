import { sizeOf, type TwoMode } from './two-mode.js'

/**
 * Two-mode clustering: four times the closed four-cycles (two actors in the same two activities) over the paths of three participations,
 * 0 to 1 (Robins & Alexander 2004). Cycles are counted by pairs of actors: c shared activities make c (c - 1) / 2. NaN without such paths.
 */
export const robinsAlexander = ({ actorCount, members, activities }: TwoMode): number => {
  const shared = new Uint32Array(actorCount)
  let [cycles, paths] = [0, 0]
  for (let actor = 0; actor < actorCount; actor++) {
    for (let place = activities.starts[actor]!; place < activities.starts[actor + 1]!; place++) {
      const activity = activities.columns[place]!
      paths += (sizeOf(activities, actor) - 1) * (sizeOf(members, activity) - 1)
      // One more shared activity closes a cycle with each earlier one.
      for (let at = members.starts[activity]!; members.columns[at]! < actor; at++) cycles += shared[members.columns[at]!]!++
    }
    shared.fill(0, 0, actor)
  }
  return (4 * cycles) / paths
}
