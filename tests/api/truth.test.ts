import { afterAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const { ask } = clientOf(graph)
afterAll(() => graph.close())

const idOf = async (name: string): Promise<string> =>
  (await ask('query($name: String!) { organizations(filter: {name: $name}) { nodes { id } } }', { name })).organizations.nodes[0]
    .id as string

test('a period leaves out what has no date, at either end', async () => {
  const { early, late, all } = await ask(`{
    early: events(filter: {until: "2019"}, first: 100) { totalCount nodes { startDate } }
    late: events(filter: {since: "2020"}, first: 100) { totalCount nodes { startDate } }
    all: events(first: 100) { totalCount nodes { startDate } } }`)
  const known = all.nodes.filter(({ startDate }: { startDate: string | null }) => startDate).length
  expect(early.totalCount + late.totalCount).toBe(known)
  expect(all.totalCount).toBeGreaterThan(known)
  expect(early.nodes.every(({ startDate }: { startDate: string }) => startDate < '2020')).toBe(true)
})

test.each(['until: "2019"', 'since: "1900", until: "2100"'])('undated activities count in no period (%s)', async (period) => {
  const { organizations, coHostPairs } =
    await ask(`{ organizations(first: 20, orderBy: {field: ACTIVITY_COUNT}) { nodes { participations(${period}) { nodes { activity { startDate } } } coHosts(roles: [HOST, SIGN], ${period}) { nodes { firstDate } } } }
    coHostPairs(filter: {roles: [HOST, SIGN], ${period}}, first: 100) { nodes { firstDate } } }`)
  expect(organizations.nodes.flatMap((node: any) => node.participations.nodes).every((row: any) => row.activity.startDate)).toBe(true)
  expect([...coHostPairs.nodes, ...organizations.nodes.flatMap((node: any) => node.coHosts.nodes)].every((row: any) => row.firstDate)).toBe(
    true,
  )
})

test.each(['', 'since: "2023"', 'place: "350211"', 'roles: [HOST, INITIATE]', 'roles: [GUIDE], otherRoles: [HOST]'])(
  'every number opens to just its activities (%s)',
  async (filter) => {
    const { coHostPairs } = await ask(
      `{ coHostPairs(filter: {${filter}}, first: 50) { nodes { sharedActivityCount sharedActivities { totalCount } } } }`,
    )
    expect(coHostPairs.nodes.length).toBeGreaterThan(0)
    for (const { sharedActivityCount, sharedActivities } of coHostPairs.nodes) expect(sharedActivities.totalCount).toBe(sharedActivityCount)
  },
)

test('the drill-down of a list and that of two entities can stand in one question', async () => {
  const ids = { a: await idOf('华侨大学'), b: await idOf('厦门理工学院') }
  const query = `query($a: ID!, $b: ID!) { between(a: $a, b: $b) { sharedActivities { totalCount } }
    node(id: $a) { ... on Organization { coHosts(first: 1) { nodes { organization { name } sharedActivityCount sharedActivities { totalCount } } } } } }`
  const first = await ask(query, ids)
  expect(first.between.sharedActivities.totalCount).toBe(3)
  expect(first.node.coHosts.nodes[0]).toEqual({
    organization: { name: '厦门理工学院' },
    sharedActivityCount: 2,
    sharedActivities: { totalCount: 2 },
  })
  expect(await ask(query, ids)).toEqual(first)
})

test('what two did together is narrowed to a place and an industry', async () => {
  const ids = { a: await idOf('华侨大学'), b: await idOf('厦门理工学院') }
  const { between } = await ask(
    `query($a: ID!, $b: ID!) { between(a: $a, b: $b) { all: sharedActivities { edges { node { id place { code } } } }
      jimei: sharedActivities(place: "350211") { edges { node { id place { code } } } } none: sharedActivities(industry: "A") { totalCount } } }`,
    ids,
  )
  const held = between.all.edges.filter(({ node }: any) => node.place?.code === '350211')
  expect(held.length).toBeGreaterThan(0)
  expect(held.length).toBeLessThan(between.all.edges.length)
  expect(between.jimei.edges).toEqual(held)
  expect(between.none.totalCount).toBe(0)
})

test('partners in common and partners of one alone are those that the lists of all give', async () => {
  const ids = [await idOf('集美大学'), await idOf('厦门理工学院')]
  const partners = async (id: string, more = ''): Promise<string[]> =>
    (
      await ask(
        `query($id: ID!, $ids: [ID!]!) { nodes(ids: $ids) { id } node(id: $id) { ... on Organization { coHosts(first: 100, roles: [HOST, SIGN, JOIN], orderBy: {field: NAME}, ${more}) { nodes { organization { id } } } } } }`,
        { id, ids },
      )
    ).node.coHosts.nodes.map(({ organization }: any) => organization.id)
  const [mine, theirs] = [await partners(ids[0]!), await partners(ids[1]!)]
  const others = mine.filter((id) => !ids.includes(id))
  expect(await partners(ids[0]!, 'alsoWith: $ids')).toEqual(others.filter((id) => theirs.includes(id)))
  expect(await partners(ids[1]!, 'alsoWith: $ids')).toEqual(await partners(ids[0]!, 'alsoWith: $ids'))
  expect(await partners(ids[0]!, 'notWith: $ids')).toEqual(others.filter((id) => !theirs.includes(id)))
  expect((await partners(ids[0]!, 'alsoWith: $ids')).length).toBeGreaterThan(3)
  expect((await partners(ids[1]!, 'notWith: $ids')).length).toBeGreaterThan(3)
})

test('partners of a kind, in a place, by activities of an industry', async () => {
  const { node, all } = await ask(
    `query($id: ID!) {
      all: node(id: $id) { ... on Organization { coHosts(first: 100) { nodes { organization { id kind place { code } } } } } }
      node(id: $id) { ... on Organization {
        kinds: coHosts(first: 100, kinds: [GovernmentBody]) { nodes { organization { id kind place { code } } } }
        city: coHosts(first: 100, locatedIn: "3502") { nodes { organization { id kind place { code } } } }
        both: coHosts(first: 100, locatedIn: "350211", kinds: [University]) { nodes { organization { id } } }
        none: coHosts(industry: "A") { totalCount } } } }`,
    { id: await idOf('厦门理工学院') },
  )
  const found = all.coHosts.nodes
  const government = found.filter(({ organization }: any) => organization.kind === 'GovernmentBody')
  expect(government.length).toBeGreaterThan(0)
  expect(node.kinds.nodes).toEqual(government)
  const inXiamen = found.filter(({ organization }: any) => organization.place?.code?.startsWith('3502'))
  expect(inXiamen.length).toBeGreaterThan(0)
  expect(inXiamen.length).toBeLessThan(found.length)
  expect(node.city.nodes).toEqual(inXiamen)
  const inJimei = found.filter(({ organization }: any) => organization.kind === 'University' && organization.place?.code === '350211')
  expect(node.both.nodes.map(({ organization }: any) => organization.id)).toEqual(inJimei.map(({ organization }: any) => organization.id))
  expect(node.none.totalCount).toBe(0)
})

test('every group of activities opens to as many as it counts', async () => {
  const filters = ['', 'roles: [HOST, SIGN]', 'place: "3502"', 'since: "2023"', `organization: "${await idOf('集美大学')}"`]
  for (const filter of filters) {
    const { aggregate } = await ask(
      `{ aggregate(of: ACTIVITIES, by: [YEAR, SECTOR], filter: {${filter}}) { total groups { nodes { count keys { key } } } } }`,
    )
    const groups = aggregate.groups.nodes.filter(({ keys }: any) => keys[1].key !== null)
    const lists = groups.map(({ keys: [year, sector] }: any, at: number) => {
      const period = year.key ? `since: "${year.key}", until: "${year.key}"` : 'undated: true'
      return `g${at}: activities(filter: {${filter === 'since: "2023"' ? '' : filter} ${period}, sectors: [${sector.key}]}) { totalCount }`
    })
    const { all, ...found } = await ask(`{ all: activities(filter: {${filter}}) { totalCount } ${lists.join(' ')} }`)
    expect(all.totalCount).toBe(aggregate.total)
    expect(groups.length).toBeGreaterThan(1)
    expect(groups.map((_: unknown, at: number) => found[`g${at}`].totalCount)).toEqual(groups.map(({ count }: any) => count))
  }
})

test.each(['', 'place: "3502"', 'roles: [HOST]'])(
  'what is unknown of activities opens to as many as its group counts (%s)',
  async (filter) => {
    const sets = ['YEAR', 'QUARTER', 'PLACE_PROVINCE', 'PLACE_CITY', 'PLACE_DISTRICT', 'SECTOR', 'INDUSTRY', 'INDUSTRY_DIVISION']
    const asked = filter ? [...sets, 'QUARTER, PLACE_DISTRICT'] : [...sets, 'ROLE', 'INDUSTRY_SECTION', 'YEAR, SECTOR']
    const counts: Record<string, [group: number, list: number]> = {}
    for (const by of asked) {
      const { aggregate, activities } = await ask(
        `{ aggregate(of: ACTIVITIES, by: [${by}], filter: {${filter}}, first: 1000) { groups { nodes { count keys { key } } } }
        activities(filter: {${filter} unknown: [${by}]}) { totalCount } }`,
      )
      const unknown = aggregate.groups.nodes.find(({ keys }: any) => keys.every(({ key }: any) => key === null))
      counts[by] = [unknown?.count ?? 0, activities.totalCount]
    }
    expect(Object.values(counts).filter(([group]) => group > 0).length).toBeGreaterThan(2)
    expect(counts).toEqual(Object.fromEntries(Object.entries(counts).map(([by, [group]]) => [by, [group, group]])))
  },
  300_000,
)

test('the same or overlapping roles on both sides make each pair once', async () => {
  const pairs = async (roles: string) =>
    (await ask(`{ coHostPairs(filter: {${roles}}, first: 100) { totalCount nodes { a { id } b { id } } } }`)).coHostPairs
  const hosts = await pairs('roles: [HOST]')
  expect((await pairs('roles: [HOST], otherRoles: [HOST]')).totalCount).toBe(hosts.totalCount)
  const mixed = await pairs('since: "2024-05-14", until: "2024-05-14", roles: [HOST, GUIDE], otherRoles: [HOST]')
  const keys = mixed.nodes.map(({ a, b }: { a: { id: string }; b: { id: string } }) => [a.id, b.id].toSorted().join())
  expect(new Set(keys).size).toBe(keys.length)
  expect(mixed.totalCount).toBe(36 + 18)
})

test('Newman strength of an organization is the number of its activities with another organization in the same roles', async () => {
  const { organizations } =
    await ask(`{ organizations(first: 30, orderBy: {field: ACTIVITY_COUNT}) { nodes { name coHosts(first: 100) { nodes { newmanWeight } }
    participations(roles: [HOST], first: 100) { nodes { activity { hosts(first: 100) { nodes { organization { id } } } } } } } } }`)
  for (const { coHosts, participations } of organizations.nodes) {
    const strength = coHosts.nodes.reduce((sum: number, { newmanWeight }: { newmanWeight: number }) => sum + newmanWeight, 0)
    const shared = participations.nodes.filter(
      ({ activity }: any) => new Set(activity.hosts.nodes.flatMap(({ organization }: any) => organization?.id ?? [])).size >= 2,
    )
    expect(strength).toBeCloseTo(shared.length, 9)
  }
})

test('who signed with whom is an agreement, not the event', async () => {
  const parties = [await idOf('厦门狄耐克智能科技股份有限公司'), await idOf('厦门盈趣科技股份有限公司'), await idOf('厦门理工学院')]
  const ties = async (a: string, b: string) =>
    (await ask('query($a: ID!, $b: ID!) { between(a: $a, b: $b) { directTies { nodes { type roleAsPrinted } } } }', { a, b })).between
      .directTies.nodes
  expect(await ties(parties[0]!, parties[1]!)).toEqual([])
  expect(await ties(parties[0]!, parties[2]!)).toContainEqual({ type: 'COOPERATES_WITH', roleAsPrinted: expect.stringContaining('协议') })
})

test('no role is printed in words that its source did not print', async () => {
  const rows = await graph.read(
    "MATCH (s:Statement)-[:FROM]->(source:Source) WHERE source.language STARTS WITH 'zh' AND NOT s.roleAsPrinted =~ '.*\\\\p{IsHan}.*' RETURN s.documentId AS document, s.roleAsPrinted AS role",
  )
  expect(rows).toEqual([])
})

test('what a source leaves unnamed stands with whom it concerns', async () => {
  const { organizations } = await ask(
    '{ organizations(filter: {name: "翔安区校企合作联盟"}) { nodes { members { totalCount } unknowns { about count } } } }',
  )
  expect(organizations.nodes).toEqual([{ members: { totalCount: 8 }, unknowns: [{ about: 'MEMBERS', count: 25 }] }])
})

test('an event counts where it took place, not where its venue has its seat', async () => {
  const at = async (place: string) =>
    (await ask('query($place: String!) { events(filter: {place: $place}, first: 100) { nodes { venue } } }', { place })).events.nodes.map(
      ({ venue }: { venue: string }) => venue,
    )
  expect(await at('3502')).toContain('华侨大学厦门校区')
  expect(await at('3505')).not.toContain('华侨大学厦门校区')
})
