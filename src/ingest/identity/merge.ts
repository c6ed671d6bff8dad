import { idSchemeNames, idSchemes } from '../../../schema/model/identifiers.js'
import { labelsOf, sameGroup, type EntityKind } from '../../../schema/model/kinds.js'
import { AppError, badInput } from '../../errors.js'
import type { Graph, WriteRun } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import { newVersion, noteChange, type Change, type Decision } from '../changes.js'
import { derive, readStatement } from '../derive/derive.js'
import { judgementId } from '../ids.js'
import { placed, type Place, type Statement } from '../statements.js'
import { circlesOf } from '../circles.js'
import { retireEntities } from '../turn.js'
import type { WriteLock } from '../write-lock.js'

export interface Verdict extends Decision {
  left: string
  right: string
  verdict: 'DIFFERENT' | 'UNSURE'
}

interface EntityState {
  id: string
  kind: EntityKind
  /** Whom it was merged into in the end; itself otherwise. */
  root: string
  name: string
  rootKind: EntityKind
  alive: boolean
  judgement: string | null
  externalIds: string[]
}

const statementsATime = 5_000

/** `retired`: also one of which nothing is said at present. */
const stateOf = async (run: WriteRun, id: string, field: string, { retired = false } = {}): Promise<EntityState> => {
  const [row] = await run(writeQuery('identity/entity'), { id })
  const state = row as unknown as EntityState | undefined
  if (!state || (!state.alive && !retired))
    throw new AppError('NOT_FOUND', `${field}: there is no entity "${id}"`, 'Take the id from search or match.', field)
  return state
}

const conflict = (problem: string, hint: string, field?: string): AppError => new AppError('IDENTITY_CONFLICT', problem, hint, field)

/** Two different ids of a scheme that gives each entity one: the registers say that they are two. */
const idConflict = ({ externalIds: one }: EntityState, { externalIds: other }: EntityState): string | undefined => {
  for (const scheme of idSchemeNames) {
    if (!idSchemes[scheme].single) continue
    const of = (ids: readonly string[]): string[] =>
      ids.filter((id) => id.startsWith(`${scheme}:`)).map((id) => id.slice(scheme.length + 1))
    const [left, right] = [of(one), of(other)]
    if (left.length && right.length && !left.some((id) => right.includes(id))) return `${scheme} ${left.join(', ')} and ${right.join(', ')}`
  }
  return undefined
}

const checkMerge = async (run: WriteRun, merged: EntityState, survivor: EntityState): Promise<void> => {
  const names = `"${merged.name}" and "${survivor.name}"`
  if (merged.root === survivor.root) throw badInput('merged', `${names} are one already`, 'Nothing has to be done.')
  if (!sameGroup(merged.rootKind, survivor.rootKind))
    throw conflict(
      `${names} are a ${merged.rootKind} and a ${survivor.rootKind}`,
      'Only entities of one kind of thing can be one.',
      'merged',
    )
  const ids = idConflict(merged, survivor)
  if (ids) throw conflict(`${names} have different ids: ${ids}`, 'Find out which id is wrong, and withdraw its statement first.', 'merged')
  const [obstacle] = await run(writeQuery('identity/obstacles'), { one: merged.root, other: survivor.root })
  if (obstacle?.['obstacle'] === 'DIFFERENT')
    throw conflict(
      `${names} were judged DIFFERENT by ${String(obstacle['by'])}: ${String(obstacle['says'])}`,
      `Take that judgement back first (${String(obstacle['id'])}).`,
      'merged',
    )
  if (obstacle)
    throw conflict(
      `${names} are tied to each other (${String(obstacle['says'])}): a source speaks of them as two`,
      'What belongs together or works together is not the same.',
      'merged',
    )
}

/** Where an end of a statement goes, given whom it named. */
type Mover = (end: string, was: string | null) => Place

const movedBy = (mover: Mover, statement: Statement): Statement => {
  const { subject, object, properties } = statement
  const named = (property: string): string | null => (properties[property] as string | null | undefined) ?? null
  return placed(statement, mover(subject, named('subjectWas')), object === null ? null : mover(object, named('objectWas')))
}

const isLive = ({ properties }: Statement): boolean => properties['retractedAt'] == null

/** Moves statements to other entities and derives again what they supported and what they support now. */
const move = async (run: WriteRun, statements: readonly Statement[], mover: Mover): Promise<Statement[]> => {
  const moved = statements.map((statement) => movedBy(mover, statement))
  for (let at = 0; at < moved.length; at += statementsATime) {
    const rows = moved.slice(at, at + statementsATime).map(({ id, subject, object, properties }) => ({
      id,
      subject,
      object,
      supports: properties.supports,
      subjectWas: properties['subjectWas'],
      objectWas: properties['objectWas'],
    }))
    run.send(writeQuery('identity/move-statements'), { statements: rows })
  }
  const live = moved.filter(isLive)
  await derive(run, { live, gone: statements.filter(isLive) })
  return live
}

const inList = (field: string, list: unknown): AppError =>
  badInput(field, `the judgement stands in the list "${String(list)}"`, 'Take it out of that list and import the list again.')

const takeBack = (run: WriteRun, id: string, { by, now, reason }: Decision): void =>
  run.send(writeQuery('identity/take-back'), { id, by, now, reason })

/** Records a judgement between two entities, with the ids that were judged. */
const record = (
  run: WriteRun,
  left: string,
  right: string,
  verdict: 'SAME' | 'DIFFERENT' | 'UNSURE',
  { by, now, reason }: Decision,
): string => {
  const properties = { verdict, reason, decidedBy: by, decidedAt: now, leftEntity: left, rightEntity: right }
  const id = judgementId(JSON.stringify([verdict, left, right, by, now]))
  run.send(writeQuery('identity/judge'), { id, left, right, properties })
  return id
}

const done = (run: WriteRun, change: Change): void => {
  newVersion(run, change.now)
  noteChange(run, change)
}

const statementsAbout = async (run: WriteRun, id: string, origins: readonly string[] | null): Promise<Statement[]> =>
  (await run(writeQuery('identity/statements-about'), { id, origins: origins && [...origins] })).map(readStatement)

interface Merge extends Decision {
  merged: string
  survivor: string
}

/** Merges within a transaction, under the judgement that is recorded for it. */
const mergeIn = async (
  run: WriteRun,
  { merged, survivor, ...decision }: Merge,
  judge: (merged: string, survivor: string) => string,
): Promise<string> => {
  const [one, other] = [await stateOf(run, merged, 'merged'), await stateOf(run, survivor, 'survivor')]
  await checkMerge(run, one, other)
  const [from, into] = [one.root, other.root]
  const judgement = judge(from, into)
  const statements = await statementsAbout(run, from, null)
  run.send(writeQuery('identity/merge'), { merged: from, survivor: into, judgement })
  const live = await move(run, statements, (end, was) => ({
    entity: end === from ? into : end,
    was: was ?? (end === from ? from : null),
  }))
  if ((await circlesOf(run, live)).size)
    throw conflict(
      `"${one.name}" is part of what is part of "${other.name}", or succeeds it`,
      'A part and its whole are not the same.',
      'merged',
    )
  done(run, { action: 'MERGE', ...decision, judgement, entities: [from, into] })
  return judgement
}

/**
 * Makes one entity of two: everything that is said of `merged` is then said of `survivor`, each statement remembers whom it named,
 * and the merged id leads to the survivor. Answers the id of the judgement.
 * Throws IDENTITY_CONFLICT where ids, a judgement or a tie say that they are two.
 */
export const mergeEntities = (graph: Graph, lock: WriteLock, merge: Merge): Promise<string> =>
  graph.write(async (run) => {
    await lock.hold(run)
    return mergeIn(run, merge, (merged, survivor) => record(run, merged, survivor, 'SAME', merge))
  })

/** The same, under a judgement of a list. */
export const mergeUnder = (graph: Graph, lock: WriteLock, judgement: string, merge: Merge): Promise<string> =>
  graph.write(async (run) => {
    await lock.hold(run)
    return mergeIn(run, merge, () => judgement)
  })

/** Takes a merge back within a transaction. */
export const splitIn = async (run: WriteRun, id: string): Promise<EntityState & { judgement: string }> => {
  const state = await stateOf(run, id, 'id', { retired: true })
  const { kind, root, judgement } = state
  if (!judgement) throw badInput('id', `"${state.name}" was not merged into another entity`, 'Give the id that was merged away.')
  const origins = new Set((await run(writeQuery('identity/merged-into'), { id })).map((row) => row['id'] as string))
  const statements = await statementsAbout(run, root, [...origins])
  const judged = (await run(writeQuery('identity/judgements-on'), { id: root })).map((row) => row['id'] as string)
  run.send(writeQuery('identity/split'), { merged: id, root, judgement, origins: [...origins], labels: labelsOf(kind) })
  await move(run, statements, (end, was) => {
    if (end !== root || was === null || !origins.has(was)) return { entity: end, was }
    return { entity: id, was: was === id ? null : was }
  })
  if (judged.length) run.send(writeQuery('ingest/link-judgements'), { ids: judged })
  retireEntities(run, [id, root])
  return { ...state, judgement }
}

/**
 * Takes a merge back: what was said of the merged entity is said of it again, to the letter as before.
 * Throws BAD_USER_INPUT when it was not merged.
 */
export const splitEntity = (graph: Graph, lock: WriteLock, { id, ...decision }: Decision & { id: string }): Promise<string> =>
  graph.write(async (run) => {
    await lock.hold(run)
    const { judgement, root } = await splitIn(run, id)
    const [row] = await run(writeQuery('identity/judgement'), { id: judgement })
    if (row?.['list']) throw inList('id', row['list'])
    takeBack(run, judgement, decision)
    done(run, { action: 'SPLIT', ...decision, judgement, entities: [id, root] })
    return judgement
  })

/** Records that two entities are not the same, or that nobody can tell; an UNSURE gives way. Answers the id of the judgement. */
export const judgeEntities = (graph: Graph, lock: WriteLock, { left, right, verdict, ...decision }: Verdict): Promise<string> =>
  graph.write(async (run) => {
    await lock.hold(run)
    const [one, other] = [await stateOf(run, left, 'left'), await stateOf(run, right, 'right')]
    if (one.root === other.root) throw conflict(`"${one.name}" is one entity by now`, 'Split it first.', 'left')
    for (const row of await run(writeQuery('identity/judged-pair'), { one: one.root, other: other.root })) {
      const { id, verdict: before, by } = row as Record<'id' | 'verdict' | 'by', string>
      if (before === verdict) return id
      if (before === 'DIFFERENT')
        throw conflict(
          `"${one.name}" and "${other.name}" were judged DIFFERENT by ${by}`,
          `Take that judgement back first (${id}).`,
          'verdict',
        )
      takeBack(run, id, decision)
    }
    const judgement = record(run, one.root, other.root, verdict, decision)
    done(run, { action: 'JUDGE', ...decision, judgement, entities: [one.root, other.root] })
    return judgement
  })

/** Takes a judgement DIFFERENT or UNSURE back; it stays on record. */
export const takeBackJudgement = (graph: Graph, lock: WriteLock, { id, ...decision }: Decision & { id: string }): Promise<void> =>
  graph.write(async (run) => {
    await lock.hold(run)
    const [row] = await run(writeQuery('identity/judgement'), { id })
    if (!row)
      throw new AppError('NOT_FOUND', `id: there is no live judgement "${id}"`, 'Take the id from the judgements of an entity.', 'id')
    if (row['list']) throw inList('id', row['list'])
    if (row['verdict'] === 'SAME') throw badInput('id', 'it merged two entities', 'Split them instead.')
    takeBack(run, id, decision)
    done(run, { action: 'UNJUDGE', ...decision, judgement: id, entities: [row['left'], row['right']] as string[] })
  })
