import { expect, it } from '@jest/globals'
import { inBrowser, postsOf, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'

inBrowser('the page of data quality', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)

  it('counts what is missing as the API does, opens a count to its list, and asks two questions at most', async () => {
    const page = await site.browser.newPage()
    const posts = postsOf(page)
    await page.goto(`${site.server.url}/quality`)
    const checks = page.getByRole('table', { name: '缺什么，疑什么' })
    await checks.waitFor({ timeout: 120_000 })
    expect(posts.length).toBeLessThanOrEqual(2)
    const { body } = await site.server.post(
      '{ quality { checks { check count } } qualityItems(check: NO_PLACE, first: 50) { totalCount nodes { id } } }',
    )
    const { count } = body.data!['quality'].checks.find(({ check }: { check: string }) => check === 'NO_PLACE')
    expect(count).toBe(body.data!['qualityItems'].totalCount)
    await checks.getByRole('link', { name: `没有地点的活动: ${count}` }).click()
    const items = page.getByRole('table', { name: '没有地点的活动' })
    await items.waitFor({ timeout: 120_000 })
    expect(await items.locator('tbody tr').count()).toBe(body.data!['qualityItems'].nodes.length)
    expect(new URL(page.url()).searchParams.get('check')).toBe('NO_PLACE')
    await page.goBack()
    await items.waitFor({ state: 'detached' })
  }, 300_000)

  it.each([
    ['NO_ENGLISH_NAME', '没有来源给出它的英文名称；英文页面显示中文名称。'],
    ['NO_DATE', '没有来源说明它是哪年哪月哪日。'],
    ['ONE_SOURCE', '只有一个来源提到它，没有第二个可以核对。'],
    ['UNNAMED_PARTS', '来源说还有别的，却没有列名，见“未列名的部分”。'],
    ['UNSURE_IDENTITY', '它与另一条目是否同一个，尚不能确定，见“名称与同一性判断”。'],
    ['KIND_INFERRED', '没有名录说明它的类别；类别是从名称看出来的。'],
  ])(
    'says on the profiles that a check finds what it finds, and on no other: %s',
    async (check, says) => {
      const { body } = await site.server.post(
        `{ found: qualityItems(check: ${check}, first: 100) { nodes { id kind } }
           organizations(first: 4, orderBy: { field: ACTIVITY_COUNT }) { nodes { id kind names { language } } } events(first: 4) { nodes { id kind } } }`,
      )
      const { found, organizations, events } = body.data as any
      const ids = new Set(found.nodes.map(({ id }: any) => id))
      // More than a page of organizations lack an English name.
      if (check === 'NO_ENGLISH_NAME')
        for (const { id, names } of organizations.nodes) if (!names.some(({ language }: any) => language === 'en')) ids.add(id)
      const page = await site.browser.newPage()
      for (const { id, kind } of [...found.nodes.slice(0, 4), ...organizations.nodes, ...events.nodes]) {
        await page.goto(`${site.server.url}/${kind.toLowerCase()}/${id}`)
        await page.locator('.profile-head h1').waitFor({ timeout: 120_000 })
        await page.locator('#sources').waitFor({ timeout: 120_000 })
        expect({ id, says: (await page.getByText(says, { exact: false }).count()) > 0 }).toEqual({ id, says: ids.has(id) })
      }
    },
    300_000,
  )
})
