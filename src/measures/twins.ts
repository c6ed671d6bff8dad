import type { Grouping } from './grouping.js'
import type { OneMode } from './one-mode.js'

/** Groups of nodes that are tied to each other and to the same others (true twins), numbered by their smallest node. */
export const trueTwins = ({ nodeCount, starts, neighbours }: OneMode): Grouping => {
  // Each node splits every group into those that it is tied to, or is, and the others. Numbers of groups are not used again.
  const of = new Uint32Array(nodeCount)
  const most = 1 + nodeCount + neighbours.length
  const splitBy = new Uint32Array(most)
  const splitOff = new Uint32Array(most)
  let made = 1
  const split = (node: number, by: number): void => {
    const group = of[node]!
    if (splitBy[group] !== by + 1) {
      splitBy[group] = by + 1
      splitOff[group] = made++
    }
    of[node] = splitOff[group]!
  }
  for (let node = 0; node < nodeCount; node++) {
    split(node, node)
    for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) split(neighbours[arc]!, node)
  }
  const numbers = new Uint32Array(made)
  let count = 0
  for (let node = 0; node < nodeCount; node++) of[node] = (numbers[of[node]!] ||= ++count) - 1
  return { of, count }
}
