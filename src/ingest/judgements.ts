import type { Graph } from '../graph/graph.js'
import { writeQuery } from '../graph/query-file.js'
import type { JudgementList } from './document/format.js'
import { judgementId } from './ids.js'
import { mentionOf } from './resolve.js'

type Side = JudgementList['judgements'][number]['left']

const sideProperties = (name: 'left' | 'right', side: Side): Record<string, string | null> =>
  'id' in side
    ? { [`${name}Id`]: side.id, [`${name}Document`]: null, [`${name}Name`]: null, [`${name}Mention`]: null }
    : { [`${name}Id`]: null, [`${name}Document`]: side.document, [`${name}Name`]: side.name, [`${name}Mention`]: mentionOf(side.document, side.name) }

/** Records judgements on identity. What they say of a document takes effect when that document is imported, or imported again. */
export const writeJudgements = (graph: Graph, list: JudgementList, now: string): Promise<number> =>
  graph.write(async (run) => {
    const judgements = list.judgements.map(({ left, right, verdict, reason, decided_by, decided_at, basis }) => {
      const properties = { listId: list.id, verdict, reason, decidedBy: decided_by, decidedAt: decided_at, basisDocument: basis ?? null, ...sideProperties('left', left), ...sideProperties('right', right) }
      return { id: judgementId(JSON.stringify(properties)), properties }
    })
    const ids = judgements.map(({ id }) => id)
    await run(writeQuery('ingest/put-judgements'), { judgements })
    await run(writeQuery('ingest/retract-judgements'), { list: list.id, ids })
    await run(writeQuery('ingest/link-judgements'), { ids })
    await run(writeQuery('ingest/touch-graph'), { now })
    return judgements.length
  })

/** Documents in an order in which what a judgement points at (`right`) comes before the name it judges (`left`). */
export const inJudgedOrder = <T extends { id: string }>(documents: readonly T[], judged: readonly { left: string; right: string }[]): T[] => {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const ordered = new Map<string, T>()
  const visit = (id: string, path: readonly string[]): void => {
    const document = byId.get(id)
    if (!document || ordered.has(id) || path.includes(id)) return
    for (const { left, right } of judged) if (left === id) visit(right, [...path, id])
    ordered.set(id, document)
  }
  for (const { id } of documents.toSorted((a, b) => (a.id < b.id ? -1 : 1))) visit(id, [])
  return [...ordered.values()]
}
