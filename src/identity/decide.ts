import type { Context } from '../context.js'
import { unboundOf } from '../graph/bounds.js'
import type { Graph } from '../graph/graph.js'
import { checkedReason, type Decision } from '../ingest/changes.js'
import { asWriter, type WriteLock } from '../ingest/write-lock.js'
import type { Role } from '../keys/keys.js'

/** How long a request waits for an import that is at work, in ms. */
const patience = 5_000

/** Decides, under the name of the key that asks, as the only writer. What was begun is brought to its end, whether or not the client stays. */
export const decide = async <T>(
  { graph, who }: Context,
  needed: Role,
  reason: string,
  work: (graph: Graph, lock: WriteLock, decision: Decision) => Promise<T>,
): Promise<T> => {
  const by = await who(needed)
  const decision = { by, now: new Date().toISOString(), reason: checkedReason(reason) }
  const whole = unboundOf(graph)
  return asWriter(whole, `a decision of ${by}`, (lock) => work(whole, lock, decision), { waitMs: patience })
}
