import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { buildSchema, graphql } from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { inBrowser, launchBrowser } from '../support/browser.js'

// The page is the built one and the browser is real. Only the endpoint is a stand-in: a tiny schema behind the same
// request and response form as the server's.

const here = fileURLToPath(new URL('.', import.meta.url))
const root = resolve(here, '../..')
const sources = join(root, 'src/explorer')
const built = join(root, 'dist/explorer')
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  'report-uri /csp-report',
].join('; ')

const schema = buildSchema(`
  type Query { organizations(filter: OrganizationFilter, first: Int): Organizations! }
  input OrganizationFilter { name: String }
  type Organizations { nodes: [Organization!]! }
  type Organization { id: ID! name: String! coHosts(first: Int): CoHosts! }
  type CoHosts { nodes: [CoHost!]! }
  type CoHost { organization: Organization! sharedActivityCount: Int! sharedActivities(first: Int): Activities! }
  type Activities { nodes: [Activity!]! }
  type Activity { name: String! date: String! }
`)

const rootValue = {
  organizations: ({ filter }: { filter?: { name?: string } }) => ({
    nodes: [
      {
        id: 'stub-1',
        name: filter?.name ?? '',
        coHosts: {
          nodes: [
            {
              organization: { name: '集美大学' },
              sharedActivityCount: 1,
              sharedActivities: { nodes: [{ name: '产教融合大会（替身数据）：开幕，签约', date: '2024-05-14' }] },
            },
          ],
        },
      },
    ],
  }),
}

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )

/** Builds what the test is about when it is missing or older than its sources. */
const buildOnce = (): void => {
  const page = join(built, 'graphiql/index.html')
  if (existsSync(page) && statSync(page).mtimeMs > newest(sources)) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--config', join(sources, 'vite.config.ts')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    stdio: 'pipe',
  })
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

interface Seen {
  posts: { contentType: string; operationName: string | undefined }[]
  policyReports: string[]
  missing: string[]
}

const answer = async (request: IncomingMessage, response: ServerResponse, seen: Seen): Promise<void> => {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname
  response.setHeader('content-security-policy', policy)
  if (path === '/csp-report') {
    seen.policyReports.push(await bodyOf(request))
    response.writeHead(204).end()
    return
  }
  if (path === '/graphql') {
    const { query, variables, operationName } = JSON.parse(await bodyOf(request))
    seen.posts.push({ contentType: request.headers['content-type'] ?? '', operationName })
    const result = await graphql({ schema, rootValue, source: query, variableValues: variables, operationName })
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(result))
    return
  }
  const file = join(built, /^\/graphiql\/?$/.test(path) ? 'graphiql/index.html' : path)
  if (!file.startsWith(built) || !existsSync(file) || !statSync(file).isFile()) {
    seen.missing.push(path)
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, { 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' })
  response.end(readFileSync(file))
}

inBrowser('GraphiQL in Chromium, on a stand-in endpoint', () => {
  let server: Server
  let browser: Browser
  let page: Page
  let origin: string
  const seen: Seen = { posts: [], policyReports: [], missing: [] }
  const requested: string[] = []
  const complaints: string[] = []

  const offOrigin = () => requested.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))
  // Monaco draws each space as a no-break space, and only the lines in view.
  const textOf = async (selector: string) =>
    ((await page.locator(`${selector} .view-lines`).first().textContent()) ?? '').replaceAll('\u00a0', ' ')
  const shows = (selector: string, text: string) =>
    page.locator(`${selector} .view-lines`, { hasText: text }).first().waitFor({ timeout: 20_000 })
  const run = () => page.getByRole('button', { name: /^Execute query/ }).click()
  const write = async (query: string) => {
    // Not .view-lines: that one is wider than the editor, and a click on its middle scrolls the text out of view.
    await page.locator('.graphiql-query-editor .monaco-editor').first().click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(query)
  }

  beforeAll(async () => {
    buildOnce()
    server = createServer((request, response) => {
      answer(request, response, seen).catch((error: unknown) => response.writeHead(500).end(String(error)))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' })
    page = await context.newPage()
    context.on('request', (request) => requested.push(request.url()))
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
    })
    await page.goto(`${origin}/graphiql`)
    await page.locator('.graphiql-query-editor .view-lines').first().waitFor({ timeout: 60_000 })
  }, 180_000)

  afterAll(async () => {
    await browser?.close()
    await new Promise((done) => (server ? server.close(done) : done(undefined)))
  }, 30_000)

  it('opens with the commented example, in Chinese and English', async () => {
    await shows('.graphiql-query-editor', '华侨大学')
    const text = await textOf('.graphiql-query-editor')
    expect(text).toContain('谁和这所学校一起主办过活动？')
    expect(text).toContain('Who has hosted activities with this university?')
    expect(text).toContain('query WhoWorksWith')
  }, 60_000)

  it('runs the example by its button, as JSON, and shows the result', async () => {
    await run()
    await shows('.graphiql-response', '集美大学')
    expect(await textOf('.graphiql-response')).toContain('"sharedActivityCount": 1')
    expect(seen.posts.map(({ operationName }) => operationName)).toContain('WhoWorksWith')
    expect(new Set(seen.posts.map(({ contentType }) => contentType))).toEqual(new Set(['application/json']))
  }, 60_000)

  it('knows the schema: marks a wrong field and suggests the right ones', async () => {
    await write('{ organizations { nodes { nam } } }')
    await page.locator('.graphiql-query-editor .squiggly-error').first().waitFor({ timeout: 20_000 })
    await write('{ organizations { nodes { ')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'coHosts' }).first().waitFor({ timeout: 20_000 })
    await page.keyboard.press('Escape')
  }, 60_000)

  it('shows a Chinese query of the user and its answer without boxing full-width marks', async () => {
    await write('query Mine { organizations(filter: { name: "厦门理工学院（集美）：甲，乙" }) { nodes { name } } }')
    await run()
    await shows('.graphiql-response', '厦门理工学院（集美）：甲，乙')
    expect(await page.locator('.unicode-highlight').count()).toBe(0)
  }, 60_000)

  it('shows what the server says of a wrong query', async () => {
    await write('query Wrong { nothing }')
    await run()
    await shows('.graphiql-response', 'Cannot query field')
  }, 60_000)

  it('follows the system into the dark', async () => {
    const theme = () => page.locator('.graphiql-query-editor .monaco-editor').first().getAttribute('class')
    expect(await theme()).not.toContain('vs-dark')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('.graphiql-query-editor .monaco-editor.vs-dark').first().waitFor({ timeout: 20_000 })
  }, 60_000)

  it('asked nothing of any other origin, broke no policy and left no complaint', () => {
    expect(requested.length).toBeGreaterThan(10)
    expect(page.workers().map((worker) => worker.url())).not.toEqual([])
    expect(page.workers().filter((worker) => !worker.url().startsWith(`${origin}/assets/`))).toEqual([])
    expect({ offOrigin: offOrigin(), ...seen, posts: [], complaints }).toEqual({
      offOrigin: [],
      policyReports: [],
      missing: [],
      posts: [],
      complaints: [],
    })
  })

  it('would have noticed: a request elsewhere is refused, reported and recorded', async () => {
    await page.evaluate(() => fetch('http://127.0.0.1:9/elsewhere').catch(() => undefined))
    const deadline = Date.now() + 10_000
    while (seen.policyReports.length === 0 && Date.now() < deadline) await page.waitForTimeout(50)
    expect(seen.policyReports.join()).toContain('connect-src')
    expect(complaints.join()).toContain('elsewhere')
  }, 30_000)
})
