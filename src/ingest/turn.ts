import type { WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import { newVersion } from './changes.js'
import { derive, readStatement } from './derive/derive.js'
import type { Statement } from './statements.js'

/** Entities that statements are about, each once. */
export const endsOf = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.flatMap(({ subject, object }) => (object === null ? [subject] : [subject, object]))),
]

/** Nothing was said before of an entity that is new. */
export const aboutKnown = (statements: Iterable<Statement>, made: ReadonlySet<string>): Statement[] =>
  [...statements].filter(({ subject, object }) => !made.has(subject) && !(object && made.has(object)))

/** What no statement of the graph supports before these: making it takes no look for it. @param made entities that are new */
export const newlySupported = async (
  run: WriteRun,
  statements: readonly Statement[],
  made: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> => {
  const supported = (of: readonly Statement[]): Set<string> => new Set(of.map(({ properties }) => properties.supports))
  const fresh = supported(statements)
  const ids = [...supported(aboutKnown(statements, made))]
  if (ids.length) for (const { id } of await run(writeQuery('ingest/supported'), { ids })) fresh.delete(id as string)
  return fresh
}

/** Takes statements back; what they supported is for the caller to derive again. */
export const markRetracted = (run: WriteRun, gone: readonly Statement[], now: string): void => {
  if (gone.length) run.send(writeQuery('ingest/retract-statements'), { ids: gone.map(({ id }) => id), now })
}

/** Entities of which nothing is said any more leave the lists. @param survivors whom an id leads to from now on */
export const retireEntities = async (
  run: WriteRun,
  ids: readonly string[],
  survivors: ReadonlyMap<string, string> = new Map(),
): Promise<void> => {
  const entities = ids.map((id) => ({ id, survivor: survivors.get(id) ?? null }))
  if (entities.length) run.send(writeQuery('ingest/retire-entities'), { entities })
}

/** Entities of which something is said again come back into the lists. */
export const returnEntities = (run: WriteRun, entities: readonly { id: string; labels: readonly string[] }[]): void => {
  if (entities.length) run.send(writeQuery('ingest/return-entities'), { entities })
}

/** Takes statements back with all that hangs on them. */
export const retractStatements = async (run: WriteRun, ids: readonly string[], now: string): Promise<void> => {
  const gone = (await run(writeQuery('ingest/statements'), { ids: [...ids] })).map(readStatement)
  markRetracted(run, gone, now)
  await derive(run, { live: [], gone })
  retireEntities(run, endsOf(gone))
  newVersion(run, now)
}

/** Brings statements back that had been retracted; what they support is for the caller to derive again. */
export const reviveStatements = async (run: WriteRun, ids: readonly string[], now: string): Promise<Statement[]> => {
  if (!ids.length) return []
  run.send(writeQuery('ingest/revive-statements'), { ids: [...ids], now })
  return (await run(writeQuery('ingest/statements'), { ids: [...ids] })).map(readStatement)
}
