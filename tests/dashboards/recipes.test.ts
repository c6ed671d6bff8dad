import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse, validate } from 'graphql'
import { buildApiSchema } from '../../src/api/schema.js'
import { textOf } from '../guards/repository.js'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

// The recipes of docs/dashboards.md as they are printed there, but for the address of the server.

const page = textOf('docs/dashboards.md')
const blockOf = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1]
  if (!found) throw new Error(`docs/dashboards.md has no block of ${language}`)
  return found
}
/** The GraphQL within a program: from the operation's start to the brace that closes it. */
const queriesIn = (program: string): string[] =>
  [...program.matchAll(/(?:query \([^)]*\) )?\{\s*graph(?:Nodes|Edges)\(/g)].map(({ 0: { length }, index }) => {
    let open = program.slice(index, index + length).split('{').length - 1
    let end = index + length
    for (; open > 0; end += 1) open += program[end] === '{' ? 1 : program[end] === '}' ? -1 : 0
    return program.slice(index, end)
  })

const run = promisify(execFile)
const succeeds = (command: string, ...args: string[]): Promise<boolean> =>
  run(command, args).then(
    () => true,
    () => false,
  )

const graph = sharedGraph()
const client = clientOf(graph)
const edgesByHand = async (): Promise<{ a: string; b: string; count: number }[]> => {
  const { network } = await client.ask('{ network(input: {}) { linkRows(first: 10000) { a: aId b: bId count } } }')
  return network.linkRows
}
let server: HttpClient
beforeAll(async () => {
  server = await serveOn(graph)
}, 120_000)
afterAll(async () => {
  await server?.stop()
  await graph.close()
})
const here = (program: string): string => program.replaceAll('http://127.0.0.1:4000', server.url)

describe.each([
  ['json', 2],
  ['powerquery', 1],
  ['js', 1],
  ['sh', 1],
  ['python', 1],
  ['r', 1],
])('the recipe in %s', (language, operations) => {
  const queries = queriesIn(blockOf(language))

  test('asks what the API answers, in rows of scalars', async () => {
    expect(queries).toHaveLength(operations)
    for (const query of queries) {
      expect(validate(buildApiSchema(), parse(query))).toEqual([])
      const { body } = await server.post(query, query.includes('$offset') ? { first: 5000, offset: 0 } : {})
      expect(body.errors).toBeUndefined()
      const rows = Object.values(body.data!)[0] as Record<string, unknown>[]
      expect(rows.length).toBeGreaterThan(10)
      for (const value of Object.values(rows[0]!)) expect(['string', 'number']).toContain(typeof value)
    }
  }, 120_000)
})

test('the panel of Grafana is JSON, and selects what its queries answer', async () => {
  const { targets } = JSON.parse(blockOf('json')) as { targets: { root_selector: string; url_options: { body_graphql_query: string } }[] }
  for (const { root_selector, url_options } of targets) {
    const { body } = await server.post(url_options.body_graphql_query)
    const selected = root_selector.split('.').reduce((value: any, name) => value[name], body)
    expect(selected.length).toBeGreaterThan(10)
  }
}, 120_000)

test('curl prints every edge once', async () => {
  if (!(await succeeds('curl', '--version'))) return console.warn('skipped: no curl')
  const { stdout } = await run('sh', ['-c', here(blockOf('sh'))])
  const { graphEdges } = JSON.parse(stdout).data
  const byHand = await edgesByHand()
  expect(graphEdges.map((row: any) => [row.source, row.target, row.mainStat].join()).toSorted()).toEqual(
    byHand.map(({ a, b, count }) => [a, b, count].join()).toSorted(),
  )
}, 120_000)

test('Python counts the same nodes and edges, page by page', async () => {
  if (!(await succeeds('python3', '-c', 'import networkx'))) return console.warn('skipped: no python3 with networkx')
  const { stdout } = await run('python3', ['-c', here(blockOf('python')).replace('first=5000', 'first=40')])
  const byHand = await edgesByHand()
  const nodes = new Set(byHand.flatMap(({ a, b }) => [a, b]))
  expect(stdout.split('\n')[0]).toBe(`${nodes.size} ${byHand.length}`)
}, 120_000)

test('R computes the strength of ten', async () => {
  if (!(await succeeds('Rscript', '-e', 'library(httr2); library(igraph)'))) return console.warn('skipped: no R with httr2 and igraph')
  const { stdout } = await run('Rscript', ['-e', here(blockOf('r'))])
  const rows = stdout.trim().split('\n').slice(1)
  const strengths = new Map<string, number>()
  for (const { a, b, count } of await edgesByHand()) for (const id of [a, b]) strengths.set(id, (strengths.get(id) ?? 0) + count)
  expect(rows.map((row) => Number(/\d+$/.exec(row)))).toEqual([...strengths.values()].toSorted((a, b) => b - a).slice(0, 10))
  for (const row of rows) expect(row).toMatch(new RegExp(`^(\\w+) .*\\S.* +${strengths.get(/^\w+/.exec(row)![0])}$`))
}, 120_000)

test('the JavaScript of Observable reads rows to plot', async () => {
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>
  const plotted: unknown[][] = []
  const Plot = { barX: (rows: unknown[]) => (plotted.push(rows), { plot: () => rows }) }
  await new AsyncFunction('fetch', 'Plot', 'display', here(blockOf('js')))(fetch, Plot, () => {})
  expect(plotted[0]).toHaveLength(20)
}, 120_000)

test('pages join to the whole list, in the same order, and end', async () => {
  const all = (await client.ask('{ graphNodes(input: {}, first: 5000) { id } }'))['graphNodes']
  const pages: unknown[] = []
  for (let offset = 0; ; offset += 30) {
    const { graphNodes } = await client.ask('query ($offset: Int!) { graphNodes(input: {}, first: 30, offset: $offset) { id } }', {
      offset,
    })
    if (!graphNodes.length) break
    pages.push(...graphNodes)
  }
  expect(pages).toEqual(all)
  const { network } = await client.ask('{ network(input: {}) { nodeCount } }')
  expect(all).toHaveLength(network.nodeCount)
})

test('too long a page is refused by name', async () => {
  const { errors } = await client.run('{ graphEdges(input: {}, first: 5001) { id } }')
  expect(errors![0]!.message).toContain('first')
})

test('names come in the language asked for, as those of the entities do, with their kind', async () => {
  const { graphNodes, network } = await client.ask(
    '{ graphNodes(input: {}, first: 5000, language: EN) { id title titleKind } network(input: {}) { nodeRows(first: 10000) { id zh: name en: name(language: EN) kindEn: nameKind(language: EN) } linkRows(first: 10000) { aId aName(language: EN) } } }',
  )
  const { nodes } = await client.ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Organization { name(language: EN) nameKind(language: EN) } } }',
    {
      ids: graphNodes.slice(0, 100).map(({ id }: { id: string }) => id),
    },
  )
  expect(nodes).toEqual(graphNodes.slice(0, 100).map(({ id, title, titleKind }: any) => ({ id, name: title, nameKind: titleKind })))
  expect(network.nodeRows.map(({ id, en, kindEn }: any) => [id, en, kindEn])).toEqual(
    graphNodes.map(({ id, title, titleKind }: any) => [id, title, titleKind]),
  )
  const jimei = network.nodeRows.find(({ zh }: any) => zh === '集美大学')
  expect(jimei.en).toBe('Jimei University')
  const byId = new Map(graphNodes.map(({ id, title }: any) => [id, title]))
  expect(network.linkRows.filter(({ aId, aName }: any) => byId.get(aId) !== aName)).toEqual([])
})
