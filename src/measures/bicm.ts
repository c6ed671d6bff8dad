import { sizeOf, type Incidence, type TwoMode } from './two-mode.js'

/** Rows or columns of one degree: they have the same probabilities. */
interface Degrees {
  /** Class of each row or column. */
  classOf: Uint32Array
  /** By class: its degree, and how many have it. */
  degrees: number[]
  sizes: number[]
}

export interface Bicm {
  actors: Degrees
  activities: Degrees
  /** By class of actor and class of activity, row-major: probability that such an actor is in such an activity. */
  probabilities: Float64Array
  /** Largest difference between a degree and its expectation: 0 up to rounding, unless the iteration was stopped. */
  residual: number
}

const byDegree = (rows: Incidence): Degrees => {
  const classes = new Map<number, number>()
  const sizes: number[] = []
  const classOf = Uint32Array.from({ length: rows.starts.length - 1 }, (_, row) => {
    const degree = sizeOf(rows, row)
    const found = classes.get(degree) ?? classes.set(degree, classes.size).get(degree)!
    sizes[found] = (sizes[found] ?? 0) + 1
    return found
  })
  return { classOf, degrees: [...classes.keys()], sizes }
}

/** One side while the certain rows are taken away: what is left of its degrees, and which classes are left. */
interface Side {
  degrees: number[]
  sizes: readonly number[]
  open: Set<number>
}

/** Rows that are in nothing or in all of what is left are certain: no finite parameter gives them. Answers whether there were any. */
const takeCertain = (side: Side, other: Side, certain: (own: number, others: number) => void): boolean => {
  const before = side.open.size
  for (const own of side.open) {
    const full = [...other.open].reduce((sum, others) => sum + other.sizes[others]!, 0)
    if (side.degrees[own] !== 0 && side.degrees[own] !== full) continue
    if (side.degrees[own] !== 0)
      for (const others of other.open) {
        other.degrees[others]! -= side.sizes[own]!
        certain(own, others)
      }
    side.open.delete(own)
  }
  return side.open.size < before
}

/**
 * Bipartite configuration model: the two-mode network of largest entropy in which each actor and each activity has its degree as
 * expectation; p = xy / (1 + xy) (Saracco et al. 2015). Solved by fixed-point iteration over distinct degrees (Saracco et al. 2017;
 * Vallarano et al. 2021) until each is met to within `tolerance`, or after `mostSteps`.
 */
export const bicm = (network: TwoMode, { tolerance = 1e-9, mostSteps = 10_000 } = {}): Bicm => {
  const [actors, activities] = [byDegree(network.activities), byDegree(network.members)]
  const width = activities.degrees.length
  const probabilities = new Float64Array(actors.degrees.length * width)
  const side = ({ degrees, sizes }: Degrees): Side => ({ degrees: [...degrees], sizes, open: new Set(degrees.keys()) })
  const [rows, columns] = [side(actors), side(activities)]
  const certain = (actor: number, activity: number): void => {
    probabilities[actor * width + activity] = 1
  }
  while (takeCertain(rows, columns, certain) || takeCertain(columns, rows, (activity, actor) => certain(actor, activity)));
  const total = [...rows.open].reduce((sum, row) => sum + rows.degrees[row]! * rows.sizes[row]!, 0)
  const [x, y] = [rows, columns].map(({ degrees }) => degrees.map((degree) => degree / Math.sqrt(total)))
  /** One step for one side; answers how far its degrees were from their expectations. */
  const step = (own: Side, other: Side, values: number[], others: number[]): number => {
    let farthest = 0
    for (const row of own.open) {
      let sum = 0
      for (const column of other.open) sum += (other.sizes[column]! * others[column]!) / (1 + values[row]! * others[column]!)
      farthest = Math.max(farthest, Math.abs(values[row]! * sum - own.degrees[row]!))
      values[row] = own.degrees[row]! / sum
    }
    return farthest
  }
  let residual = rows.open.size > 0 ? Infinity : 0
  for (let steps = 0; steps < mostSteps && residual > tolerance; steps++)
    residual = Math.max(step(rows, columns, x!, y!), step(columns, rows, y!, x!))
  for (const row of rows.open)
    for (const column of columns.open) {
      const odds = x![row]! * y![column]!
      probabilities[row * width + column] = odds / (1 + odds)
    }
  return { actors, activities, probabilities, residual }
}
