/** Who is present at an activity, as bits. */
export const UNIVERSITY = 1
export const ENTERPRISE = 2
export const GOVERNMENT = 4

export interface TripleHelix {
  /** T(u, i, g) in bits: H_u + H_i + H_g - H_ui - H_ug - H_ig + H_uig, -1 to 1. */
  transmission: number
  /** Mutual information of each two in bits, T = H + H - H of both: 0 or more. */
  universityEnterprise: number
  universityGovernment: number
  enterpriseGovernment: number
  /** Number of activities with at least one of the three. */
  activities: number
}

/**
 * Mutual information between universities, enterprises (industry) and government in three dimensions (Leydesdorff 2003, after Abramson
 * 1963), by relative frequencies of who is present. The more negative T, the more the three together reduce uncertainty (synergy).
 * `frequencies[c]` is the number of activities with combination c of the bits above; those with none of the three (0) say nothing about
 * their relations and are left out, as there. NaN without activities.
 */
export const tripleHelix = (frequencies: ArrayLike<number>): TripleHelix => {
  let activities = 0
  for (let combination = 1; combination < 8; combination++) activities += frequencies[combination]!
  /** Entropy of the combinations as far as these bits tell them apart. */
  const entropy = (bits: number): number => {
    const marginal = new Float64Array(8)
    for (let combination = 1; combination < 8; combination++) marginal[combination & bits]! += frequencies[combination]!
    return marginal.reduce(
      (sum, frequency) => (frequency > 0 ? sum - (frequency / activities) * Math.log2(frequency / activities) : sum),
      0,
    )
  }
  const mutual = (one: number, other: number): number => (activities > 0 ? entropy(one) + entropy(other) - entropy(one | other) : NaN)
  const pair = {
    universityEnterprise: mutual(UNIVERSITY, ENTERPRISE),
    universityGovernment: mutual(UNIVERSITY, GOVERNMENT),
    enterpriseGovernment: mutual(ENTERPRISE, GOVERNMENT),
  }
  return {
    // H_u - H_ui - H_ug + H_uig and so on, put together from the mutual information of one with each other and with both.
    transmission: pair.universityEnterprise + pair.universityGovernment - mutual(UNIVERSITY, ENTERPRISE | GOVERNMENT),
    ...pair,
    activities,
  }
}

/** The same by slice (year, place, industry): `present` has the bits of each activity, `sliceOf` its slice, from 0 to `sliceCount` - 1. */
export const tripleHelixBySlice = (present: ArrayLike<number>, sliceOf: ArrayLike<number>, sliceCount: number): TripleHelix[] => {
  const frequencies = Array.from({ length: sliceCount }, () => new Uint32Array(8))
  for (let activity = 0; activity < present.length; activity++) frequencies[sliceOf[activity]!]![present[activity]!]!++
  return frequencies.map(tripleHelix)
}
