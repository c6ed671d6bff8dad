import { writeQuery } from '../graph/query-file.js'
import { checkedReason } from '../ingest/changes.js'
import { findSource, restoreSource, withdrawSource } from '../ingest/withdraw.js'
import { asWriter } from '../ingest/write-lock.js'
import { ended } from '../export/chunks.js'
import { print } from './output.js'
import { report, type Session } from './session.js'

async function* sourceLines({ graph }: Session): AsyncGenerator<string> {
  for await (const row of graph.stream(writeQuery('source/overview'))) {
    const { id, title, url = '', publishedOn = '', withdrawnAt, withdrawnBy, withdrawnReason } = row['properties'] as Record<string, string>
    const withdrawn = withdrawnAt ? `withdrawn ${withdrawnAt} by ${withdrawnBy}: ${withdrawnReason}` : ''
    yield [id, row['live'], publishedOn, title, url, withdrawn].join('\t')
  }
}

/** Prints every source, latest first: id, live statements, day, title, address, whether it is withdrawn. */
export const printSources = (session: Session): Promise<void> => print(ended(sourceLines(session)))

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
  const decision = { by, reason: checkedReason(reason), now: new Date().toISOString() }
  const { id, title } = await findSource(graph, given)
  const turn = action === 'withdraw' ? withdrawSource : restoreSource
  const { statements } = await asWriter(graph, `source ${action} by ${by}`, (lock) => turn(graph, lock, id, decision), { onWait: report })
  console.log(`${action === 'withdraw' ? 'withdrawn' : 'restored'}: ${title}, ${statements} statements`)
}
