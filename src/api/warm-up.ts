import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { concatAST, execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql'
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

/** Lists by the filters that people choose first. */
const filtered = parse(`query Coded { places(first: 1) { nodes { id } } industries(first: 1) { nodes { id } } }
query Filtered($place: String!, $industry: String!) {
  suggest(prefix: "大学", place: $place) { matchedName }
  search(query: "大学", place: $place) { nodes { matchedName } }
  organizations(filter: { place: $place }) { totalCount nodes { id } }
  ofIndustry: organizations(filter: { industry: $industry }) { totalCount nodes { id } }
  events(filter: { place: $place }) { totalCount nodes { id } }
  onIndustry: events(filter: { industry: $industry }) { totalCount nodes { id } }
}`)

interface Warming extends Warmed {
  document: DocumentNode
}
type Step = (warming: Warming) => Promise<unknown>

const ask = async ({ graph, schema, shapes, document }: Warming, operationName: string, variableValues: Record<string, unknown> = {}) => {
  // One statement at a time: whoever asks meanwhile has the rest of the machine.
  const contextValue = contextFor(graph, shapes, { signal: new AbortController().signal, atOnce: 1 })
  const { data, errors } = await execute({ schema, document, operationName, variableValues, contextValue })
  if (errors) throw errors[0]
  return data as Record<string, { nodes: { id: string }[] }>
}

/** What the first person's pages ask. A profile twice: at the second sight its shape is planned, which nobody should wait for. */
const openPages: Step = async (warming) => {
  await ask(warming, 'Status')
  await ask(warming, 'Suggest', { prefix: '大学', language: 'ZH' })
  const { organizations } = await ask(warming, 'MostActive', { named: [], language: 'ZH' })
  const id = organizations?.nodes[0]?.id
  if (!id) return
  await ask(warming, 'OrganizationProfile', { id, language: 'ZH' })
  await ask(warming, 'OrganizationProfile', { id, language: 'ZH' })
}

const filterLists: Step = async (warming) => {
  const { places, industries } = await ask(warming, 'Coded')
  const [place, industry] = [places, industries].map((found) => found?.nodes[0]?.id)
  if (place && industry) await ask(warming, 'Filtered', { place, industry })
}

const valueOf = (type: string): unknown => (type.endsWith('[]') ? ['HOST'] : type === 'int' ? 1 : type === 'map' ? {} : '')

const planLoaders: Step = async ({ graph }) => {
  for (const query of readQueries.values()) {
    if (!query.inputs.length) continue
    const params = Object.fromEntries(query.params.filter(({ type }) => !type.endsWith('?')).map(({ name, type }) => [name, valueOf(type)]))
    const page = query.shape === 'connection' ? { size: 1, backward: false } : undefined
    const asked = askedAsComposed(composeBatch(everythingOf(query, { params, page })))
    await graph.read(asked.composed.text, { ...paramsOf(asked), keys: [] })
  }
}

const matchNames: Step = async ({ graph, shapes }) => {
  const data = new DataAccess(graph, shapes)
  await data.flat(suggest, { prefix: '集美', first: 5 })
  await matchLines(data, [{ name: '集美大学', place: '厦门' }])
}

/** What looks at the whole graph, and is kept. */
const countAll: Step = async (warming) => {
  await ask(warming, 'Quality', { language: 'ZH' })
  await ask(warming, 'Trends', {
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

/**
 * Has Neo4j plan what the pages ask first, and the loaders' texts, so that the first question of each kind does not wait for the planner.
 * Where one step fails, the others are taken all the same; throws what the first of them failed of.
 */
export const warmUp = async (warmed: Warmed): Promise<void> => {
  const warming = { ...warmed, document: concatAST([questionsOfPages(), filtered]) }
  const faults: unknown[] = []
  for (const step of [openPages, filterLists, planLoaders, matchNames, countAll])
    await step(warming).catch((fault: unknown) => void faults.push(fault))
  if (faults.length) throw faults[0]
}
