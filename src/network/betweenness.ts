import { gatherScores } from '../measures/betweenness.js'
import type { OneMode } from '../measures/one-mode.js'
import { threadCount } from './threads.js'
import type { Work } from './work.js'

export interface Betweenness {
  /** Not normalised. */
  scores: Float64Array
  /** Scores over the pairs of other nodes. */
  shares: Float64Array
  /** Searches that were made, and those that an exact answer takes: where these are more, the scores are estimates. */
  searches: number
  of: number
}

/** Links that are passed for an answer that is not asked to be exact: about 20 s of one processor. */
const mostPassed = 8_000_000_000

/** Betweenness, its searches shared out among the threads. */
export const betweennessOf = async (network: OneMode, exact: boolean, work: Work, signal: AbortSignal): Promise<Betweenness> => {
  const plan = await work.run('planBetweenness', [network, exact ? Infinity : mostPassed], signal)
  const { stages, pieces, searches, of } = plan
  const found: Float64Array[] = []
  const left = pieces.entries()
  const searchOn = async (): Promise<void> => {
    for (const [piece, { at, sources }] of left) found[piece] = await work.run('searchPaths', [stages[at]!.stage, sources], signal)
  }
  await Promise.all(Array.from({ length: threadCount }, searchOn))
  const scores = gatherScores(network.nodeCount, plan, found)
  const pairs = ((network.nodeCount - 1) * (network.nodeCount - 2)) / 2
  return { scores, shares: scores.map((paths) => paths / pairs), searches, of }
}
