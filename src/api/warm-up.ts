import { DataAccess } from '../graph/access.js'
import { ShapeCache } from '../graph/shape-cache.js'
import { composeBatch } from '../graph/compose.js'
import type { Graph } from '../graph/graph.js'
import { readQueries } from '../graph/query-file.js'
import { everythingOf } from '../graph/selection.js'
import { matchLines } from '../match/match.js'
import { suggest } from '../search/search.relations.js'

/** Has Neo4j plan the loaders' texts, so that the first question of each kind does not wait for the planner. */
export const warmUp = async (graph: Graph): Promise<void> => {
  for (const query of readQueries.values()) {
    if (!query.inputs.length) continue
    const params = Object.fromEntries(
      query.params.filter(({ type }) => !type.endsWith('?')).map(({ name, type }) => [name, type.endsWith('[]') ? ['HOST'] : '']),
    )
    const page = query.shape === 'connection' ? { size: 1, backward: false } : undefined
    const { text, params: bound } = composeBatch(everythingOf(query, { params, page }))
    await graph.read(text, { ...bound, keys: [] })
  }
  const data = new DataAccess(graph, new ShapeCache())
  await data.flat(suggest, { prefix: '集美', first: 5 })
  await matchLines(data, [{ name: '集美大学', place: '厦门' }])
}
