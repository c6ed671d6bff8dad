import { expect, it } from '@jest/globals'
import { AppError } from '../../src/errors.js'
import type { Graph } from '../../src/graph/graph.js'
import { inBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf } from '../support/ids.js'

inBrowser('a profile of which one part cannot be read', () => {
  const graph = sharedGraph()
  /** The same graph, of which what matches `broken` fails in the database's stead. */
  const seen = { broken: undefined as RegExp | undefined }
  const failing: Graph = {
    ...graph,
    read: (text, params, options) =>
      seen.broken?.test(text)
        ? Promise.reject(new AppError('DATABASE_UNAVAILABLE', 'The people are not to be had (made up).', 'Come back.'))
        : graph.read(text, params, options),
  }
  const site = siteOf(failing)

  it('says so in that panel alone, with a way to try again', async () => {
    const { 集美大学: id } = await idsOf(site.server, '集美大学')
    seen.broken = /HOLDS_POSITION/
    const page = await site.browser.newPage()
    await page.goto(`${site.server.url}/university/${id}`)
    await page.getByRole('heading', { level: 1, name: '集美大学' }).waitFor({ timeout: 120_000 })
    const people = page.getByRole('region', { name: '人物', exact: true })
    await people.getByRole('alert').waitFor({ timeout: 120_000 })
    expect(await people.innerText()).toContain('The people are not to be had (made up).')
    expect(await page.getByRole('alert').count()).toBe(1)
    const partners = page.getByRole('table', { name: '一起主办过活动的单位' })
    expect(await partners.getByRole('link', { name: '华侨大学', exact: true }).count()).toBe(1)
    expect(await page.getByRole('table', { name: '参加的活动' }).locator('tbody tr').count()).toBeGreaterThan(1)
    expect(await page.getByRole('table', { name: '名称与同一性判断' }).locator('tbody tr').count()).toBeGreaterThan(1)

    seen.broken = undefined
    await people.getByRole('button', { name: '重试' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached', timeout: 120_000 })
    expect(await page.getByRole('table', { name: '一起主办过活动的单位' }).count()).toBe(1)
  }, 400_000)

  it('says so for the whole page where what it is about cannot be read', async () => {
    const { body } = await site.server.post('{ people(first: 1) { nodes { id } } }')
    const { id } = body.data!['people'].nodes[0]
    seen.broken = /./
    const page = await site.browser.newPage()
    await page.goto(`${site.server.url}/person/${id}`)
    await page.getByRole('alert').getByText('没有读到数据').waitFor({ timeout: 120_000 })
    seen.broken = undefined
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('.profile-head h1').waitFor({ timeout: 120_000 })
  }, 400_000)

  it('names the field above the page where it alone is missing', async () => {
    const { body } = await site.server.post('{ events(filter: { place: "350211", since: "2024", until: "2024" }) { nodes { id } } }')
    const { id } = body.data!['events'].nodes[0]
    seen.broken = /HELD_AT/
    const page = await site.browser.newPage()
    await page.goto(`${site.server.url}/event/${id}`)
    await page.locator('.profile-head h1').waitFor({ timeout: 120_000 })
    const notice = page.getByRole('alert')
    expect(await notice.innerText()).toContain('有一部分没有读到')
    expect(await notice.innerText()).toContain('node.place')
    expect(await page.getByRole('table', { name: '谁参与，什么身份' }).locator('tbody tr').count()).toBeGreaterThan(1)
    seen.broken = undefined
  }, 400_000)
})
