import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { inBrowser, postsOf, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf } from '../support/ids.js'

inBrowser('paths, comparison, trends and sentences in Chromium', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  const id: Record<string, string> = {}

  const open = async (path: string): Promise<Page> => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 1400 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(site.server.url + path)
    await page.locator('h1').waitFor({ timeout: 120_000 })
    await page.locator('.spinner').waitFor({ state: 'detached', timeout: 120_000 })
    return page
  }
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> =>
    (await site.server.post(query, variables)).body.data!
  const rowsOf = (page: Page, table: string): Locator => page.getByRole('table', { name: table }).locator('tbody tr')
  const drawer = (page: Page) => page.getByRole('dialog', { name: '依据' })

  beforeAll(async () => {
    Object.assign(id, await idsOf(site.server, '集美大学', '华侨大学', '厦门理工学院', '北京大学'))
  }, 300_000)

  it('finds the paths of the API and names each step with its evidence', async () => {
    const page = await open(`/path?a=${id['集美大学']}&b=${id['华侨大学']}`)
    await page.getByText('集美大学 与 华侨大学 之间的 3 条路线，短的在前').waitFor({ timeout: 120_000 })
    const { between } = await ask(
      'query ($a: ID!, $b: ID!) { between(a: $a, b: $b) { paths(first: 3) { nodes { hops { to { name } } } } } }',
      { a: id['集美大学'], b: id['华侨大学'] },
    )
    const chains = page.locator('.chain')
    expect(await chains.count()).toBe(between.paths.nodes.length)
    for (const [at, { hops }] of between.paths.nodes.entries())
      expect(await chains.nth(at).locator('li > a').allInnerTexts()).toEqual(['集美大学', ...hops.map(({ to }: any) => to.name)])
    const step = chains.first().locator('.evidence-link').first()
    expect(await step.innerText()).toMatch(/依据 [1-9]/)
    await step.click()
    await drawer(page).locator('.statement').first().waitFor({ timeout: 120_000 })
    // The two share an activity as well: the tie that was pressed comes first, and says whose it is.
    await page.keyboard.press('Escape')
    await chains.locator('.chain-ties > span').filter({ hasText: '成员' }).first().getByRole('link').click()
    await drawer(page).getByText('直接关系：1 条').waitFor({ timeout: 120_000 })
    expect(await drawer(page).locator('h3:visible').allInnerTexts()).toEqual(['直接关系：1 条', '共同参加的活动：1 项'])
    expect((await drawer(page).locator('h4').first().innerText()).replaceAll(/\s+/g, ' ')).toMatch(
      /^集美大学 成员 .*集美区高校产业技术联盟/,
    )
  }, 300_000)

  it.each([
    ['/matrix', 'by=place&order=x&most=7'],
    ['/network', 'roles=Y&since=abc&most=7'],
    ['/trends', 'since=abc&until=x&split=z'],
    ['/ask', 'kind=9&least=99&since=x'],
    ['/compare', 'ids=,&since=x'],
    ['/quality', 'check=NOTHING'],
    ['/search', 'kind=X'],
  ])(
    '%s takes what its address says wrongly as not said: ?%s',
    async (path, wrong) => {
      const [page, plain] = [await open(`${path}?${wrong}`), await open(path)]
      await page.locator('[aria-busy=true]').waitFor({ state: 'detached', timeout: 120_000 })
      await plain.locator('[aria-busy=true]').waitFor({ state: 'detached', timeout: 120_000 })
      expect(await page.getByRole('alert').count()).toBe(0)
      expect(await page.locator('main').innerText()).toBe(await plain.locator('main').innerText())
    },
    300_000,
  )

  it('says that there is no path, and offers the nearest partners of each', async () => {
    const page = await open(`/path?a=${id['集美大学']}&b=${id['北京大学']}`)
    await page.getByText('6 步之内没有路线。').waitFor({ timeout: 120_000 })
    expect(await rowsOf(page, '集美大学 最近的伙伴').count()).toBe(5)
    await page.getByText('没有查到与它共同主办过活动的单位。').waitFor()
  }, 300_000)

  it('asks for another where both ends are the same', async () => {
    const page = await open(`/path?a=${id['集美大学']}&b=${id['集美大学']}`)
    await page.getByText('两边选的是同一家。请把其中一家换掉。').waitFor({ timeout: 120_000 })
  }, 300_000)

  it('offers the path that the years hide', async () => {
    const page = await open(`/path?a=${id['集美大学']}&b=${id['华侨大学']}&since=2018&until=2019`)
    await page.getByText('去掉年份和其他限制，有一条 2 步的路线。').waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: '去掉限制再看' }).click()
    await page.getByText('集美大学 与 华侨大学 之间的 3 条路线，短的在前').waitFor({ timeout: 120_000 })
  }, 300_000)

  it('compares by the numbers of the API, in two requests, and each opens just what it counts', async () => {
    const page = await open('/sources')
    const posts = postsOf(page)
    const ids = [id['集美大学']!, id['厦门理工学院']!]
    await page.goto(`${site.server.url}/compare?ids=${ids.join()}&roles=HOST,SIGN,JOIN`)
    await page.getByRole('table', { name: '一览' }).waitFor({ timeout: 120_000 })
    expect(posts.length).toBeLessThanOrEqual(2)
    const { nodes, coHosted } = await ask(
      `query ($ids: [ID!]!) { coHosted(organizations: $ids, roles: [HOST, SIGN, JOIN]) { totalCount }
        nodes(ids: $ids) { ... on Organization { name coHosts(first: 100, roles: [HOST, SIGN, JOIN]) { nodes { organization { id name } } } } } }`,
      { ids },
    )
    const [mine, theirs] = nodes.map(({ coHosts }: any) => coHosts.nodes.map(({ organization }: any) => organization.id))
    const shared = mine.filter((one: string) => theirs.includes(one))
    await page.getByRole('heading', { name: `共同的伙伴 · ${shared.length}` }).waitFor()
    expect(await rowsOf(page, '共同的伙伴').count()).toBe(shared.length)
    await page.getByRole('heading', { name: `一起参加的活动 · ${coHosted.totalCount}` }).waitFor()
    const alone = theirs.filter((one: string) => !mine.includes(one) && !ids.includes(one))
    await page.getByRole('heading', { name: `只与 厦门理工学院 合作过 · ${alone.length}` }).waitFor()

    const rows = page.getByRole('table', { name: '一览' }).locator('tbody td:first-child')
    expect(await rows.allInnerTexts()).toContain('活动数（身份：主办、签约和加入）')
    const activities = page.getByRole('table', { name: '一览' }).getByRole('link', { name: /^厦门理工学院, 活动数/ })
    const count = await activities.innerText()
    await activities.click()
    await drawer(page)
      .getByRole('heading', { name: `活动：${count} 项` })
      .waitFor({ timeout: 120_000 })
    expect(await drawer(page).locator('article').count()).toBe(Number(count))
    await drawer(page).locator('article .evidence-link').first().click()
    await drawer(page).locator('.statement').first().waitFor({ timeout: 120_000 })
  }, 400_000)

  it('shows every year, the empty and the unknown ones too, and a bar for each', async () => {
    const page = await open('/trends')
    const { aggregate } = await ask('{ aggregate(of: ACTIVITIES, by: [YEAR], fillEmpty: true) { total rows { year count } } }')
    await page.getByText(`${aggregate.total} 项活动`, { exact: true }).waitFor({ timeout: 120_000 })
    const shown = await rowsOf(page, '每年的活动').evaluateAll((rows) =>
      rows.map((row) => [row.children[0]!.textContent, Number(row.children[1]!.textContent)]),
    )
    expect(shown).toEqual(aggregate.rows.map(({ year, count }: any) => [year === 'unknown' ? '不详' : year, count]))
    expect(shown.some(([, count]) => count === 0)).toBe(true)
    expect(shown.at(-1)![0]).toBe('不详')
    const heights = await page.locator('.chart rect').evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))))
    const most = Math.max(...aggregate.rows.map(({ count }: any) => count))
    for (const [at, height] of heights.entries()) expect(height).toBeCloseTo((200 * aggregate.rows[at].count) / most, 3)

    await rowsOf(page, '每年的活动').last().locator('.evidence-link').first().click()
    await drawer(page)
      .getByRole('heading', { name: `活动：${aggregate.rows.at(-1).count} 项` })
      .waitFor({ timeout: 120_000 })
  }, 300_000)

  it('has a tile for each province, with the number of the API, which opens as many activities', async () => {
    const page = await open('/trends?since=2020')
    const tiles = page.getByRole('region', { name: '各省份的活动' }).locator('.tile')
    await tiles.first().waitFor({ timeout: 120_000 })
    expect(await tiles.count()).toBe(34)
    const { aggregate } = await ask(
      '{ aggregate(of: ACTIVITIES, by: [PLACE_PROVINCE], filter: { since: "2020" }, first: 100) { groups { nodes { keys { key label } count } } } }',
    )
    const counts = aggregate.groups.nodes.flatMap(({ keys: [group], count }: any) => (group.key ? [count] : []))
    expect((await tiles.locator('a').allInnerTexts()).map(Number).toSorted()).toEqual(counts.toSorted())
    const fujian = tiles.filter({ hasText: '福建' }).getByRole('link')
    const count = await fujian.innerText()
    expect(Number(count)).toBe(aggregate.groups.nodes.find(({ keys: [group] }: any) => group.key === '35').count)
    await fujian.click()
    await drawer(page)
      .getByRole('heading', { name: `活动：${count} 项` })
      .waitFor({ timeout: 120_000 })
  }, 300_000)

  it('is narrowed by a slider and the keyboard; the address keeps it, and a fresh browser shows the same', async () => {
    const page = await open('/trends')
    await page.getByRole('slider', { name: /起始年份/ }).focus()
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight')
    await page.waitForURL(/since=2020/)
    await page.getByText('选了年份时，没有日期的活动不在其内。').waitFor({ timeout: 120_000 })
    const years = rowsOf(page, '每年的活动').locator('td:first-child')
    await years.filter({ hasText: '2019' }).waitFor({ state: 'detached', timeout: 120_000 })
    const rows = await rowsOf(page, '每年的活动').allInnerTexts()
    expect(rows[0]).toMatch(/^2020/)
    expect(rows.join()).not.toContain('不详')
    // The keyboard is where it was.
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/since=2021/)
    await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/since=2020/)
    const fresh = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await fresh.locator('.size').waitFor({ timeout: 120_000 })
    expect(await rowsOf(fresh, '每年的活动').allInnerTexts()).toEqual(rows)
    for (let step = 0; step < 3; step++) await page.goBack()
    await years.filter({ hasText: '2019' }).waitFor({ timeout: 120_000 })
  }, 300_000)

  it('opens in a fresh browser as it was sent: years, dark and English, the same rows, title and query', async () => {
    const page = await open('/trends?theme=dark&lang=en')
    await page.locator('.size').waitFor({ timeout: 120_000 })
    await page.getByRole('slider', { name: /From year/ }).focus()
    for (let press = 0; press < 2; press++) await page.keyboard.press('ArrowRight')
    await page.waitForURL(/since=2019/)
    await page.getByRole('slider', { name: /To year/ }).focus()
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/until=2022/)
    const seen = async (one: Page) => {
      await rowsOf(one, 'Activities by year').first().waitFor({ timeout: 120_000 })
      await rowsOf(one, 'Activities by year').locator('td:first-child').filter({ hasText: '2023' }).waitFor({ state: 'detached' })
      return {
        rows: await rowsOf(one, 'Activities by year').allInnerTexts(),
        places: await rowsOf(one, 'Where most activities are').allInnerTexts(),
        title: await one.title(),
        query: await one.getByLabel('GraphQL', { exact: true }).textContent(),
        variables: await one.getByLabel('Variables', { exact: true }).textContent(),
        look: await one.locator('html').evaluate((html) => [html.dataset['theme'], html.lang]),
      }
    }
    const sent = await seen(page)
    expect(sent.rows.map((row) => row.slice(0, 4))).toEqual(['2019', '2020', '2021', '2022'])
    expect(sent.look).toEqual(['dark', 'en'])
    expect(await seen(await open(new URL(page.url()).pathname + new URL(page.url()).search))).toEqual(sent)
  }, 300_000)

  it('splits by sector: each number is that of the API, and opens as many activities', async () => {
    const page = await open('/trends?split=sector&place=3502&since=2023')
    await page.locator('.size').waitFor({ timeout: 120_000 })
    const { aggregate } = await ask(
      '{ aggregate(of: ACTIVITIES, by: [YEAR, SECTOR], filter: { place: "3502", since: "2023" }) { rows { year sector count } } }',
    )
    const one = aggregate.rows.find(({ sector }: any) => sector === 'UNIVERSITY')
    await page.getByRole('link', { name: `${one.year}, 学校: ${one.count}` }).click()
    await drawer(page)
      .getByRole('heading', { name: `活动：${one.count} 项` })
      .waitFor({ timeout: 120_000 })
  }, 300_000)

  it('can be taken away: the bars as SVG, their numbers as CSV', async () => {
    const page = await open('/trends')
    await page.locator('.size').waitFor({ timeout: 120_000 })
    const saved = async (name: string): Promise<string> => {
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name }).first().click()
      return readFileSync((await (await waiting).path())!, 'utf8')
    }
    const svg = await saved('下载 SVG')
    expect(svg).toMatch(/^<svg /)
    expect(svg.match(/<rect [^>]*fill="rgb\(/g)!.length).toBe((await page.locator('.chart rect').count()) + 1)
    expect(svg).toContain('>不详</text>')
    for (const says of ['活动的趋势', '数据更新于']) expect(svg).toMatch(new RegExp(`>[^<]*${says}[^<]*</text>`))
    const csv = await saved('下载 CSV: 每年的活动')
    expect(csv.startsWith('\uFEFF年份,活动数,单位数\r\n')).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength((await rowsOf(page, '每年的活动').count()) + 1)
  }, 300_000)

  it('answers a sentence that is put together in the page, with its network and its query', async () => {
    const page = await open('/ask')
    await page.getByText('先填一个空').waitFor()
    await page.getByRole('combobox', { name: '与谁' }).fill('厦理工')
    await page.getByRole('option').filter({ hasText: '厦门理工学院' }).first().click()
    await page.getByRole('combobox', { name: '找哪一类单位' }).selectOption('高等学校')
    await page.getByRole('heading', { name: '高等学校，与厦门理工学院一起主办过至少 1 项活动' }).waitFor({ timeout: 120_000 })
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Organization { coHosts(first: 100) { nodes { organization { name kind } sharedActivityCount } } } } }',
      { id: id['厦门理工学院'] },
    )
    const wanted = node.coHosts.nodes.filter(({ organization }: any) => organization.kind === 'University')
    const rows = page.getByRole('table').first().locator('tbody tr')
    await rows.nth(wanted.length).waitFor({ state: 'detached', timeout: 120_000 })
    expect((await rows.locator('td:first-child a').allInnerTexts()).toSorted()).toEqual(
      wanted.map(({ organization }: any) => organization.name).toSorted(),
    )
    expect(await page.getByRole('link', { name: '看网络' }).getAttribute('href')).toBe(`/network?focus=${id['厦门理工学院']}`)
    await page.getByText('查看这一页的 GraphQL').click()
    const address = new URL((await page.getByRole('link', { name: '在 GraphiQL 中打开' }).getAttribute('href'))!, site.server.url)
    const asked = new URLSearchParams(address.hash.slice(1))
    const again = await ask(asked.get('query')!, JSON.parse(asked.get('variables')!))
    expect(again['node'].found.totalCount).toBe(wanted.length)
  }, 300_000)

  it('without a partner finds those who work with each other, or says which blank to loosen', async () => {
    const page = await open('/ask?kind=university&least=2')
    await page.getByRole('heading', { name: '高等学校，彼此一起主办过至少 2 项活动' }).waitFor({ timeout: 120_000 })
    const { coHostPairs } = await ask(
      '{ coHostPairs(filter: { kinds: [University] }, minShared: 2, first: 100) { totalCount nodes { a { kind } b { kind } sharedActivityCount } } }',
    )
    expect(coHostPairs.totalCount).toBeGreaterThan(0)
    expect(coHostPairs.nodes.flatMap(({ a, b }: any) => [a.kind, b.kind]).filter((kind: string) => kind !== 'University')).toEqual([])
    await page.getByText(`有 ${coHostPairs.totalCount} 对`, { exact: true }).waitFor()
    const rows = page.getByRole('table').first().locator('tbody tr')
    expect(await rows.count()).toBe(coHostPairs.totalCount)
    await rows.first().locator('.evidence-link').click()
    await drawer(page)
      .getByRole('heading', { name: `共同参加的活动：${coHostPairs.nodes[0].sharedActivityCount} 项` })
      .waitFor({ timeout: 120_000 })
    const { places } = await ask('{ places(filter: { code: "3502" }) { nodes { id } } }')
    const narrow = await open(`/ask?kind=university&least=9&place=${places.nodes[0].id}`)
    const way = narrow.getByRole('link', { name: /^至少一项活动即可：\d+ 对$/ })
    const [count] = /\d+(?= 对)/.exec(await way.innerText({ timeout: 120_000 }))!
    await way.click()
    await narrow.getByText(`有 ${count} 对`, { exact: true }).waitFor({ timeout: 120_000 })
    const inJimei = await ask(
      '{ coHostPairs(filter: { kinds: [University], locatedIn: "3502" }, first: 100) { nodes { a { place { code } } b { place { code } } } } }',
    )
    expect(inJimei.coHostPairs.nodes.length).toBe(Number(count))
    expect(inJimei.coHostPairs.nodes.flatMap(({ a, b }: any) => [a.place.code.slice(0, 4), b.place.code.slice(0, 4)])).toEqual(
      Array.from({ length: 2 * Number(count) }, () => '3502'),
    )
  }, 300_000)

  it('says which blank to loosen where nobody fits, and how many that brings', async () => {
    const page = await open(`/ask?with=${id['厦门理工学院']}&kind=university&least=5`)
    const way = page.getByRole('link', { name: /^至少一项活动即可：(\d+) 家$/ })
    await way.waitFor({ timeout: 120_000 })
    const count = /(\d+)/.exec(await way.innerText())![1]
    await way.click()
    await page.getByText(`有 ${count} 家`, { exact: true }).waitFor({ timeout: 120_000 })
    expect(await page.getByRole('table').first().locator('tbody tr').count()).toBe(Number(count))
    const alone = await open(`/ask?with=${id['北京大学']}`)
    await alone.getByText(/怎样放宽都没有/).waitFor({ timeout: 120_000 })
  }, 300_000)
})
