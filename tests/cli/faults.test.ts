import { writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { cleanUp, eventually, newFolder, processesOn, Program, run } from './program.js'

let dataDir: string
let server: Program
let url = ''

const serving = async (): Promise<void> => {
  server = new Program(['serve'], { DATA_DIR: dataDir, DRAIN_MS: '1500', RATE_LIMIT: '0', RATE_LIMIT_KEY: '0' })
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
/** Made up for these tests: one event with two hosts, who are told apart and not. */
const document = {
  id: 'faults',
  event_key: 'faults',
  source: { title: 'Made for a test', publisher: 'tests', language: 'zh-Hans' },
  event: { name: '测试故障活动', date: '2024-05-14', place: null },
  hosts: ['测试故障甲协会', '测试故障乙协会'].map((name) => ({ name, role: 'host', role_text: '主办', kind: 'Association' })),
  bases: [],
  committees: [],
  alliances: [],
  people: [],
  other_orgs: [],
  agreements: [],
}

beforeAll(async () => {
  dataDir = newFolder({ seeded: true })
  const path = join(newFolder(), 'document.json')
  writeFileSync(path, JSON.stringify(document))
  expect((await run(['import', path], { DATA_DIR: dataDir })).code).toBe(0)
  const made = await run(['key', 'create', 'a curator', '--role', 'curator'], { DATA_DIR: dataDir })
  key = made.stdout.trim()
  await serving()
  const { data } = await ask(
    `{ ${['甲', '乙'].map((name, at) => `o${at}: organizations(filter: { name: "测试故障${name}协会" }) { nodes { id } }`).join(' ')} }`,
  )
  pair = [data.o0.nodes[0].id, data.o1.nodes[0].id]
}, 300_000)
afterAll(async () => {
  agent.destroy()
  await cleanUp()
}, 60_000)

test('Neo4j killed under load: every question is answered, at once, by its answer or by DATABASE_UNAVAILABLE, and all recovers by itself', async () => {
  const { answers, failed, leave } = load(8, questions)
  expect(await eventually(() => answers.length > 50, 30_000)).toBe(true)
  const before = answers.length
  process.kill(processesOn(dataDir).find(({ java }) => java)!.pid, 'SIGKILL')
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

const judge = (turn: number): string =>
  turn % 2
    ? `mutation { split(id: "${pair[0]}", reason: "turn ${turn}") { judgementId } }`
    : `mutation { judge(input: { left: "${pair[0]}", right: "${pair[1]}", verdict: SAME, reason: "turn ${turn}" }) { judgementId } }`

test('the server killed while a curator decides: each decision is in the graph whole or not at all, and the next one goes on', async () => {
  for (const [kill, least] of [
    ['server', 3],
    ['both', 6],
  ] as const) {
    const { answers, leave } = load(1, judge, key)
    expect(await eventually(() => answers.length >= least, 60_000)).toBe(true)
    const { pid } = processesOn(dataDir).find(({ java }) => java)!
    server.signal('SIGKILL')
    if (kill === 'both') process.kill(pid, 'SIGKILL')
    await server.ended
    await leave()
    const checked = await run(['check'], { DATA_DIR: dataDir })
    expect({ code: checked.code, told: checked.code ? checked.stdout + checked.stderr : '' }).toEqual({ code: 0, told: '' })
    await serving()
    const { data } = await ask(
      '{ changes(since: "2020-01-01T00:00:00Z", actions: [MERGE, SPLIT], first: 100) { nodes { action reason by } } }',
    )
    const turns = data.changes.nodes as { action: string; by: string }[]
    expect(turns.length).toBeGreaterThanOrEqual(answers.filter(({ code }) => !code).length)
    // No decision twice in a row, none left out.
    expect(turns.every(({ action }, at) => at === 0 || action !== turns[at - 1]!.action)).toBe(true)
    expect(new Set(turns.map(({ by }) => by))).toEqual(new Set(['a curator']))
    const merged = turns[0]!.action === 'MERGE'
    expect((await ask(merged ? judge(1) : judge(0), key)).code).toBeUndefined()
    if (!merged) expect((await ask(judge(1), key)).code).toBeUndefined()
  }
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
  expect(processesOn(dataDir)).toEqual([])
}, 60_000)
