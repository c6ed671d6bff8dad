import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createClient } from '@redis/client'
import { SignJWT } from 'jose'
import { createKey, revokeKey } from '../../src/keys/keys.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'
import { hasRedis, OwnRedis } from '../support/redis.js'

let own: OwnServer
beforeAll(async () => {
  own = await ownServer()
})
afterAll(async () => {
  await own.stop()
})

const now = '2026-01-01T00:00:00.000Z'
const query = '{ organizations(first: 99) { nodes { id } } }'
const cost = 200

interface Told {
  status: number
  retryAfter: number
  limit: number
  remaining: number
  rate?: { limit: number; remaining: number; reset: number }
  code?: string
  data: unknown
}
const ask = async ({ url }: HttpClient, headers: Record<string, string> = {}): Promise<Told> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })
  const { data, errors, extensions } = (await response.json()) as Record<string, any>
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    limit: Number(response.headers.get('x-ratelimit-limit')),
    remaining: Number(response.headers.get('x-ratelimit-remaining')),
    rate: extensions?.cost?.rate,
    code: errors?.[0]?.extensions.code,
    data,
  }
}
/** Asks until it is turned away; what is given back depends on the time that an answer took, so only bounds are known. */
const askUntilRefused = async (served: HttpClient, headers?: Record<string, string>): Promise<{ answered: number; refused: Told }> => {
  for (let answered = 0; ; answered++) {
    const told = await ask(served, headers)
    if (told.status !== 200) return { answered, refused: told }
    expect(told.rate!.remaining).toBe(told.remaining)
  }
}

test('without a limit nothing is told of one', async () => {
  const served = await serveOn(own.graph)
  const told = await ask(served)
  expect([told.status, told.rate]).toEqual([200, undefined])
  await served.stop()
})

test('an address that has used up its points is told when to come back; another one is answered', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '1000', TRUSTED_PROXIES: '127.0.0.0/8' })
  const from = (address: string) => ({ 'x-forwarded-for': address })
  const { answered, refused } = await askUntilRefused(served, from('198.51.100.1'))
  expect(answered).toBeGreaterThanOrEqual(1_000 / cost)
  expect(answered).toBeLessThanOrEqual(1_000 / 100)
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED', data: undefined, limit: 1_000 })
  expect(refused.retryAfter).toBeGreaterThan(0)
  expect(refused.retryAfter).toBeLessThanOrEqual(60)
  expect((await ask(served, from('198.51.100.2'))).status).toBe(200)
  // What the client itself wrote in front of the proxy's word counts for nothing.
  expect((await ask(served, from('203.0.113.9, 198.51.100.1'))).status).toBe(429)
  await served.stop()
})

test('what costs more than a minute has is refused for good, not until later', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: String(cost - 1) })
  const told = await ask(served)
  expect(told).toMatchObject({ code: 'LIMIT_EXCEEDED', data: undefined })
  expect(told.retryAfter).toBe(0)
  await served.stop()
  const other = await serveOn(own.graph, { RATE_LIMIT: String(cost - 1) })
  const { status, headers } = await fetch(`${other.url}/export/citation.txt`)
  expect([status, headers.get('retry-after')]).toEqual([400, null])
  await other.stop()
})

test.each<[string, string, number]>([
  ['a question of nothing', '{"query":"{ __typename }"}', 25],
  [
    'a question beyond a limit',
    JSON.stringify({ query: `{ ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }` }),
    100,
  ],
  ['a question that is none', '{"query":"{"}', 100],
  ['a body that is no JSON', '{', 100],
])('%s takes points too', async (_, body, points) => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '1000' })
  const headers = { 'content-type': 'application/json' }
  let answered = 0
  while ((await fetch(`${served.url}/graphql`, { method: 'POST', headers, body })).status !== 429) answered += 1
  expect(answered).toBeGreaterThan(0)
  expect(answered).toBeLessThanOrEqual(1_000 / points)
  await served.stop()
})

test('a proxy that is not trusted cannot tell of other addresses', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '400' })
  await askUntilRefused(served, { 'x-forwarded-for': '198.51.100.1' })
  expect((await ask(served, { 'x-forwarded-for': '198.51.100.2' })).status).toBe(429)
  await served.stop()
})

test('addresses of one network of IPv6 count together', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '400', TRUSTED_PROXIES: '127.0.0.1' })
  await askUntilRefused(served, { 'x-forwarded-for': '2001:db8:0:1::1' })
  expect((await ask(served, { 'x-forwarded-for': '2001:db8::1:ffff:0:0:2' })).status).toBe(429)
  expect((await ask(served, { 'x-forwarded-for': '2001:db8:0:2::1' })).status).toBe(200)
  await served.stop()
})

test('a good key has points of its own, a key that is made up or revoked has not', async () => {
  const { key } = await createKey(own.graph, 'a test', 'curator', now)
  const gone = await createKey(own.graph, 'another test', 'curator', now)
  await revokeKey(own.graph, gone.id, now)
  const served = await serveOn(own.graph, { RATE_LIMIT: '400', RATE_LIMIT_KEY: '2000' })
  await askUntilRefused(served)
  const bearer = (one: string) => ({ authorization: `Bearer ${one}` })
  expect(await ask(served, bearer(key))).toMatchObject({ status: 200, rate: { limit: 2_000 } })
  for (const bad of [gone.key, `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`, 'made up'])
    expect((await ask(served, bearer(bad))).status).toBe(429)
  await served.stop()
})

test('who tries out keys has some of them looked up, not all', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '1000', TRUSTED_PROXIES: '127.0.0.0/8' })
  const { key } = await createKey(own.graph, 'from elsewhere', 'reader', now)
  const before = own.graph.statements
  const made = Array.from({ length: 500 }, (_, at) => `pg_${at.toString(16).padStart(12, '0')}_${'x'.repeat(43)}`)
  for (const one of made) await ask(served, { 'x-forwarded-for': '198.51.100.1', authorization: `Bearer ${one}` })
  // Some of the first were answered.
  expect(own.graph.statements - before).toBeLessThan(350)
  expect(own.graph.statements - before).toBeGreaterThanOrEqual(300)
  expect((await ask(served, { 'x-forwarded-for': '198.51.100.2', authorization: `Bearer ${key}` })).status).toBe(200)
  await served.stop()
})

test('tokens of one subject count together, wherever they come from; a token that is not good counts as none', async () => {
  const [issuer, audience, secret] = ['https://issuer.example', 'partnership-graph', 'a secret that only these tests know of, long enough']
  const signed = (sub: string, by = secret): Promise<string> =>
    new SignJWT({ role: 'reader', sub, iss: issuer, aud: audience })
      .setProtectedHeader({ alg: 'HS256' })
      .setJti(Math.random().toString())
      .setExpirationTime('1m')
      .sign(new TextEncoder().encode(by))
  const settings = { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_SECRET: secret, TRUSTED_PROXIES: '127.0.0.0/8' }
  const served = await serveOn(own.graph, { RATE_LIMIT: '400', RATE_LIMIT_KEY: '1000', ...settings })
  const sent = async (address: string, sub: string, by?: string) => ({
    'x-forwarded-for': address,
    authorization: `Bearer ${await signed(sub, by)}`,
  })
  const { refused } = await askUntilRefused(served, await sent('198.51.100.1', 'one'))
  expect(refused).toMatchObject({ status: 429, limit: 1_000 })
  expect((await ask(served, await sent('198.51.100.2', 'one'))).status).toBe(429)
  expect(await ask(served, await sent('198.51.100.1', 'another'))).toMatchObject({ status: 200, rate: { limit: 1_000 } })
  expect(await ask(served, await sent('198.51.100.1', 'one', `not ${secret}`))).toMatchObject({ status: 200, rate: { limit: 400 } })
  await served.stop()
})

test('downloads and reconciliation take points too', async () => {
  const served = await serveOn(own.graph, { RATE_LIMIT: '52000' })
  const first = await fetch(`${served.url}/export/citation.txt`)
  expect([first.status, first.headers.get('x-ratelimit-remaining')]).toEqual([200, '2000'])
  for (const path of ['/reconcile', '/export/citation.txt']) {
    const response = await fetch(served.url + path)
    expect([path, response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([path, 429, true])
    expect(((await response.json()) as { errors: { extensions: object }[] }).errors[0]!.extensions).toMatchObject({ code: 'RATE_LIMITED' })
  }
  await served.stop()
})

;((await hasRedis()) ? describe : describe.skip)('with Redis', () => {
  let redis: OwnRedis
  beforeAll(async () => {
    redis = await OwnRedis.start()
  })
  afterAll(() => redis.remove())

  test('replicas count together, and each on its own while Redis is away', async () => {
    const settings = { RATE_LIMIT: '1000', REDIS_URL: redis.url }
    const [one, other] = [await serveOn(own.graph, settings), await serveOn(own.graph, settings)]
    const client = await createClient({ url: settings.REDIS_URL }).connect()
    while (
      String(await client.sendCommand(['CLIENT', 'LIST']))
        .trim()
        .split('\n').length < 3
    )
      await sleep(50)
    client.destroy()
    await askUntilRefused(one)
    expect((await ask(other)).status).toBe(429)
    await redis.stop()
    expect((await askUntilRefused(other)).answered).toBeGreaterThan(0)
    await redis.start()
    await Promise.all([one.stop(), other.stop()])
  })
})
