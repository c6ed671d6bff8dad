import type { DoubtReason } from '../../../schema/model/names.js'
import type { WriteRun } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import type { Draft } from '../draft.js'
import { doubtId } from '../ids.js'
import type { Resolved } from '../resolve.js'

/** Name that many bear says little: beyond this number of namesakes no question is asked. */
const mostNamesakes = 20

interface Doubt {
  id: string
  one: string
  other: string
  reason: DoubtReason
  name: string
}

const doubtOf = (one: string, other: string, reason: DoubtReason, name: string): Doubt => {
  const [left, right] = [one, other].toSorted() as [string, string]
  return { id: doubtId(left, right), one: left, other: right, reason, name }
}

/** Notes, for the review queue, which entities of a draft may be others that are known already. */
export const noteDoubts = async (run: WriteRun, { documentId, statements }: Draft, resolved: Resolved, now: string): Promise<void> => {
  const doubts = resolved.ambiguous.flatMap(({ entity, candidates, name }) =>
    candidates.filter((other) => other !== entity).map((other) => doubtOf(entity, other, 'AMBIGUOUS', name)),
  )
  const named = new Set(statements.filter(({ predicate }) => predicate === 'NAME').map(({ subject }) => subject))
  const made = [...resolved.entities].filter(([key, { state }]) => state === 'absent' && named.has(key))
  if (made.length) {
    const ids = [...new Set(made.map(([, { entity }]) => entity))]
    for (const { entity, other, name } of await run(writeQuery('ingest/namesakes'), { ids, most: mostNamesakes }))
      doubts.push(doubtOf(entity as string, other as string, 'NAMESAKES', name as string))
  }
  if (doubts.length) run.send(writeQuery('ingest/put-doubts'), { doubts, document: documentId, now })
  const asked = doubts.flatMap(({ one, other }) => [one, other])
  const known = [...resolved.entities.values()].filter(({ state }) => state !== 'absent').map(({ entity }) => entity)
  const ids = [...new Set([...asked, ...known])]
  if (ids.length) run.send(writeQuery('ingest/value-doubts'), { ids })
}
