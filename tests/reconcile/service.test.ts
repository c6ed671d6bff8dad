import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { request } from 'node:http'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'
import { faults, type SchemaName } from './schemas.js'

const graph = sharedGraph()
let api: HttpClient
beforeAll(async () => {
  api = await serveOn(graph)
})
afterAll(async () => {
  await api.stop()
  await graph.close()
})

const get = (path: string, parameters: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.url}/reconcile${path}?${new URLSearchParams(parameters)}`)
const post = (form: Record<string, string>): Promise<Response> =>
  fetch(`${api.url}/reconcile`, { method: 'POST', body: new URLSearchParams(form) })
/** The answer, which has to be valid by an official schema. */
const valid = async (schema: SchemaName, asked: Promise<Response>): Promise<any> => {
  const response = await asked
  const answer = (await response.json()) as unknown
  expect({ status: response.status, faults: faults(schema, answer), answer }).toMatchObject({ status: 200, faults: [] })
  return answer
}
const reconcile = (queries: object): Promise<any> => valid('reconciliation-result-batch', post({ queries: JSON.stringify(queries) }))
const reconcileOne = async (query: object): Promise<any[]> => (await reconcile({ q0: query })).q0.result

test('the schemas refuse what is wrong, so that they can be trusted with what is right', () => {
  expect(faults('manifest', { versions: ['0.1'] })).not.toEqual([])
  expect(faults('manifest', { view: { url: 'no id' } })).not.toEqual([])
  expect(faults('reconciliation-result-batch', { q0: { result: [{ id: 'a', name: 'b' }] } })).not.toEqual([])
  expect(faults('data-extension-response', { meta: [], rows: { a: { b: [{ str: 1 }] } } })).not.toEqual([])
  expect(faults('suggest-types-response', { result: [{ id: 'a' }] })).not.toEqual([])
})

test('the manifest is that of version 0.2, and every address in it answers', async () => {
  const manifest = await valid('manifest', get(''))
  expect(manifest).toMatchObject({
    versions: ['0.2'],
    name: 'Partnership Graph',
    identifierSpace: expect.any(String),
    schemaSpace: expect.any(String),
  })
  const [{ id }] = await reconcileOne({ query: '集美大学' })
  const { suggest, preview, view, extend } = manifest
  const addresses = [
    ...Object.values(suggest as Record<string, Record<string, string>>).flatMap(
      ({ service_url, service_path }) => `${service_url}${service_path}?prefix=a`,
    ),
    `${suggest.entity.flyout_service_url}${suggest.entity.flyout_service_path.replace('${id}', id)}`,
    `${suggest.type.flyout_service_url}${suggest.type.flyout_service_path.replace('${id}', 'University')}`,
    `${suggest.property.flyout_service_url}${suggest.property.flyout_service_path.replace('${id}', 'place')}`,
    preview.url.replace('{{id}}', id),
    view.url.replace('{{id}}', id),
    `${extend.propose_properties.service_url}${extend.propose_properties.service_path}?type=University`,
  ]
  for (const address of addresses) expect({ address, status: (await fetch(address)).status }).toEqual({ address, status: 200 })
})

describe('queries', () => {
  test('one that is sure is a match, with its types, score and features', async () => {
    const result = await reconcileOne({
      query: '集美大學',
      type: 'University',
      type_strict: 'should',
      properties: [{ pid: 'place', v: '厦门市' }],
    })
    expect(result[0]).toMatchObject({ name: '集美大学', match: true, type: [{ id: 'University' }, { id: 'Organization' }] })
    expect(result[0].score).toBeGreaterThan(95)
    expect(result[0].features).toEqual(expect.arrayContaining([{ id: 'place', value: 1 }]))
    expect(result.filter(({ match }) => match)).toHaveLength(1)
    expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  test('the answers to a batch are those of matchAll: one truth', async () => {
    const names = ['厦门大学嘉庚学院', '集美大学附属中学', 'Xiamen Institute of Technology', '鼓楼区', '厦门市工信局']
    const batch = await reconcile(Object.fromEntries(names.map((query, index) => [`q${index}`, { query }])))
    const { matchAll } = await clientOf(graph).ask(
      'query($inputs: [MatchInput!]!) { matchAll(inputs: $inputs) { chosen { node { id } } candidates { score node { id } } } }',
      { inputs: names.map((name) => ({ name })) },
    )
    names.forEach((_, index) => {
      const { result } = batch[`q${index}`]
      const answer = matchAll[index]
      expect(result.find(({ match }: any) => match)?.id).toBe(answer.chosen?.node.id)
      expect(result.map(({ id, score }: any) => [id, score])).toEqual(
        answer.candidates.map(({ node, score }: any) => [node.id, Math.round(score * 1_000) / 10]),
      )
    })
  })

  test('a college is no match for its university, nor a school for a name that two bear', async () => {
    for (const query of ['集美大学诚毅', '厦门大学附属第一医院', 'Xiamen Institute of Technology', '鼓楼区'])
      expect((await reconcileOne({ query })).filter(({ match }) => match)).toEqual([])
  })

  test('an identifier in a column decides, and so does a place that is a reconciled cell', async () => {
    const [school] = await reconcileOne({ query: 'Xiamen Institute of Technology', properties: [{ pid: 'moe', v: 4135011062 }] })
    expect(school).toMatchObject({ name: '厦门理工学院', match: true, score: 100 })
    const [place] = await reconcileOne({ query: '南京市', type: 'Place' })
    const [district] = await reconcileOne({
      query: '鼓楼区',
      type: 'Place',
      properties: [{ pid: 'place', v: { id: place.id, name: place.name } }],
    })
    expect(district).toMatchObject({ name: '鼓楼区', match: true })
    const [alone] = await reconcileOne({ properties: [{ pid: 'ror', v: ['https://ror.org/00mcjh785'] }] })
    expect(alone).toMatchObject({ name: '厦门大学', match: true })
  })

  test('types that must be leave no others, types that should be only sort', async () => {
    const kinds = async (query: object): Promise<Set<string>> =>
      new Set((await reconcileOne({ query: '集美区', limit: 20, ...query })).map(({ type }: any) => type[0].id as string))
    expect(await kinds({ type: 'Place', type_strict: 'any' })).toEqual(new Set(['Place']))
    expect(await kinds({ type: ['Organization', 'GovernmentBody'], type_strict: 'all' })).toEqual(new Set(['GovernmentBody']))
    expect((await kinds({ type: 'Place', type_strict: 'should' })).size).toBeGreaterThan(1)
    expect(await kinds({ type: 'NoSuchType', type_strict: 'any' })).toEqual(new Set())
    const [place] = await reconcileOne({ query: '集美区', type: 'Place' })
    expect(place).toMatchObject({ match: true, type: [{ id: 'Place' }] })
  })

  test('GET answers as POST does, and keys come back as they were', async () => {
    const queries = JSON.stringify({ 'a b': { query: '华侨大学', limit: 1 }, '7': { query: '  ' } })
    const answer = await valid('reconciliation-result-batch', get('', { queries }))
    expect(answer['a b'].result).toHaveLength(1)
    expect(answer['7'].result).toEqual([])
    expect(await valid('reconciliation-result-batch', post({ queries }))).toEqual(answer)
  })

  test('a cell that is a text, not a name, is nobody, and leaves the others their answers', async () => {
    const { q0, q1, q2 } = await reconcile({
      q0: { query: '集'.repeat(400) },
      q1: { query: '集美大学' },
      q2: { query: '集美大学', properties: [{ pid: 'place', v: '厦'.repeat(400) }] },
    })
    expect([q0.result, q2.result]).toEqual([[], []])
    expect(q1.result[0]).toMatchObject({ match: true })
  })

  test('a full batch costs two statements', async () => {
    const queries = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `q${index}`,
        {
          query: `第${index}大学`,
          type: index % 2 ? 'Place' : 'School',
          type_strict: 'any',
          properties: [{ pid: 'place', v: String(index) }],
        },
      ]),
    )
    const before = graph.statements
    await reconcile(queries)
    expect(graph.statements - before).toBe(2)
  })
})

describe('suggest', () => {
  test('entities by prefix, ten at a time, within a type', async () => {
    const suggest = (parameters: Record<string, string>): Promise<any> =>
      valid('suggest-entities-response', get('/suggest/entity', parameters))
    const first = (await suggest({ prefix: '集美' })).result
    const second = (await suggest({ prefix: '集美', cursor: '10' })).result
    expect(first).toHaveLength(10)
    expect(first.map(({ name }: any) => name)).toContain('集美大学')
    expect(first.filter(({ id }: any) => second.some((other: any) => other.id === id))).toEqual([])
    const schools = (await suggest({ prefix: '集美', type: 'University' })).result
    expect(schools.length).toBeGreaterThan(0)
    expect(new Set(schools.map(({ notable }: any) => notable[0].id))).toEqual(new Set(['University']))
    expect((await suggest({ prefix: '' })).result).toEqual([])
  })

  test('types and properties by prefix of id or name', async () => {
    expect((await valid('suggest-types-response', get('/suggest/type', { prefix: '高等' }))).result.map(({ id }: any) => id)).toEqual([
      'University',
    ])
    const properties = (await valid('suggest-properties-response', get('/suggest/property', { prefix: 'pla' }))).result
    expect(properties.map(({ id }: any) => id)).toContain('place')
    const all = (await valid('suggest-properties-response', get('/suggest/property', { prefix: '', cursor: '10' }))).result
    expect(all.length).toBeGreaterThan(5)
  })
})

describe('data extension', () => {
  test('proposes what a type has, and fetches it', async () => {
    const proposal = await valid('data-extension-property-proposal', get('/properties', { type: 'University', limit: '50' }))
    const ids = proposal.properties.map(({ id }: any) => id)
    expect(ids).toEqual(expect.arrayContaining(['name_en', 'moe', 'place', 'co_hosts', 'activity_count']))
    expect(
      (await valid('data-extension-property-proposal', get('/properties', { type: 'Place' }))).properties.map(({ id }: any) => id),
    ).not.toContain('co_hosts')
    const [{ id }] = await reconcileOne({ query: '华侨大学' })
    const [{ id: place }] = await reconcileOne({ query: '集美区', type: 'Place' })
    const asked = { ids: [id, place, 'nobody'], properties: ids.slice(0, 20).map((property: string) => ({ id: property })) }
    expect(faults('data-extension-query', asked)).toEqual([])
    await valid('data-extension-response', post({ extend: JSON.stringify(asked) }))
    const some = {
      ids: [id, place, 'nobody'],
      properties: [{ id: 'moe' }, { id: 'place' }, { id: 'activity_count' }, { id: 'code' }, { id: 'co_hosts', settings: { limit: '1' } }],
    }
    const { meta, rows } = await valid('data-extension-response', get('', { extend: JSON.stringify(some) }))
    expect(meta.map((column: any) => [column.id, column.type?.id])).toEqual([
      ['moe', undefined],
      ['place', 'Place'],
      ['activity_count', undefined],
      ['code', undefined],
      ['co_hosts', 'Organization'],
    ])
    expect(rows[id]).toEqual({
      moe: [{ str: '4135010385' }],
      place: [{ id: expect.any(String), name: '泉州市' }],
      activity_count: [{ int: expect.any(Number) }],
      code: [],
      co_hosts: [{ id: expect.any(String), name: '厦门理工学院' }],
    })
    expect(rows[place]).toMatchObject({ code: [{ str: '350211' }], co_hosts: [] })
    expect(rows['nobody']).toEqual({ moe: [], place: [], activity_count: [], code: [], co_hosts: [] })
  })

  test('costs as many statements for fifty entities as for one', async () => {
    const { organizations } = await clientOf(graph).ask('{ organizations(first: 50, orderBy: {field: ACTIVITY_COUNT}) { nodes { id } } }')
    const ids = organizations.nodes.map((node: any) => node.id)
    const cost = async (some: string[]): Promise<number> => {
      const before = graph.statements
      const extend = JSON.stringify({
        ids: some,
        properties: ['moe', 'place', 'place_code', 'industries', 'co_hosts'].map((id) => ({ id })),
      })
      await valid('data-extension-response', post({ extend }))
      return graph.statements - before
    }
    expect(await cost(ids)).toBe(await cost(ids.slice(0, 1)))
  })
})

describe('preview', () => {
  test('is a small page that loads nothing and runs nothing', async () => {
    const [{ id }] = await reconcileOne({ query: '华侨大学' })
    const response = await get('/preview', { id })
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    const page = await response.text()
    expect(page).toContain('<h1>华侨大学</h1>')
    expect(page).toContain('Huaqiao University')
    expect(page).not.toMatch(/<script|src=|\bon\w+=/i)
    const { html } = (await (await get('/flyout/entity', { id })).json()) as { html: string }
    expect(html).toContain('<strong>华侨大学</strong>')
  })
})

describe('faults', () => {
  const bad: [string, () => Promise<Response>, number, RegExp][] = [
    ['queries that are not JSON', () => post({ queries: '{' }), 400, /queries: is not JSON/],
    ['a query that is no object', () => post({ queries: '{"q0": "集美大学"}' }), 400, /queries\.q0/],
    [
      'a strictness that does not exist',
      () => post({ queries: '{"q0": {"query": "a", "type_strict": "must"}}' }),
      400,
      /queries\.q0\.type_strict/,
    ],
    [
      'a batch that is too large',
      () => post({ queries: JSON.stringify(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, { query: 'a' }]))) }),
      400,
      /101 are too many/,
    ],
    [
      'an extension of too many',
      () => post({ extend: JSON.stringify({ ids: Array.from({ length: 101 }, String), properties: [] }) }),
      400,
      /extend\.ids/,
    ],
    [
      'a property that does not exist',
      () => post({ extend: '{"ids": [], "properties": [{"id": "P17"}]}' }),
      400,
      /extend\.properties\.0\.id.*P17/,
    ],
    ['a form with neither', () => post({ query: 'a' }), 400, /queries/],
    [
      'a body that is JSON',
      () => fetch(`${api.url}/reconcile`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }),
      415,
      /form-urlencoded/,
    ],
    ['a body that is too large', () => post({ queries: 'x'.repeat(1_000_001) }), 413, /larger than/],
    ['a cursor that is no number', () => get('/suggest/entity', { prefix: 'a', cursor: '-1' }), 400, /cursor/],
    ['a prefix that is a text', () => get('/suggest/entity', { prefix: '大'.repeat(201) }), 400, /prefix/],
    ['a preview of nobody', () => get('/preview', { id: 'nobody' }), 404, /nothing/],
    ['a path that leads nowhere', () => get('/suggest/planet', { prefix: 'a' }), 404, /manifest/],
    ['a method that changes', () => fetch(`${api.url}/reconcile`, { method: 'DELETE' }), 405, /GET or POST/],
  ]
  test.each(bad)('%s', async (_, ask, status, message) => {
    const response = await ask()
    expect({ status: response.status, body: await response.json() }).toEqual({
      status,
      body: { status: 'error', code: expect.any(String), message: expect.stringMatching(message) },
    })
  })

  test('a Host header that is no host is refused, and never echoed', async () => {
    const { port } = new URL(api.url)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port, path: '/reconcile', headers: { host: 'evil"onload=.internal' } }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(400)
  })
})

test('pages that this machine serves may ask, on these paths and no others; pages of other origins may not unless they are named', async () => {
  const allowed = async (path: string, origin: string): Promise<string | null> =>
    (await fetch(`${api.url}${path}`, { headers: { origin } })).headers.get('access-control-allow-origin')
  const preflight = await fetch(`${api.url}/reconcile`, {
    method: 'OPTIONS',
    headers: { origin: 'http://localhost:3333', 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
  for (const path of ['/reconcile', '/reconcile/suggest/entity?prefix=a', '/reconcile/properties'])
    expect(await allowed(path, 'http://localhost:3333')).toBe('http://localhost:3333')
  expect(await allowed('/reconcile', 'https://elsewhere.example')).toBeNull()
  expect(await allowed('/reconcile', 'http://localhost.elsewhere.example')).toBeNull()
  for (const path of ['/health/live', '/export/citation.txt', '/graphql?query={__typename}'])
    expect(await allowed(path, 'http://localhost:3333')).toBeNull()
})
