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
})
