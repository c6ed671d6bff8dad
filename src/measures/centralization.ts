/**
 * The largest possible sum of differences to the most central of n nodes, undirected. Scores are expected as
 * - DEGREE: number of neighbours; the star reaches (n - 1)(n - 2).
 * - CLOSENESS: (n - 1) / sum of distances; the star reaches (n - 1)(n - 2) / (2n - 3).
 * - BETWEENNESS: shares of shortest paths, each unordered pair counted once; the star reaches (n - 1)^2 (n - 2) / 2.
 * - EIGENVECTOR: any scale, it is brought to a largest score of 1; a single link beside n - 2 isolates reaches n - 2.
 */
const largestSum = {
  DEGREE: (n: number) => (n - 1) * (n - 2),
  CLOSENESS: (n: number) => ((n - 1) * (n - 2)) / (2 * n - 3),
  BETWEENNESS: (n: number) => ((n - 1) ** 2 * (n - 2)) / 2,
  EIGENVECTOR: (n: number) => n - 2,
}

export type Centrality = keyof typeof largestSum

/**
 * Centralisation: the sum of differences to the highest score over the largest possible sum, 0 to 1 (Freeman 1979). NaN with fewer than
 * three nodes.
 */
export const centralization = (centrality: Centrality, scores: ArrayLike<number>): number => {
  const n = scores.length
  if (n < 3) return NaN
  let [highest, sum] = [-Infinity, 0]
  for (let node = 0; node < n; node++) {
    highest = Math.max(highest, scores[node]!)
    sum += scores[node]!
  }
  const differences = n * highest - sum
  return (centrality === 'EIGENVECTOR' ? differences / highest : differences) / largestSum[centrality](n)
}
