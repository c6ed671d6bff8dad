import { request, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { pino } from 'pino'
import { buildApiSchema } from '../../src/api/schema.js'
import { loadConfig } from '../../src/config.js'
import { serveApi, type Api } from '../../src/api/server.js'
import type { Graph, Row } from '../../src/graph/graph.js'
import { eventually } from '../cli/program.js'
import { clientOf, type Client } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { childrenOf, readXml, type Element } from './read-xml.js'

const shared = sharedGraph()
let client: Client
/** Streams that the database has open, and rows that they gave. */
const open = { streams: 0, rows: 0 }
const watched: Graph = {
  ...shared,
  get statements() {
    return shared.statements
  },
  async *stream(...given): AsyncGenerator<Row> {
    open.streams += 1
    try {
      for await (const row of shared.stream(...given)) {
        open.rows += 1
        yield row
      }
    } finally {
      open.streams -= 1
    }
  },
}
let api: Api
beforeAll(async () => {
  client = clientOf(shared)
  api = await serveApi({ graph: watched, schema: buildApiSchema(), log: pino({ level: 'silent' }), config: loadConfig({ PORT: '0' }) })
})
afterAll(async () => {
  await api.stop()
  await shared.close()
})

const get = async (file: string): Promise<{ status: number; headers: Headers; text: string }> => {
  const response = await fetch(`${api.url}/export/${file}`)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true })

const kinds = ['University', 'Event', 'Person', 'Place', 'Source', 'Statement']
const countsByKind = async (): Promise<Record<string, number>> => {
  const { status } = await client.ask('{ status { dataVersion counts { kind count } } }')
  return Object.fromEntries((status.counts as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]))
}
const valueOf = (element: Element, at: number): string | undefined =>
  childrenOf(element, 'attvalues', 'attvalue').find(({ attributes }) => attributes['for'] === String(at))?.attributes['value']

test('the GEXF of the whole graph holds as many entities of each kind as the API counts, and no link without its ends', async () => {
  const { headers, text } = await get('graph.gexf')
  const { status } = await client.ask('{ status { dataVersion } }')
  expect(headers.get('content-type')).toBe('application/gexf+xml; charset=utf-8')
  expect(headers.get('content-disposition')).toMatch(
    new RegExp(`^attachment; filename="partnership-graph-graph-\\d{4}-\\d\\d-\\d\\d-v${status.dataVersion}\\.gexf"$`),
  )
  const gexf = readXml(text)
  const nodes = childrenOf(gexf, 'graph', 'nodes', 'node')
  const counts = await countsByKind()
  const found = nodes.map((node) => valueOf(node, 0))
  for (const kind of kinds.slice(0, 4))
    expect({ kind, count: found.filter((one) => one === kind).length }).toEqual({ kind, count: counts[kind] })
  const ids = new Set(nodes.map(({ attributes }) => attributes['id']))
  expect(ids.size).toBe(nodes.length)
  const edges = childrenOf(gexf, 'graph', 'edges', 'edge')
  expect(edges.length).toBeGreaterThan(8_000)
  expect(edges.filter(({ attributes: { source, target } }) => !ids.has(source) || !ids.has(target))).toEqual([])
}, 60_000)

test('GEXF has the elements and attributes of its schema only, in its order, with values of the types declared', async () => {
  const gexf = readXml((await get('two-mode.gexf')).text)
  const allowed: Record<string, { attributes: string[]; children: string[] }> = {
    gexf: { attributes: ['xmlns', 'version'], children: ['meta', 'graph'] },
    meta: { attributes: ['lastmodifieddate'], children: ['creator', 'description'] },
    creator: { attributes: [], children: [] },
    description: { attributes: [], children: [] },
    graph: { attributes: ['defaultedgetype', 'idtype', 'mode', 'timeformat'], children: ['attributes', 'attributes', 'nodes', 'edges'] },
    attributes: { attributes: ['class'], children: ['attribute'] },
    attribute: { attributes: ['id', 'title', 'type'], children: [] },
    nodes: { attributes: [], children: ['node'] },
    edges: { attributes: [], children: ['edge'] },
    node: { attributes: ['id', 'label', 'start', 'end'], children: ['attvalues'] },
    edge: { attributes: ['id', 'source', 'target', 'kind', 'label', 'weight', 'start', 'end'], children: ['attvalues'] },
    attvalues: { attributes: [], children: ['attvalue'] },
    attvalue: { attributes: ['for', 'value'], children: [] },
  }
  const visit = ({ name, attributes, children }: Element): void => {
    const { attributes: known, children: inside } = allowed[name]!
    expect({ name, unknown: Object.keys(attributes).filter((one) => !known.includes(one)) }).toEqual({ name, unknown: [] })
    const places = children.map((child) => inside.indexOf(child.name))
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(places).not.toContain(-1)
    for (const { start, end } of [attributes])
      for (const day of [start, end]) if (day !== undefined) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    children.forEach(visit)
  }
  visit(gexf)
  for (const [of, list, item] of [
    ['node', 'nodes', 'node'],
    ['edge', 'edges', 'edge'],
  ] as const) {
    const declared = childrenOf(gexf, 'graph', 'attributes').find(({ attributes }) => attributes['class'] === of)!
    const types = new Map(declared.children.map(({ attributes }) => [attributes['id'], attributes['type']]))
    const values = childrenOf(gexf, 'graph', list, item, 'attvalues', 'attvalue')
    expect(values.length).toBeGreaterThan(100)
    for (const { attributes } of values) {
      const type = types.get(attributes['for']!)
      expect(type).toBeDefined()
      if (type === 'integer') expect(attributes['value']).toMatch(/^-?\d+$/)
    }
  }
})

test('the two-mode network has a link for each participation that the API lists', async () => {
  const graphml = readXml((await get('two-mode.graphml')).text)
  const value = (element: Element, key: string): string | undefined =>
    element.children.find(({ attributes }) => attributes['key'] === key)?.text
  const links = childrenOf(graphml, 'graph', 'edge').map(
    (edge) => `${edge.attributes['source']} ${value(edge, 'edge.role')} ${edge.attributes['target']}`,
  )
  const { events } = await client.ask('{ events(first: 100) { nodes { id participations(first: 100) { nodes { role actor { id } } } } } }')
  const told = (events.nodes as any[]).flatMap(({ id, participations }) =>
    participations.nodes.map(({ role, actor }: any) => `${actor.id} ${role} ${id}`),
  )
  expect(links.toSorted()).toEqual(told.toSorted())
})

test('a network is exported with the nodes, links and measures that the API tells of it', async () => {
  const input = { roles: ['HOST', 'ORGANIZE', 'INITIATE'], weight: 'NEWMAN', force: true }
  const query =
    'query ($input: NetworkInput!) { network(input: $input) { nodeRows { id degree strength betweenness coreNumber community activityIds } linkRows { aId bId count weight activityIds } } }'
  const { network } = await client.ask(query, { input })
  const asked = new URLSearchParams({ input: JSON.stringify(input), measures: 'degree,strength,betweenness,coreNumber,community' })
  const nodes = rowsOf((await get(`network-nodes.csv?${asked}`)).text)
  const same = (rows: any[]): unknown[] => rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  expect(nodes.length).toBeGreaterThan(20)
  expect(
    same(nodes).map(({ id, degree, strength, betweenness, coreNumber, community, activityIds }: any) => [
      id,
      Number(degree),
      Number(strength),
      Number(betweenness),
      Number(coreNumber),
      Number(community),
      activityIds,
    ]),
  ).toEqual(
    same(network.nodeRows).map(({ id, degree, strength, betweenness, coreNumber, community, activityIds }: any) => [
      id,
      degree,
      strength,
      betweenness,
      coreNumber,
      community,
      activityIds.join(' | '),
    ]),
  )
  const edges = childrenOf(readXml((await get(`network.gexf?${asked}`)).text), 'graph', 'edges', 'edge')
  const told = edges.map((edge) =>
    [
      edge.attributes['source'],
      edge.attributes['target'],
      Number(edge.attributes['weight']),
      Number(valueOf(edge, 0)),
      valueOf(edge, 1),
    ].join(),
  )
  expect(told.toSorted()).toEqual(
    network.linkRows
      .map(({ aId, bId, weight, count, activityIds }: any) => [aId, bId, weight, count, activityIds.join(' | ')].join())
      .toSorted(),
  )
}, 60_000)

test('whatever the format, a network says what was asked, cut and withheld, why, and from which version of the data', async () => {
  const { coHostPairs } = await client.ask('{ coHostPairs(first: 1) { nodes { firstDate } } }')
  const [{ firstDate }] = coHostPairs.nodes
  const input = { since: firstDate, until: firstDate, isolates: false }
  const asked = new URLSearchParams({ input: JSON.stringify(input), measures: 'degree,closeness,betweenness' })
  const { network } = await client.ask(
    'query ($input: NetworkInput!) { network(input: $input) { about { dataVersion linkCount largestActivity { id } parameters { name value } } cuts { by nodesBefore nodesAfter } withheld } }',
    { input },
  )
  const rows = rowsOf((await get(`network-about.csv?${asked}`)).text)
  const facts = Object.fromEntries(rows.map(({ name, value }) => [name!, value]))
  expect(network.withheld).toMatch(/clique|thin data/)
  expect(facts).toMatchObject({
    'data version': String(network.about.dataVersion),
    links: String(network.about.linkCount),
    'largest activity': network.about.largestActivity.id,
    'positions withheld': network.withheld,
    'method closeness': expect.stringMatching(/Wasserman/),
    'cut ISOLATES': expect.stringMatching(new RegExp(`^${network.cuts[0].nodesBefore} nodes .* before, ${network.cuts[0].nodesAfter} and`)),
  })
  for (const { name, value } of network.about.parameters) expect(facts[`parameter ${name}`]).toBe(value)
  for (const ending of ['gexf', 'graphml']) {
    const { text } = await get(`network.${ending}?${asked}`)
    expect(text).toContain(`data version ${network.about.dataVersion}`)
    expect(text).toContain(`positions withheld: ${network.withheld}.`)
  }
})

test('tables open with a header, evidence holds every live statement, and a mark for Excel comes on request', async () => {
  const counts = await countsByKind()
  const evidence = rowsOf((await get('graph-evidence.csv')).text)
  expect(evidence.length).toBe(counts['Statement'])
  expect(evidence.every(({ id, source }) => id && source)).toBe(true)
  const ties = rowsOf((await get('two-mode-ties.csv')).text)
  const supported = new Set(evidence.map(({ supports }) => supports))
  expect(ties.filter(({ id }) => !supported.has(id!))).toEqual([])
  expect(
    Buffer.from(await (await fetch(`${api.url}/export/two-mode-nodes.csv?bom=1`)).arrayBuffer())
      .subarray(0, 5)
      .toString('latin1'),
  ).toBe('ï»¿id')
}, 60_000)

test('the archive holds the four tables', async () => {
  const response = await fetch(`${api.url}/export/two-mode.zip`)
  expect(response.headers.get('content-disposition')).toMatch(/filename="partnership-graph-two-mode-\d{4}-\d\d-\d\d-v\d+\.zip"/)
  const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
  for (const table of ['nodes.csv', 'ties.csv', 'evidence.csv', 'about.csv']) expect(bytes.split(table).length).toBe(3)
  expect(bytes.slice(-22, -18)).toBe('PK\u0005\u0006')
})

test('all that the graph says comes as the command line gives it, and the citation names the version', async () => {
  const { status } = await client.ask('{ status { dataVersion } }')
  const lines = (await get('all.jsonl')).text.trimEnd().split('\n')
  expect(JSON.parse(lines[0]!)).toEqual({ record: 'export', format: 2, history: false })
  expect(lines.length).toBeGreaterThan(50_000)
  const { text } = await get('citation.txt')
  expect(text).toContain(`@misc{partnership-graph-${status.dataVersion},`)
  expect(text).toContain(`数据版本 ${status.dataVersion}[DB]`)
}, 60_000)

test.each([
  ['graph.xlsx', 404, 'NOT_FOUND', /^There is no export graph\.xlsx\. Ask for all\.jsonl, .*\.gexf/],
  ['graph-evidence.gexf', 404, 'NOT_FOUND', /There is no export/],
  ['graph.gexf?bom=1', 400, 'BAD_USER_INPUT', /^bom: says nothing of this export/],
  ['graph-ties.csv?bom=yes', 400, 'BAD_USER_INPUT', /^bom: "yes" is neither 0 nor 1\. Pass 1/],
  ['network.gexf?input=null', 400, 'BAD_USER_INPUT', /^input: is null\. Leave it out/],
  ['network.gexf?input={}&input={"top":1}', 400, 'BAD_USER_INPUT', /^input: is given more than once/],
  ['network.gexf?input={', 400, 'BAD_USER_INPUT', /^input: is not JSON/],
  [
    'network.gexf?input={"roles":["HOSTS"]}',
    400,
    'BAD_USER_INPUT',
    /^input\.roles\.0: Value "HOSTS" does not exist in "ActivityRole" enum\. Did you mean .*HOST/,
  ],
  [
    'network.gexf?input={"rolls":[]}',
    400,
    'BAD_USER_INPUT',
    /^input: Field "rolls" is not defined by type "NetworkInput"\. Did you mean "roles"/,
  ],
  ['network.gexf?input={"top":0}', 400, 'BAD_USER_INPUT', /^input\.top: 0 is out of range/],
  ['network.gexf?measures=degre', 400, 'BAD_USER_INPUT', /^measures: there is no measure "degre"\. Name some of degree,/],
  ['network-evidence.csv', 404, 'NOT_FOUND', /There is no export/],
  ['all.jsonl?histroy=1', 400, 'BAD_USER_INPUT', /^histroy: says nothing of this export\. It knows history\./],
])('%s is refused with the reason', async (file, status, code, message) => {
  const answer = await get(file)
  const [error] = JSON.parse(answer.text).errors
  expect({ status: answer.status, code: error.extensions.code }).toEqual({ status, code })
  expect(error.message).toMatch(message)
})

test('HEAD tells the name and sends nothing; POST is refused', async () => {
  const head = await fetch(`${api.url}/export/graph.gexf`, { method: 'HEAD' })
  expect(head.headers.get('content-disposition')).toContain('.gexf')
  expect(await head.text()).toBe('')
  expect((await fetch(`${api.url}/export/graph.gexf`, { method: 'POST' })).status).toBe(405)
})

const begin = (file: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    request(`${api.url}/export/${file}`, resolve).on('error', reject).end()
  })

test('a client that reads slowly is waited for, and when it hangs up the database is left alone', async () => {
  // Large ones: what the sockets hold of a small one may be the whole.
  for (const file of ['graph.jsonld', 'all.jsonl']) {
    open.rows = 0
    const response = await begin(file)
    response.once('readable', () => response.read(1))
    expect(await eventually(() => open.streams === 1, 10_000)).toBe(true)
    let before = -1
    expect(await eventually(() => (open.rows > 0 && open.rows === before) || ((before = open.rows), false), 20_000)).toBe(true)
    const waiting = open.rows
    response.destroy()
    expect(await eventually(() => open.streams === 0, 10_000)).toBe(true)
    expect(open.rows - waiting).toBeLessThan(2_000)
    expect(open.rows).toBeLessThan(60_000)
  }
}, 90_000)

test('while a large export is under way, others are answered', async () => {
  const response = await begin('graph.jsonld')
  response.resume()
  const ended = new Promise((done) => response.on('end', done))
  const begun = Date.now()
  let answered = 0
  while (!response.complete && Date.now() - begun < 30_000) {
    const sent = Date.now()
    await fetch(`${api.url}/health/live`)
    expect(Date.now() - sent).toBeLessThan(2_000)
    answered += 1
  }
  await ended
  expect(answered).toBeGreaterThan(5)
}, 60_000)
