import { request as httpRequest } from 'node:http'
import { connect as connectSocket, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serverAudits } from 'graphql-http'
import { eventually } from '../cli/program.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const graph = sharedGraph()
let http: HttpClient
let open: HttpClient
let some: HttpClient
beforeAll(async () => {
  http = await serveOn(graph)
  open = await serveOn(graph, { CORS_ORIGINS: '*' })
  some = await serveOn(graph, { CORS_ORIGINS: 'https://one.example, https://two.example', TRUSTED_PROXIES: '127.0.0.1' })
})
afterAll(async () => {
  await Promise.all([http, open, some].map((served) => served.stop()))
  await graph.close()
})

const page = 'https://one.example'
const asJson = { 'content-type': 'application/json' }
const body = JSON.stringify({ query: '{ __typename }' })

/** As node's own client sends it: `fetch` refuses to forge what browsers alone may send. */
const send = (
  served: HttpClient,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  content?: string | Buffer,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest(served.url + path, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      )
    })
    sent.on('error', reject)
    sent.end(content)
  })

test('every audit of GraphQL over HTTP passes: MUST, SHOULD and MAY', async () => {
  const audits = serverAudits({ url: `${http.url}/graphql`, fetchFn: fetch })
  const results = await Promise.all(audits.map((audit) => audit.fn()))
  expect(results.length).toBeGreaterThanOrEqual(61)
  expect(
    results.filter(({ status }) => status !== 'ok').map((one) => `${one.id} ${one.name}: ${'reason' in one ? one.reason : ''}`),
  ).toEqual([])
})

describe('a browser is not made to ask by pages of other origins', () => {
  const crossSite = { ...asJson, 'sec-fetch-site': 'cross-site' }
  test.each<[string, string, string, Record<string, string>, string | undefined]>([
    [
      'a link elsewhere',
      'GET',
      '/graphql?query=%7B__typename%7D',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      undefined,
    ],
    ['a page elsewhere', 'POST', '/graphql', { ...crossSite, origin: page }, body],
    ['a page of the same site', 'POST', '/graphql', { ...asJson, 'sec-fetch-site': 'same-site', origin: page }, body],
    ['an old browser', 'POST', '/graphql', { ...asJson, origin: page }, body],
    ['a page without an origin', 'POST', '/graphql', { ...asJson, origin: 'null' }, body],
  ])('%s: 403', async (_, method, path, headers, content) => {
    const answer = await send(http, method, path, headers, content)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  test('programs, the address line and our own pages may ask', async () => {
    const own = http.url
    const headers: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: own },
      { origin: own },
    ]
    for (const given of headers) expect((await send(http, 'POST', '/graphql', { ...asJson, ...given }, body)).status).toBe(200)
  })

  test('a form is refused, and so is a mutation by GET', async () => {
    expect((await send(http, 'POST', '/graphql', { 'content-type': 'text/plain' }, body)).status).toBe(415)
    expect((await send(http, 'GET', `/graphql?query=${encodeURIComponent('mutation{__typename}')}`)).status).toBe(405)
  })
})

describe('origins', () => {
  const preflight = { origin: page, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  test('by default no other page may read', async () => {
    const { headers, status } = await send(http, 'OPTIONS', '/graphql', preflight)
    expect(status).toBe(204)
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
  test('all may, without credentials', async () => {
    const { headers } = await send(open, 'OPTIONS', '/graphql', preflight)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    const answer = await send(open, 'POST', '/graphql', { ...asJson, origin: page, 'sec-fetch-site': 'cross-site' }, body)
    expect([answer.status, answer.headers['access-control-allow-origin']]).toEqual([200, '*'])
  })
  test('those of the list may, others not', async () => {
    const asked = (origin: string) => send(some, 'POST', '/graphql', { ...asJson, origin, 'sec-fetch-site': 'cross-site' }, body)
    const one = await asked(page)
    expect([one.status, one.headers['access-control-allow-origin'], one.headers['vary']]).toEqual([200, page, 'Accept-Encoding, origin'])
    expect((await asked('https://three.example')).status).toBe(403)
  })
})

describe('names by which the server is asked', () => {
  const ask = async (served: HttpClient, host: string, more: Record<string, string> = {}, path = '/graphql?query={__typename}') =>
    (await send(served, 'GET', path, { host, ...more })).status
  const answered = ['localhost', 'LocalHost.:4000', 'graph.localhost', '127.0.0.1', '[::1]:4000', '192.168.1.7:80', 'host.docker.internal']
  const strange = ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.nip.io', 'evilinternal', 'x', '[evil]', '@']

  test('on this machine alone, only those of it: no page has its own name lead here', async () => {
    for (const host of answered) expect([host, await ask(http, host)]).toEqual([host, 200])
    for (const host of strange) expect([host, await ask(http, host)]).toEqual([host, 421])
    for (const path of ['/', '/graphiql', '/export/all.jsonl', '/reconcile'])
      expect([path, await ask(http, 'evil.example', {}, path)]).toEqual([path, 421])
    const { status, text } = await send(http, 'POST', '/graphql', { ...asJson, host: 'evil.example' }, body)
    expect([status, text]).toEqual([421, expect.stringMatching(/not known as \\"evil\.example\\".*HOST_NAMES/)])
    expect(await ask(http, 'evil.example', { 'x-forwarded-host': 'localhost' })).toBe(421)
  })

  test('probes ask by any name, and an old client by none', async () => {
    for (const path of ['/health/live', '/health/ready']) expect(await ask(http, 'evil.example', {}, path)).toBe(200)
    const { hostname, port } = new URL(http.url)
    const socket = connectSocket(Number(port), hostname)
    socket.write('GET /graphql?query={__typename} HTTP/1.0\r\n\r\n')
    let told = ''
    for await (const chunk of socket) told += (chunk as Buffer).toString()
    expect(told).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('two names are none, whichever comes first', async () => {
    const { hostname, port } = new URL(http.url)
    for (const [first, second] of [
      ['localhost', 'evil.example'],
      ['evil.example', 'localhost'],
    ] as const) {
      const socket = connectSocket(Number(port), hostname)
      socket.write(`GET /graphql?query={__typename} HTTP/1.1\r\nHost: ${first}\r\nhost: ${second}\r\nconnection: close\r\n\r\n`)
      let told = ''
      for await (const chunk of socket) told += (chunk as Buffer).toString()
      expect(told).toMatch(/^HTTP\/1\.1 400 [^]*more than once/)
    }
  })

  test('those that HOST_NAMES names, wherever it listens', async () => {
    for (const HOST of ['127.0.0.1', '0.0.0.0']) {
      const named = await serveOn(graph, { HOST, HOST_NAMES: 'Graph.Example.org, other.example', METRICS_PORT: '0' })
      try {
        for (const host of [...answered, 'graph.example.org', 'GRAPH.example.org.:80', 'other.example'])
          expect([host, await ask(named, host)]).toEqual([host, 200])
        for (const host of [...strange, 'sub.graph.example.org']) expect([host, await ask(named, host)]).toEqual([host, 421])
        const metrics = { ...named, url: new URL(named.metricsUrl!).origin }
        expect(await ask(metrics, 'evil.example', {}, '/metrics')).toBe(421)
        expect(await ask(metrics, 'other.example', {}, '/metrics')).toBe(200)
      } finally {
        await named.stop()
      }
    }
  })

  test('any, where it listens for other machines and nothing is said, or all are', async () => {
    for (const env of [{ HOST: '0.0.0.0' }, { HOST_NAMES: '*' }] as Record<string, string>[]) {
      const any = await serveOn(graph, env)
      expect(await ask(any, 'graph.example.org')).toBe(200)
      await any.stop()
    }
  })

  test('a trusted proxy answers for what it passes on until names are set; then both count, its own and the one it was asked for', async () => {
    expect(await ask(some, 'graph.example.org')).toBe(200)
    const named = await serveOn(graph, { HOST_NAMES: 'graph.example.org', TRUSTED_PROXIES: '127.0.0.1' })
    try {
      expect(await ask(named, '127.0.0.1:4000', { 'x-forwarded-host': 'evil.example, graph.example.org' })).toBe(200)
      expect(await ask(named, '127.0.0.1:4000', { 'x-forwarded-host': 'graph.example.org, evil.example' })).toBe(421)
      expect(await ask(named, 'evil.example', { 'x-forwarded-host': 'graph.example.org' })).toBe(421)
    } finally {
      await named.stop()
    }
  })

  test.each(['http://graph.example.org', 'graph.example.org:4000', 'a b'])('HOST_NAMES=%s is refused', async (HOST_NAMES) => {
    await expect(serveOn(graph, { HOST_NAMES })).rejects.toMatchObject({
      code: 'BAD_CONFIG',
      message: expect.stringMatching(/HOST_NAMES: expected/),
    })
  })
})

test('answers tell browsers to run nothing; HSTS stands where a trusted proxy says TLS', async () => {
  const plain = await send(http, 'POST', '/graphql', { ...asJson, 'x-forwarded-proto': 'https' }, body)
  expect(plain.headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  expect(plain.headers['strict-transport-security']).toBeUndefined()
  const secure = await send(some, 'GET', '/health/live', { 'x-forwarded-proto': 'https' })
  expect(secure.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
})

test.each<[string, string, Record<string, string>, string | Buffer | undefined, number]>([
  ['no JSON', 'POST', asJson, '{"query": ', 400],
  ['JSON nested a million deep', 'POST', asJson, '['.repeat(499_999) + ']'.repeat(499_999), 400],
  ['a list of requests', 'POST', asJson, `[${body},${body}]`, 400],
  ['no content type', 'POST', {}, body, 415],
  ['a form', 'POST', { 'content-type': 'application/x-www-form-urlencoded' }, 'query={__typename}', 415],
  ['a strange method', 'PUT', asJson, body, 405],
  ['a strange method with no body', 'DELETE', {}, undefined, 405],
  ['an answer in a form that there is none of', 'POST', { ...asJson, accept: 'image/png' }, body, 406],
  ['a body that is too large', 'POST', asJson, JSON.stringify({ query: ' '.repeat(1_100_000) }), 413],
  ['no query', 'POST', asJson, '{}', 400],
  ['a body that is compressed', 'POST', { ...asJson, 'content-encoding': 'gzip' }, gzipSync(body), 415],
  ['a body that says so and is not', 'POST', { ...asJson, 'content-encoding': 'br' }, body, 415],
  ['a body that is no UTF-8', 'POST', asJson, Buffer.from(body.replace('__typename', '__typename #\u00ff'), 'latin1'), 400],
])('%s is refused in JSON with a stable code', async (_, method, headers, content, status) => {
  const answer = await send(http, method, '/graphql', headers, content)
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toMatch(/^application\/(graphql-response\+)?json/)
  expect(JSON.parse(answer.text).errors[0].extensions.code).toMatch(/^BAD_(REQUEST|USER_INPUT)$/)
  expect(answer.text).not.toMatch(/node_modules|stack|\.js:/)
})

test('headers that are too large are refused, and the next request is answered', async () => {
  expect((await send(http, 'GET', '/health/live', { 'x-large': 'x'.repeat(20_000) })).status).toBe(431)
  expect((await send(http, 'GET', '/health/live')).status).toBe(200)
})

test('a thousand connections that send nothing keep nobody from an answer', async () => {
  const { hostname, port } = new URL(http.url)
  const silent = await Promise.all(
    Array.from(
      { length: 1_000 },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connectSocket(Number(port), hostname, () => resolve(socket)).on('error', reject)
        }),
    ),
  )
  try {
    for (let asked = 0; asked < 20; asked++)
      expect((await http.post('{ organizations(first: 1) { nodes { id } } }')).body.data!['organizations'].nodes).toHaveLength(1)
  } finally {
    for (const socket of silent) socket.destroy()
  }
})

test('who sends no end of a request is answered 408, and everybody else meanwhile', async () => {
  const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n'
  const long = `${head}content-type: application/json\r\ncontent-length: 1000\r\n\r\n{"query"`
  const { hostname, port } = new URL(http.url)
  const waiting = Object.entries({ [head]: 'x: y\r\n', [long]: ' ' }).flatMap(([begun, more]) =>
    ['', more].map(async (drop) => {
      const socket = connectSocket(Number(port), hostname).on('error', () => undefined)
      let told = ''
      socket.on('data', (chunk: Buffer) => (told += chunk.toString('latin1')))
      socket.write(begun)
      // What comes drop by drop is no better.
      const dropping = setInterval(() => drop && socket.write(drop), 1_000)
      await new Promise((closed) => socket.once('close', closed))
      clearInterval(dropping)
      return told
    }),
  )
  expect((await http.post('{ __typename }')).status).toBe(200)
  for (const told of await Promise.all(waiting)) expect(told).toMatch(/^HTTP\/1\.1 408 /)
}, 90_000)

test('who does not read an answer is not waited for: its room is free again', async () => {
  const hasty = await serveOn(graph, { SLOW_CLIENT_TIMEOUT_MS: '500', MAX_COST: '5000000', METRICS_PORT: '0' })
  // 9 MB, more than sockets hold.
  const schemas = Array.from(
    { length: 40 },
    (_, at) => `s${at}: __schema { types { description fields { description args { description } } } }`,
  )
  const large = JSON.stringify({ query: `{ ${schemas.join(' ')} }` })
  const { hostname, port } = new URL(hasty.url)
  const socket = connectSocket(Number(port), hostname)
    .pause()
    .on('error', () => undefined)
  const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${large.length}\r\n\r\n`
  socket.write(head + large)
  const cutOff = async (): Promise<boolean> => (await (await fetch(hasty.metricsUrl!)).text()).includes('{route="graphql",status="499"} 1')
  expect(await eventually(cutOff, 30_000)).toBe(true)
  socket.destroy()
  await hasty.stop()
})

test('what the build keeps for itself is not served', async () => {
  for (const path of ['/.stamp', '/graphiql/.stamp']) expect([path, (await send(http, 'GET', path)).status]).toEqual([path, 404])
})

test("pages take no method but GET and HEAD, and a path of two slashes is nobody else's address", async () => {
  for (const method of ['TRACE', 'POST', 'PUT', 'DELETE', 'PATCH']) {
    const { status, headers, text } = await send(http, method, '/')
    expect([method, status, headers['allow']]).toEqual([method, 405, 'GET, HEAD'])
    expect(text).not.toContain('<html')
  }
  expect(await send(http, 'HEAD', '/')).toMatchObject({ status: 200, text: '' })
  for (const path of ['//evil.example/', '//evil.example/graphql?query={__typename}', '//evil.example/%2e%2e'])
    expect([path, (await send(http, 'GET', path)).status]).toEqual([path, 404])
})

test('a fault of reconciliation is one sentence after the other', async () => {
  const { status, text } = await send(http, 'GET', '/reconcile/nowhere')
  expect([status, (JSON.parse(text) as { message: string }).message]).toEqual([
    404,
    'There is nothing here. See the manifest at /reconcile for what there is.',
  ])
})
