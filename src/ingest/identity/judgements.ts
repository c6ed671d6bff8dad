import { AppError } from '../../errors.js'
import type { Graph } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import type { JudgementList } from '../document/format.js'
import { newVersion, noteChange } from '../changes.js'
import { judgementId } from '../ids.js'
import { mentionOf } from '../resolve.js'
import type { WriteLock } from '../write-lock.js'
import { mergeUnder, splitIn } from './merge.js'

type Side = JudgementList['judgements'][number]['left']

const sideProperties = (name: 'left' | 'right', side: Side): Record<string, string | null> =>
  'id' in side
    ? { [`${name}Id`]: side.id, [`${name}Document`]: null, [`${name}Name`]: null, [`${name}Mention`]: null }
    : {
        [`${name}Id`]: null,
        [`${name}Document`]: side.document,
        [`${name}Name`]: side.name,
        [`${name}Mention`]: mentionOf(side.document, side.name),
      }

/** A name in a document stands on the left. */
const normalised = ({ judgements }: JudgementList): JudgementList['judgements'] =>
  judgements.map((judgement) =>
    !('document' in judgement.left) && 'document' in judgement.right
      ? { ...judgement, left: judgement.right, right: judgement.left }
      : judgement,
  )

/**
 * Records judgements on identity. What they say of a document takes effect when that document is imported, or imported again;
 * what they say of two entities when `applyJudgements` is run.
 */
export const writeJudgements = (graph: Graph, lock: WriteLock, list: JudgementList, now: string): Promise<number> => {
  const judgements = normalised(list).map(({ left, right, verdict, reason, reason_zh, decided_by, decided_at, basis }) => {
    const properties = {
      listId: list.id,
      verdict,
      reason,
      ...(reason_zh !== undefined && { reasonZh: reason_zh }),
      decidedBy: decided_by,
      decidedAt: decided_at,
      basisDocument: basis ?? null,
      ...sideProperties('left', left),
      ...sideProperties('right', right),
    }
    return { id: judgementId(JSON.stringify(properties)), properties }
  })
  const ids = new Set(judgements.map(({ id }) => id))
  const change = { by: `list ${list.id}`, now, document: list.id }
  return graph.write(async (run) => {
    await lock.hold(run)
    const live = new Set((await run(writeQuery('ingest/live-judgements'), { list: list.id })).map(({ id }) => id as string))
    const added = judgements.filter(({ id }) => !live.has(id))
    const gone = [...live].filter((id) => !ids.has(id))
    if (added.length) run.send(writeQuery('ingest/put-judgements'), { judgements: added })
    if (gone.length) {
      for (const { id } of await run(writeQuery('identity/merged-under'), { ids: gone })) {
        const { root, judgement } = await splitIn(run, id as string)
        noteChange(run, { ...change, action: 'SPLIT', judgement, entities: [id as string, root] })
      }
      run.send(writeQuery('ingest/retract-judgements'), { ids: gone, now })
    }
    if (added.length) run.send(writeQuery('ingest/link-judgements'), { ids: added.map(({ id }) => id) })
    const told = (number: number): string => `${number} judgements of the list ${list.id}`
    if (added.length) noteChange(run, { ...change, action: 'JUDGE', reason: told(added.length) })
    if (gone.length) noteChange(run, { ...change, action: 'UNJUDGE', reason: told(gone.length) })
    if (added.length || gone.length) newVersion(run, now)
    return added.length + gone.length
  })
}

/** Merges what lists judge to be the same and is still two. Answers how many merges there were, and what stood against the others. */
export const applyJudgements = async (graph: Graph, lock: WriteLock, now: string): Promise<{ merged: number; problems: AppError[] }> => {
  const problems: AppError[] = []
  const pending = await graph.read(writeQuery('identity/judged-same'))
  for (const { id, merged, survivor, by, reason } of pending as unknown as Record<
    'id' | 'merged' | 'survivor' | 'by' | 'reason',
    string
  >[]) {
    try {
      await mergeUnder(graph, lock, id, { merged, survivor, by, reason, now })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // Another judgement of the list has made one of the two already.
      if (error.code !== 'BAD_USER_INPUT') problems.push(error)
    }
  }
  return { merged: pending.length - problems.length, problems }
}

/** Ids of documents in an order in which what a judgement points at (`right`) comes before the name it judges (`left`). */
export const judgedOrder = (documents: readonly string[], judged: readonly { left: string; right: string }[]): string[] => {
  const ordered = new Set<string>()
  const visit = (id: string, path: readonly string[]): void => {
    if (!documents.includes(id) || ordered.has(id) || path.includes(id)) return
    for (const { left, right } of judged) if (left === id) visit(right, [...path, id])
    ordered.add(id)
  }
  for (const id of documents.toSorted()) visit(id, [])
  return [...ordered]
}
