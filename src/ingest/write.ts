import { labelsOf, sectorOf, type EntityKind } from '../../schema/model/kinds.js'
import { tieTypes, type TieName } from '../../schema/model/ties.js'
import { AppError } from '../errors.js'
import type { Graph, Row, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { derive, type Support } from './derive.js'
import type { Draft, StatementDraft } from './draft.js'
import { mentionOf, Resolver, type Ambiguity, type Resolved } from './resolve.js'
import { statementRow, type StatementRow } from './statements.js'

/** What an import did to the graph. */
export interface Outcome {
  documentId: string
  unchanged: boolean
  statements: { added: number; kept: number; retracted: number }
  entities: { new: number; matched: number }
  ambiguous: Ambiguity[]
}

export interface Stamp {
  /** Checksum of the document as it was read. */
  sha256: string
  /** Checksum of the judgements that bear on it. */
  judgements: string
  now: string
  by: string
}

const sources = ({ source }: Draft): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)),
  sortDay: /^\d{4}/.test(source.publishedOn ?? '') ? `${source.publishedOn}-01-01`.slice(0, 10) : '',
})

/** The model says which kinds a tie may join. */
const checkEnds = (
  { documentId, mentions }: Draft,
  { predicate, subject, object = '' }: StatementDraft,
  entities: Resolved['entities'],
): void => {
  const tie = tieTypes[predicate as TieName]
  if (!tie) return
  for (const [end, key, kinds] of [
    ['from', subject, tie.from],
    ['to', object, tie.to],
  ] as [string, string, readonly EntityKind[]][]) {
    const kind = entities.get(key)!.kind
    if (!kinds.includes(kind)) {
      throw new AppError(
        'BAD_DOCUMENT',
        `${documentId}: ${predicate}: "${mentions.get(key)!.name}" is a ${kind}, which the tie cannot go ${end}`,
        `Use one of: ${kinds.join(', ')}.`,
        predicate,
      )
    }
  }
}

const rowsOf = (draft: Draft, { entities }: Resolved): StatementRow[] => {
  const rows = draft.statements.flatMap((statement) => {
    const subject = entities.get(statement.subject)?.entity
    const object = statement.object && entities.get(statement.object)?.entity
    if (!subject || (statement.object && !object)) return []
    checkEnds(draft, statement, entities)
    return [statementRow(statement, draft, subject, object ?? null)]
  })
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

const putEntities = async (run: WriteRun, draft: Draft, { entities }: Resolved): Promise<void> => {
  const rows = [...entities].map(([key, { entity, kind }]) => {
    const { name, kindCertainty } = draft.mentions.get(key)!
    return { id: entity, labels: labelsOf(kind), kind, sector: sectorOf(kind) ?? null, name, kindCertainty }
  })
  await run(writeQuery('ingest/put-entities'), { entities: rows })
}

/** Notes which entity each name means by now; answers those that it meant before. */
const putMentions = (run: WriteRun, draft: Draft, { entities }: Resolved): Promise<Row[]> =>
  run(writeQuery('ingest/put-mentions'), {
    document: draft.documentId,
    mentions: [...entities].map(([key, { entity, by }]) => {
      const { name } = draft.mentions.get(key)!
      return { id: mentionOf(draft.documentId, name), entity, value: name, resolvedBy: by }
    }),
  })

const supportOf = ({ properties: { predicate, supports }, subject, object }: StatementRow): Support => ({
  predicate,
  supports,
  subject,
  object,
})

/** Writes one document in one transaction: all of it, or nothing. What it no longer says is retracted, never deleted. */
export const writeDocument = (graph: Graph, draft: Draft, stamp: Stamp, { mentions = true } = {}): Promise<Outcome> =>
  graph.write(async (run) => {
    const resolved = await new Resolver(draft, run).resolve()
    const rows = rowsOf(draft, resolved)
    const previous = (await run(writeQuery('ingest/live-statements'), { document: draft.documentId })) as unknown as (Support & {
      id: string
    })[]
    const live = new Set(previous.map(({ id }) => id))
    const said = new Set(rows.map(({ id }) => id))
    const added = rows.filter(({ id }) => !live.has(id))
    const retracted = previous.filter(({ id }) => !said.has(id))
    await run(writeQuery('ingest/put-source'), { source: sources(draft), text: draft.text ?? null })
    await run(writeQuery('ingest/put-document-source'), { document: draft.documentId, source: draft.source.id })
    await putEntities(run, draft, resolved)
    const moved = mentions ? await putMentions(run, draft, resolved) : []
    await run(writeQuery('ingest/put-statements'), { statements: added, now: stamp.now, by: stamp.by })
    if (retracted.length) await run(writeQuery('ingest/retract-statements'), { ids: retracted.map(({ id }) => id), now: stamp.now })
    await derive(run, [...added.map(supportOf), ...retracted])
    if (retracted.length) {
      const survivors = new Map(moved.map(({ before, after }) => [before as string, after as string]))
      const lost = [...new Set(retracted.flatMap(({ subject, object }) => [subject, ...(object ? [object] : [])]))]
      await run(writeQuery('ingest/retire-entities'), { entities: lost.map((id) => ({ id, survivor: survivors.get(id) ?? null })) })
    }
    if (resolved.judgements.length) await run(writeQuery('ingest/link-judgements'), { ids: resolved.judgements })
    await run(writeQuery('ingest/put-document'), {
      document: draft.documentId,
      sha256: stamp.sha256,
      judgements: stamp.judgements,
      now: stamp.now,
    })
    if (added.length || retracted.length) await run(writeQuery('ingest/touch-graph'), { now: stamp.now })
    const fresh = [...resolved.entities.values()].filter(({ by }) => by === 'new').length
    return {
      documentId: draft.documentId,
      unchanged: false,
      statements: { added: added.length, kept: rows.length - added.length, retracted: retracted.length },
      entities: { new: fresh, matched: resolved.entities.size - fresh },
      ambiguous: resolved.ambiguous,
    }
  })
