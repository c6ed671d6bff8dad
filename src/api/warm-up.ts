import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql'
import { activityRoles } from '../../schema/model/ties.js'
import { DataAccess } from '../graph/access.js'
import type { ShapeCache } from '../graph/shape-cache.js'
import { askedAsComposed, composeBatch, paramsOf } from '../graph/compose.js'
import type { Graph } from '../graph/graph.js'
import { readQueries } from '../graph/query-file.js'
import { everythingOf } from '../graph/selection.js'
import { matchLines } from '../match/match.js'
import { inPackage } from '../root.js'
import { suggest } from '../search/search.relations.js'
import { contextFor } from './request-context.js'

interface Warmed {
  graph: Graph
  schema: GraphQLSchema
  shapes: ShapeCache
}

/** All that the pages ask, as they ask it. */
export const questionsOfPages = (): DocumentNode => {
  const folder = inPackage('src', 'explorer', 'api')
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return parse(files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'))
}

/** Asks what the first person's pages will ask. A profile twice: at the second sight its shape is planned, which nobody should wait for. */
const openPages = async ({ graph, schema, shapes }: Warmed): Promise<void> => {
  const document = questionsOfPages()
  const ask = async (operationName: string, variableValues: Record<string, unknown> = {}) => {
    // One statement at a time: whoever asks meanwhile has the rest of the machine.
    const contextValue = contextFor(graph, shapes, { signal: new AbortController().signal, atOnce: 1 })
    return (await execute({ schema, document, operationName, variableValues, contextValue })).data
  }
  await ask('Status')
  await ask('Suggest', { prefix: '大学', language: 'ZH' })
  const active = (await ask('MostActive', { language: 'ZH' })) as { organizations?: { nodes: { id: string }[] } } | undefined
  const id = active?.organizations?.nodes[0]?.id
  if (!id) return
  await ask('OrganizationProfile', { id, language: 'ZH' })
  await ask('OrganizationProfile', { id, language: 'ZH' })
  // What looks at the whole graph, and is kept.
  await ask('Quality', { language: 'ZH' })
  await ask('Trends', {
    by: ['YEAR'],
    places: 'PLACE_CITY',
    industries: 'INDUSTRY_SECTION',
    filter: {},
    always: {},
    told: {},
    input: { roles: activityRoles },
    named: [],
    language: 'ZH',
  })
}

/** Has Neo4j plan what the pages ask first, and the loaders' texts, so that the first question of each kind does not wait for the planner. */
export const warmUp = async (warmed: Warmed): Promise<void> => {
  const { graph, shapes } = warmed
  await openPages(warmed)
  for (const query of readQueries.values()) {
    if (!query.inputs.length) continue
    const params = Object.fromEntries(
      query.params.filter(({ type }) => !type.endsWith('?')).map(({ name, type }) => [name, type.endsWith('[]') ? ['HOST'] : '']),
    )
    const page = query.shape === 'connection' ? { size: 1, backward: false } : undefined
    const asked = askedAsComposed(composeBatch(everythingOf(query, { params, page })))
    await graph.read(asked.composed.text, { ...paramsOf(asked), keys: [] })
  }
  const data = new DataAccess(graph, shapes)
  await data.flat(suggest, { prefix: '集美', first: 5 })
  await matchLines(data, [{ name: '集美大学', place: '厦门' }])
}
