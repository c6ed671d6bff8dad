import type { Context } from '../context.js'
import { badInput } from '../errors.js'
import type { Decision } from '../ingest/changes.js'
import { asWriter, type WriteLock } from '../ingest/write-lock.js'
import type { Role } from '../keys/keys.js'

const longestReason = 1_000
/** How long a request waits for an import that is at work, in ms. */
const patience = 5_000

/** Decides, under the name of the key that asks, as the only writer. */
export const decide = async <T>(
  { graph, who }: Context,
  needed: Role,
  reason: string,
  work: (lock: WriteLock, decision: Decision) => Promise<T>,
): Promise<T> => {
  const by = await who(needed)
  if (!reason.trim() || reason.length > longestReason)
    throw badInput('reason', `is empty or longer than ${longestReason} characters`, 'Say why, in words that somebody else can check.')
  const decision = { by, now: new Date().toISOString(), reason: reason.trim() }
  return asWriter(graph, `a decision of ${by}`, (lock) => work(lock, decision), { waitMs: patience })
}
