import { createHash, createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { createKey, revokeKey } from '../../src/keys/keys.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const issuer = 'https://issuer.example'
const audience = 'partnership-graph'
const secret = 'a secret that only these tests know of, long enough'
const shared = new TextEncoder().encode(secret)
const now = '2026-11-23T00:00:00.000Z'

let server: OwnServer
let issuerServer: Server
let issuerUp = true
let signed: Awaited<ReturnType<typeof generateKeyPair>>
let byJwks: HttpClient
let bySecret: HttpClient
let closed: HttpClient

beforeAll(async () => {
  server = await ownServer()
  signed = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(signed.publicKey)), kid: 'first', alg: 'RS256' }
  issuerServer = createServer((_, response) => {
    if (issuerUp) response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
    else response.writeHead(500).end()
  })
  await new Promise<void>((listening) => issuerServer.listen(0, '127.0.0.1', listening))
  const tokens = { JWT_ISSUER: issuer, JWT_AUDIENCE: audience }
  const jwksUrl = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}/keys`
  byJwks = await serveOn(server.graph, { ...tokens, JWT_JWKS_URL: jwksUrl })
  bySecret = await serveOn(server.graph, { ...tokens, JWT_SECRET: secret, JWT_ROLE_CLAIM: 'https://issuer.example/roles' })
  closed = await serveOn(server.graph, { ...tokens, JWT_SECRET: secret, READ_ACCESS: 'closed' })
}, 120_000)
afterAll(async () => {
  for (const api of [byJwks, bySecret, closed]) await api?.stop()
  await new Promise((done) => issuerServer.close(done))
  await server?.stop()
}, 60_000)

const good: JWTPayload = { sub: 'somebody', iss: issuer, aud: audience, role: 'curator' }
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds
const rs = (claims: JWTPayload = {}, key = signed.privateKey): Promise<string> =>
  new SignJWT({ exp: inSeconds(60), ...good, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(key)
const hs = (claims: JWTPayload = {}): Promise<string> =>
  new SignJWT({ exp: inSeconds(60), ...good, ...claims }).setProtectedHeader({ alg: 'HS256' }).sign(shared)
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

interface Answer {
  status: number
  headers: Headers
  body: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }
}
const send = async ({ url }: HttpClient, query: string, token?: string): Promise<Answer> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
}
const takeBack = 'mutation { takeBackJudgement(id: "nothing", reason: "made for a test") }'
const withdraw = 'mutation { withdrawSource(id: "nothing", reason: "made for a test") { id } }'
const codeOf = async (api: HttpClient, query: string, token?: string): Promise<string | undefined> =>
  (await send(api, query, token)).body.errors?.[0]?.extensions.code

test('a token of the identity provider does what its role allows', async () => {
  expect(await codeOf(byJwks, takeBack, await rs())).toBe('NOT_FOUND')
  expect(await codeOf(byJwks, withdraw, await rs())).toBe('FORBIDDEN')
  expect(await codeOf(byJwks, withdraw, await rs({ role: ['reader', 'importer'] }))).toBe('NOT_FOUND')
  expect(await codeOf(bySecret, takeBack, await hs({ 'https://issuer.example/roles': 'admin' }))).toBe('NOT_FOUND')
})

describe('a token counts only when all of it is in order', () => {
  const publicText = (): Promise<string> => exportSPKI(signed.publicKey)
  const confused = async (): Promise<string> => {
    const head = `${encoded({ alg: 'HS256', kid: 'first' })}.${encoded({ ...good, exp: inSeconds(60) })}`
    return `${head}.${createHmac('sha256', await publicText())
      .update(head)
      .digest('base64url')}`
  }
  const bringing = async (): Promise<string> => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const header = { alg: 'RS256', kid: 'other', jwk: await exportJWK(publicKey), jku: 'https://elsewhere.example/keys' }
    return new SignJWT({ exp: inSeconds(60), ...good }).setProtectedHeader(header).sign(privateKey)
  }
  const cases: [string, () => Promise<string> | string, string, RegExp][] = [
    [
      'alg none',
      () => `${encoded({ alg: 'none' })}.${encoded({ ...good, exp: inSeconds(60) })}.`,
      'UNAUTHENTICATED',
      /not signed by a key/,
    ],
    ['another audience', () => rs({ aud: 'another service' }), 'UNAUTHENTICATED', /"aud"/],
    ['another issuer', () => rs({ iss: 'https://elsewhere.example' }), 'UNAUTHENTICATED', /"iss"/],
    ['expired', () => rs({ exp: inSeconds(-10) }), 'UNAUTHENTICATED', /expired/],
    ['no expiry', () => rs({ exp: undefined }), 'UNAUTHENTICATED', /"exp"/],
    ['not yet valid', () => rs({ nbf: inSeconds(60) }), 'UNAUTHENTICATED', /"nbf"/],
    ['nobody', () => rs({ sub: undefined }), 'UNAUTHENTICATED', /"sub"/],
    ['another key', async () => rs({}, (await generateKeyPair('RS256')).privateKey), 'UNAUTHENTICATED', /not signed by a key/],
    ['the public key taken for a shared secret', confused, 'UNAUTHENTICATED', /not signed by a key/],
    ['a key that it brings along', bringing, 'UNAUTHENTICATED', /not signed by a key/],
    ['signed with a secret', () => hs(), 'UNAUTHENTICATED', /not signed by a key/],
    ['no role', () => rs({ role: undefined }), 'FORBIDDEN', /names no role.*"role"/],
    ['a role that there is not', () => rs({ role: 'emperor' }), 'FORBIDDEN', /names no role/],
    [
      'alg none in other letters',
      () => `${encoded({ alg: 'nOnE' })}.${encoded({ ...good, exp: inSeconds(60) })}.`,
      'UNAUTHENTICATED',
      /not signed by a key/,
    ],
    [
      'a critical header that nobody here knows',
      () =>
        new SignJWT({ exp: inSeconds(60), ...good })
          .setProtectedHeader({ alg: 'RS256', kid: 'first', crit: ['x'], x: 1 })
          .sign(signed.privateKey, { crit: { x: true } }),
      'UNAUTHENTICATED',
      /not signed by a key/,
    ],
    ['not a token', () => 'first.second.third', 'UNAUTHENTICATED', /not signed by a key/],
  ]
  test.each(cases)('%s', async (_, make, code, message) => {
    const token = await make()
    const { body } = await send(byJwks, takeBack, token)
    expect(body.errors).toEqual([expect.objectContaining({ message: expect.stringMatching(message) })])
    expect(body.errors![0]!.extensions.code).toBe(code)
    expect(JSON.stringify(body)).not.toContain(token.split('.')[1])
  })
  test('an asymmetric token where the secret is shared', async () => {
    expect(await codeOf(bySecret, takeBack, await rs({ 'https://issuer.example/roles': 'admin' }))).toBe('UNAUTHENTICATED')
  })
})

test('an identity provider that is away is said to be away, keys go on, and it is asked again', async () => {
  issuerUp = false
  const { url } = issuerServerAddress()
  const away = await serveOn(server.graph, { JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_JWKS_URL: url, READ_ACCESS: 'closed' })
  try {
    const answer = await send(away, '{ status { dataVersion } }', await rs())
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions.code }).toEqual({ status: 503, code: 'ISSUER_UNAVAILABLE' })
    const { key } = await createKey(server.graph, 'a reader', 'reader', now)
    expect((await send(away, '{ status { dataVersion } }', key)).status).toBe(200)
    issuerUp = true
    expect((await send(away, '{ status { dataVersion } }', await rs())).status).toBe(200)
  } finally {
    issuerUp = true
    await away.stop()
  }
})
const issuerServerAddress = (): { url: string } => ({ url: `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}/keys` })

test('reading is open unless it is closed: then nobody reads anything without a key or a token', async () => {
  expect((await send(byJwks, '{ status { dataVersion } }')).status).toBe(200)
  const refused = await send(closed, '{ status { dataVersion } }')
  expect({ status: refused.status, code: refused.body.errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' })
  expect(refused.headers.get('www-authenticate')).toBe('Bearer')
  const hash = createHash('sha256').update('{__typename}').digest('hex')
  const persisted = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }))
  const paths = [
    '/graphql?query={status{dataVersion}}',
    '/graphql?query={__schema{types{name}}}',
    `/graphql?extensions=${persisted}`,
    '/graphql?documentId=anything',
    '/embed/../graphql?query={__typename}',
    '/export/graph.gexf',
    '/export/all.jsonl?history=1',
    '/export/citation.txt',
    '/export/network.zip',
    '/export/nothing',
    '/reconcile',
    '/reconcile?queries={}',
    '/reconcile/suggest/entity?prefix=a',
    '/reconcile/flyout/entity?id=a',
    '/reconcile/preview?id=a',
    '/reconcile/properties?type=Organization',
  ]
  for (const path of paths)
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await fetch(closed.url + path, { method, headers: { 'if-none-match': '*' } })
      expect([method, path, status, headers.get('www-authenticate'), headers.get('etag')]).toEqual([method, path, 401, 'Bearer', null])
    }
  for (const sent of ['Basic YTpi', 'Bearer', 'Bearer null', 'Bearer a.b.c', `Bearer ${'.'.repeat(5_000)}`])
    expect([sent, (await fetch(`${closed.url}/reconcile`, { headers: { authorization: sent } })).status]).toEqual([sent, 401])
  // Pages hold no data: what they show they ask for.
  for (const path of ['/', '/embed/network', '/graphiql']) expect([path, (await fetch(closed.url + path)).status]).toEqual([path, 200])
  for (const path of ['/health/live', '/health/ready']) expect((await fetch(closed.url + path)).status).toBe(200)

  const { id, key } = await createKey(server.graph, 'a reader', 'reader', now)
  expect((await send(closed, '{ status { dataVersion } }', key)).body.data).toEqual({ status: { dataVersion: expect.any(Number) } })
  expect((await fetch(`${closed.url}/reconcile`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
  expect(await codeOf(closed, takeBack, key)).toBe('FORBIDDEN')
  expect((await send(closed, '{ status { dataVersion } }', await hs({ role: 'reader' }))).status).toBe(200)
  await revokeKey(server.graph, id, now)
  expect((await send(closed, '{ status { dataVersion } }', key)).status).toBe(401)
})

test('who is not let in pays for the look at what they sent', async () => {
  const limited = await serveOn(server.graph, { READ_ACCESS: 'closed', RATE_LIMIT: '250' })
  try {
    const key = `pg_0123456789ab_${'x'.repeat(43)}`
    const statuses: number[] = []
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await send(limited, '{ __typename }', key)).status)
    expect(statuses).toEqual([401, 401, 429, 429])
  } finally {
    await limited.stop()
  }
})

test('it is on record who made a key and who revoked it, the first time', async () => {
  const { id } = await createKey(server.graph, 'on record', 'reader', now, 'the maker')
  await revokeKey(server.graph, id, now, 'the first')
  await revokeKey(server.graph, id, '2026-11-24T00:00:00.000Z', 'the second')
  const [key] = await server.graph.read('MATCH (key:ApiKey {id: $id}) RETURN properties(key) AS own', { id })
  expect(key!['own']).toMatchObject({ createdBy: 'the maker', revokedBy: 'the first', revokedAt: now })
})

test.each([
  [{ JWT_SECRET: 'short' }, /JWT_SECRET: expected at least 32/],
  [{ JWT_SECRET: secret }, /JWT_ISSUER, JWT_AUDIENCE: not set/],
  [{ JWT_JWKS_URL: 'http://keys.example/', JWT_ISSUER: issuer, JWT_AUDIENCE: audience }, /JWT_JWKS_URL: expected https/],
  [{ JWT_SECRET: secret, JWT_JWKS_URL: 'https://keys.example/', JWT_ISSUER: issuer, JWT_AUDIENCE: audience }, /both are set/],
])('settings that would take what should not count are refused: %j', async (env, message) => {
  await expect(serveOn(server.graph, env as Record<string, string>)).rejects.toMatchObject({
    code: 'BAD_CONFIG',
    message: expect.stringMatching(message),
  })
})
