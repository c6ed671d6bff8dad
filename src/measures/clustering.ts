import { degreeOf, type OneMode } from './one-mode.js'
import { forEachTriangle, orient } from './triangles.js'

/**
 * Local clustering coefficient of each node: links between its neighbours over pairs of them, 0 to 1 (Watts & Strogatz 1998). NaN with
 * fewer than two neighbours, where networkx has 0.
 */
export const clustering = (network: OneMode): Float64Array => {
  const triangles = new Float64Array(network.nodeCount)
  forEachTriangle(orient(network), (a, b, c) => {
    triangles[a]!++
    triangles[b]!++
    triangles[c]!++
  })
  return triangles.map((count, node) => {
    const degree = degreeOf(network, node)
    return degree < 2 ? NaN : (2 * count) / (degree * (degree - 1))
  })
}
