import { tieTypes } from '../../schema/model/ties.js'
import { values } from '../../schema/model/values.js'
import type { Graph, WriteRun } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'

/** What a statement supports, and whose display it can change. */
export interface Support {
  predicate: string
  supports: string
  subject: string
  object: string | null
}

const family = (predicate: string): 'ties' | 'values' | 'names' | 'identifiers' | undefined =>
  predicate in tieTypes
    ? 'ties'
    : predicate in values
      ? 'values'
      : predicate === 'NAME'
        ? 'names'
        : predicate === 'IDENTIFIER'
          ? 'identifiers'
          : undefined

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Derives ties, names, identifiers and shown values again from the live statements that support them. */
export const derive = async (run: WriteRun, touched: readonly Support[]): Promise<void> => {
  const idsOf = (wanted: string): string[] =>
    unique(touched.filter(({ predicate }) => family(predicate) === wanted).map(({ supports }) => supports))
  for (const wanted of ['ties', 'names', 'identifiers'] as const) {
    const ids = idsOf(wanted)
    if (!ids.length) continue
    await run(writeQuery(`derive/drop-${wanted}`), { ids })
    await run(writeQuery(`derive/${wanted}`), { ids })
  }
  const ids = idsOf('values')
  if (ids.length) await run(writeQuery('derive/values'), { ids })
  const shown = touched.flatMap(({ predicate, subject }) =>
    family(predicate) && (!(predicate in tieTypes) || tieTypes[predicate as keyof typeof tieTypes].role) ? [subject] : [],
  )
  if (shown.length) await run(writeQuery('derive/entities'), { ids: unique(shown) })
}

const batch = 2_000

/** Throws away everything derived and derives it again from the statements: the result is the same. */
export const rebuild = async (graph: Graph, onProgress: (done: number) => void = () => {}): Promise<number> => {
  for (const query of ['derive/clear-ties', 'derive/clear-names']) {
    for (let removed = batch; removed === batch;) {
      const [row] = await graph.write((run) => run(writeQuery(query), { batch }))
      removed = row?.['removed'] as number
    }
  }
  let after = ''
  let done = 0
  for (;;) {
    const rows = (await graph.read(writeQuery('derive/statements-after'), { after, batch })) as unknown as (Support & { id: string })[]
    if (!rows.length) return done
    await graph.write((run) => derive(run, rows))
    after = rows.at(-1)!.id
    done += rows.length
    onProgress(done)
  }
}
