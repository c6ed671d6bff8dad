import { labelsOf, sectorOf, type EntityKind } from '../../schema/model/kinds.js'
import { tieTypes } from '../../schema/model/ties.js'
import type { Graph, Row, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { newVersion, noteChange } from './changes.js'
import { circlesOf } from './circles.js'
import { derive, readStatement, type Turn } from './derive/derive.js'
import { sortDayOf } from './derive/derived.js'
import type { Draft, StatementDraft } from './draft.js'
import { noteDoubts } from './identity/doubts.js'
import type { Outcome } from './outcome.js'
import { mentionOf, Resolver, type Resolution, type Resolved } from './resolve.js'
import { isTie, placed, statementOf, type Place, type Statement } from './statements.js'
import { aboutKnown, endsOf, markRetracted, newlySupported, retireEntities, returnEntities, reviveStatements } from './turn.js'
import type { WriteLock } from './write-lock.js'

export interface Written extends Outcome {
  /** Ids of all statements that were said, known before or not. */
  said: string[]
  /** Of those, the ones that became live. */
  added: string[]
  /** Ids of entities that were not in the graph before. */
  made: string[]
}

export interface WriteOptions {
  now: string
  by: string
  /** Whether the draft is the whole document: what it does not say is then retracted. */
  whole: boolean
  /** Whether names are noted as mentions. */
  mentions: boolean
  /** Only tells what would be done. */
  dry?: boolean
}

/** What the graph refuses of a draft, statement by statement. */
export interface Fault {
  /** Absent where all of it is at fault. */
  statement?: StatementDraft
  field: string
  problem: string
  hint: string
}
export class Unfit extends Error {
  constructor(readonly faults: readonly Fault[]) {
    super(faults[0]!.problem)
  }
}

const resolved = (key: string | undefined, { entities }: Resolved): Resolution | undefined => (key ? entities.get(key) : undefined)

/** The model says which kinds a tie may join. */
const faultOf = (statement: StatementDraft, { mentions }: Draft, all: Resolved): Fault | undefined => {
  const { predicate, subject, object } = statement
  if (!isTie(predicate)) return undefined
  const [from, to] = [resolved(subject, all)!, resolved(object, all)!]
  for (const [end, { kind }, key, kinds] of [
    ['from', from, subject, tieTypes[predicate].from],
    ['to', to, object!, tieTypes[predicate].to],
  ] as [string, Resolution, string, readonly EntityKind[]][]) {
    if (kinds.includes(kind)) continue
    return {
      statement,
      field: predicate,
      problem: `${predicate}: "${mentions.get(key)!.name}" is a ${kind}, which the tie cannot go ${end}`,
      hint: `Use one of: ${kinds.join(', ')}.`,
    }
  }
  if (from.entity !== to.entity) return undefined
  return {
    statement,
    field: predicate,
    problem: `${predicate}: "${mentions.get(subject)!.name}" and "${mentions.get(object!)!.name}" are one and the same`,
    hint: 'A tie joins two different entities: correct one of its ends.',
  }
}

/** An end that was merged into another entity: the link goes to the survivor, the statement remembers whom it named. */
const placeOf = ({ entity, origin }: Resolution): Place => ({ entity, was: entity === origin ? null : origin })

const statementsOf = (draft: Draft, all: Resolved): Map<string, Statement> => {
  const faults: Fault[] = []
  const statements = new Map<string, Statement>()
  for (const one of draft.statements) {
    const [subject, object] = [resolved(one.subject, all), resolved(one.object, all)]
    if (!subject || (one.object && !object)) continue
    const fault = faultOf(one, draft, all)
    if (fault) faults.push(fault)
    else {
      const statement = statementOf(one, draft.documentId, draft.source.id, subject.origin, object?.origin ?? null)
      const merged = [subject, object].some((end) => end && end.entity !== end.origin)
      statements.set(statement.id, merged ? placed(statement, placeOf(subject), object ? placeOf(object) : null) : statement)
    }
  }
  if (faults.length) throw new Unfit(faults)
  return statements
}

const sourceProperties = ({ source }: Draft): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
  sortDay: sortDayOf(source.publishedOn),
})

/** Writes the source of a document; refuses one that was withdrawn. */
const putSource = async (run: WriteRun, draft: Draft): Promise<void> => {
  const { documentId, source, text } = draft
  const [row] = await run(writeQuery('ingest/put-source'), {
    source: sourceProperties(draft),
    text: text ?? null,
    document: documentId,
  })
  if (!row?.['withdrawn']) return
  const problem = `${documentId}: its source "${source.title}" was withdrawn`
  throw new Unfit([{ field: 'source', problem, hint: 'Put the source back first: partnership-graph source restore.' }])
}

const putEntities = (run: WriteRun, { mentions }: Draft, { entities }: Resolved): void => {
  const made = new Map<string, object>()
  const returned = new Map<string, { id: string; labels: readonly string[] }>()
  const restated = new Map<string, object>()
  // Of two kinds that one document gives an entity, a stated one counts.
  const stated = ([key]: [string, Resolution]): number => (mentions.get(key)!.kindCertainty === 'STATED' ? 0 : 1)
  for (const [key, { entity, kind, state, guessed }] of [...entities].toSorted((one, other) => stated(one) - stated(other))) {
    const { name, kindCertainty } = mentions.get(key)!
    const [labels, sector] = [labelsOf(kind), sectorOf(kind) ?? null]
    if (state === 'absent' && !made.has(entity))
      made.set(entity, { labels, properties: { id: entity, kind, sector, name, kindCertainty, sortDay: '', activityCount: 0 } })
    if (state === 'retired') returned.set(entity, { id: entity, labels })
    if (guessed && !restated.has(entity)) restated.set(entity, { id: entity, kind, sector, labels, guessed })
  }
  if (made.size) run.send(writeQuery('ingest/make-entities'), { entities: [...made.values()] })
  returnEntities(run, [...returned.values()])
  if (restated.size) run.send(writeQuery('ingest/restate-kinds'), { entities: [...restated.values()] })
}

/** Notes which entity each name means by now; answers those that it meant before. */
const putMentions = async (run: WriteRun, draft: Draft, { entities }: Resolved, whole: boolean): Promise<Row[]> => {
  const rows = [...entities].flatMap(([key, { entity, origin, by }]) => {
    const { name, scope } = draft.mentions.get(key)!
    // In a table one name may stand for several people, each within an organization.
    if (scope !== undefined && !whole) return []
    return [{ id: mentionOf(draft.documentId, name), entity, was: origin === entity ? null : origin, value: name, resolvedBy: by }]
  })
  return rows.length ? run(writeQuery('ingest/put-mentions'), { document: draft.documentId, mentions: rows }) : []
}

const checkCircles = async (run: WriteRun, draft: Draft, live: readonly Statement[], all: Resolved): Promise<void> => {
  const circles = await circlesOf(run, live)
  if (!circles.size) return
  const faults = draft.statements.flatMap((statement): Fault[] => {
    const [subject, object] = [resolved(statement.subject, all)?.entity, resolved(statement.object, all)?.entity]
    if (!circles.has(`${statement.predicate} ${subject} ${object}`)) return []
    const [from, to] = [draft.mentions.get(statement.subject)!.name, draft.mentions.get(statement.object!)!.name]
    const problem = `${statement.predicate}: from "${from}" to "${to}" goes round in a circle`
    return [{ statement, field: statement.predicate, problem, hint: 'Take one tie of the circle away.' }]
  })
  if (faults.length) throw new Unfit(faults)
}

interface Known {
  live: Set<string>
  retracted: Set<string>
}
const knownOf = async (run: WriteRun, statements: Iterable<Statement>, made: ReadonlySet<string>): Promise<Known> => {
  const known: Known = { live: new Set(), retracted: new Set() }
  const ids = aboutKnown(statements, made).map(({ id }) => id)
  if (!ids.length) return known
  for (const { id, live } of await run(writeQuery('ingest/known-statements'), { ids }))
    (live ? known.live : known.retracted).add(id as string)
  return known
}

const writeIn = async (run: WriteRun, draft: Draft, options: WriteOptions): Promise<Written> => {
  const { now, by, whole, mentions } = options
  const all = await new Resolver(draft, run, mentions).resolve()
  const statements = statementsOf(draft, all)
  const previous = whole ? (await run(writeQuery('ingest/live-statements'), { document: draft.documentId })).map(readStatement) : []
  const born = new Set([...all.entities.values()].filter(({ state }) => state === 'absent').map(({ entity }) => entity))
  const known = await knownOf(run, statements.values(), born)
  const gone = previous.filter(({ id }) => !statements.has(id))
  const added = [...statements.values()].filter(({ id }) => !known.live.has(id) && !known.retracted.has(id))
  const made = [...born]
  const written: Written = {
    statements: { added: added.length + known.retracted.size, kept: known.live.size, retracted: gone.length },
    entities: { new: made.length, matched: all.entities.size - made.length },
    ambiguous: all.ambiguous,
    said: [...statements.keys()],
    added: [...added.map(({ id }) => id), ...known.retracted],
    made,
  }
  // What answers comes first: nothing is waited for behind it, and the next statement is made ready while one is carried out.
  const fresh = await newlySupported(run, added, born)
  putEntities(run, draft, all)
  const meant = mentions ? await putMentions(run, draft, all, whole) : []
  const rows = added.map(({ subject, object, properties }) => ({ subject, object, properties }))
  const shared = { documentId: draft.documentId, sourceId: draft.source.id, recordedAt: now, recordedBy: by }
  if (rows.length) run.send(writeQuery('ingest/put-statements'), { statements: rows, shared })
  const revived = await reviveStatements(run, [...known.retracted], now)
  markRetracted(run, gone, now)
  const turn: Turn = { live: [...added, ...revived], gone, fresh, born }
  await derive(run, turn)
  await checkCircles(run, draft, turn.live, all)
  const survivors = new Map(meant.map(({ before, after }) => [before as string, after as string]))
  retireEntities(run, endsOf(gone), survivors)
  if (all.judgements.length) run.send(writeQuery('ingest/link-judgements'), { ids: all.judgements })
  await noteDoubts(run, draft, all, now)
  if (turn.live.length || gone.length) newVersion(run, now)
  return written
}

/** A transaction that was only to show what it would do: it is rolled back. */
class Rehearsed extends Error {
  constructor(readonly written: Written) {
    super('rehearsed')
  }
}

/**
 * Writes one document, or a part of a large one, in one transaction: all of it, or nothing.
 * A dry one goes all the way and is then rolled back. Throws Unfit with what is at fault when it says what the model does not allow.
 */
export const writeDraft = async (
  graph: Graph,
  lock: WriteLock,
  draft: Draft,
  options: WriteOptions,
  also?: (run: WriteRun) => unknown,
): Promise<Written> => {
  try {
    return await graph.write(async (run): Promise<Written> => {
      await lock.hold(run)
      await putSource(run, draft)
      const written = await writeIn(run, draft, options)
      if (options.dry) throw new Rehearsed(written)
      const { added, retracted } = written.statements
      noteChange(run, { action: 'IMPORT', ...options, document: draft.documentId, added, retracted, made: written.made.length })
      await also?.(run)
      return written
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.written
    throw error
  }
}
