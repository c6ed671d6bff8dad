import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { inBrowser, postsOf, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf } from '../support/ids.js'

inBrowser('what can be taken away from a page', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  let jimei = ''

  const open = async (path: string): Promise<Page> => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(site.server.url + path)
    return page
  }
  const downloaded = async (page: Page, name: string): Promise<Buffer> => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    return readFileSync((await (await waiting).path())!)
  }

  beforeAll(async () => {
    jimei = (await idsOf(site.server, '集美大学'))['集美大学']
  }, 300_000)

  it('prints a profile with its title, address and the date of the data, and no buttons', async () => {
    const page = await open(`/university/${jimei}`)
    await page.getByRole('table', { name: '参加的活动' }).waitFor({ timeout: 120_000 })
    await page.getByText(/^数据更新于/).waitFor()
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
    // Some fonts print characters as the radicals of the same form.
    const printed = text.normalize('NFKC').replaceAll(/\s/g, '')
    const { body } = await site.server.post('{ status { dataVersion } }')
    expect(printed).toContain('集美大学')
    expect(printed).toContain('一起主办过活动的单位')
    expect(printed).toContain(page.url())
    expect(printed).toMatch(new RegExp(`数据更新于\\d{4}年\\d+月\\d+日,第${body.data!['status'].dataVersion}版`))
    expect(printed).not.toContain('复制链接')
    expect(printed).not.toContain('下载CSV')
  }, 300_000)

  it('prints the evidence that is open, word for word, in place of the page', async () => {
    const page = await open(`/university/${jimei}`)
    await page.getByRole('table', { name: '一起主办过活动的单位' }).locator('.evidence-link').first().click()
    const evidence = page.getByRole('dialog')
    await evidence.locator('blockquote').first().waitFor({ timeout: 120_000 })
    expect(await evidence.getByRole('button', { name: '打印' }).count()).toBe(1)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate<string>('document.body.innerText')
    expect(printed).toContain('hosted by Xiamen Institute of Technology, Huaqiao University, Jimei University')
    expect(printed).toContain(page.url())
    expect(printed).toMatch(/数据更新于 \d{4}年\d+月\d+日 · 第 \d+ 版/)
    expect(printed).not.toContain('复制链接')
    expect(await page.locator('main').isVisible()).toBe(false)
    expect(await evidence.getByRole('button', { name: '关闭' }).isVisible()).toBe(false)
  }, 300_000)

  it('prints black on white, whatever the page looks like', async () => {
    const page = await open(`/university/${jimei}?theme=dark`)
    const panel = page.locator('.panel').first()
    await panel.waitFor({ timeout: 120_000 })
    const lightest = (): Promise<number> =>
      page.evaluate("Math.min(...getComputedStyle(document.querySelector('.panel')).backgroundColor.match(/[\\d.]+/g).slice(0, 3))")
    expect(await lightest()).toBeLessThan(100)
    await page.emulateMedia({ media: 'print' })
    expect(await lightest()).toBe(255)
  }, 300_000)

  it.each([
    '/network?focus=JIMEI',
    '/matrix?focus=JIMEI',
    '/matrix?by=sector',
    '/trends',
    '/path?a=JIMEI&b=HUAQIAO',
    '/path?a=JIMEI&b=BEIJING',
    '/compare?ids=JIMEI,HUAQIAO',
    '/ask?with=JIMEI',
    '/ask?kind=university',
    '/question/partners?of=JIMEI',
    '/question/together?of=JIMEI&other=HUAQIAO',
    '/question/connection?of=JIMEI&other=HUAQIAO',
    '/question/signed',
    '/question/guided',
    '/question/pairs',
    '/question/events?place=350211',
    '/question/active',
    '/question/bases',
    '/question/years',
    '/question/cities',
    '/question/sectors',
  ])(
    'prints the sources that it stands on: %s',
    async (form) => {
      const ids = await idsOf(site.server, '集美大学', '华侨大学', '北京大学')
      const page = await open(
        form.replace('JIMEI', ids['集美大学']).replace('HUAQIAO', ids['华侨大学']).replace('BEIJING', ids['北京大学']),
      )
      const sources = page.locator('#sources')
      await sources.waitFor({ timeout: 120_000 })
      const titles = await sources.locator('tbody td:first-child a').allInnerTexts()
      const count = Number(/来源 · (\d+)/.exec(await sources.innerText())![1])
      expect(titles).toHaveLength(Math.min(count, 100))
      // Every table but their own leads to the sources; paths and matrices are none.
      const tables = (await page.locator('.table').count()) - 1
      expect(await page.getByRole('link', { name: `本页来源 ${count} 个` }).count()).toBe(tables)
      const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
      const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true })
      const addresses = await sources.locator('a[target=_blank]').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) expect(bare(text)).toContain(bare(address))
    },
    300_000,
  )

  it('folds the filters of a narrow screen, says in words what they say, and prints the words', async () => {
    const page = await open('/network?since=2020')
    const words = '起始年份 2020 · 以什么身份参加 主办'
    await page.getByLabel('起始年份').waitFor({ timeout: 120_000 })
    expect(await page.locator('summary').getByText(words).isVisible()).toBe(false)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.locator('summary').getByText(words).waitFor()
    expect(await page.getByLabel('起始年份').isVisible()).toBe(false)
    await page.locator('summary').getByText(words).click()
    expect(await page.getByLabel('起始年份').isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('p').getByText(words).isVisible()).toBe(true)
    expect(await page.getByLabel('起始年份').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${new URL(page.url()).origin}/compare`)
    await page.getByRole('combobox', { name: '第 1 家' }).waitFor({ timeout: 120_000 })
  }, 300_000)

  it('saves the rows of a table as CSV that Excel reads in Chinese', async () => {
    const page = await open(`/university/${jimei}`)
    const table = page.getByRole('table', { name: '一起主办过活动的单位' })
    await table.waitFor({ timeout: 120_000 })
    const csv = await downloaded(page, '下载 CSV: 一起主办过活动的单位')
    expect(csv.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const [head, ...rows] = parse(csv, { bom: true }) as string[][]
    expect(head).toEqual(
      (await table.locator('th').allInnerTexts())
        .map((title) => title.replace(/ [↕▲▼]$/u, ''))
        .flatMap((title, at) => (at === 0 ? [title, `${title} ID`] : [title])),
    )
    expect(rows).toHaveLength(await table.locator('tbody tr').count())
    const huaqiao = rows.find(([name]) => name === '华侨大学')!
    expect(await table.getByRole('link', { name: '华侨大学', exact: true }).getAttribute('href')).toBe(`/university/${huaqiao[1]}`)
    expect(huaqiao.at(-1)).toBe('2024-05-14')
  }, 300_000)

  it('saves a view with a note as a file, which leads back to it and nowhere else', async () => {
    const page = await open(`/network?focus=${jimei}&roles=HOST,SIGN`)
    await page.locator('.size').waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: '保存与笔记' }).click()
    await page.getByLabel('笔记', { exact: true }).fill('两所学校都在。\n下次问签约。')
    const file = await downloaded(page, '保存为文件')
    const { body } = await site.server.post('{ status { dataVersion } }')
    expect(JSON.parse(file.toString())).toMatchObject({
      title: '集美大学 的合作网络',
      address: `/network?focus=${jimei}&roles=HOST,SIGN`,
      dataVersion: body.data!['status'].dataVersion,
      note: '两所学校都在。\n下次问签约。',
    })
    await page.goto(`${site.server.url}/`)
    const notes = page.getByRole('region', { name: '打开保存过的页面' })
    await notes.getByRole('button', { name: '选取文件' }).waitFor({ timeout: 120_000 })
    const put = (name: string, text: string | Buffer) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    const elsewhere = JSON.stringify({ ...JSON.parse(file.toString()), address: 'https://example.org/' })
    const older = JSON.stringify({ ...JSON.parse(file.toString()), dataVersion: 1 })
    await notes
      .locator('input[type=file]')
      .setInputFiles([put('a.json', file), put('b.json', elsewhere), put('c.json', '{'), put('d.json', older)])
    await notes.getByText('保存时是第 1 版数据', { exact: false }).waitFor()
    expect(await notes.getByRole('alert').allInnerTexts()).toEqual(['这不是从这里保存的文件。', '这不是从这里保存的文件。'])
    expect(await notes.innerText()).toContain('下次问签约。')
    await notes.getByRole('link', { name: '集美大学 的合作网络' }).first().click()
    await page.waitForURL(/\/network\?focus=\w+&roles=HOST(,|%2C)SIGN$/)
    await page.getByRole('heading', { level: 1, name: '集美大学 的合作网络' }).waitFor({ timeout: 120_000 })
  }, 300_000)

  it('saves the network as SVG with every node, link and name as text', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const nodes = page.getByRole('table', { name: '单位表' }).locator('tbody tr')
    await nodes.first().waitFor({ timeout: 120_000 })
    const svg = (await downloaded(page, '下载 SVG')).toString()
    expect(svg.match(/<circle /g)).toHaveLength(await nodes.count())
    expect(svg.match(/<line /g)).toHaveLength(await page.getByRole('table', { name: '连线表' }).locator('tbody tr').count())
    expect(svg).toContain('>华侨大学</text>')
    const { body } = await site.server.post('{ status { dataVersion } }')
    expect(svg).toContain(`第 ${body.data!['status'].dataVersion} 版</text>`)
    expect(svg).toContain('>集美大学 的合作网络 · 产教融合图谱')
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const errors = await page.evaluate<number>(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelectorAll('parsererror').length`,
    )
    expect(errors).toBe(0)
  }, 300_000)

  it('expands an organization in one request, by as many as it said, and Back undoes', async () => {
    const page = await open(`/network?focus=${jimei}`)
    const nodes = page.getByRole('table', { name: '单位表' }).locator('tbody tr')
    await nodes.first().waitFor({ timeout: 120_000 })
    const { body } = await site.server.post(
      'query ($ego: [ID!]) { network(input: { ego: $ego, isolates: false }) { nodeRows { id name } } all: network(input: { isolates: false }) { nodeRows(first: 10000) { id degree } } }',
      { ego: [jimei] },
    )
    const degrees = new Map<string, number>(body.data!['all'].nodeRows.map(({ id, degree }: any) => [id, degree]))
    const before = await nodes.count()
    // The one of its neighbours with most ties that are not drawn yet.
    const [{ name, id }] = body.data!['network'].nodeRows.toSorted((a: any, b: any) => degrees.get(b.id)! - degrees.get(a.id)!)
    const said = degrees.get(id)!
    expect(said).toBeGreaterThanOrEqual(before)
    await nodes.getByRole('button', { name, exact: true }).click()
    const chosen = page.getByRole('complementary', { name: '选中的单位' })
    await chosen.getByText('展开：还和谁合作').click()
    const button = chosen.getByRole('button', { name: `主办 · ${said}`, exact: true })
    await button.waitFor({ timeout: 120_000 })
    const posts = postsOf(page)
    await button.click()
    await chosen.getByRole('heading', { name: `与 ${name} 相连 · ${said}` }).waitFor({ timeout: 120_000 })
    expect(posts).toHaveLength(1)
    await chosen.locator('h2:focus').waitFor()
    expect(await nodes.count()).toBeGreaterThan(before)
    expect(new URL(page.url()).searchParams.get('expand')).toBe(id)
    await page.goBack()
    await nodes.nth(before).waitFor({ state: 'detached', timeout: 120_000 })
    expect(await nodes.count()).toBe(before)
  }, 300_000)
})
