import { readFileSync } from 'node:fs'
import { beforeAll, expect, it, test } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { takeRoom, type Room } from '../../src/explorer/pages/network/rooms.js'
import { inBrowser, launchBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf } from '../support/ids.js'

/** Run in the page: the pixels of a PNG, the ground as it is in the picture, and how much one colour stands out from another. */
const readingOf = (png: Buffer): string => `
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (c) => c.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
    drawing.drawImage(image, 0, 0)
    const { data } = drawing.getImageData(0, 0, image.width, image.height)
    const at = (i) => [data[i], data[i + 1], data[i + 2]]
    const ground = at(4 * (image.width * 20 + 20))
    const part = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)
    const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    const contrast = (one, other) => {
      const [a, b] = [light(one), light(other)].sort((x, y) => y - x)
      return (a + 0.05) / (b + 0.05)
    }`

/** How many pixels of a PNG stand out from the ground (3:1 at least), and in how many colours. */
const inkOf = (page: Page, png: Buffer): Promise<{ seen: number; colours: number }> =>
  page.evaluate(`(async () => {${readingOf(png)}
    const colours = new Set()
    let seen = 0
    for (let i = 0; i < data.length; i += 4) {
      if (contrast(at(i), ground) < 3) continue
      seen += 1
      colours.add(at(i).join())
    }
    return { seen, colours: colours.size }
  })()`)

/** Of each colour of the design, how many pixels of a PNG have it, and how much it stands out from the ground. */
const tellingOf = (page: Page, png: Buffer, names: readonly string[]): Promise<Record<string, { pixels: number; contrast: number }>> =>
  page.evaluate(`(async () => {${readingOf(png)}
    const probe = document.body.appendChild(document.createElement('span'))
    const colour = (name) => {
      probe.style.color = 'var(--' + name + ')'
      return getComputedStyle(probe).color.match(/\\d+/g).slice(0, 3).map(Number)
    }
    const told = {}
    for (const name of ${JSON.stringify(names)}) {
      const wanted = colour(name)
      let pixels = 0
      for (let i = 0; i < data.length; i += 4) if (wanted.every((value, which) => Math.abs(value - data[i + which]) <= 8)) pixels += 1
      told[name] = { pixels, contrast: contrast(wanted, ground) }
    }
    return told
  })()`)

test('no name is written over another, or over a node', () => {
  const node: Room = { left: 70, right: 90, y: 20, height: 20 }
  const taken = [node]
  const name = (left: number, right: number, y: number): boolean => takeRoom(taken, { left, right, y, height: 17 })
  expect(name(0, 60, 10)).toBe(true)
  expect(name(50, 69, 20)).toBe(false)
  expect(name(61, 69, 20)).toBe(true)
  expect(name(0, 60, 30)).toBe(true)
  expect(name(65, 120, 30)).toBe(false)
  expect(name(65, 120, 39)).toBe(true)
  expect(taken).toHaveLength(5)
})

inBrowser('the network page in Chromium', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  let jimei = ''
  let huaqiao = ''
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
    ;({ 集美大学: jimei, 华侨大学: huaqiao } = await idsOf(site.server, '集美大学', '华侨大学'))
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

  it.each(['light', 'dark'] as const)(
    'stands out from its ground as WCAG has it: lines and nodes by 3:1, names by 4.5:1: %s',
    async (colorScheme) => {
      const page = await open(`/network?focus=${jimei}&roles=HOST,SIGN,JOIN`, { colorScheme })
      await page.locator('.picture canvas').first().waitFor({ state: 'attached' })
      const names = ['edge', 'ink', 'sector-university', 'sector-government', 'sector-association', 'sector-research']
      const told = await tellingOf(page, await page.locator('.picture').screenshot(), names)
      for (const [name, { pixels, contrast }] of Object.entries(told)) {
        expect({ name, drawn: pixels > (name === 'edge' ? 1_000 : 150) }).toEqual({ name, drawn: true })
        expect({ name, contrast, enough: contrast >= (name === 'ink' ? 4.5 : 3) }).toMatchObject({ name, enough: true })
      }
    },
    120_000,
  )

  it('writes Chinese names in a font that has them: no two characters look alike', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const shapes = await page.evaluate<string[]>(`[...'集美大学华侨厦门理工'].map((character) => {
      const drawing = new OffscreenCanvas(40, 40).getContext('2d')
      drawing.font = '32px ' + getComputedStyle(document.body).fontFamily
      drawing.fillText(character, 4, 34)
      return drawing.getImageData(0, 0, 40, 40).data.join()
    })`)
    expect(new Set(shapes).size).toBe(10)
  }, 120_000)

  it('moves at once where less motion is asked for', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const picture = page.locator('.picture')
    await picture.locator('canvas').first().waitFor({ state: 'attached' })
    await picture.scrollIntoViewIfNeeded()
    const box = (await picture.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const before = await picture.screenshot()
    await page.mouse.wheel(0, -240)
    await page.waitForTimeout(60)
    const soon = await picture.screenshot()
    await page.waitForTimeout(700)
    const later = await picture.screenshot()
    expect(soon.equals(before)).toBe(false)
    expect(later.equals(soon)).toBe(true)
  }, 120_000)

  it('opens a link of the table by the keyboard alone: quote, source, date and the address that the API gives', async () => {
    const page = await open(`/network?focus=${jimei}`)
    await links(page).first().waitFor({ timeout: 120_000 })
    const row = links(page).filter({ hasText: '华侨大学' }).filter({ hasText: '集美大学' }).first()
    await row.locator('.evidence-link').focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: '依据' })
    await drawer.locator('.statement').first().waitFor({ timeout: 120_000 })
    expect(await drawer.locator('blockquote').first().innerText()).toContain('hosted by Xiamen Institute of Technology')
    expect(await drawer.innerText()).toContain('发布于 2024年5月14日')
    const shown = await drawer
      .getByRole('link', { name: '打开来源' })
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')))
    const { body } = await site.server.post(
      'query ($a: ID!, $b: ID!) { between(a: $a, b: $b) { sharedActivities(first: 20, roles: [HOST]) { edges { evidence(first: 20) { nodes { source { url } } } } } } }',
      { a: jimei, b: huaqiao },
    )
    const urls = body.data!['between'].sharedActivities.edges.flatMap(({ evidence }: any) =>
      evidence.nodes.map(({ source }: any) => source.url),
    )
    expect(new Set(shown)).toEqual(new Set(urls.filter(Boolean)))
  }, 300_000)

  it('hands its address and its question to the clipboard: run, the question returns the rows of the table', async () => {
    const page = await open(`/network?focus=${jimei}`, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByRole('button', { name: '复制链接' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(page.url())
    await page.getByRole('button', { name: '已复制' }).waitFor({ state: 'detached' })
    await page.getByText('查看这一页的 GraphQL').click()
    await page.locator('details.query').last().getByRole('button', { name: '复制' }).click()
    await page.getByRole('button', { name: '已复制' }).waitFor()
    const query = await page.evaluate<string>('navigator.clipboard.readText()')
    const variables = await page.getByLabel('变量', { exact: true }).innerText()
    const { body } = await site.server.post(query, JSON.parse(variables))
    const ids = await organizations(page)
      .locator('.evidence-link')
      .evaluateAll((found) =>
        found.map((link) => new URLSearchParams(link.getAttribute('href')!.split('?')[1]!.split('#')[0]).get('chosen')),
      )
    expect(ids.length).toBeGreaterThan(5)
    expect(body.data!['network'].nodeRows.map(({ id }: any) => id)).toEqual(ids)
  }, 120_000)

  it('is walked by the keyboard: an organization, one that it is joined to, and the sentence that joins them', async () => {
    const page = await open(`/network?focus=${jimei}`)
    await organizations(page).getByRole('button', { name: '集美大学', exact: true }).focus()
    await page.keyboard.press('Enter')
    const chosen = page.getByRole('complementary', { name: '选中的单位' })
    await chosen.getByRole('heading', { name: '集美大学', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('chosen')).toBe(jimei)
    await chosen.getByRole('button', { name: '华侨大学' }).focus()
    await page.keyboard.press('Enter')
    // The keyboard goes on from the top of the panel.
    await page.locator('h2:focus', { hasText: '华侨大学' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await chosen.locator('button.choice:focus').waitFor()
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

  it('can be taken away: PNG, GEXF, GraphML and CSV of what is shown', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 PNG' }).click()
    const png = readFileSync((await (await waiting).path())!)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.length).toBeGreaterThan(50_000)
    const ink = await inkOf(page, png)
    expect(ink.seen).toBeGreaterThan(3_000)
    expect(ink.colours).toBeGreaterThan(10)
    const rows = await organizations(page).count()
    const address = async (name: RegExp): Promise<string> => site.server.url + (await page.getByRole('link', { name }).getAttribute('href'))
    const gexf = await (await fetch(await address(/GEXF/))).text()
    expect(gexf.match(/<node /g)).toHaveLength(rows)
    expect(gexf.match(/<edge /g)).toHaveLength(await links(page).count())
    const graphml = await (await fetch(await address(/^GraphML$/))).text()
    expect(graphml).toContain('http://graphml.graphdrawing.org/xmlns')
    expect(graphml.match(/<node /g)).toHaveLength(rows)
    expect(graphml.match(/<edge /g)).toHaveLength(await links(page).count())
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
