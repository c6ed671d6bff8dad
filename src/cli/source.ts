import { badInput } from '../errors.js'
import { writeQuery } from '../graph/query-file.js'
import { findSource, restoreSource, withdrawSource } from '../ingest/withdraw.js'
import { asWriter } from '../ingest/write-lock.js'
import { printLines } from './output.js'
import { report, type Session } from './session.js'

async function* sourceLines({ graph }: Session): AsyncGenerator<string> {
  for await (const row of graph.stream(writeQuery('source/overview'))) {
    const { id, title, url = '', publishedOn = '', withdrawnAt, withdrawnBy, withdrawnReason } = row['properties'] as Record<string, string>
    const withdrawn = withdrawnAt ? `withdrawn ${withdrawnAt} by ${withdrawnBy}: ${withdrawnReason}` : ''
    yield [id, row['live'], publishedOn, title, url, withdrawn].join('\t')
  }
}

/** Prints every source, latest first: id, live statements, day, title, address, whether it is withdrawn. */
export const printSources = (session: Session): Promise<void> => printLines(sourceLines(session))

interface Options {
  by: string
  reason: string
}

/** Withdraws or puts back a source, given by its id or address. */
export const turnSource = async (
  { graph }: Session,
  action: 'withdraw' | 'restore',
  given: string,
  { by, reason }: Options,
): Promise<void> => {
  if (!reason.trim()) throw badInput('--reason', 'is empty', 'Say why: it stays on record.')
  const { id, title } = await findSource(graph, given)
  const decision = { by, reason, now: new Date().toISOString() }
  const turn = action === 'withdraw' ? withdrawSource : restoreSource
  const { statements } = await asWriter(graph, `source ${action} by ${by}`, (lock) => turn(graph, lock, id, decision), { onWait: report })
  console.log(`${action === 'withdraw' ? 'withdrawn' : 'restored'}: ${title}, ${statements} statements`)
}
