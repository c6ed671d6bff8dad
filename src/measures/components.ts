import type { OneMode } from './one-mode.js'

/** Connected components, numbered by their smallest node. */
export interface Components {
  /** Number of the component of each node. */
  of: Uint32Array
  /** Number of nodes of each component. */
  sizes: number[]
}

export const components = ({ nodeCount, starts, neighbours }: OneMode): Components => {
  const unseen = 0xffffffff
  const of = new Uint32Array(nodeCount).fill(unseen)
  const sizes: number[] = []
  const queue = new Uint32Array(nodeCount)
  for (let first = 0; first < nodeCount; first++) {
    if (of[first] !== unseen) continue
    of[first] = sizes.length
    queue[0] = first
    let length = 1
    for (let at = 0; at < length; at++)
      for (let arc = starts[queue[at]!]!; arc < starts[queue[at]! + 1]!; arc++) {
        const other = neighbours[arc]!
        if (of[other] !== unseen) continue
        of[other] = sizes.length
        queue[length++] = other
      }
    sizes.push(length)
  }
  return { of, sizes }
}
