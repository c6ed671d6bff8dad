import type { PathStage } from './path-stages.js'

const unreached = -1

/** What one search needs, made once for many. */
const scratchFor = ({ innerCount, neighbours }: PathStage) => ({
  distance: new Int32Array(innerCount),
  /** Number of shortest paths from the source to a node of the class, and to all its nodes. */
  paths: new Float64Array(innerCount),
  through: new Float64Array(innerCount),
  /** Sum over the next nodes on shortest paths of what depends on each path to them. */
  needed: new Float64Array(innerCount),
  queue: new Uint32Array(innerCount),
  waiting: new Uint32Array(innerCount),
  /** Last links of shortest paths, as they were found: by place in the queue, out of it to later nodes or into it from earlier ones. */
  links: new Uint32Array(neighbours.length),
  outEnds: new Uint32Array(innerCount),
  inEnds: new Uint32Array(innerCount),
  /** By step from one level to the next: place of the first node of the nearer one, and of the first link; whether links lead out. */
  steps: [] as { first: number; end: number; link: number; outward: boolean }[],
})
type Scratch = ReturnType<typeof scratchFor>

/**
 * Reaches all inner classes from a source, level by level. A level goes out from the nodes that were reached last, or comes in from those
 * not yet reached, whichever have fewer links (Beamer, Asanović & Patterson 2012). Answers how many were reached.
 */
const reach = (stage: PathStage, source: number, scratch: Scratch): number => {
  const { innerCount, sizes, starts, neighbours, endStarts, endNeighbours } = stage
  const { distance, paths, through, queue, waiting, links, outEnds, inEnds, steps } = scratch
  distance.fill(unreached)
  steps.length = 0
  let [first, end, linkCount, arcsWaiting, arcsHere] = [0, 0, 0, neighbours.length, 0]
  let depth = 0
  const begin = (node: number, size: number): void => {
    distance[node] = depth
    paths[node] = 1
    through[node] = size
    queue[end++] = node
    arcsHere += starts[node + 1]! - starts[node]!
  }
  if (source < innerCount) begin(source, 1)
  else {
    depth = 1
    for (let at = endStarts[source - innerCount]!; at < endStarts[source - innerCount + 1]!; at++)
      begin(endNeighbours[at]!, sizes[endNeighbours[at]!]!)
  }
  let waitingCount = -1
  while (first < end) {
    arcsWaiting -= arcsHere
    const next = depth + 1
    let length = end
    const outward = arcsHere <= arcsWaiting
    steps.push({ first, end, link: linkCount, outward })
    if (outward)
      for (let at = first; at < end; at++) {
        const node = queue[at]!
        const add = through[node]!
        for (let arc = starts[node]!, last = starts[node + 1]!; arc < last; arc++) {
          const other = neighbours[arc]!
          const known = distance[other]!
          if (known === unreached) {
            distance[other] = next
            queue[length++] = other
            paths[other] = add
            links[linkCount++] = other
          } else if (known === next) {
            paths[other]! += add
            links[linkCount++] = other
          }
        }
        outEnds[at] = linkCount
      }
    else {
      if (waitingCount < 0) for (waitingCount = 0; waitingCount < innerCount; waitingCount++) waiting[waitingCount] = waitingCount
      let still = 0
      for (let at = 0; at < waitingCount; at++) {
        const node = waiting[at]!
        if (distance[node] !== unreached) continue
        let sum = 0
        for (let arc = starts[node]!, last = starts[node + 1]!; arc < last; arc++) {
          const other = neighbours[arc]!
          if (distance[other] === depth) {
            sum += through[other]!
            links[linkCount++] = other
          }
        }
        if (sum > 0) {
          distance[node] = next
          paths[node] = sum
          inEnds[length] = linkCount
          queue[length++] = node
        } else waiting[still++] = node
      }
      waitingCount = still
    }
    arcsHere = 0
    for (let at = end; at < length; at++) {
      const node = queue[at]!
      through[node] = paths[node]! * sizes[node]!
      arcsHere += starts[node + 1]! - starts[node]!
    }
    ;[first, end, depth] = [end, length, next]
  }
  return end
}

/** Has all ends but the source depend on those of their neighbours that are nearest to it. */
const leadToEnds = (stage: PathStage, source: number, { distance, through, needed }: Scratch): void => {
  const { innerCount, endCount, sizes, endStarts, endNeighbours } = stage
  for (let end = 0; end < endCount; end++) {
    const [first, last] = [endStarts[end]!, endStarts[end + 1]!]
    if (innerCount + end === source || first === last) continue
    let nearest = distance[endNeighbours[first]!]!
    if (nearest === unreached) continue
    let sum = 0
    for (let at = first; at < last; at++) {
      const node = endNeighbours[at]!
      const known = distance[node]!
      if (known < nearest) [nearest, sum] = [known, 0]
      if (known === nearest) sum += through[node]!
    }
    const share = sizes[innerCount + end]! / sum
    for (let at = first; at < last; at++) if (distance[endNeighbours[at]!] === nearest) needed[endNeighbours[at]!]! += share
  }
}

/** Adds what depends on each node that was reached, from the farthest ones back to the source (Brandes 2001). */
const accumulate = (
  { innerCount, sizes }: PathStage,
  source: number,
  sources: number,
  reached: number,
  scratch: Scratch,
  scores: Float64Array,
): void => {
  const { paths, needed, queue, links, outEnds, inEnds, steps } = scratch
  const fromEnd = source >= innerCount
  // A pair of an end and an inner node is met in the search from the end only.
  const target = fromEnd ? 2 : 1
  const settle = (first: number, end: number): void => {
    for (let at = first; at < end; at++) {
      const node = queue[at]!
      const dependent = paths[node]! * needed[node]!
      scores[node]! += sources * dependent
      needed[node] = (sizes[node]! * (target + dependent)) / paths[node]!
    }
  }
  for (let step = steps.length - 1, far = reached; step >= 0; step--) {
    const { first, end, link, outward } = steps[step]!
    settle(end, far)
    far = end
    if (step === 0 && !fromEnd) break
    if (outward)
      for (let at = first, from = link; at < end; at++) {
        const last = outEnds[at]!
        let sum = 0
        for (; from < last; from++) sum += needed[links[from]!]!
        needed[queue[at]!]! += sum
      }
    else {
      const farEnd = step + 1 < steps.length ? steps[step + 1]!.end : reached
      for (let at = end, from = link; at < farEnd; at++) {
        const add = needed[queue[at]!]!
        for (const last = inEnds[at]!; from < last; from++) needed[links[from]!]! += add
      }
    }
  }
  if (fromEnd) settle(0, steps[0]?.end ?? 0)
}

/** Sources of searches in a stage: its ends, numbered behind the inner classes, or in the last stage the inner classes. */
export interface Sources {
  classes: Uint32Array
  /** How many nodes each stands for: as many as it has, or more where others are left out. */
  nodes: Float64Array
}

/** What searches from some sources add to the betweenness of a node of each inner class, each unordered pair counted twice. */
export const searchPaths = (stage: PathStage, { classes, nodes }: Sources): Float64Array => {
  const scratch = scratchFor(stage)
  const scores = new Float64Array(stage.innerCount)
  for (const [at, source] of classes.entries()) {
    const reached = reach(stage, source, scratch)
    scratch.needed.fill(0)
    if (source >= stage.innerCount) leadToEnds(stage, source, scratch)
    accumulate(stage, source, nodes[at]!, reached, scratch, scores)
  }
  return scores
}
