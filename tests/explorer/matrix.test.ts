import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { inBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'

const roles = ['HOST', 'SIGN', 'JOIN']

inBrowser('the matrix in Chromium', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)

  const open = async (path: string): Promise<Page> => {
    const context = await site.browser.newContext({
      viewport: { width: 1280, height: 1400 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    })
    const page = await context.newPage()
    await page.goto(site.server.url + path)
    await page.locator('.size').waitFor({ timeout: 120_000 })
    return page
  }
  const drawer = (page: Page) => page.getByRole('dialog')

  it('has in each cell the number of the API, twice, and says how many it shows of how many', async () => {
    const page = await open(`/matrix?roles=${roles}&most=20`)
    const { body } = await site.server.post(
      'query ($roles: [ActivityRole!]!) { network(input: { roles: $roles, isolates: false, top: 20 }) { nodeCount cuts { by nodesBefore } linkRows { count } } }',
      { roles },
    )
    const { nodeCount, cuts, linkRows } = body.data!['network']
    const whole = cuts.find(({ by }: any) => by === 'TOP').nodesBefore
    expect(await page.locator('.size').innerText()).toContain(`显示 ${whole} 家单位中的 ${nodeCount} 家`)
    const grid = page.getByRole('grid')
    expect(await grid.getByRole('columnheader').count()).toBe(nodeCount + 1)
    expect(await grid.getByRole('rowheader').count()).toBe(nodeCount)
    const numbers = (await grid.locator('td a').allInnerTexts()).map(Number)
    const counts = linkRows.flatMap(({ count }: any) => [count, count])
    expect(numbers.toSorted()).toEqual(counts.toSorted())
  }, 300_000)

  it('is one stop of the tabulator key; arrows walk its cells, and Enter opens just what the number counts', async () => {
    const page = await open('/matrix?since=2022')
    const grid = page.getByRole('grid')
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1)
    await grid.locator('[tabindex="0"]').focus()
    const at = () => page.evaluate<number>("document.activeElement.closest('td').cellIndex")
    const focused = () => page.evaluate<string>("document.activeElement.getAttribute('aria-label')")
    const from = await at()
    await page.keyboard.press('ArrowRight')
    expect(await at()).toBe(from + 1)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    if ((await page.evaluate('document.activeElement.tagName')) !== 'A') await page.keyboard.press('ArrowRight')
    const label = await focused()
    const [, names, count] = /^(.+): (\d+)$/.exec(label)!
    await page.keyboard.press('Enter')
    await drawer(page)
      .getByRole('heading', { name: `共同参加的活动：${count} 项` })
      .waitFor({ timeout: 120_000 })
    for (const name of names!.split(' 与 ')) expect(await drawer(page).innerText()).toContain(name)
    expect(new URL(page.url()).searchParams.get('evidence')).toContain('since.2022')
    await page.keyboard.press('Escape')
    await drawer(page).waitFor({ state: 'detached' })
    expect(await focused()).toBe(label)
  }, 300_000)

  it('keeps its order in the address, and Back undoes', async () => {
    const page = await open('/matrix')
    const names = () => page.getByRole('rowheader').getByRole('link').allInnerTexts()
    const before = await names()
    await page.getByRole('combobox', { name: '排列顺序' }).selectOption('按类型')
    await page.waitForURL(/order=sector/)
    const after = await names()
    expect(after).not.toEqual(before)
    expect(after.toSorted()).toEqual(before.toSorted())
    const marks = await page.getByRole('rowheader').locator('.sector-square').allInnerTexts()
    expect(marks).toEqual(marks.toSorted((one, other) => marks.indexOf(one) - marks.indexOf(other)))
    await page.goBack()
    await page.waitForURL((url) => !url.search)
    expect(await names()).toEqual(before)
  }, 300_000)

  it('groups by sector beside what chance would make, and a cell opens its pairs, down to the sentence', async () => {
    const page = await open(`/matrix?by=sector&roles=${roles}`)
    const { body } = await site.server.post(
      'query ($roles: [ActivityRole!]!) { network(input: { roles: $roles, isolates: false }) { mixing { a b observed expectedByDegree } } }',
      { roles },
    )
    const mixed = body.data!['network'].mixing.find(({ a, b }: any) => [a, b].includes('UNIVERSITY') && [a, b].includes('ENTERPRISE'))
    const expected = new Intl.NumberFormat('zh-CN').format(Number(mixed.expectedByDegree.toFixed(1)))
    const cell = page
      .getByRole('grid')
      .getByRole('link', { name: new RegExp(`(学校 与 企业|企业 与 学校): 连线 ${mixed.observed} 条，按机会应有 ${expected} 条`) })
    expect(await cell.count()).toBe(2)
    await cell.first().click()
    const rows = drawer(page).getByRole('table').locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(Math.min(50, mixed.observed))
    await rows.first().locator('.evidence-link').click()
    await page.getByRole('dialog', { name: '依据' }).locator('.statement').first().waitFor({ timeout: 120_000 })
    await page.goBack()
    await page.goBack()
    await drawer(page).first().waitFor({ state: 'detached' })
  }, 300_000)

  it('says how many organizations have no place, and gives its rows as CSV', async () => {
    const page = await open(`/matrix?by=city&roles=${roles}`)
    expect(await page.locator('.notice').innerText()).toMatch(/有 \d+ 家单位，来源没有说明所在地/)
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 CSV', exact: true }).click()
    const csv = await (await waiting).createReadStream().then((stream) => stream.toArray())
    const bytes = Buffer.concat(csv)
    const groups = await page.getByRole('rowheader').count()
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    expect(bytes.toString().trim().split('\r\n')).toHaveLength((groups * (groups + 1)) / 2 + 1)
  }, 300_000)
})
