import type { OneMode } from '../../src/measures/one-mode.js'

/** Betweenness by the algorithm of Brandes (2001) as it is printed, node by node: what the compressed one is held against. */
export const brandes = ({ nodeCount, starts, neighbours }: OneMode): number[] => {
  const scores = Array<number>(nodeCount).fill(0)
  for (let source = 0; source < nodeCount; source++) {
    const distance = Array<number>(nodeCount).fill(-1)
    const paths = Array<number>(nodeCount).fill(0)
    const dependency = Array<number>(nodeCount).fill(0)
    const before = Array.from({ length: nodeCount }, (): number[] => [])
    const queue = [source]
    distance[source] = 0
    paths[source] = 1
    for (const node of queue)
      for (const other of neighbours.subarray(starts[node], starts[node + 1])) {
        if (distance[other] === -1) {
          distance[other] = distance[node]! + 1
          queue.push(other)
        }
        if (distance[other] !== distance[node]! + 1) continue
        paths[other]! += paths[node]!
        before[other]!.push(node)
      }
    for (const node of queue.toReversed()) {
      for (const one of before[node]!) dependency[one]! += (paths[one]! / paths[node]!) * (1 + dependency[node]!)
      if (node !== source) scores[node]! += dependency[node]! / 2
    }
  }
  return scores
}
