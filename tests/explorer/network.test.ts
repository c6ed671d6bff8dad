import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { inBrowser, launchBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'

/** Run in the page on a PNG: how many pixels stand out from the ground (3:1 at least), and in how many colours. */
const inkOf = (page: Page, png: Buffer): Promise<{ seen: number; colours: number }> =>
  page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (c) => c.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
    drawing.drawImage(image, 0, 0)
    const { data } = drawing.getImageData(0, 0, image.width, image.height)
    const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)
    const light = (i) => 0.2126 * part(data[i]) + 0.7152 * part(data[i + 1]) + 0.0722 * part(data[i + 2])
    const middle = 4 * (image.width * 20 + 20)
    const ground = light(middle)
    const colours = new Set()
    let seen = 0
    for (let i = 0; i < data.length; i += 4) {
      const [a, b] = [light(i), ground].sort((x, y) => y - x)
      if ((a + 0.05) / (b + 0.05) < 3) continue
      seen += 1
      colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2])
    }
    return { seen, colours: colours.size }
  })()`)

inBrowser('the network page in Chromium', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  let jimei = ''
  const many = 'roles=HOST,SIGN,JOIN,INITIATE,ORGANIZE,GUIDE'

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}, within = site.browser): Promise<Page> => {
    const context = await within.newContext({
      viewport: { width: 1280, height: 1400 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    await page.goto(site.server.url + path)
    await page.locator('.size').waitFor({ timeout: 120_000 })
    return page
  }
  const organizations = (page: Page) => page.getByRole('table', { name: '单位表' }).locator('tbody tr')
  const links = (page: Page) => page.getByRole('table', { name: '连线表' }).locator('tbody tr')

  beforeAll(async () => {
    const { body } = await site.server.post('{ organizations(filter: { name: "集美大学" }) { nodes { id } } }')
    jimei = body.data!['organizations'].nodes[0].id
  }, 300_000)

  it('says how many it shows, and its tables have as many rows', async () => {
    const page = await open(`/network?focus=${jimei}`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('集美大学 的合作网络')
    const [, nodes, lines] = /共 (\d+) 家单位 · (\d+) 条连线/.exec(await page.locator('.size').innerText())!
    expect(await organizations(page).count()).toBe(Number(nodes))
    expect(await links(page).count()).toBe(Number(lines))
    const { body } = await site.server.post(
      'query ($ego: [ID!]) { network(input: { ego: $ego, isolates: false }) { nodeCount linkCount } }',
      {
        ego: [jimei],
      },
    )
    expect(body.data!['network']).toEqual({ nodeCount: Number(nodes), linkCount: Number(lines) })
  }, 300_000)

  it('is bounded, and says of how many', async () => {
    const page = await open(`/network?${many}&most=50`)
    expect(await page.locator('.size').innerText()).toMatch(/^显示 \d+ 家单位中的 50 家/)
    expect(await organizations(page).count()).toBe(50)
  }, 300_000)

  it('gives no ranking where the data is too thin, and the reason', async () => {
    const page = await open(`/network?focus=${jimei}`)
    expect(await page.locator('.notice').innerText()).toContain('没有谁更居中，因此不排名次')
    expect(await page.locator('.notice').innerText()).not.toMatch(/[a-z]{3}/)
  }, 300_000)

  it.each(['light', 'dark'] as const)(
    'draws nodes, edges and names that stand out: %s',
    async (colorScheme) => {
      const page = await open(`/network?focus=${jimei}`, { colorScheme })
      const picture = page.locator('.picture')
      await picture.locator('canvas').first().waitFor({ state: 'attached' })
      const { seen, colours } = await inkOf(page, await picture.screenshot())
      expect(seen).toBeGreaterThan(3_000)
      expect(colours).toBeGreaterThan(10)
    },
    120_000,
  )

  it('is walked by the keyboard: an organization, one that it is joined to, and the sentence that joins them', async () => {
    const page = await open(`/network?focus=${jimei}`)
    await organizations(page).getByRole('button', { name: '集美大学', exact: true }).focus()
    await page.keyboard.press('Enter')
    const chosen = page.getByRole('complementary', { name: '选中的单位' })
    await chosen.getByRole('heading', { name: '集美大学', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('chosen')).toBe(jimei)
    await chosen.getByRole('button', { name: '华侨大学' }).focus()
    await page.keyboard.press('Enter')
    await chosen.getByRole('heading', { name: '华侨大学', exact: true }).waitFor()
    await chosen.getByRole('link', { name: /^华侨大学 与 集美大学/ }).focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: '依据' })
    await drawer
      .getByText(/hosted by Xiamen Institute of Technology/)
      .first()
      .waitFor({ timeout: 120_000 })
    expect(await drawer.innerText()).toContain('东南网')
  }, 300_000)

  it('keeps the filters in the address: the same rows in a fresh browser, and Back undoes', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const before = await organizations(page).count()
    await page.getByRole('checkbox', { name: '加入' }).check()
    await page.waitForURL(/roles=HOST%2CJOIN/)
    await page.locator('.spinner').waitFor({ state: 'detached' })
    const fresh = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    const rows = await organizations(fresh).allInnerTexts()
    expect(rows.length).toBeGreaterThan(before)
    await organizations(page)
      .nth(rows.length - 1)
      .waitFor({ timeout: 120_000 })
    expect(await organizations(page).allInnerTexts()).toEqual(rows)
    await page.goBack()
    await organizations(page).nth(before).waitFor({ state: 'detached', timeout: 120_000 })
    expect(await organizations(page).count()).toBe(before)
  }, 400_000)

  it('can be taken away: PNG, GEXF and CSV of what is shown', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 PNG' }).click()
    const png = readFileSync((await (await waiting).path())!)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect((await inkOf(page, png)).seen).toBeGreaterThan(3_000)
    const rows = await organizations(page).count()
    const address = async (name: RegExp): Promise<string> => site.server.url + (await page.getByRole('link', { name }).getAttribute('href'))
    const gexf = await (await fetch(await address(/GEXF/))).text()
    expect(gexf.match(/<node /g)).toHaveLength(rows)
    expect(gexf.match(/<edge /g)).toHaveLength(await links(page).count())
    const csv = new Uint8Array(await (await fetch(await address(/单位 CSV/))).arrayBuffer())
    expect(Buffer.from(csv.slice(0, 3)).toString('hex')).toBe('efbbbf')
    expect(new TextDecoder().decode(csv).trim().split('\r\n')).toHaveLength(rows + 1)
  }, 300_000)

  it('shows the tables and says why there is no picture, where nothing can be drawn', async () => {
    const plain = await launchBrowser({ webgl: false })
    try {
      const page = await open(`/network?focus=${jimei}`, {}, plain)
      await page.getByText('这个浏览器不能绘图（没有 WebGL）。下面的表是同样的内容。').waitFor()
      expect(await page.locator('.picture').count()).toBe(0)
      expect(await organizations(page).count()).toBeGreaterThan(5)
    } finally {
      await plain.close()
    }
  }, 300_000)
})
