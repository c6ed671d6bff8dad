import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser, Frame, Page } from 'playwright-core'
import { inBrowser, launchBrowser } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'
import { idsOf } from '../support/ids.js'

inBrowser('a view in a page of another origin', () => {
  const graph = sharedGraph()
  let browser: Browser
  let other: Server
  let allowing: HttpClient
  let plain: HttpClient
  let jimei = ''

  /** A page of another origin that frames the address and keeps the heights that it is told. */
  const pageOfOther = async (framed: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/?${new URLSearchParams({ framed })}`)
    return { page, frame: page.frames()[1]! }
  }
  const isRefused = async (framed: string): Promise<boolean> => {
    const { frame } = await pageOfOther(framed)
    await frame.waitForLoadState()
    const url = await frame.evaluate<string>('document.URL').catch(() => 'chrome-error:')
    return !url.startsWith('http')
  }

  beforeAll(async () => {
    other = createServer((request, response) => {
      const framed = new URL(request.url!, 'http://localhost').searchParams.get('framed')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(
        `<title>Another site (made up)</title><iframe src="${framed}" title="framed" width="900" height="600"></iframe>
        <script>heights = []; addEventListener('message', ({ data }) => data.type === 'partnership-graph:height' && heights.push(data.height))</script>`,
      )
    })
    await new Promise<void>((ready) => void other.listen(0, '127.0.0.1', ready))
    const origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    allowing = await serveOn(graph, { FRAME_ANCESTORS: `https://example.org, ${origin}` })
    plain = await serveOn(graph)
    browser = await launchBrowser()
    jimei = (await idsOf(plain, '集美大学'))['集美大学']
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    other?.close()
    await Promise.all([allowing?.stop(), plain?.stop()])
    await graph.close()
  }, 30_000)

  it('shows a profile without navigation, with its source and its height', async () => {
    const { page, frame } = await pageOfOther(`${allowing.url}/embed/university/${jimei}?lang=en`)
    await frame.getByRole('heading', { level: 1 }).getByText('Jimei University').waitFor({ timeout: 120_000 })
    expect(await frame.getByRole('navigation').count()).toBe(0)
    expect(await frame.getByRole('button', { name: 'Print' }).count()).toBe(0)
    const foot = frame.getByRole('contentinfo')
    const { body } = await plain.post('{ status { dataVersion } }')
    await foot.getByText(`version ${body.data!['status'].dataVersion}`).waitFor()
    expect(await foot.getByRole('link', { name: 'Open the full page' }).getAttribute('href')).toBe(
      `${allowing.url}/university/${jimei}?lang=en`,
    )
    const height = await frame.locator('.embed').evaluate((view) => Math.ceil(view.getBoundingClientRect().height))
    await page.waitForFunction(`heights.at(-1) === ${height}`)
    expect(height).toBeGreaterThan(600)
  }, 300_000)

  it('shows the network, opens its evidence within, and leads elsewhere in a tab of its own', async () => {
    const { page, frame } = await pageOfOther(`${allowing.url}/embed/network?focus=${jimei}`)
    const rows = frame.getByRole('table', { name: '连线表' }).locator('tbody tr')
    await rows.first().waitFor({ timeout: 120_000 })
    await rows.first().locator('.evidence-link').click()
    await frame.getByRole('dialog', { name: '依据' }).locator('.statement').first().waitFor({ timeout: 120_000 })
    await frame.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    const opened = page.context().waitForEvent('page')
    await rows.first().getByRole('link').first().click()
    const full = await opened
    await full.waitForURL(/\/[a-z]+\/[\w-]+/)
    expect(new URL(full.url()).pathname).not.toContain('/embed')
    expect(frame.url()).toContain('/embed/network')
  }, 300_000)

  it('shows the matrix by organization and by sector, and opens its evidence within', async () => {
    const { page, frame } = await pageOfOther(`${allowing.url}/embed/matrix?focus=${jimei}`)
    const grid = frame.getByRole('grid')
    await grid.locator('td a').first().click({ timeout: 120_000 })
    await frame.getByRole('dialog', { name: '依据' }).locator('.statement').first().waitFor({ timeout: 120_000 })
    await frame.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
    const height = await frame.locator('.embed').evaluate((view) => Math.ceil(view.getBoundingClientRect().height))
    await page.waitForFunction(`heights.at(-1) === ${height}`)
    const grouped = await pageOfOther(`${allowing.url}/embed/matrix?focus=${jimei}&by=sector`)
    await grouped.frame.locator('.heat-expected').first().waitFor({ timeout: 120_000 })
    expect(await grouped.frame.getByRole('contentinfo').getByRole('link').getAttribute('href')).toBe(
      `${allowing.url}/matrix?focus=${jimei}&by=sector`,
    )
  }, 300_000)

  it('is refused where the setting does not name that origin, and every other page always is', async () => {
    expect(await isRefused(`${plain.url}/embed/network`)).toBe(true)
    expect(await isRefused(`${allowing.url}/network`)).toBe(true)
    expect(await isRefused(`${allowing.url}/matrix`)).toBe(true)
    expect(await isRefused(`${allowing.url}/university/${jimei}`)).toBe(true)
    expect(await isRefused(`${allowing.url}/embed/network`)).toBe(false)
    expect(await isRefused(`${plain.url}/embed/matrix`)).toBe(true)
    expect(await isRefused(`${allowing.url}/embed/matrix`)).toBe(false)
  }, 300_000)

  it('is given away by its page as a frame that holds its whole address', async () => {
    const page = await browser.newPage()
    await page.goto(`${allowing.url}/network?focus=${jimei}&roles=HOST,SIGN&lang=en`)
    await page.getByRole('button', { name: 'Embed', exact: true }).click({ timeout: 120_000 })
    const code = await page.getByRole('dialog').locator('pre').innerText()
    const [, src] = /^<iframe src="([^"]+)"/.exec(code)!
    const address = new URL(src!.replaceAll('&amp;', '&'))
    expect(address.pathname).toBe('/embed/network')
    expect(Object.fromEntries(address.searchParams)).toEqual({ focus: jimei, roles: 'HOST,SIGN', lang: 'en' })
  }, 300_000)
})
