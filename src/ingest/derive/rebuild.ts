import type { Graph } from '../../graph/graph.js'
import { writeQuery } from '../../graph/query-file.js'
import { newVersion } from '../changes.js'
import type { WriteLock } from '../write-lock.js'
import { derive, readStatement } from './derive.js'

const batch = 2_000

/** Throws away everything derived and derives it again from the statements: the result is the same. */
export const rebuild = async (graph: Graph, lock: WriteLock, onProgress: (done: number) => void = () => {}): Promise<number> => {
  for (const query of ['derive/clear-ties', 'derive/clear-names', 'derive/clear-identifiers']) {
    for (let removed = batch; removed === batch;) {
      const [row] = await graph.write(async (run) => {
        await lock.hold(run)
        return run(writeQuery(query), { batch })
      })
      removed = row?.['removed'] as number
    }
  }
  let after = ''
  let done = 0
  for (;;) {
    const rows = await graph.read(writeQuery('derive/statements-after'), { after, batch })
    if (!rows.length) break
    const statements = rows.map(readStatement)
    const isLive = (statement: (typeof statements)[number]): boolean => statement.properties['retractedAt'] == null
    const turn = {
      live: statements.filter(isLive),
      gone: statements.filter((statement) => !isLive(statement)),
    }
    await graph.write(async (run) => {
      await lock.hold(run)
      await derive(run, turn)
    })
    after = statements.at(-1)!.id
    done += rows.length
    onProgress(done)
  }
  await graph.write(async (run) => {
    await lock.hold(run)
    newVersion(run, new Date().toISOString())
  })
  return done
}
