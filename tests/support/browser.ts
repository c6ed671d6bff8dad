import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe } from '@jest/globals'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Graph } from '../../src/graph/graph.js'
import { serveOn, type HttpClient } from './http.js'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasChromium = existsSync(executablePath)
if (!hasChromium) console.warn(`skipped: no Chromium at ${executablePath} (apt-get install chromium, or set CHROMIUM)`)

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Tests in a browser, where one is installed; elsewhere they are skipped, and the log says so. */
export const inBrowser = hasChromium ? describe : describe.skip

/** `webgl: false` is a browser that cannot draw in three dimensions. */
export const launchBrowser = ({ webgl = true } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless: true,
    args: webgl ? [...flags, '--disable-gpu'] : [...flags, '--disable-3d-apis'],
    ...(!webgl && { ignoreDefaultArgs: ['--enable-unsafe-swiftshader'] }),
  })

export interface Site {
  server: HttpClient
  browser: Browser
}

/** A graph served, and a browser to look at it, from before the tests of a file until after them; then the graph is closed. */
export const siteOf = (graph: Graph): Site => {
  const site = {} as Site
  beforeAll(async () => {
    site.server = await serveOn(graph)
    site.browser = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await site.browser?.close()
    await site.server?.stop()
    await graph.close()
  }, 30_000)
  return site
}

/** What the page asks of the API from here on. */
export const postsOf = (page: Page): string[] => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.postData() ?? ''))
  return posts
}
