import { writeQuery } from '../graph/query-file.js'
import type { Projection } from './projection.js'

type Algorithm = 'betweenness' | 'leiden'

/** Names the property that an algorithm reads as its weight, where it shall heed one. */
export const weightProperty = (projection: Projection, weighted: boolean, property: 'weight' | 'length' = 'weight'): object => {
  if (weighted && !projection.weighted) throw new RangeError('the network was projected without weights')
  return weighted ? { relationshipWeightProperty: property } : {}
}

/** Runs one algorithm on a projection: its value for each node of the network. Without links GDS fails: then each has its `unlinked` value. */
export const run = async (
  { graph, network, name, options }: Projection,
  algorithm: Algorithm,
  configuration: object,
  unlinked: (node: number) => number,
): Promise<Float64Array> => {
  if (network.linkCount === 0) return Float64Array.from({ length: network.nodeCount }, (_, node) => unlinked(node))
  const [row] = await graph.read(writeQuery(`gds/${algorithm}`), { name, configuration }, options)
  const { nodes, values: found } = row as { nodes: number[]; values: number[] }
  const values = new Float64Array(network.nodeCount)
  for (const [at, node] of nodes.entries()) values[node] = found[at]!
  return values
}
