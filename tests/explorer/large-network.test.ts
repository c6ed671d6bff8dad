import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { randomFrom } from '../../src/measures/random.js'
import { inBrowser, launchBrowser } from '../support/browser.js'
import { ownServer, type OwnServer } from '../support/graph.js'
import { serveOn, type HttpClient } from '../support/http.js'

const put = `
UNWIND $activities AS row
CREATE (activity:Entity:Activity:Event {id: 'a' + row.number, kind: 'Event', name: '生成活动 ' + row.number, sortDay: '2024-01-01'})
WITH activity, row
UNWIND row.hosts AS host
MERGE (actor:Entity:Organization:University {id: 'o' + host}) ON CREATE SET actor.kind = 'University', actor.sector = 'UNIVERSITY', actor.name = '生成单位 ' + host
CREATE (actor)-[:HOSTED {id: 't' + host + '-' + row.number, type: 'HOSTED', role: 'HOST'}]->(activity)`

/** Made up: 1,000 activities of five hosts each, all in all 2,000 organizations. */
const generated = (): { number: number; hosts: number[] }[] => {
  const random = randomFrom(2_000)
  return Array.from({ length: 1_000 }, (_, number) => {
    const hosts = new Set([number * 2, number * 2 + 1])
    while (hosts.size < 5) hosts.add(Math.floor(random() * 2_000))
    return { number, hosts: [...hosts] }
  })
}

inBrowser('a network of 2,000 generated organizations', () => {
  let own: OwnServer
  let server: HttpClient
  let browser: Browser

  beforeAll(async () => {
    own = await ownServer()
    await own.graph.write((run) => run(put, { activities: generated() }))
    server = await serveOn(own.graph)
    browser = await launchBrowser()
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await own?.stop()
  }, 60_000)

  it('is drawn at the positions of the server, its tables go on, and it is walked and zoomed', async () => {
    const { body } = await server.post('{ network(input: { isolates: false }) { nodeCount linkCount linkRows(first: 1) { aName } } }')
    const { nodeCount, linkCount } = body.data!['network']
    expect(nodeCount).toBe(2_000)
    expect(linkCount).toBeGreaterThan(9_500)
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`${server.url}/network?most=2000`)
    const said = page.locator('.size')
    await said.waitFor({ timeout: 200_000 })
    expect(await said.innerText()).toContain(`共 2,000 家单位 · ${new Intl.NumberFormat('zh-CN').format(linkCount)} 条连线`)
    const rows = page.getByRole('table', { name: '单位表' }).locator('tbody tr')
    expect(await rows.count()).toBe(1_000)
    await page.getByRole('button', { name: '更多', exact: true }).first().click()
    await rows.nth(1_999).waitFor({ timeout: 200_000 })

    const picture = page.locator('.picture')
    const before = await picture.screenshot({ timeout: 200_000 })
    await page.getByRole('button', { name: '放大' }).click()
    await rows.first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    const chosen = page.getByRole('complementary', { name: '选中的单位' })
    await chosen.getByRole('heading', { level: 2 }).waitFor({ timeout: 200_000 })
    expect(await chosen.locator('.neighbours li').count()).toBe(
      Number((await rows.first().locator('td').nth(2).innerText()).replace(',', '')),
    )
    expect((await picture.screenshot({ timeout: 200_000 })).equals(before)).toBe(false)
    expect(complaints).toEqual([])
  }, 900_000)
})
