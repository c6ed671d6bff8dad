import { beforeAll, expect, it } from '@jest/globals'
import axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inBrowser, postsOf, siteOf } from '../support/browser.js'
import { sharedGraph } from '../support/graph.js'
import { idsOf, oneOfEach } from '../support/ids.js'

// The pages as built, the server as it is, the seeded graph: what a person sees.

/** Run in the page. Links within a sentence may be smaller than 24 px (WCAG 2.5.8). */
const audit = `(async () => {
  const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  const targets = document.querySelectorAll('button, select, input, summary, nav a, .evidence-link, .settings a')
  return {
    axe: violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map(({ html, any }) => [html, any[0]?.message]) })),
    wide: document.documentElement.scrollWidth > innerWidth,
    small: [...targets]
      .filter((one) => one.checkVisibility())
      .map((one) => [one.textContent.slice(0, 20), one.getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24),
    headings: document.querySelectorAll('h1').length,
  }
})()`

inBrowser('the pages in Chromium', () => {
  const graph = sharedGraph()
  const site = siteOf(graph)
  let context: BrowserContext
  const offOrigin: string[] = []
  const complaints: string[] = []
  const id: Record<string, string> = {}

  /** A page in which nothing may go wrong unnoticed. */
  const open = async (path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
    await context?.close()
    context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', colorScheme: 'light', ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    page.on('console', (message) => {
      // Of drawing by software, which is how tests draw.
      if (message.text().includes('GL Driver Message')) return
      if (['error', 'warning'].includes(message.type())) complaints.push(`${path}: ${message.text()}`)
    })
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${site.server.url}/`)) offOrigin.push(request.url())
    })
    await page.goto(site.server.url + path)
    return page
  }
  const settled = async (page: Page): Promise<void> => {
    await page.locator('h1').first().waitFor({ timeout: 120_000 })
    await page.locator('.spinner').first().waitFor({ state: 'detached', timeout: 120_000 })
  }

  beforeAll(async () => {
    Object.assign(id, await idsOf(site.server, '集美大学', '华侨大学', '厦门理工学院', '厦门工学院'), await oneOfEach(site.server))
  }, 300_000)

  it('finds who works with 集美大学 from the home page by the keyboard alone, and the sentence that says so', async () => {
    const page = await open('/')
    await settled(page)
    const box = page.getByRole('combobox', { name: '搜索学校、企业、政府部门、协会、活动、人物' })
    await box.focus()
    await page.keyboard.type('jmdx')
    expect(await box.inputValue()).toBe('jmdx')
    const first = page.getByRole('listbox').getByRole('option').first()
    await first.getByText('集美大学', { exact: true }).waitFor({ timeout: 120_000 })
    expect(await first.innerText()).toContain('拼音首字母')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '集美大学' }).waitFor({ timeout: 120_000 })
    const partners = page.getByRole('table', { name: '一起主办过活动的单位' })
    expect(await partners.getByRole('link', { name: '华侨大学', exact: true }).count()).toBe(1)

    const number = partners.getByRole('link', { name: /^华侨大学: / })
    await number.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: '依据' })
    await drawer
      .getByText('hosted by Xiamen Institute of Technology, Huaqiao University', { exact: true })
      .first()
      .waitFor({ timeout: 120_000 })
    const text = await drawer.innerText()
    expect(text).toContain('集美产教融合校企对接活动')
    expect(text).toContain('东南网')
    expect(text).toContain('2024年5月14日')
    expect(await drawer.getByRole('link', { name: '打开来源' }).first().getAttribute('href')).toMatch(/^https?:\/\//)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.goBack()
    await drawer.waitFor()
  }, 400_000)

  it.each([
    ['jimei daxue', '集美大学', '拼音'],
    ['厦理工', '厦门理工学院', '简称'],
    ['Huaqiao University', '华侨大学', '名称一致'],
  ])(
    'finds %j as %s and says why: %s',
    async (typed, name, why) => {
      const page = await open('/')
      await page.getByRole('search').getByRole('combobox').fill(typed)
      const hit = page.getByRole('listbox').getByRole('option').filter({ hasText: name }).first()
      await hit.waitFor({ timeout: 120_000 })
      expect(await hit.innerText()).toContain(why)
    },
    200_000,
  )

  it('groups what it finds by kind, takes the arrows, and finds by no pinyin where names have to be exact', async () => {
    const page = await open('/')
    const box = page.getByRole('search').getByRole('combobox')
    await box.fill('集美')
    const options = page.getByRole('listbox').getByRole('option')
    await options.nth(1).waitFor({ timeout: 120_000 })
    const groups = await page.locator('.suggestion-group').allInnerTexts()
    expect(groups.length).toBeGreaterThan(1)
    expect(new Set(groups).size).toBe(groups.length)
    const second = await options.nth(1).locator('.suggestion-name').innerText()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: second, exact: true }).waitFor({ timeout: 120_000 })

    await page.goto(`${site.server.url}/search?q=jmdx`)
    await page.locator('.hit').filter({ hasText: '拼音首字母' }).first().waitFor({ timeout: 120_000 })
    await page.getByRole('checkbox', { name: '只看名称完全一致的' }).check()
    await page.waitForURL(/exact=1/)
    await page.getByText('没有找到。', { exact: false }).waitFor({ timeout: 120_000 })
    expect(await page.locator('.hit').count()).toBe(0)
    await page.goto(`${site.server.url}/search?q=${encodeURIComponent('集美大学')}&exact=1`)
    await page.locator('.hit').first().waitFor({ timeout: 120_000 })
    expect(await page.locator('.hit h2').first().innerText()).toBe('集美大学')
  }, 300_000)

  it('has a source behind each table of a profile, key numbers that open, and a bar for each year', async () => {
    const page = await open(`/university/${id['厦门理工学院']}`)
    await settled(page)
    const { body } = await site.server.post(
      'query ($id: ID!) { node(id: $id) { ... on Entity { sources { totalCount } } } aggregate(of: ACTIVITIES, by: [YEAR], filter: { organization: $id }, fillEmpty: true) { total rows { count } } }',
      { id: id['厦门理工学院'] },
    )
    const { node, aggregate } = body.data as any
    const tables = await page.locator('.panel:not(#sources) .table').count()
    expect(tables).toBeGreaterThan(3)
    const behind = page.locator('.panel:not(#sources) .to-sources')
    expect(await behind.allTextContents()).toEqual(Array.from({ length: tables }, () => `本页来源 ${node.sources.totalCount} 个`))
    const numbers = page.getByRole('region', { name: '关键数字' })
    await numbers.getByRole('link', { name: `来源: ${node.sources.totalCount}` }).click()
    await page.waitForURL(/#sources$/)
    expect(await page.locator('#sources').evaluate((panel) => panel.getBoundingClientRect().top < 400)).toBe(true)
    await page.locator('#years summary').first().click()
    await page.locator('#years rect').first().waitFor({ timeout: 120_000 })
    expect(await page.locator('#years rect').count()).toBe(aggregate.rows.length)
    await numbers.getByRole('link', { name: `活动：${aggregate.total} 项` }).click()
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: `活动：${aggregate.total} 项` })
      .waitFor({ timeout: 120_000 })
  }, 300_000)

  it('shows on both profiles that the two schools are two, with the name as printed, the reason and the source', async () => {
    for (const [name, other] of [
      ['厦门理工学院', '厦门工学院'],
      ['厦门工学院', '厦门理工学院'],
    ] as const) {
      const page = await open(`/university/${id[name]}`)
      await settled(page)
      const notice = page.locator('.profile-head .notice')
      expect(await notice.innerText()).toContain('不是同一个')
      expect(await notice.getByRole('link', { name: other }).getAttribute('href')).toContain(id[other])
      const names = page.getByRole('region', { name: '名称与同一性判断' }).first()
      const said = await names.innerText()
      expect(said).toContain('Xiamen Institute of Technology')
      expect(said).toContain('种子数据的编者')
      expect(said).toContain('产教融合育人才 集智赋能促发展')
      // Said of the two schools, and true on either page; whom the name means is said where it is said.
      expect(said).toContain(`不是同一个： ${other} 原文印作“Xiamen Institute of Technology”`)
      expect(said).not.toContain('“Xiamen Institute of Technology”不是')
      expect(said).toContain('厦门理工学院和厦门工学院是两所学校，在教育部名单中各有标识码')
    }
    const page = await open(`/university/${id['厦门理工学院']}`)
    await settled(page)
    expect(
      await page.locator('.judgement-same', { hasText: '“Xiamen Institute of Technology”指的就是这里的这一个' }).count(),
    ).toBeGreaterThan(0)
    const row = page.getByRole('row', { name: /^Xiamen Institute of Technology/ })
    expect(await row.innerText()).toContain('机译')
  }, 400_000)

  it('shows the numbers of the API, and asks it two questions at most', async () => {
    const page = await open('/sources')
    await settled(page)
    const posts = postsOf(page)
    await page.goto(`${site.server.url}/university/${id['厦门理工学院']}`)
    await settled(page)
    expect(posts.length).toBeLessThanOrEqual(2)
    const { body } = await site.server.post(
      'query ($id: ID!) { node(id: $id) { ... on Organization { coHosts { totalCount } participations { totalCount } } } }',
      { id: id['厦门理工学院'] },
    )
    const { coHosts, participations } = body.data!['node']
    expect(await page.getByRole('heading', { name: /一起主办过活动的单位/ }).innerText()).toBe(
      `一起主办过活动的单位 · ${coHosts.totalCount}`,
    )
    expect(await page.getByRole('heading', { name: /参加的活动/ }).innerText()).toBe(`参加的活动 · ${participations.totalCount}`)
  }, 300_000)

  it.each([
    ['/enterprise/', '/university/'],
    ['/person/', '/university/'],
    ['/embed/enterprise/', '/embed/university/'],
  ])(
    'puts an address with the wrong kind right, and keeps the rest of it: %s',
    async (wrong, right) => {
      const page = await open(`${wrong}${id['集美大学']}?lang=en`)
      await page.getByRole('heading', { name: 'Jimei University' }).waitFor({ timeout: 120_000 })
      const { pathname, searchParams } = new URL(page.url())
      expect(pathname).toBe(`${right}${id['集美大学']}`)
      expect(searchParams.get('lang')).toBe('en')
    },
    300_000,
  )

  it('answers a question with a table, and with advice where nothing is found', async () => {
    const page = await open(`/question/partners?of=${id['集美大学']}&since=2024&until=2024`)
    await page.getByRole('table').getByRole('link', { name: '华侨大学', exact: true }).waitFor({ timeout: 120_000 })
    expect(await page.getByRole('combobox', { name: '选择单位' }).inputValue()).toBe('集美大学')
    const empty = await open(`/question/together?of=${id['集美大学']}&other=${id['厦门工学院']}`)
    await empty.getByText('两家没有一起参加过活动。看看它们能不能通过别家联系上。').waitFor({ timeout: 120_000 })
  }, 300_000)

  it('answers each of its twelve questions, shows what it asked, and advises where nothing is found', async () => {
    const page = await open('/')
    await page.locator('.questions a').first().waitFor({ timeout: 120_000 })
    const keys = await page
      .locator('.questions a')
      .evaluateAll((found) => found.map((link) => new URL((link as unknown as { href: string }).href).pathname))
    expect(keys).toHaveLength(12)
    const { body } = await site.server.post(
      '{ places(filter: { code: "540102" }) { nodes { id } } organizations(filter: { name: "北京大学" }) { nodes { id } } }',
    )
    const [empty, far] = [body.data!['places'].nodes[0].id, body.data!['organizations'].nodes[0].id]
    const of = `of=${id['集美大学']}`
    const [then, filled] = ['since=1950&until=1951', `${of}&other=${id['华侨大学']}&place=${id['places']}`]
    const nothing: Record<string, string> = {
      partners: `${of}&${then}`,
      together: `${of}&other=${far}`,
      connection: `${of}&other=${far}`,
      events: `place=${empty}`,
      active: `place=${empty}`,
      years: `place=${empty}`,
    }
    for (const path of keys) {
      const key = path.split('/').at(-1)!
      // No school and company signed with each other there.
      await page.goto(`${site.server.url}${path}?${key === 'signed' ? '' : filled}`)
      await page.getByText(/^[\d,]+ 条结果$/).waitFor({ timeout: 120_000 })
      await page.getByText('查看这一页的 GraphQL').waitFor()
      // There are bases, whatever is asked.
      if (key === 'bases') continue
      await page.goto(`${site.server.url}${path}?${nothing[key] ?? then}`)
      await page.getByText('按这个条件没有查到。').waitFor({ timeout: 120_000 })
      expect((await page.locator('.state .soft').innerText()).length).toBeGreaterThan(3)
      await page.getByText('查看这一页的 GraphQL').waitFor()
    }
  }, 400_000)

  it('says of each statement of a source which tie or value it tells', async () => {
    const source = `query ($id: ID!) { node(id: $id) { ... on Source { statements(first: 25) { nodes { predicate subject { name } object { name } } } } } }`
    const { data } = (await site.server.post(source, { id: id['sources'] })).body
    const page = await open(`/source/${id['sources']}`)
    await settled(page)
    const said = await page.locator('.said > p').allInnerTexts()
    const told: { predicate: string; subject: { name: string }; object: { name: string } | null }[] = data!['node'].statements.nodes
    expect(said).toHaveLength(told.length)
    const words: Record<string, string> = { HOSTED: '主办', NAME: '名称', DATE: '日期', LOCATED_IN: '位于', HOLDS_POSITION: '任职' }
    const known = told.flatMap((one, at) => (words[one.predicate] ? [[one, said[at]!] as const] : []))
    expect(known.length).toBeGreaterThan(0)
    for (const [{ subject, predicate, object }, says] of known)
      for (const part of [subject.name, words[predicate]!, object?.name ?? '']) expect(says).toContain(part)
  }, 300_000)

  it('counts and lists the active alone, and years of no activity as 0', async () => {
    const { body } = await site.server.post(
      '{ organizations(filter: { minActivities: 1 }) { totalCount } all: organizations { totalCount } }',
    )
    const { organizations, all } = body.data!
    expect(organizations.totalCount).toBeLessThan(all.totalCount)
    const page = await open('/question/active')
    await page.getByText(`${organizations.totalCount} 条结果`, { exact: true }).waitFor({ timeout: 120_000 })
    expect(await page.getByRole('table').first().locator('tbody tr').count()).toBe(Math.min(50, organizations.totalCount))
    await page.goto(`${site.server.url}/question/years?since=2010&until=2026`)
    await page.getByText('17 条结果').waitFor({ timeout: 120_000 })
    const first = page.getByRole('table').first().locator('tbody tr').first()
    expect((await first.locator('td').allInnerTexts()).slice(0, 2)).toEqual(['2010', '0'])
  }, 300_000)

  it('hands its question over to GraphiQL with the variables', async () => {
    const page = await open(`/question/partners?of=${id['集美大学']}`)
    await page.getByRole('table').first().waitFor({ timeout: 120_000 })
    await page.getByText('查看这一页的 GraphQL').click()
    const address = new URL((await page.getByRole('link', { name: '在 GraphiQL 中打开' }).getAttribute('href'))!, site.server.url)
    const asked = new URLSearchParams(address.hash.slice(1))
    expect(address.pathname).toBe('/graphiql')
    const { body } = await site.server.post(asked.get('query')!, JSON.parse(asked.get('variables')!))
    expect(body.data!['node'].coHosts.nodes).toHaveLength(await page.getByRole('table').first().locator('tbody tr').count())
  }, 300_000)

  it('keeps language and appearance in the address, and speaks no Chinese in English but for names', async () => {
    const page = await open('/question/years?lang=en&theme=dark')
    await page.getByRole('table').first().waitFor({ timeout: 120_000 })
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    const text = await page.evaluate(`(() => {
      const named = [...document.querySelectorAll('[lang^=zh]')].map((one) => one.innerText).filter(Boolean)
      return named.reduce((rest, name) => rest.replaceAll(name, ''), document.body.innerText)
    })()`)
    expect(text).toContain('How many activities')
    expect(text).not.toMatch(/\p{Script=Han}/u)
    await page.getByRole('link', { name: /Another question/ }).click()
    await page.getByRole('heading', { level: 1, name: /Partnership Graph/ }).waitFor()
    expect(new URL(page.url()).search).toBe('?lang=en&theme=dark')
    await page.getByRole('link', { name: '中文' }).click()
    await page.getByRole('heading', { level: 1, name: /产教融合图谱/ }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  }, 300_000)

  it('goes back past a change of language or appearance, which is no step, to the page before as it was chosen since', async () => {
    const page = await open('/question/years?since=2020')
    await settled(page)
    await page.getByRole('link', { name: /换一个问题/ }).click()
    await page.getByRole('heading', { level: 1, name: /产教融合图谱/ }).waitFor()
    const steps = await page.evaluate('history.length')
    await page.getByRole('combobox', { name: '外观' }).selectOption('dark')
    await page.getByRole('link', { name: 'English' }).click()
    await page.getByRole('heading', { level: 1, name: /Partnership Graph/ }).waitFor()
    expect(await page.evaluate('history.length')).toBe(steps)
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /How many activities/ }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/question/years')
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ since: '2020', lang: 'en', theme: 'dark' })
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.goForward()
    await page.getByRole('heading', { level: 1, name: /Partnership Graph/ }).waitFor()
    expect(await page.evaluate('history.length')).toBe(steps)
  }, 300_000)

  it('says plainly what is wrong with an address, and leads on from it, in both languages and in frames', async () => {
    // The browser complains of answers that are refused.
    const page = await site.browser.newPage()
    const lost = [
      '/network?focus=nobody',
      '/path?a=nobody&b=none',
      '/path?a=nobody',
      '/compare?ids=nobody,none',
      '/compare?ids=nobody',
      '/university/nobody',
      '/source/nobody',
      '/question/partners?of=nobody',
      '/ask?with=nobody',
      '/trends?place=nowhere',
      '/matrix?place=nowhere',
      '/embed/university/nobody',
      '/embed/network?focus=nobody',
      '/embed/matrix?place=nowhere',
    ]
    for (const path of lost)
      for (const [lang, says, way] of [
        ['', '地址里的编号没有对应的条目，可能写错了。请按名称查找。', '按名称查找'],
        ['lang=en', 'Nothing has the id in the address; it may be mistyped. Look for it by its name.', 'Look for it by name'],
      ]) {
        await page.goto(`${site.server.url}${path}${path.includes('?') ? '&' : '?'}${lang}`)
        await page.getByText(says!, { exact: true }).waitFor({ timeout: 60_000 })
        expect({ path, ways: await page.getByRole('link', { name: way! }).count() }).toEqual({ path, ways: 1 })
        expect({ path, headings: await page.getByRole('heading', { level: 1 }).count() }).toEqual({ path, headings: 1 })
      }
    for (const [path, says] of [
      ['/network?focus=nobody', '没有找到的是：中心单位。'],
      ['/trends?place=nowhere', '没有找到的是：地区。'],
      ['/matrix?since=2024&until=2019', '起始年份晚于截止年份，请对调。'],
    ]) {
      await page.goto(site.server.url + path)
      const alert = page.getByRole('alert')
      await alert.getByText(says!, { exact: true }).waitFor({ timeout: 60_000 })
      expect(await alert.innerText()).not.toMatch(/[a-z]{3}/i)
      expect(await alert.getByRole('button', { name: '重试' }).count()).toBe(0)
    }
    await page.goto(`${site.server.url}/trends?place=nowhere&lang=en`)
    await page.getByText('Not found: the place.', { exact: true }).waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Leave out what the address says' }).click()
    await page.waitForURL((url) => url.search === '?lang=en')
  }, 400_000)

  it('cites the view with the version of the data', async () => {
    const page = await open(`/university/${id['集美大学']}`)
    await settled(page)
    await page.getByRole('button', { name: '引用' }).click()
    const cited = page.getByRole('dialog', { name: '引用这一页' })
    await cited.getByText('GB/T 7714-2015').waitFor({ timeout: 120_000 })
    const { body } = await site.server.post('{ status { dataVersion } }')
    const text = await cited.innerText()
    const version = `数据版本 ${body.data!['status'].dataVersion}`
    const day = '\\d{4}-\\d\\d-\\d\\d'
    expect(text).toMatch(
      new RegExp(`产教融合图谱作者\\. 集美大学: 产教融合图谱, ${version}\\[DB/OL\\]\\. \\(${day}\\)\\[${day}\\]\\. ${page.url()}\\.`),
    )
    expect(text).toContain(`title   = {{集美大学: 产教融合图谱, ${version}}},`)
    expect(text).toContain(`url     = {${page.url()}},`)
    // Short, and another for another view.
    const keyOf = (entry: string): string => /@misc\{([\w-]+),/.exec(entry)![1]!
    expect(keyOf(text).length).toBeLessThan(48)
    await page.goto(`${page.url()}?sort=partners-0-up`)
    await settled(page)
    await page.getByRole('button', { name: '引用' }).click()
    await cited.getByText('GB/T 7714-2015').waitFor({ timeout: 120_000 })
    expect(keyOf(await cited.innerText())).not.toBe(keyOf(text))
    await page.goBack()
    const reference = text.slice(text.indexOf('GB/T 7714-2015'), text.indexOf('BibTeX'))
    expect(reference.replace(page.url(), '').replace(/GB\/T|DB\/OL/g, '')).not.toMatch(/[a-z]{2}/i)
  }, 300_000)

  it('leads home from an address of nothing, which a program is told in JSON', async () => {
    const page = await open('/')
    const answer = await page.goto(`${site.server.url}/nope`)
    expect(answer!.status()).toBe(404)
    expect(answer!.headers()['vary']).toContain('accept')
    await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor({ timeout: 120_000 })
    await page.getByRole('link', { name: '回首页' }).click()
    await page.getByRole('heading', { level: 1, name: /产教融合图谱/ }).waitFor({ timeout: 120_000 })
    expect(await page.getByRole('link', { name: '下载全部数据（ZIP）' }).getAttribute('href')).toBe('/export/graph.zip')
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('404')))
  }, 300_000)

  it('breaks a heading that is one long address (made up)', async () => {
    const page = await open('/', { viewport: { width: 390, height: 900 } })
    await settled(page)
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch()
      const body = (await response.json()) as { data: { node?: { title?: string } } }
      if (body.data.node?.title) body.data.node.title = `https://made-up.example/${'a'.repeat(90)}`
      await route.fulfill({ response, json: body })
    })
    await page.goto(`${site.server.url}/source/${id['sources']}`)
    await page.getByRole('heading', { level: 1, name: 'https://made-up.example/' }).waitFor({ timeout: 120_000 })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }, 300_000)

  it('says the code of a place once, leads to who works together there, and opens its numbers', async () => {
    const page = await open(`/place/${id['places']}`)
    const here = page.getByRole('region', { name: '谁在这里合作' })
    await here.waitFor({ timeout: 120_000 })
    expect(await page.locator('dl.facts dd', { hasText: /^350211$/ }).count()).toBe(1)
    for (const [name, path] of [
      ['看合作网络', '/network'],
      ['看合作矩阵', '/matrix'],
    ] as const)
      expect(await here.getByRole('link', { name }).getAttribute('href')).toBe(`${path}?place=${id['places']}`)
    const number = page
      .getByRole('table', { name: '这里的单位' })
      .getByRole('link', { name: /: 活动：\d+ 项$/ })
      .first()
    const count = await number.innerText()
    await number.click()
    await page
      .getByRole('dialog', { name: '依据' })
      .getByRole('heading', { name: `活动：${count} 项` })
      .waitFor({ timeout: 120_000 })
  }, 300_000)

  it('leads from one that hosted nothing with others to its activities, and to a network in the roles it had', async () => {
    const { body } = await site.server.post(
      '{ organizations(first: 100) { nodes { __typename id coHosts { totalCount } participations { nodes { role activity { id } } } } } }',
    )
    const found = body.data!['organizations'].nodes.find(
      ({ coHosts, participations }: any) => coHosts.totalCount === 0 && participations.nodes.some(({ role }: any) => role === 'GUIDE'),
    )
    const page = await open(`/${found.__typename.toLowerCase()}/${found.id}`)
    const panel = page.getByRole('region', { name: '一起主办过活动的单位' })
    await panel.waitFor({ timeout: 120_000 })
    expect(await panel.locator(`a[href$="/${found.participations.nodes[0].activity.id}"]`).count()).toBe(1)
    await panel.getByRole('link', { name: /看它的合作网络（身份：.*指导.*）/ }).click()
    await page.getByRole('table', { name: '单位表' }).waitFor({ timeout: 120_000 })
    expect(new URL(page.url()).searchParams.get('roles')).toContain('GUIDE')
  }, 300_000)

  it('counts with a network the activities that make its links, and gives the reason of no ranking once', async () => {
    const { body } = await site.server.post(
      'query ($ego: [ID!]) { network(input: { ego: $ego, isolates: false }) { activityCount withheld about { sharedActivityCount } } }',
      { ego: [id['集美大学']] },
    )
    const { activityCount, withheld, about } = body.data!['network']
    expect(about.sharedActivityCount).toBeLessThan(activityCount)
    expect(withheld).toMatch(/^(one clique|thin data)/)
    for (const path of ['network', 'matrix']) {
      const page = await open(`/${path}?focus=${id['集美大学']}`)
      await page.getByText(`连线出自 ${about.sharedActivityCount} 项活动`).waitFor({ timeout: 120_000 })
      expect(await page.getByText(withheld).count()).toBe(0)
      if (path === 'network') expect(await page.getByText('不排名次', { exact: true }).count()).toBe(1)
    }
  }, 300_000)

  it('says so where nothing could be read, and reads it when asked again', async () => {
    const page = await open('/sources')
    await settled(page)
    await page.route('**/graphql', (route) =>
      route.fulfill({ status: 503, contentType: 'application/json', body: '{"errors":[{"message":"The database is down (made up)."}]}' }),
    )
    await page.getByRole('row').nth(1).getByRole('link').first().click()
    await page.getByRole('alert').getByText('没有读到数据').waitFor({ timeout: 120_000 })
    expect(await page.getByRole('alert').innerText()).toContain('The database is down (made up).')
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('heading', { name: /它说了什么/ }).waitFor({ timeout: 120_000 })
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('503')))
  }, 300_000)

  it('keeps what was read where reading on fails, and does not blame the server for a bad question', async () => {
    const page = await open('/search?q=%E5%A4%A7%E5%AD%A6')
    await page.locator('.hit').first().waitFor({ timeout: 120_000 })
    const before = await page.locator('.hit').count()
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: '{"data":null,"errors":[{"message":"after: no cursor (made up).","extensions":{"code":"BAD_USER_INPUT"}}]}',
      }),
    )
    await page.getByRole('button', { name: '更多结果' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText('after: no cursor (made up).').waitFor({ timeout: 120_000 })
    expect(await alert.innerText()).not.toContain('服务器可能正在启动或忙')
    expect(await page.locator('.hit').count()).toBe(before)
    await page.unroute('**/graphql')
    await alert.getByRole('button', { name: '重试' }).click()
    await page.locator('.hit').nth(before).waitFor({ timeout: 120_000 })
    expect(await alert.count()).toBe(0)
  }, 300_000)

  it('names a page that is about nothing in its title, and the ties of a base by their direction', async () => {
    const nothing = await open('/university/nothing')
    await nothing.getByRole('heading', { level: 1, name: '没有这个条目' }).waitFor({ timeout: 120_000 })
    expect(await nothing.title()).toBe('没有这个条目 · 产教融合图谱')
    const { body } = await site.server.post('query ($id: ID!) { node(id: $id) { ... on Entity { tiesIn { totalCount } } } }', {
      id: id['bases'],
    })
    const page = await open(`/base/${id['bases']}`)
    await settled(page)
    const total = body.data!['node'].tiesIn.totalCount
    expect(total).toBeGreaterThan(0)
    await page.getByRole('heading', { level: 2, name: `谁与它有关系 · ${total}` }).waitFor({ timeout: 120_000 })
  }, 300_000)

  it('serves its addresses and no others, under a policy without exceptions', async () => {
    for (const path of [
      '/',
      '/search',
      '/sources',
      '/matrix',
      '/path',
      '/compare',
      '/trends',
      '/ask',
      '/quality',
      '/api',
      '/embed/network',
      '/embed/matrix',
      `/university/${id['集美大学']}`,
      '/question/years',
    ]) {
      const answer = await fetch(site.server.url + path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe/)
    }
    for (const path of ['/nothing', '/embed/search', '/university', '/university/a/b', '/assets/nothing.js']) {
      const answer = await fetch(site.server.url + path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 404, 'application/json; charset=utf-8'])
    }
  }, 30_000)

  const views = (): [string, string][] => [
    ['home', '/'],
    ['search', '/search?q=jmdx'],
    ['question', `/question/partners?of=${id['集美大学']}`],
    ['counts', '/question/sectors'],
    ['organization', `/university/${id['厦门理工学院']}`],
    ['evidence', `/university/${id['集美大学']}?evidence=a.${id['集美大学']}.b.${id['华侨大学']}.roles.HOST`],
    ['event', `/event/${id['events']}`],
    ['person', `/person/${id['people']}`],
    ['base', `/base/${id['bases']}`],
    ['committee', `/committee/${id['committees']}`],
    ['route', `/route/${id['routes']}`],
    ['place', `/place/${id['places']}`],
    ['industry', `/industry/${id['industries']}`],
    ['network', `/network?focus=${id['集美大学']}&roles=HOST,SIGN,JOIN`],
    ['matrix', `/matrix?roles=HOST,SIGN,JOIN`],
    ['matrix of sectors', `/matrix?by=sector`],
    ['path', `/path?a=${id['集美大学']}&b=${id['华侨大学']}`],
    ['compare', `/compare?ids=${id['集美大学']},${id['厦门理工学院']}`],
    ['trends', '/trends'],
    ['ask', `/ask?with=${id['厦门理工学院']}`],
    ['sources', '/sources'],
    ['source', `/source/${id['sources']}`],
    ['quality', '/quality?check=NO_PLACE'],
    ['api', '/api'],
    ['embedded network', `/embed/network?focus=${id['集美大学']}`],
    ['embedded profile', `/embed/university/${id['集美大学']}`],
    ['nothing', '/university/nothing'],
  ]

  it('gives the recipes with its own address, and a query that runs in GraphiQL', async () => {
    const page = await open('/')
    await page.getByRole('navigation').getByRole('link', { name: '接口' }).click()
    await page.getByRole('heading', { level: 1, name: '数据接口' }).waitFor({ timeout: 120_000 })
    const recipes = page.getByRole('region', { name: '接入看板和程序' }).locator('details')
    expect(await recipes.locator('summary').allInnerTexts()).toEqual(['Grafana', 'Power BI', 'Observable', 'curl', 'Python', 'R'])
    for (const recipe of await recipes.locator('pre').all()) expect(await recipe.textContent()).toContain(site.server.url)
    const columns = await page.getByRole('region', { name: '平表' }).innerText()
    expect(columns).toContain('id, title, subTitle, mainStat, secondaryStat, kind, titleKind')
    expect(columns).toContain('id, source, target, mainStat, secondaryStat, sourceTitle, targetTitle')
    for (const link of await page.getByRole('region', { name: '下载' }).getByRole('link').all()) {
      const answer = await fetch(site.server.url + (await link.getAttribute('href')))
      expect(answer.status).toBe(200)
      await answer.body?.cancel()
    }
    const example = await page.getByRole('link', { name: '示例：合作网络的两张平表' }).getAttribute('href')
    const query = new URLSearchParams(example!.split('#')[1]).get('query')!
    const { body } = await site.server.post(query)
    expect(body.data!['graphEdges'].length).toBeGreaterThan(0)
  }, 300_000)

  it('asks the API itself in GraphiQL, which knows its schema', async () => {
    const page = await open('/graphiql')
    const editor = page.locator('.graphiql-query-editor')
    const answer = page.locator('.graphiql-response .view-lines')
    await editor.locator('.view-lines').filter({ hasText: 'WhoWorksWith' }).waitFor({ timeout: 120_000 })
    await page.getByRole('button', { name: /^Execute query/ }).click()
    await answer.filter({ hasText: 'sharedActivityCount' }).first().waitFor({ timeout: 120_000 })
    await editor.locator('.monaco-editor').first().click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('{ organizations(first: 1) { nodes { coH')
    await page.keyboard.press('Control+Space')
    await page.locator('.suggest-widget .monaco-list-row', { hasText: 'coHosts' }).first().waitFor({ timeout: 120_000 })
  }, 300_000)

  it('asks twice at most for any page that is opened at its address, and once more for what its address opens in it', async () => {
    const page = await open('/sources')
    await page.waitForLoadState('networkidle')
    const asked: [string, number][] = []
    for (const [view, path] of [
      ...views(),
      ['two names', `/question/together?of=${id['集美大学']}&other=${id['华侨大学']}`] as const,
      ['place', `/question/events?place=${id['places']}&since=2020`] as const,
    ]) {
      const posts = postsOf(page)
      await page.goto(site.server.url + path)
      await settled(page)
      await page.waitForLoadState('networkidle')
      page.removeAllListeners('request')
      const opened = path.includes('evidence=') || path.includes('check=') ? 1 : 0
      asked.push([view, posts.length - opened])
    }
    expect(asked.filter(([, requests]) => requests < 1 || requests > 2)).toEqual([])
  }, 300_000)

  it.each(['zh', 'en'])(
    'is accessible, light and wide, dark and narrow, without sideways scroll: %s',
    async (lang) => {
      const faults: unknown[] = []
      const page = await open('/', { reducedMotion: 'reduce' })
      for (const [view, path] of views()) {
        await page.setViewportSize({ width: 1280, height: 900 })
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(`${site.server.url}${path}${path.includes('?') ? '&' : '?'}${lang === 'en' ? 'lang=en' : ''}`)
        await settled(page)
        if (view === 'evidence') await page.locator('dialog .statement').first().waitFor({ timeout: 120_000 })
        await page.evaluate(axe.source)
        for (const look of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: look })
          await page.setViewportSize({ width: look === 'light' ? 1280 : 390, height: 900 })
          const found = (await page.evaluate(audit)) as { axe: unknown[]; wide: boolean; small: unknown[]; headings: number }
          if (found.axe.length || found.wide || found.small.length || found.headings !== 1) faults.push({ view, look, ...found })
        }
      }
      expect(faults).toEqual([])
    },
    500_000,
  )

  it('asked nothing of any other origin and left no complaint', () => {
    expect(offOrigin).toEqual([])
    expect(complaints).toEqual([])
  })
})
