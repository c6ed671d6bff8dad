import { labelsOf, type EntityKind } from '../../schema/model/kinds.js'
import { AppError } from '../errors.js'
import type { Graph, Row, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { newVersion, noteChange, type Change, type Decision } from './changes.js'
import { derive } from './derive/derive.js'
import { endsOf, retractStatements, returnEntities, reviveStatements } from './turn.js'
import type { WriteLock } from './write-lock.js'

export interface SourceState {
  id: string
  title: string
  withdrawnAt: string | null
}

/** Statements that one transaction turns: small enough for any heap. */
const batch = 1_000

/** A source by its id or its address. Throws NOT_FOUND; BAD_USER_INPUT where several have the address. */
export const findSource = async (graph: Graph, id: string): Promise<SourceState> => {
  const [row, another] = await graph.read(writeQuery('source/find'), { id })
  const source = row as unknown as SourceState | undefined
  if (!source)
    throw new AppError(
      'NOT_FOUND',
      `source: nothing has the id or address "${id}"`,
      'Take the id from source list, or from sources.',
      'source',
    )
  if (another) throw new AppError('BAD_USER_INPUT', `source: several have the address "${id}"`, 'Give the id of one of them.', 'source')
  return source
}

/** Statements in batches, each of one document: a change is of one document. */
async function* batchesOf(rows: AsyncIterable<Row>): AsyncGenerator<{ document: string; ids: string[] }> {
  const waiting = new Map<string, string[]>()
  let held = 0
  for await (const { id, document } of rows) {
    const ids = waiting.get(document as string)
    if (ids) ids.push(id as string)
    else waiting.set(document as string, [id as string])
    held += 1
    if (held < batch) continue
    for (const [name, some] of waiting) yield { document: name, ids: some }
    waiting.clear()
    held = 0
  }
  for (const [name, some] of waiting) yield { document: name, ids: some }
}

interface Turned {
  /** Statements that were turned by this call. */
  statements: number
}

/**
 * Withdraws a source as a whole: first it is marked, so that no import brings anything of it, then its live statements are taken back.
 * After a crash the same call goes on; what it took back is known by its moment, the one that the source is marked with.
 */
export const withdrawSource = async (graph: Graph, lock: WriteLock, id: string, decision: Decision): Promise<Turned> => {
  const [mark] = await graph.write(async (run) => {
    await lock.hold(run)
    return run(writeQuery('source/mark'), { id, ...decision })
  })
  if (!mark)
    throw new AppError('NOT_FOUND', `source: nothing has the id "${id}"`, 'Take the id from source list, or from sources.', 'source')
  const { withdrawnAt: now, withdrawnBy: by, withdrawnReason: reason } = mark as Record<string, string>
  const change: Change = { action: 'WITHDRAW', now: now!, by: by!, reason, source: id }
  const turned: Turned = { statements: 0 }
  for await (const { document, ids } of batchesOf(graph.stream(writeQuery('source/live'), { id }))) {
    await graph.write(async (run) => {
      await lock.hold(run)
      await retractStatements(run, ids, now!)
      noteChange(run, { ...change, document, retracted: ids.length })
    })
    turned.statements += ids.length
  }
  if (!turned.statements)
    await graph.write(async (run) => {
      await lock.hold(run)
      noteChange(run, change)
    })
  return turned
}

/** Brings statements back with everything they support, and the entities of which nothing else is said. */
const bringBack = async (run: WriteRun, ids: readonly string[], now: string): Promise<void> => {
  const live = await reviveStatements(run, ids, now)
  const retired = await run(writeQuery('ingest/retired'), { ids: endsOf(live) })
  returnEntities(
    run,
    retired.map((row) => ({ id: row['id'] as string, labels: labelsOf(row['kind'] as EntityKind) })),
  )
  await derive(run, { live, gone: [] })
  newVersion(run, now)
}

/**
 * Puts a withdrawn source back: exactly what its withdrawal took back is live again; last, its mark goes away.
 * After a crash the same call goes on. Throws BAD_USER_INPUT when the source is not withdrawn.
 */
export const restoreSource = async (graph: Graph, lock: WriteLock, id: string, decision: Decision): Promise<Turned> => {
  const { withdrawnAt, title } = await findSource(graph, id)
  if (withdrawnAt === null) throw new AppError('BAD_USER_INPUT', `source: "${title}" is not withdrawn`, 'Nothing has to be done.', 'source')
  const change: Change = { action: 'RESTORE', ...decision, source: id }
  const turned: Turned = { statements: 0 }
  for await (const { document, ids } of batchesOf(graph.stream(writeQuery('source/withdrawn'), { id }))) {
    await graph.write(async (run) => {
      await lock.hold(run)
      await bringBack(run, ids, decision.now)
      noteChange(run, { ...change, document, added: ids.length })
    })
    turned.statements += ids.length
  }
  await graph.write(async (run) => {
    await lock.hold(run)
    run.send(writeQuery('source/unmark'), { id })
    if (!turned.statements) noteChange(run, change)
  })
  return turned
}
