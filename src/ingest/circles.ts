import type { TieName } from '../../schema/model/ties.js'
import type { WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { Statement } from './statements.js'

/** What must not go round in a circle. */
const upward = new Set<string>(['PART_OF', 'WITHIN', 'SUCCEEDED_BY'] satisfies TieName[])
/** Of the statements' ties, those that lead back to where they begin. */
export const circlesOf = async (run: WriteRun, statements: readonly Statement[]): Promise<ReadonlySet<string>> => {
  const rising = statements.filter(({ properties }) => upward.has(properties.predicate))
  if (!rising.length) return new Set()
  const ties = rising.map(({ subject, object, properties }) => ({ type: properties.predicate, from: subject, to: object }))
  const closed = await run(writeQuery('ingest/circles'), { ties })
  return new Set(closed.map(({ type, from, to }) => `${String(type)} ${String(from)} ${String(to)}`))
}
