import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { cleanUp, eventually, newFolder, processesOn, Program, run } from './program.js'

/** Longest a request may take while the database is away. */
const AWAY_MS = 8_000
const question = '{ status { dataVersion } organizations(first: 3) { nodes { name } } }'

let dataDir: string
let server: Program
let url = ''

const serving = async (): Promise<void> => {
  server = new Program(['serve'], { DATA_DIR: dataDir })
  url = (await server.says(/GraphQL API {3}(http:\S+)\/graphql/, 120_000))[1]!
  await server.says(/Ctrl-C stops everything/)
}

/** As a client that knows GraphQL's own form of answers: to others a query that is wrong is answered with 200. */
const accept = 'application/graphql-response+json'
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { accept, ...headers }, body })
const ask = async (query = question): Promise<{ data?: any; errors?: any[] }> => (await post(JSON.stringify({ query }))).json() as never
const readiness = async (): Promise<number> => (await fetch(`${url}/health/ready`)).status

/** Ends the server and proves that nothing is left of it. */
const ends = async (act: () => void, withinMs = 10_000): Promise<void> => {
  const begun = Date.now()
  act()
  const { code, signal } = await server.ended
  expect({ code, signal }).toEqual({ code: 0, signal: null })
  expect(Date.now() - begun).toBeLessThan(withinMs)
}

beforeAll(async () => {
  dataDir = newFolder({ seeded: true })
  await serving()
}, 150_000)
afterAll(cleanUp, 60_000)

let before: unknown

test('answers over HTTP, offers GraphiQL and is ready', async () => {
  before = await ask()
  expect(before).toMatchObject({
    data: {
      status: { dataVersion: expect.any(Number) },
      organizations: { nodes: [expect.anything(), expect.anything(), expect.anything()] },
    },
  })
  const page = await fetch(`${url}/graphiql`)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-type')).toMatch('text/html')
  expect(page.headers.get('content-security-policy')).toMatch("default-src 'self'; script-src 'self'")
  expect(await page.text()).toMatch(/<script type="module"/)
  expect(await readiness()).toBe(200)
  expect((await fetch(`${url}/health/live`)).status).toBe(200)
})

describe('an HTTP request that is wrong gets a status, a stable code and a message', () => {
  const json = { 'content-type': 'application/json' }
  const big = JSON.stringify({ query: `{ status { dataVersion } } #${'x'.repeat(1_500_000)}` })
  const at =
    (path: string, init: RequestInit = {}): (() => Promise<Response>) =>
    () =>
      fetch(url + path, init)
  const cases: [string, () => Promise<Response>, number, string, RegExp][] = [
    ['malformed JSON', () => post('{"query": '), 400, 'BAD_USER_INPUT', /not JSON/],
    ['an empty body', () => post(''), 400, 'BAD_USER_INPUT', /not JSON/],
    ['JSON that is no object', () => post('"{ status }"'), 400, 'BAD_REQUEST', /body/],
    ['a body of more than 1 MB', () => post(big), 413, 'BAD_USER_INPUT', /larger than/],
    ['another content type', () => post('<query/>', { 'content-type': 'application/xml' }), 415, 'BAD_USER_INPUT', /application\/json/],
    [
      'a form',
      () => post('query={status}', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'BAD_USER_INPUT',
      /application\/json/,
    ],
    ['GET without a query', at('/graphql', { headers: json }), 400, 'BAD_REQUEST', /query/],
    ['another method', at('/graphql', { method: 'DELETE', headers: json }), 405, 'BAD_REQUEST', /GET\/POST/],
    ['an unknown path', at('/nowhere'), 404, 'NOT_FOUND', /\/graphql/],
    ['a path out of the pages', at('/graphiql/%2e%2e/%2e%2e/%2e%2e/package.json'), 404, 'NOT_FOUND', /\/graphql/],
    ['syntax that is wrong', () => post(JSON.stringify({ query: '{ status' })), 400, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['an unknown field', () => post(JSON.stringify({ query: '{ nothing }' })), 400, 'GRAPHQL_VALIDATION_FAILED', /nothing/],
  ]
  test.each(cases)('%s', async (_, send, status, code, message) => {
    const told = server.stderr.length
    const response = await send()
    const text = await response.text()
    expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
      status,
      type: expect.stringMatching(/^application\/(graphql-response\+)?json/),
    })
    expect((JSON.parse(text) as { errors: unknown[] }).errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(message), extensions: { code } }),
    ])
    expect(text).not.toMatch(/\.js:\d|\n\s+at |stacktrace|\/src\//)
    expect(server.stderr.slice(told)).toBe('')
  })

  test('a path that is no path', async () => {
    const status = await new Promise((done) => request(url, { path: 'http://[' }, (response) => done(response.resume().statusCode)).end())
    expect(status).toBe(400)
  })

  test('a client that hangs up in the middle of its body is not worth a line', async () => {
    const told = server.stderr.length
    await new Promise((closed) => {
      const hasty = request(`${url}/graphql`, { method: 'POST', headers: { ...json, 'content-length': 1_000 } })
      hasty
        .on('error', () => {})
        .once('close', closed)
        .write('{"query": "')
      setTimeout(() => hasty.destroy(), 100)
    })
    expect(await readiness()).toBe(200)
    expect(server.stderr.slice(told)).toBe('')
  })
})

test.each([
  ['another port', () => '0'],
  ['the same port', () => new URL(url).port],
])('a second instance on the same folder and %s is refused, and the first one lives on', async (_, port) => {
  const { code, stdout, stderr } = await run(['serve'], { DATA_DIR: dataDir, PORT: port() })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.replace(/^Starting .*\n/gm, '')).toBe(
    `partnership-graph: another instance (pid ${server.pid}) is using ${dataDir}\n  Stop that instance, or set DATA_DIR to another folder.\n`,
  )
  expect(await ask()).toEqual(before)
})

const java = (): number => processesOn(dataDir).find((found) => found.java)!.pid

test('Neo4j killed: requests say so at once, and are answered again without help', async () => {
  const told = server.stderr.length
  process.kill(java(), 'SIGKILL')
  await sleep(100)
  expect(await readiness()).toBe(503)
  const refusals: any[] = []
  const back = await eventually(async () => {
    const begun = Date.now()
    const answer = await ask()
    if (!answer.errors) return expect(answer).toEqual(before) === undefined
    expect(Date.now() - begun).toBeLessThan(AWAY_MS)
    refusals.push(...answer.errors)
    return false
  }, 90_000)
  expect(back).toBe(true)
  expect(new Set(refusals.map(({ message, extensions }) => `${extensions.code}: ${message}`))).toEqual(
    new Set(['DATABASE_UNAVAILABLE: The database is away. Try again in a few seconds; nothing was lost.']),
  )
  expect(await readiness()).toBe(200)
  expect(server.running).toBe(true)
  expect(server.stderr.slice(told)).toMatch(/Neo4j ended by SIGKILL.*starting it again/)
  expect(server.stderr.slice(told)).not.toMatch(/^\s+at /m)
}, 150_000)

test('Neo4j halted: readiness does not wait for it, and comes back with it', async () => {
  const halted = java()
  process.kill(halted, 'SIGSTOP')
  try {
    const noticed = async (): Promise<boolean> => {
      const begun = Date.now()
      const status = await readiness()
      expect(Date.now() - begun).toBeLessThan(AWAY_MS)
      return status === 503
    }
    // A signal to a process of many threads takes a moment.
    expect(await eventually(noticed, 10_000)).toBe(true)
  } finally {
    process.kill(halted, 'SIGCONT')
  }
  expect(await eventually(async () => (await readiness()) === 200, 10_000)).toBe(true)
})

test('Ctrl-C stops everything, also when npm passes it on a second time', async () => {
  await ends(() => {
    server.signal('SIGINT')
    setTimeout(() => server.signal('SIGINT'), 20)
  })
  expect(server.stderr).toMatch(/SIGINT: stopping …\n$/)
  expect(processesOn(dataDir)).toEqual([])
  expect(existsSync(join(dataDir, 'neo4j.lock'))).toBe(false)
}, 60_000)

test('the second start keeps the data and seeds nothing', async () => {
  await serving()
  expect(server.stderr).toMatch(/Schema is up to date\./)
  expect(server.stderr).not.toMatch(/added/)
  expect(await ask()).toEqual(before)
}, 150_000)

test('the server killed: its Neo4j blocks no start, and SIGTERM stops that one while it migrates and seeds', async () => {
  if (!server.running) await serving()
  const { pid } = server
  server.signal('SIGKILL')
  await server.ended
  server = new Program(['serve'], { DATA_DIR: dataDir })
  await server.says(/Neo4j answers/, 120_000)
  expect(JSON.parse(readFileSync(join(dataDir, 'neo4j.lock'), 'utf8'))).toMatchObject({ pid: server.pid })
  expect(server.pid).not.toBe(pid)
  expect(processesOn(dataDir).filter((found) => found.java)).toHaveLength(1)
  await ends(() => server.signal('SIGTERM'))
  expect(processesOn(dataDir)).toEqual([])
  expect(server.stderr).not.toMatch(/^\s+at |GraphQL API/m)
}, 150_000)

test('SIGTERM while Neo4j starts stops everything', async () => {
  server = new Program(['serve'], { DATA_DIR: dataDir })
  expect(await eventually(() => processesOn(dataDir).some((found) => found.java), 60_000)).toBe(true)
  await ends(() => server.signal('SIGTERM'))
  expect(await eventually(() => processesOn(dataDir).length === 0, 5_000)).toBe(true)
}, 90_000)

test('seed finds nothing new on that folder', async () => {
  const { code, stdout } = await run(['seed'], { DATA_DIR: dataDir })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^(.+: nothing new(, \d+ judgements)?\n)+$/)
  expect(processesOn(dataDir)).toEqual([])
}, 150_000)
