/** Trials in groups: `sizes[g]` of them succeed with `probabilities[g]` each, all independently. */
export interface Trials {
  sizes: ArrayLike<number>
  probabilities: ArrayLike<number>
}

interface Moments {
  mean: number
  variance: number
  /** Third central moment over the variance^(3/2). */
  skewness: number
}

const momentsOf = ({ sizes, probabilities }: Trials): Moments => {
  let [mean, variance, third] = [0, 0, 0]
  for (let group = 0; group < sizes.length; group++) {
    const [size, p] = [sizes[group]!, probabilities[group]!]
    mean += size * p
    variance += size * p * (1 - p)
    third += size * p * (1 - p) * (1 - 2 * p)
  }
  return { mean, variance, skewness: third / variance ** 1.5 }
}

/** Below the smallest that a probability can add to a tail that anybody reads. */
const negligible = 1e-30

/** The distribution of the successes, up to `most`, put together group by group; `most` caps the work. */
const distribution = ({ sizes, probabilities }: Trials, most: number): Float64Array => {
  const chances = new Float64Array(most + 1)
  const term = new Float64Array(most + 1)
  chances[0] = 1
  const convolve = (length: number): void => {
    for (let total = most; total >= 0; total--) {
      let sum = 0
      for (let successes = total < length ? total : length - 1; successes >= 0; successes--)
        sum += term[successes]! * chances[total - successes]!
      chances[total] = sum
    }
  }
  for (let group = 0; group < sizes.length; group++) {
    const [size, p] = [sizes[group]!, probabilities[group]!]
    if (p === 0) continue
    // Trial by trial where (1 - p)^size could be too small for a number.
    if (p > 0.5) {
      ;[term[0], term[1]] = [1 - p, p]
      for (let trial = 0; trial < size; trial++) convolve(2)
      continue
    }
    term[0] = Math.exp(size * Math.log1p(-p))
    let length = 1
    for (; length <= Math.min(size, most); length++) {
      term[length] = (term[length - 1]! * (size - length + 1) * p) / (length * (1 - p))
      if (term[length]! < negligible && length > size * p) break
    }
    convolve(Math.min(length, most + 1))
  }
  return chances
}

/** P(X >= k) for k from 0 to `most`, exactly. */
export const exactTails = (trials: Trials, most: number): Float64Array => {
  // Far enough above the largest k that what lies beyond adds nothing to its tail, where that is above the mean.
  const chances = distribution(trials, Math.ceil(most + 8 * Math.sqrt(most + 1) + 20))
  const tails = new Float64Array(most + 1)
  let above = 0
  for (let k = chances.length - 1; k >= 0; k--) {
    above += chances[k]!
    if (k <= most) tails[k] = above
  }
  let below = 0
  for (let k = 0; k <= most && below < 0.5; k++) {
    tails[k] = 1 - below
    below += chances[k]!
  }
  return tails
}

/** P(Z >= x) of the standard normal distribution (Marsaglia 2004). */
const normalTail = (x: number): number => {
  if (Math.abs(x) > 8) return x > 0 ? 0 : 1
  let [sum, term] = [x, x]
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) sum += term *= (x * x) / odd
  return 0.5 - sum * density(x)
}
const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)

/** P(X >= k) for k from 0 to `most` by the refined normal approximation (Hong 2013, after Volkova 1996): good where many trials succeed. */
export const refinedNormalTails = (trials: Trials, most: number): Float64Array => {
  const { mean, variance, skewness } = momentsOf(trials)
  return Float64Array.from({ length: most + 1 }, (_, k) => {
    const x = (k - 0.5 - mean) / Math.sqrt(variance)
    return k === 0 ? 1 : Math.min(1, Math.max(0, normalTail(x) - (skewness * (1 - x * x) * density(x)) / 6))
  })
}

/** Exact up to this many successes, expected or asked for: as many make the exact way slow, and the approximation good. */
const mostExact = 400

/** P(X >= k) for k from 0 to `most`, X the number of successes: the tails of the Poisson binomial distribution. */
export const upperTails = (trials: Trials, most: number): Float64Array =>
  most <= mostExact && momentsOf(trials).mean <= mostExact ? exactTails(trials, most) : refinedNormalTails(trials, most)
