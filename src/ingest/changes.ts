import type { ChangeAction } from '../../schema/model/changes.js'
import { badInput } from '../errors.js'
import type { WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { changeId } from './ids.js'

/** Who decides, when and why: on record for every decision. */
export interface Decision {
  by: string
  now: string
  reason: string
}

const longestReason = 1_000
/** A reason as it is kept. Throws BAD_USER_INPUT when it says nothing. */
export const checkedReason = (reason: string): string => {
  const text = reason.trim()
  if (!/[\p{L}\p{N}]/u.test(text) || text.length > longestReason || /\p{Cc}|\p{Cs}/u.test(text.replaceAll('\n', ' ')))
    throw badInput(
      'reason',
      `says nothing, is longer than ${longestReason} characters or holds control characters`,
      'Say why, in words that somebody else can check.',
    )
  return text
}

/** What was done to the graph: by whom, when, and how much it changed. */
export interface Change {
  action: ChangeAction
  now: string
  by: string
  document?: string
  source?: string
  /** Entities that were merged, split or judged. */
  entities?: readonly string[]
  judgement?: string
  reason?: string
  /** Statements that became live, statements that ceased to be, and entities made. */
  added?: number
  retracted?: number
  made?: number
}

/** Every change of the data makes a new version of it. */
export const newVersion = (run: WriteRun, now: string): void => {
  run.send(writeQuery('ingest/touch-graph'), { now })
}

/** Records a change, or what more of it was done; what changed nothing leaves no record. */
export const noteChange = (run: WriteRun, change: Change): void => {
  const { action, now, by, document, source, judgement, reason, entities = [], added = 0, retracted = 0, made = 0 } = change
  if (action === 'IMPORT' && !added && !retracted) return
  run.send(writeQuery('ingest/put-change'), {
    id: changeId(action, now, document ?? source ?? judgement ?? '', entities.join(' ')),
    properties: { action, at: now, by, reason: reason ?? null, documentId: document ?? null },
    document: document ?? null,
    source: source ?? null,
    judgement: judgement ?? null,
    entities: [...entities],
    added,
    retracted,
    made,
  })
}
