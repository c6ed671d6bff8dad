import { beforeAll, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { inBrowser, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf, oneOfEach } from '../support/ids.js'

/**
 * Run in the page: words of the other language that are not marked as such. What is written the same in both, codes and addresses
 * are neither.
 */
const strangers = (tongue: 'zh' | 'en'): string => `(() => {
  const same = /GraphQL|GraphiQL|GeoJSON|CSV|SVG|PNG|GEXF|GraphML|Gephi|ROR|GRID|POST|JSON|ZIP|Apache|Louvain|Newman|Leydesdorff|WebGL|SHA-256|CORDIS|FundRef|BibTeX|Grafana|Power BI|Observable|Python|Infinity|CORS_ORIGINS|FRAME_ANCESTORS|notebook|Framework|networkx|igraph|httr2|graphNodes|graphEdges|first|offset|input|x-ratelimit|curl|https?:\\S+|[\\w.]+\\.(cn|com|org|net)\\b/g
  const found = []
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const at = walk.currentNode.parentElement
    if (at.closest('pre, code, details.query, .settings, .facts dd') || !at.checkVisibility()) continue
    const words = walk.currentNode.textContent.replace(same, '')
    if (at.closest('[lang]') !== document.documentElement) continue
    if (('${tongue}' === 'zh' ? /[A-Za-z]{3,}/ : /\\p{Script=Han}/u).test(words)) found.push(words.trim())
  }
  return [...new Set(found)]
})()`

/** Run in the page: what can be pressed and is less than 24 px wide or high, with nothing to spare around it (WCAG 2.5.8). */
const tight = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary, [role=option]')].filter((one) => one.checkVisibility({ visibilityProperty: true }))
  // What a box of its own has scrolled away is not there to be pressed.
  const boxes = all.map((one) => {
    const box = one.getBoundingClientRect()
    const around = one.closest('.table, .heat, .neighbours, .chart-box')?.getBoundingClientRect()
    if (!around || one.matches('.table, .heat')) return box
    const isIn = box.top >= around.top && box.bottom <= around.bottom && box.left >= around.left && box.right <= around.right
    return isIn ? box : new DOMRect()
  })
  const isShown = ({ width, height }) => width > 1 && height > 1
  // A link in a sentence is as high as its line.
  const inSentence = (one) => {
    const sentence = one.closest('p')
    return one.tagName === 'A' && getComputedStyle(one).display === 'inline' && sentence && [...sentence.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
  }
  return all.flatMap((one, at) => {
    const box = boxes[at]
    if (!isShown(box) || (box.width >= 24 && box.height >= 24) || inSentence(one)) return []
    const middle = [box.left + box.width / 2, box.top + box.height / 2]
    const near = boxes.findIndex((other, which) => {
      if (which === at || !isShown(other) || all[which].contains(one) || one.contains(all[which])) return false
      const across = Math.max(other.left - middle[0], 0, middle[0] - other.right)
      const down = Math.max(other.top - middle[1], 0, middle[1] - other.bottom)
      return Math.hypot(across, down) < 12
    })
    return near === -1 ? [] : [[one.textContent.trim().slice(0, 30), all[near].textContent.trim().slice(0, 30)]]
  })
})()`

/** Run in the page: what the tabulator key should reach. Of a grid, or of buttons of choice, one is enough. */
const reachable = `[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ visibilityProperty: true }))`

inBrowser('the pages for everybody', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  const id: Record<string, string> = {}

  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    await settle(page, path)
    return page
  }
  const settle = async (page: Page, path: string): Promise<void> => {
    await page.goto(site.server.url + path)
    await page.locator('h1').first().waitFor({ timeout: 120_000 })
    await page.locator('.spinner').first().waitFor({ state: 'detached', timeout: 120_000 })
    await page
      .getByText(/^(数据更新于|Data of)/)
      .first()
      .waitFor({ timeout: 120_000 })
  }
  const views = (): string[] => [
    '/',
    '/search?q=jmdx',
    `/university/${id['集美大学']}`,
    `/university/${id['厦门理工学院']}`,
    `/event/${id['events']}`,
    `/person/${id['people']}`,
    `/base/${id['bases']}`,
    `/place/${id['places']}`,
    `/network?focus=${id['集美大学']}&roles=HOST,SIGN,JOIN`,
    '/matrix',
    '/matrix?by=city',
    `/path?a=${id['集美大学']}&b=${id['华侨大学']}`,
    `/compare?ids=${id['集美大学']},${id['厦门理工学院']}`,
    '/trends',
    `/ask?with=${id['厦门理工学院']}`,
    `/question/partners?of=${id['集美大学']}`,
    '/question/cities',
    '/sources',
    `/source/${id['sources']}`,
    '/quality',
    '/api',
  ]

  beforeAll(async () => {
    Object.assign(id, await idsOf(site.server, '集美大学', '华侨大学', '厦门理工学院'), await oneOfEach(site.server))
  }, 300_000)

  it.each(['zh', 'en'] as const)(
    'speak one language, and mark what is in the other: %s',
    async (tongue) => {
      const page = await open('/')
      const found: unknown[] = []
      for (const path of views()) {
        await settle(page, `${path}${path.includes('?') ? '&' : '?'}lang=${tongue === 'en' ? 'en' : 'zh-CN'}`)
        expect(await page.locator('html').getAttribute('lang')).toBe(tongue === 'en' ? 'en' : 'zh-CN')
        const words = await page.evaluate<string[]>(strangers(tongue))
        if (words.length) found.push({ path, words })
      }
      expect(found).toEqual([])
    },
    400_000,
  )

  it.each([1280, 390])(
    'have room to press everything, at a width of %d px',
    async (width) => {
      const page = await open('/', { viewport: { width, height: 900 } })
      const found: unknown[] = []
      for (const path of views()) {
        await settle(page, path)
        const targets = await page.evaluate<unknown[]>(tight)
        if (targets.length) found.push({ path, targets })
      }
      expect(found).toEqual([])
    },
    400_000,
  )

  it('let the tabulator key reach every control, in sight, with a rim around it', async () => {
    const page = await open('/')
    for (const path of ['/', `/university/${id['集美大学']}`, `/network?focus=${id['集美大学']}`, '/trends', '/matrix', '/ask', '/api']) {
      await settle(page, path)
      const wanted = await page.evaluate<number>(`(window.wanted = ${reachable}).length`)
      expect(wanted).toBeGreaterThan(15)
      const faults = new Set<string>()
      for (let press = 0; press < wanted + 5; press++) {
        await page.keyboard.press('Tab')
        const fault = await page.evaluate<string | undefined>(`(() => {
          const one = document.activeElement
          if (one === document.body) return undefined
          window.reached = (window.reached ?? new Set()).add(one)
          const { outlineStyle, outlineWidth } = getComputedStyle(one)
          const box = one.getBoundingClientRect()
          const isRimmed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
          const isInSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
          const top = document.elementFromPoint(Math.min(Math.max(box.left + 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1))
          const isCovered = top && !one.contains(top) && !top.contains(one)
          return isRimmed && isInSight && !isCovered ? undefined : one.outerHTML.slice(0, 120)
        })()`)
        if (fault) faults.add(fault)
      }
      const missed = await page.evaluate<string[]>(
        `window.wanted.filter((one) => !window.reached.has(one)).map((one) => one.outerHTML.slice(0, 120))`,
      )
      expect({ path, faults: [...faults], missed }).toEqual({ path, faults: [], missed: [] })
    }
  }, 400_000)

  it('say that they are reading, and that nothing is there', async () => {
    const page = await open('/sources')
    await page.route('**/graphql', async (route) => {
      await new Promise((later) => setTimeout(later, 1_500))
      await route.continue()
    })
    for (const path of [`/university/${id['集美大学']}`, '/network', '/matrix', '/trends', '/quality', '/sources', '/search?q=jmdx']) {
      await page.goto(site.server.url + path)
      await page.getByRole('status').getByText('正在读取…').first().waitFor({ timeout: 120_000 })
      await page.locator('.spinner').first().waitFor({ state: 'detached', timeout: 120_000 })
    }
    await page.unroute('**/graphql')
    for (const [path, says] of [
      ['/search?q=zzzzqqqq', '没有找到。换一个说法：全称、简称、拼音或英文都可以。'],
      ['/network?since=1950&until=1951', '按这些条件没有单位相连。放宽年份、身份或类型再试。'],
      ['/matrix?since=1950&until=1951', '按这些条件没有单位相连。放宽年份、身份或类型再试。'],
      ['/trends?since=1950&until=1951', '按这个条件没有查到。'],
      ['/path', '先选好上面的空格，再看结果。'],
      ['/compare', '先选两家单位。'],
      ['/ask', '先填一个空：与谁、哪一类、在哪里、哪几年，都行。'],
      ['/search', '输入一个名称开始，或选一个类别看全部。'],
    ] as const) {
      await page.goto(site.server.url + path)
      await page.getByText(says).waitFor({ timeout: 120_000 })
      expect({ path, alerts: await page.getByRole('alert').count() }).toEqual({ path, alerts: 0 })
    }
    await page.goto(`${site.server.url}/question/years?place=nowhere`)
    await page.getByRole('alert').getByText('地址里的编号没有对应的条目，可能写错了。请按名称查找。').waitFor({ timeout: 120_000 })
  }, 400_000)

  it('sort their tables by a press, keep it in the address, and Back undoes', async () => {
    const page = await open(`/network?focus=${id['集美大学']}&roles=HOST,SIGN,JOIN`)
    const table = page.getByRole('table', { name: '单位表' })
    const names = async (): Promise<string[]> => table.locator('tbody .choice').allInnerTexts()
    await table.locator('tbody .choice').first().waitFor({ timeout: 120_000 })
    const before = await names()
    await table.getByRole('columnheader', { name: '单位', exact: true }).getByRole('link').click()
    await page.waitForURL(/sort=nodes-0-up/)
    const sorted = await names()
    expect(sorted).toEqual(before.toSorted(new Intl.Collator('zh-CN', { numeric: true }).compare))
    expect(sorted).not.toEqual(before)
    expect(await table.getByRole('columnheader', { name: '单位', exact: true }).getAttribute('aria-sort')).toBe('ascending')
    await table.getByRole('columnheader', { name: '单位', exact: true }).getByRole('link').click()
    await page.waitForURL(/sort=nodes-0-down/)
    expect(await names()).toEqual(sorted.toReversed())
    const fresh = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await fresh.getByRole('table', { name: '单位表' }).locator('tbody .choice').first().waitFor({ timeout: 120_000 })
    expect(await fresh.getByRole('table', { name: '单位表' }).locator('tbody .choice').allInnerTexts()).toEqual(sorted.toReversed())
    await page.goBack()
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('sort'))
    expect(await names()).toEqual(before)
  }, 300_000)

  it('show on a phone the columns that a table leaves out there, to be read and sorted by, in a box that scrolls by itself', async () => {
    const page = await open(`/university/${id['集美大学']}`)
    await page.setViewportSize({ width: 390, height: 844 })
    const table = page.getByRole('table', { name: '一起主办过活动的单位' })
    const last = table.getByRole('columnheader', { name: '最近' })
    const all = page.getByRole('button', { name: '全部列（左右滑动）: 一起主办过活动的单位' })
    await all.waitFor({ timeout: 120_000 })
    expect(await last.isVisible()).toBe(false)
    await all.focus()
    await page.keyboard.press('Enter')
    expect(await all.getAttribute('aria-pressed')).toBe('true')
    await last.getByRole('link').click()
    await page.waitForURL(/sort=partners-\d-up/)
    expect(await last.getAttribute('aria-sort')).toBe('ascending')
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await all.isVisible()).toBe(false)
  }, 300_000)

  it('name on a phone the columns of a comparison, and show the triangle of what opens', async () => {
    const page = await open(`/compare?ids=${id['集美大学']},${id['厦门理工学院']}`, { viewport: { width: 390, height: 844 } })
    const table = page.getByRole('table', { name: '共同的伙伴' })
    for (const name of ['集美大学', '厦门理工学院'])
      expect(await table.getByRole('columnheader', { name }).getByText(name).isVisible()).toBe(true)
    await settle(page, `/university/${id['集美大学']}`)
    const summary = page.locator('summary', { hasText: '逐年的活动' })
    await summary.waitFor()
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.as-table summary')).display`)).toBe('list-item')
  }, 300_000)

  it('walk the organizations of a network by arrow keys, and bring into sight what is chosen elsewhere', async () => {
    const page = await open(`/network?focus=${id['厦门理工学院']}&roles=HOST,SIGN,JOIN,INITIATE`)
    const choices = page.getByRole('table', { name: '单位表' }).locator('tbody .choice')
    await choices.first().waitFor({ timeout: 120_000 })
    await choices.first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await choices.nth(1).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const neighbours = page.locator('#chosen .neighbours .choice')
    await neighbours.first().waitFor()
    await neighbours.first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await neighbours.nth(1).evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    const name = (await choices.last().innerText()).trim()
    await page.goto(`${page.url().replace(/&chosen=[^&]*/, '')}&chosen=${await lastOf(page)}`)
    const pressed = page.locator('.twin [aria-pressed=true]')
    await pressed.waitFor({ timeout: 120_000 })
    expect(await pressed.innerText()).toContain(name)
    expect(
      await pressed.evaluate((one) => {
        const [row, box] = [one.getBoundingClientRect(), one.closest('.table')!.getBoundingClientRect()]
        return row.top >= box.top && row.bottom <= box.bottom
      }),
    ).toBe(true)
  }, 300_000)

  /** Id of the last organization in the table of a network, as the page's own file has it. */
  const lastOf = async (page: Page): Promise<string> => {
    const rows = page.getByRole('table', { name: '单位表' }).locator('tbody tr')
    const href = await rows.last().locator('.evidence-link').getAttribute('href')
    return new URLSearchParams(href!.split('?')[1]!.split('#')[0]).get('chosen')!
  }
})
