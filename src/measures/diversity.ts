import type { Grouping } from './grouping.js'
import type { OneMode } from './one-mode.js'

/** Blau's heterogeneity of what is counted by category, and the same over its largest possible value. */
export interface Heterogeneity {
  /** 1 - sum of p^2, 0 to 1 - 1/k (Blau 1977). NaN where nothing was counted. */
  blau: number
  /** Index of qualitative variation, blau k/(k - 1), 0 to 1 (Mueller & Schuessler 1961). NaN also with a single category. */
  iqv: number
}

/** `counts` by category; k is their number, those with 0 among them. */
export const heterogeneity = (counts: ArrayLike<number>): Heterogeneity => {
  let [total, squares] = [0, 0]
  for (let category = 0; category < counts.length; category++) {
    total += counts[category]!
    squares += counts[category]! ** 2
  }
  const blau = total > 0 ? 1 - squares / total ** 2 : NaN
  return { blau, iqv: counts.length > 1 ? (blau * counts.length) / (counts.length - 1) : NaN }
}

/**
 * Participation coefficient, 1 - sum over groups of (links into the group / links)^2: 0 when all links go into one group, 1 - 1/k at most
 * (Guimerà & Amaral 2005). With `weights` by arc it is taken over strengths. NaN for a node without links.
 */
export const participationCoefficients = (
  { nodeCount, starts, neighbours }: OneMode,
  { of, count }: Grouping,
  weights?: Float64Array,
): Float64Array => {
  const into = new Float64Array(count)
  return Float64Array.from({ length: nodeCount }, (_, node) => {
    const [first, end] = [starts[node]!, starts[node + 1]!]
    let [strength, squares] = [0, 0]
    for (let arc = first; arc < end; arc++) into[of[neighbours[arc]!]!]! += weights?.[arc] ?? 1
    for (let arc = first; arc < end; arc++) {
      const group = of[neighbours[arc]!]!
      strength += into[group]!
      squares += into[group]! ** 2
      into[group] = 0
    }
    return strength > 0 ? 1 - squares / strength ** 2 : NaN
  })
}
