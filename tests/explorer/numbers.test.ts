import { expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { inBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf } from '../support/ids.js'

/** The first number in a text, without separators; undefined where there is none. */
const numberIn = (text: string): number | undefined => {
  const [found] = /\d[\d,]*/.exec(text) ?? []
  return found === undefined ? undefined : Number(found.replaceAll(',', ''))
}

inBrowser('numbers of the explorer open to what they count', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)

  const open = async (path: string): Promise<Page> => {
    const page = await site.browser.newPage({ viewport: { width: 1280, height: 1400 }, reducedMotion: 'reduce' })
    await page.goto(site.server.url + path)
    await page.locator('h1').waitFor({ timeout: 120_000 })
    await page.locator('.spinner').waitFor({ state: 'detached', timeout: 120_000 })
    return page
  }
  /** Cells of figures that hold a number above 0 and no link. */
  const closed = (page: Page, table: string): Promise<string[]> =>
    page
      .getByRole('table', { name: table, exact: true })
      .locator('td.figure')
      .evaluateAll((cells) =>
        cells.filter((cell) => /^[1-9][\d,]*$/.test(cell.textContent!.trim()) && !cell.querySelector('a')).map((cell) => cell.textContent!),
      )

  it.each([
    ['/trends', ['每年的活动', '哪些地方活动多', '面向哪些行业', '三螺旋：学校、企业、政府走得多近']],
    ['/quality', ['缺什么，疑什么', '陈述的把握', '来源的许可与取得日期', '各来源的陈述数', '陈述按来源发布的年份']],
    ['/sources', ['全部来源']],
    ['/network', ['单位表', '连线表']],
  ])(
    '%s: no number of what is there stands without a link',
    async (path, tables) => {
      const page = await open(path)
      for (const table of tables) {
        await page.getByRole('table', { name: table, exact: true }).waitFor({ timeout: 120_000 })
        expect({ table, closed: await closed(page, table) }).toEqual({ table, closed: [] })
      }
    },
    300_000,
  )

  it.each(['/trends?place=3502&since=2019', '/trends?split=kind&lang=en&level=district'])(
    '%s: each number opens as many as it says',
    async (path) => {
      const page = await open(path)
      await page.locator('.size').waitFor({ timeout: 120_000 })
      const links = await page
        .locator('td .evidence-link')
        .evaluateAll((found) => found.map((link) => ({ href: link.getAttribute('href')!, count: link.textContent! })))
      expect(links.length).toBeGreaterThan(15)
      for (const { href, count } of links) {
        await page.goto(site.server.url + href)
        const drawer = page.getByRole('dialog')
        await drawer.locator('h3').first().waitFor({ timeout: 120_000 })
        const evidence = new URLSearchParams(href.split('?')[1]).get('evidence')!
        const shown = numberIn(await drawer.locator('h3').first().innerText())
        // Who took part where no source tells the time or place: the list of activities stands for them.
        if (evidence.includes('unknown') && shown !== numberIn(count)) expect(shown).toBeGreaterThan(0)
        else expect({ href, shown }).toEqual({ href, shown: numberIn(count) })
      }
    },
    400_000,
  )

  it('/quality: certainties open statements, licences and years open sources, as many as they say', async () => {
    const page = await open('/quality')
    const linksOf = (table: string, column: number) =>
      page
        .getByRole('table', { name: table, exact: true })
        .locator(`tbody td:nth-child(${column}) a`)
        .evaluateAll((found) => found.map((link) => ({ href: link.getAttribute('href')!, count: link.textContent! })))
    await page.getByRole('table', { name: '来源的许可与取得日期' }).waitFor({ timeout: 120_000 })
    const sure = await linksOf('陈述的把握', 2)
    const lists = [
      ...(await linksOf('来源的许可与取得日期', 2)),
      ...(await linksOf('来源的许可与取得日期', 3)),
      ...(await linksOf('陈述按来源发布的年份', 2)),
    ]
    expect(sure.length).toBeGreaterThan(0)
    expect(lists.length).toBeGreaterThan(5)
    for (const { href, count } of sure) {
      await page.goto(site.server.url + href)
      const heading = page.getByRole('dialog').locator('h3').first()
      await heading.waitFor({ timeout: 120_000 })
      expect(numberIn(await heading.innerText())).toBe(numberIn(count))
      await page.getByRole('dialog').locator('.statement').first().waitFor()
    }
    for (const { href, count } of lists) {
      await page.goto(site.server.url + href)
      const table = page.getByRole('table', { name: '全部来源' })
      await table.waitFor({ timeout: 120_000 })
      const rows = await table.locator('tbody tr').count()
      const shown = rows < 50 ? rows : numberIn(/显示 ([\d,]+)/.exec(await page.locator('section.panel').innerText())?.[1] ?? String(rows))
      expect({ href, shown }).toEqual({ href, shown: numberIn(count) })
    }
  }, 300_000)

  it('/quality: what a check looked at opens to a list of all of it, Back undoes', async () => {
    const page = await open('/quality')
    const { body } = await site.server.post('{ quality { checks { check of } } }')
    const { of } = body.data!['quality'].checks.find(({ check }: { check: string }) => check === 'NO_DATE')
    await page.getByRole('link', { name: `“没有日期的活动”查过的全部条目: ${of}` }).click()
    const items = page.getByRole('table', { name: '“没有日期的活动”查过的全部条目' })
    await items.waitFor({ timeout: 120_000 })
    expect(await items.locator('tbody tr').count()).toBe(Math.min(of, 50))
    await page.goBack()
    await items.waitFor({ state: 'detached' })
  }, 300_000)

  it('/quality: what hangs on a pair opens to what is said of both (made up)', async () => {
    const ids = await idsOf(site.server, '集美大学', '华侨大学')
    const [one, other] = Object.entries(ids).map(([name, id]) => ({ id, name, kind: 'University', nameKind: 'OFFICIAL' }))
    const page = await site.browser.newPage()
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch()
      const { data, ...rest } = (await answer.json()) as { data: Record<string, unknown> }
      const queue = { totalCount: 1, nodes: [{ id: 'made-up', reason: 'SIMILAR_NAME', name: '大学', value: 77, one, other }] }
      await route.fulfill({ response: answer, json: { ...rest, data: data['reviewQueue'] ? { ...data, reviewQueue: queue } : data } })
    })
    await page.goto(`${site.server.url}/quality`)
    await page.getByRole('link', { name: /牵涉: 77$/ }).click()
    const drawer = page.getByRole('dialog', { name: '依据' })
    await drawer.locator('.drawer-subject').nth(1).waitFor({ timeout: 120_000 })
    expect(await drawer.locator('.drawer-subject').allInnerTexts()).toEqual(Object.keys(ids).map((name) => expect.stringContaining(name)))
    expect(await drawer.locator('.statement').count()).toBeGreaterThan(2)
  }, 300_000)

  it.each(['/question/years', '/question/cities', '/question/sectors'])(
    '%s: organizations open to themselves, sources to the activities that they tell of, as many as it says',
    async (path) => {
      const page = await open(path)
      const rows = page.locator('section[aria-label$=条结果] tbody tr')
      await rows.first().waitFor({ timeout: 120_000 })
      const told = await rows.evaluateAll((found) =>
        found
          .map((row) => [...row.querySelectorAll('.evidence-link')].map((link) => [link.getAttribute('href')!, link.textContent!]))
          // A year of nothing opens to nothing.
          .filter((links) => links.length > 0)
          .slice(0, 4),
      )
      expect(told.length).toBeGreaterThan(2)
      for (const [activities, organizations, sources] of told) {
        for (const [link, count] of [
          [organizations, organizations![0]!.includes('organizations.1') ? organizations : activities],
          [sources, activities],
        ]) {
          await page.goto(site.server.url + link![0])
          const heading = page.getByRole('dialog').locator('h3').first()
          await heading.waitFor({ timeout: 120_000 })
          expect({ link, shown: numberIn(await heading.innerText()) }).toEqual({ link, shown: numberIn(count![1]!) })
        }
      }
    },
    300_000,
  )

  it('/network: a number of partners opens them, as many as it says', async () => {
    const page = await open('/network')
    const link = page.getByRole('table', { name: '单位表' }).locator('.evidence-link').first()
    await link.waitFor({ timeout: 120_000 })
    const degree = Number(await link.innerText())
    await link.click()
    const chosen = page.locator('#chosen')
    await chosen.locator('.neighbours').waitFor({ timeout: 120_000 })
    expect(await chosen.locator('.neighbours li').count()).toBe(degree)
    expect(await chosen.locator('.neighbours .evidence-link').count()).toBe(degree)
    expect(await chosen.evaluate((box) => box.getBoundingClientRect().top < box.ownerDocument.defaultView!.innerHeight)).toBe(true)
  }, 300_000)

  it('the home page: each kind opens the list of all of it', async () => {
    const page = await open('/')
    await page.locator('.counts a').first().waitFor({ timeout: 120_000 })
    const links = await page
      .locator('.counts a')
      .evaluateAll((found) => found.map((link) => ({ href: link.getAttribute('href')!, count: link.textContent! })))
    expect(links).toHaveLength(9)
    const kinds = links.filter(({ href }) => href.startsWith('/search'))
    expect(kinds).toHaveLength(7)
    for (const { href, count } of kinds) {
      await page.goto(site.server.url + href)
      const status = page.locator('main [role=status]').filter({ hasText: '共' })
      await status.waitFor({ timeout: 120_000 })
      expect({ href, shown: numberIn(await status.innerText()) }).toEqual({ href, shown: numberIn(count) })
      expect(await page.locator('.hit').count()).toBe(Math.min(50, numberIn(count)!))
    }
  }, 300_000)

  it('every kind of the search page can be looked through', async () => {
    const page = await open('/search')
    await page.locator('#kind').waitFor({ timeout: 120_000 })
    const kinds = await page.locator('#kind option').evaluateAll((found) => found.map((one) => one.getAttribute('value')!))
    for (const kind of kinds.filter(Boolean)) {
      await page.goto(`${site.server.url}/search?kind=${kind}`)
      const status = page.locator('main [role=status]').filter({ hasText: '共' })
      await status.waitFor({ timeout: 120_000 })
      expect(await page.locator('.hit').count()).toBe(Math.min(50, numberIn(await status.innerText())!))
    }
  }, 300_000)

  it('two that bear one name are told apart by what differs, and by the id where nothing does (made up)', async () => {
    const { 集美大学: jimei, 华侨大学: huaqiao } = await idsOf(site.server, '集美大学', '华侨大学')
    const page = await site.browser.newPage()
    const made = new Map([['"集美大学"', '"华侨大学"']])
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch()
      const body = [...made].reduce((text, [printed, instead]) => text.replaceAll(printed, instead), await answer.text())
      await route.fulfill({ response: answer, body })
    })
    const pair = `of=${jimei}&other=${huaqiao}`
    for (const [path, where] of [
      ['/network?most=50', '[aria-label=单位表]'],
      [`/compare?ids=${jimei},${huaqiao}`, '[aria-label=一览]'],
      [`/path?a=${jimei}&b=${huaqiao}`, '.chain >> nth=0'],
      [`/question/together?${pair}`, 'main thead >> nth=0'],
      [`/question/connection?${pair}`, 'main tbody >> nth=0'],
      [`/?evidence=a.${jimei}.b.${huaqiao}`, '.drawer-subject'],
    ] as const) {
      await page.goto(site.server.url + path)
      const found = page.locator(where)
      await found.waitFor({ timeout: 120_000 })
      // Where they are differs: in the table of a comparison each place stands in a row of its own too.
      for (const place of ['厦门市', '泉州市']) {
        const told = found.locator('span.soft').getByText(place, { exact: true })
        await told.first().waitFor({ timeout: 120_000 })
        expect({ path, place, told: await told.count() }).toEqual({ path, place, told: 1 })
      }
      expect(await found.getByText('…').count()).toBe(0)
    }
    // Of one place too: nothing but the id is left.
    made.set('"厦门市"', '"泉州市"')
    // A heading that names both tells them apart as well.
    for (const path of [`/path?a=${jimei}&b=${huaqiao}`, `/compare?ids=${jimei},${huaqiao}`, `/question/together?${pair}`]) {
      await page.goto(site.server.url + path)
      const heading = page.getByRole('heading', { level: 1 })
      await heading.getByText('高等学校 …').first().waitFor({ timeout: 120_000 })
      expect(await heading.innerText()).toMatch(new RegExp(`…${jimei.slice(-5)}.*…${huaqiao.slice(-5)}`))
    }
  }, 300_000)

  it('a translated name bears its mark in rankings, between groups and among their pairs', async () => {
    const page = await open('/matrix?by=sector&lang=en')
    await page.locator('.heat-legend').waitFor({ timeout: 120_000 })
    const { body } = await site.server.post(
      `{ network(input: {}) { groupMixing(by: SECTOR, language: EN) {
        cells { a { key } b { key } linkRows(first: 50) { aNameKind(language: EN) bNameKind(language: EN) } } } } }`,
    )
    const marked = body.data!['network'].groupMixing.cells.map(({ a, b, linkRows }: any) => ({
      cell: `${a.key}.${b.key}`,
      count: linkRows.flatMap((row: any) => [row.aNameKind, row.bNameKind]).filter((kind: string) => kind?.endsWith('TRANSLATED')).length,
    }))
    const [most] = marked.toSorted((one: any, other: any) => other.count - one.count)
    expect(most.count).toBeGreaterThan(0)
    await page.goto(`${site.server.url}/matrix?by=sector&lang=en&cell=${most.cell}`)
    await page.getByRole('dialog').locator('tbody tr').first().waitFor({ timeout: 120_000 })
    expect(await page.getByRole('dialog').locator('.mark').count()).toBe(most.count)

    // No place of the seed bears a translated name: the answers are changed on their way.
    const translated = await site.browser.newPage()
    await translated.route('**/graphql', async (route) => {
      const answer = await route.fetch()
      const text = (await answer.text()).replaceAll('"nameKind":"OFFICIAL"', '"nameKind":"MACHINE_TRANSLATED"')
      await route.fulfill({ response: answer, body: text })
    })
    await translated.goto(`${site.server.url}/trends`)
    const ranking = translated.getByRole('table', { name: '哪些地方活动多' })
    await ranking.waitFor({ timeout: 120_000 })
    expect(await ranking.locator('.mark-warn').count()).toBe(await ranking.locator('td:first-child a').count())
    await translated.goto(`${site.server.url}/matrix?by=city`)
    await translated.locator('.heat-legend').waitFor({ timeout: 120_000 })
    expect(await translated.locator('th .mark-warn').count()).toBeGreaterThan(0)
  }, 300_000)
})
