import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { createKey } from '../../src/keys/keys.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { importMadeUpEvent } from '../support/made-up-event.js'
import { cleanUp, eventually, Program, run } from './program.js'

let own: OwnServer
let env: NodeJS.ProcessEnv
let server: Program
let url = ''

const serving = async (settings: NodeJS.ProcessEnv = {}): Promise<void> => {
  server = new Program(['serve'], { ...env, DRAIN_MS: '1500', RATE_LIMIT: '0', RATE_LIMIT_KEY: '0', ...settings })
  url = (await server.says(/GraphQL API {3}(http:\S+)\/graphql/, 120_000))[1]!
  await server.says(/Ctrl-C stops everything/)
}

interface Answer {
  status: number
  code?: string
  data?: any
  ms: number
}
const agent = new Agent({ keepAlive: true })
/** As clients do: over connections that are kept. Rejects when no answer comes. */
const ask = (query: string, key?: string): Promise<Answer> =>
  new Promise((done, fail) => {
    const begun = Date.now()
    const headers = { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) }
    request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('error', fail).on('end', () => {
        const { data, errors } = JSON.parse(text) as { data?: any; errors?: { extensions: { code: string } }[] }
        done({ status: response.statusCode!, data, code: errors?.[0]?.extensions.code, ms: Date.now() - begun })
      })
    })
      .on('error', fail)
      .end(JSON.stringify({ query }))
  })
const ready = async (): Promise<boolean> => (await fetch(`${url}/health/ready`)).ok

/** Clients that ask one question after the other until they are told to leave. */
const load = (clients: number, query: (turn: number) => string, key?: string) => {
  const answers: Answer[] = []
  const failed: unknown[] = []
  const leaving = new AbortController()
  const client = async (): Promise<void> => {
    for (let turn = 0; !leaving.signal.aborted; turn += 1) {
      try {
        const answer = await ask(query(turn), key)
        answers.push(answer)
        // Who is turned away waits a little, as it is told to.
        if (answer.code) await sleep(200)
      } catch (error) {
        failed.push(error)
        await sleep(200)
      }
    }
  }
  const all = Promise.all(Array.from({ length: clients }, client))
  const leave = async (): Promise<void> => {
    leaving.abort()
    await all
  }
  leaves.push(leave)
  return { answers, failed, leave }
}
const leaves: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const leave of leaves.splice(0)) await leave()
})
const questions = (turn: number): string =>
  `{ organizations(first: ${1 + (turn % 20)}) { nodes { name coHosts(first: 3) { totalCount nodes { organization { name } } } } } }`

let key: string
let pair: string[]
beforeAll(async () => {
  own = await ownServer({ seeded: true })
  const { uri, user, password } = own.neo4j
  env = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  await importMadeUpEvent(own.graph, 'faults', ['测试故障甲协会', '测试故障乙协会'])
  key = (await createKey(own.graph, 'a curator', 'curator', '2026-11-23T00:00:00.000Z')).key
  await serving()
  const { data } = await ask(
    `{ ${['甲', '乙'].map((name, at) => `o${at}: organizations(filter: { name: "测试故障${name}协会" }) { nodes { id } }`).join(' ')} }`,
  )
  pair = [data.o0.nodes[0].id, data.o1.nodes[0].id]
}, 240_000)
afterAll(async () => {
  agent.destroy()
  await cleanUp()
  await own?.stop()
}, 60_000)

test('Neo4j killed under load: every question is answered, at once, by its answer or by DATABASE_UNAVAILABLE, and all recovers by itself', async () => {
  const { answers, failed, leave } = load(8, questions)
  expect(await eventually(() => answers.length > 50, 30_000)).toBe(true)
  const before = answers.length
  process.kill(own.neo4j.pid, 'SIGKILL')
  expect(await eventually(async () => !(await ready()), 5_000)).toBe(true)
  expect(await eventually(ready, 90_000)).toBe(true)
  await sleep(1_000)
  await leave()
  expect(failed).toEqual([])
  const after = answers.slice(before)
  expect(new Set(after.map(({ code }) => code))).toEqual(new Set([undefined, 'DATABASE_UNAVAILABLE']))
  expect(Math.max(...after.filter(({ code }) => code).map(({ ms }) => ms))).toBeLessThan(6_000)
  expect(answers.at(-1)!.code).toBeUndefined()
}, 150_000)

const answersAgain = (): Promise<boolean> =>
  own.graph.verify().then(
    () => true,
    () => false,
  )
const judge = (turn: number): string =>
  turn % 2
    ? `mutation { split(id: "${pair[0]}", reason: "turn ${turn}") { judgementId } }`
    : `mutation { judge(input: { left: "${pair[0]}", right: "${pair[1]}", verdict: SAME, reason: "turn ${turn}" }) { judgementId } }`

test('the server killed while a curator decides: each decision is in the graph whole or not at all, and the next one goes on', async () => {
  for (const killed of ['the server', 'Neo4j too']) {
    const { answers, leave } = load(1, judge, key)
    expect(await eventually(() => answers.length >= 3, 60_000)).toBe(true)
    server.signal('SIGKILL')
    if (killed === 'Neo4j too') process.kill(own.neo4j.pid, 'SIGKILL')
    await server.ended
    await leave()
    expect(await eventually(answersAgain, 90_000)).toBe(true)
    await serving()
    const { data } = await ask('{ changes(since: "2020-01-01T00:00:00Z", actions: [MERGE, SPLIT], first: 100) { nodes { action by } } }')
    const decisions = data.changes.nodes as { action: string; by: string }[]
    expect(decisions.length).toBeGreaterThanOrEqual(answers.filter(({ code }) => !code).length)
    // None twice, none left out.
    expect(decisions.every(({ action }, at) => at === 0 || action !== decisions[at - 1]!.action)).toBe(true)
    expect(new Set(decisions.map(({ by }) => by))).toEqual(new Set(['a curator']))
    if (decisions[0]!.action === 'SPLIT') expect((await ask(judge(0), key)).code).toBeUndefined()
    expect((await ask(judge(1), key)).code).toBeUndefined()
  }
  const checked = await run(['check'], env)
  expect({ code: checked.code, told: checked.code ? checked.stdout + checked.stderr : '' }).toEqual({ code: 0, told: '' })
}, 300_000)

test('SIGTERM under load: it says that it is not ready, goes on answering until clients have left, and no request fails', async () => {
  const { answers, failed, leave } = load(8, questions)
  expect(await eventually(() => answers.length > 50, 30_000)).toBe(true)
  server.signal('SIGTERM')
  // As a load balancer does: it sends nobody here from the moment it sees this.
  expect(await eventually(async () => !(await ready()), 1_000)).toBe(true)
  const seen = answers.length
  await leave()
  expect(failed).toEqual([])
  expect(answers.length).toBeGreaterThan(seen)
  expect(answers.filter(({ status, code }) => status !== 200 || code)).toEqual([])
  expect(await server.ended).toMatchObject({ code: 0, signal: null })
}, 60_000)

test('Neo4j too slow to answer anything: each question is answered with what is wrong all the same, and nothing is left of them when it comes round', async () => {
  await serving({ REQUEST_TIMEOUT_MS: '3000' })
  const { answers, failed, leave } = load(8, questions)
  expect(await eventually(() => answers.length > 50, 30_000)).toBe(true)
  const before = answers.length
  const refused = () => answers.slice(before).filter(({ code }) => code)
  process.kill(own.neo4j.pid, 'SIGSTOP')
  try {
    expect(await eventually(() => refused().length > 8, 60_000)).toBe(true)
    expect(refused().map(({ code }) => code)).toContain('REQUEST_TIMEOUT')
    expect((await fetch(`${url}/health/live`)).status).toBe(200)
    expect(await ready()).toBe(false)
  } finally {
    process.kill(own.neo4j.pid, 'SIGCONT')
  }
  expect(await eventually(ready, 60_000)).toBe(true)
  const seen = answers.length
  expect(await eventually(() => answers.slice(seen).filter(({ code }) => !code).length > 20, 60_000)).toBe(true)
  await leave()
  expect(failed).toEqual([])
  for (const { code } of refused()) expect(code).toMatch(/^(REQUEST_TIMEOUT|DATABASE_TIMEOUT|DATABASE_UNAVAILABLE|SERVER_BUSY)$/)
  const running = async (): Promise<number> =>
    (await own.graph.read("SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN currentQuery")).length
  expect(await eventually(async () => (await running()) === 0, 30_000)).toBe(true)
}, 240_000)
