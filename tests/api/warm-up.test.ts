import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildApiSchema } from '../../src/api/schema.js'
import { questionsOfPages, warmUp } from '../../src/api/warm-up.js'
import { contextFor } from '../../src/api/request-context.js'
import { ShapeCache } from '../../src/graph/shape-cache.js'
import type { Graph } from '../../src/graph/graph.js'
import { stopThreads } from '../../src/network/threads.js'
import { execute, parse, type DocumentNode } from 'graphql'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
afterAll(stopThreads)
afterAll(() => graph.close())

let isWarming = true
const sent = new Set<string>()
const noting: Graph = {
  ...graph,
  read(text, params, options) {
    // What is planned behind an answer later is waited for by nobody.
    if (isWarming || options?.name !== 'plan') sent.add(text)
    return graph.read(text, params, options)
  },
}
const schema = buildApiSchema()
const shapes = new ShapeCache()
beforeAll(async () => {
  await warmUp({ graph: noting, schema, shapes })
  await shapes.idle()
  isWarming = false
}, 120_000)

/** Texts that nobody sent before. */
const newOf = async (document: DocumentNode, operationName?: string, variableValues = {}): Promise<string[]> => {
  const before = new Set(sent)
  const contextValue = contextFor(noting, shapes, { signal: new AbortController().signal, atOnce: 1 })
  const { errors } = await execute({ schema, document, operationName, variableValues, contextValue })
  expect(errors).toBeUndefined()
  return [...sent].filter((text) => !before.has(text))
}

test.each<[string, object]>([
  ['Status', {}],
  ['Suggest', { prefix: '华侨', language: 'ZH' }],
  ['MostActive', { named: [], language: 'ZH' }],
])('what the page of %s asks first has been planned', async (name, variables) => {
  expect(await newOf(questionsOfPages(), name, variables)).toEqual([])
})

test('so has a profile', async () => {
  const contextValue = contextFor(graph, new ShapeCache(), { signal: new AbortController().signal, atOnce: 1 })
  const { data } = (await execute({ schema, document: parse('{ organizations(first: 3) { nodes { id } } }'), contextValue })) as {
    data?: any
  }
  expect(await newOf(questionsOfPages(), 'OrganizationProfile', { id: data.organizations.nodes[2].id, language: 'ZH' })).toEqual([])
})

test.each([
  'suggest(prefix: "集美", place: "350211") { matchedName }',
  'organizations(filter: { place: "3502" }, first: 7) { totalCount nodes { name place { name } } }',
  'events(filter: { industry: "C" }) { nodes { name date } totalCount }',
])('so has a list by place or industry: %s', async (question) => {
  expect(await newOf(parse(`{ ${question} }`))).toEqual([])
})
