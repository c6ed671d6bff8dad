import { rowOfEach, sortByKey } from './rows.js'

/** The sides that an actor can be on at an activity, as bits: roles that are asked about on the one side, and on the other. */
export const FIRST = 1
export const SECOND = 2
export const BOTH = FIRST | SECOND

/** Rows of a sparse matrix (CSR): row i is `columns[starts[i]]` up to, not including, `columns[starts[i + 1]]`; ascending, each once. */
export interface Incidence {
  starts: Uint32Array
  columns: Uint32Array
  /** For each column in its row: `FIRST`, `SECOND` or `BOTH`. */
  sides: Uint8Array
}

/** Who took part in what. Actors and activities are numbered from 0; an actor is in an activity once, however often it was said. */
export interface TwoMode {
  actorCount: number
  activityCount: number
  /** Actors by activity. */
  members: Incidence
  /** Activities by actor. */
  activities: Incidence
}

/** Participations i: `actors[i]` in `activities[i]` on `sides[i]` (`BOTH` unless given). Sides of repeated ones are united. */
export const twoMode = (
  actorCount: number,
  activityCount: number,
  actors: ArrayLike<number>,
  activities: ArrayLike<number>,
  sides?: ArrayLike<number>,
): TwoMode => {
  const byActor = sortByKey(actors, actorCount).order
  // Stable: within an activity the actors stay ascending.
  const byActivity = sortByKey(
    byActor.map((at) => activities[at]!),
    activityCount,
  )
  const starts = new Uint32Array(activityCount + 1)
  const columns = new Uint32Array(actors.length)
  const sideOf = new Uint8Array(actors.length)
  let length = 0
  for (let activity = 0; activity < activityCount; activity++) {
    for (let place = byActivity.starts[activity]!; place < byActivity.starts[activity + 1]!; place++) {
      const at = byActor[byActivity.order[place]!]!
      if (length === starts[activity] || columns[length - 1] !== actors[at]) columns[length++] = actors[at]!
      sideOf[length - 1]! |= sides?.[at] ?? BOTH
    }
    starts[activity + 1] = length
  }
  const members = { starts, columns: columns.slice(0, length), sides: sideOf.slice(0, length) }
  const transposed = sortByKey(members.columns, actorCount)
  const activityOf = rowOfEach(starts)
  return {
    actorCount,
    activityCount,
    members,
    activities: {
      starts: transposed.starts,
      columns: transposed.order.map((place) => activityOf[place]!),
      sides: Uint8Array.from(transposed.order, (place) => members.sides[place]!),
    },
  }
}

/** Only the given actors, numbered anew in their order, and the activities that `keeps` says yes to, numbered as before. */
export const keepParticipations = (
  { activityCount, activities: { starts, columns, sides } }: TwoMode,
  actors: ArrayLike<number>,
  keeps: (activity: number) => boolean,
): TwoMode => {
  const rows: number[] = []
  const places: number[] = []
  for (let row = 0; row < actors.length; row++)
    for (let at = starts[actors[row]!]!; at < starts[actors[row]! + 1]!; at++) {
      if (!keeps(columns[at]!)) continue
      rows.push(row)
      places.push(at)
    }
  const of = (values: ArrayLike<number>): number[] => places.map((at) => values[at]!)
  return twoMode(actors.length, activityCount, rows, of(columns), of(sides))
}

/** Number of entries in a row: activities of an actor, or actors of an activity. */
export const sizeOf = ({ starts }: Incidence, row: number): number => starts[row + 1]! - starts[row]!

/** Whether two participations in one activity tie their actors: one on the first side, the other on the second. */
export const meet = (side: number, other: number): boolean =>
  ((side & FIRST) !== 0 && (other & SECOND) !== 0) || ((side & SECOND) !== 0 && (other & FIRST) !== 0)

/** Activities that tie two actors, ascending. */
export const sharedActivities = ({ activities: { starts, columns, sides } }: TwoMode, a: number, b: number): number[] => {
  const shared: number[] = []
  let i = starts[a]!
  let j = starts[b]!
  while (i < starts[a + 1]! && j < starts[b + 1]!) {
    const difference = columns[i]! - columns[j]!
    if (difference === 0 && meet(sides[i]!, sides[j]!)) shared.push(columns[i]!)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return shared
}
