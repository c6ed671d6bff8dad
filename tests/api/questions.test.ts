import { afterAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const { ask } = clientOf(graph)
afterAll(() => graph.close())

type Named = { name: string }
const founding = async (): Promise<string> => {
  const { events } = await ask('{ events(filter: {since: "2024-05-14", until: "2024-05-14"}) { totalCount nodes { id } } }')
  expect(events.totalCount).toBe(1)
  return events.nodes[0].id as string
}
const idOf = async (name: string): Promise<string> =>
  (await ask('query($name: String!) { organizations(filter: {name: $name}) { nodes { id } } }', { name })).organizations.nodes[0]
    .id as string

test('one event has two sources and is one node', async () => {
  const { node } = await ask(
    'query($id: ID!) { node(id: $id) { ... on Event { name date venue evidence(first: 100) { nodes { source { id } } } } } }',
    { id: await founding() },
  )
  expect(node).toMatchObject({ name: '集美产教融合校企对接活动', date: '2024-05-14', venue: '厦门理工学院' })
  expect(new Set(node.evidence.nodes.map(({ source }: { source: { id: string } }) => source.id)).size).toBe(2)
})

test('nine hosts and two guides, in the order of the article', async () => {
  const { node } = await ask(
    'query($id: ID!) { node(id: $id) { ... on Event { hosts { totalCount nodes { rank actor { name } } } guides { nodes { actor { name } roleAsPrinted } } } } }',
    { id: await founding() },
  )
  expect(node.hosts.totalCount).toBe(9)
  expect(node.hosts.nodes.map(({ actor }: { actor: Named }) => actor.name)).toEqual([
    '厦门理工学院',
    '华侨大学',
    '集美大学',
    '中共集美区委人才办',
    '集美区产研办',
    '集美文教区管委会',
    '集美区人社局',
    '集美区工信局',
    '集美区高校产业技术联盟',
  ])
  expect(node.guides.nodes).toEqual([
    { actor: { name: '中共厦门市集美区委员会' }, roleAsPrinted: 'guided by' },
    { actor: { name: '厦门市集美区人民政府' }, roleAsPrinted: 'guided by' },
  ])
})

test('its hosts make 36 pairs, its guides and hosts 18, and no guide is among the hosts', async () => {
  const activity = await founding()
  const query =
    'query($filter: CoHostFilter!) { coHostPairs(filter: $filter, first: 100) { totalCount nodes { a { name } b { name } sharedActivityCount newmanWeight } } }'
  const hosts = (await ask(query, { filter: { activity } })).coHostPairs
  expect(hosts.totalCount).toBe(36)
  expect(hosts.nodes).toHaveLength(36)
  expect(new Set(hosts.nodes.map(({ newmanWeight }: { newmanWeight: number }) => newmanWeight))).toEqual(new Set([0.125]))
  const names = new Set(hosts.nodes.flatMap(({ a, b }: { a: Named; b: Named }) => [a.name, b.name]))
  expect(names.size).toBe(9)
  expect(names).not.toContain('中共厦门市集美区委员会')
  const mixed = (await ask(query, { filter: { activity, roles: ['GUIDE'], otherRoles: ['HOST'] } })).coHostPairs
  expect(mixed.totalCount).toBe(18)
})

test('who signed with whom: each party of an agreement with the other, not with whoever signed another one at the same event', async () => {
  const query = `query($filter: CoHostFilter!) { coHostPairs(filter: $filter, first: 100) { totalCount nodes {
    a { name } b { name } sharedActivityCount sharedActivities { totalCount edges { node { id externalIds { value } } } } } } }`
  const signed = async (more: object) => {
    const { coHostPairs } = await ask(query, { filter: { roles: ['SIGN'], ...more } })
    return coHostPairs.nodes.filter(({ sharedActivities }: any) =>
      sharedActivities.edges.some(({ node }: any) => node.externalIds.some(({ value }: any) => value === 'xmut-haicang-2025-10')),
    )
  }
  const pairs = await signed({ agreed: true })
  expect(pairs).toHaveLength(6)
  for (const { a, b, sharedActivityCount, sharedActivities } of pairs) {
    expect([a.name, b.name]).toContain('厦门理工学院')
    expect(sharedActivities.totalCount).toBe(sharedActivityCount)
  }
  expect(await signed({ agreed: false })).toHaveLength(21)
})

test('a name that the editors translated is shown in Chinese, marked, and opens to their note', async () => {
  const { search } = await ask(`{ search(query: "集美区人民政府", first: 1) { nodes {
    ... on Organization { name nameKind names { value kind } evidence(predicates: ["NAME"], first: 10) { nodes { quote certainty source { publisher } } } } } } }`)
  const [government] = search.nodes
  expect(government).toMatchObject({ name: '厦门市集美区人民政府', nameKind: 'TRANSLATED' })
  expect(government.names).toContainEqual({ value: "Xiamen Jimei District People's Government", kind: 'MACHINE_TRANSLATED' })
  const note = government.evidence.nodes.find(({ source }: any) => source.publisher === 'seed editors')
  expect(note.certainty).toBe('INFERRED')
  expect(note.quote).toContain('translated by the editors')
})

test('with whom 华侨大学 co-hosted, and what: eight through the event of 2024, each with quotes', async () => {
  const { organizations } = await ask(`{ organizations(filter: {name: "华侨大学"}) { nodes { coHosts(first: 50) { nodes {
    organization { name } sharedActivityCount sharedActivities { edges { node { id } evidence(first: 10) { nodes { quote start end source { text } } } } } } } } } }`)
  const activity = await founding()
  const { nodes } = organizations.nodes[0].coHosts
  const through = nodes.flatMap(({ organization, sharedActivities }: any) =>
    sharedActivities.edges.filter(({ node }: any) => node.id === activity).map((edge: any) => ({ name: organization.name, ...edge })),
  )
  expect(through.map(({ name }: Named) => name).toSorted()).toEqual(
    [
      '中共集美区委人才办',
      '厦门理工学院',
      '集美大学',
      '集美区产研办',
      '集美区人社局',
      '集美区工信局',
      '集美区高校产业技术联盟',
      '集美文教区管委会',
    ].toSorted(),
  )
  for (const { evidence } of through) {
    const quoted = evidence.nodes.filter(({ quote }: { quote: string | null }) => quote)
    expect(quoted.length).toBeGreaterThanOrEqual(2)
    for (const { quote, start, end, source } of quoted) expect(source.text.slice(start, end)).toBe(quote)
  }
  // The others share the forum of 2022, whose English report names Huaqiao University (ROR 03frdh605) as a host.
  expect(nodes).toHaveLength(13)
})

test('华侨大学 and 集美区工信局 hosted one event together; the founding of 2020 is shown as what it was', async () => {
  const ids = [await idOf('华侨大学'), await idOf('集美区工信局')]
  const { coHosted } = await ask('query($ids: [ID!]!) { coHosted(organizations: $ids) { totalCount nodes { id } } }', { ids })
  expect(coHosted).toEqual({ totalCount: 1, nodes: [{ id: await founding() }] })
  const { between } = await ask(
    'query($a: ID!, $b: ID!) { between(a: $a, b: $b) { sharedActivities { edges { rolesOfA rolesOfB node { name date } } } } }',
    { a: ids[0], b: ids[1] },
  )
  expect(between.sharedActivities.edges).toEqual([
    { rolesOfA: ['HOST'], rolesOfB: ['HOST'], node: { name: '集美产教融合校企对接活动', date: '2024-05-14' } },
    { rolesOfA: ['JOIN'], rolesOfB: ['INITIATE'], node: { name: '集美区高校产业技术联盟成立', date: '2020-06-19' } },
  ])
})

test('three bases were awarded, three committees appointed, two routes released, each with its quote', async () => {
  const tie = 'totalCount nodes { to { __typename name } evidence { nodes { quote start end source { text } } } }'
  const { node } = await ask(
    `query($id: ID!) { node(id: $id) { ... on Event { awards { ${tie} } committees { ${tie} } routes { ${tie} } } } }`,
    { id: await founding() },
  )
  for (const [field, count, type] of [
    ['awards', 3, 'Base'],
    ['committees', 3, 'Committee'],
    ['routes', 2, 'Route'],
  ] as const) {
    expect(node[field].totalCount).toBe(count)
    for (const { to, evidence } of node[field].nodes) {
      expect(to.__typename).toBe(type)
      const quoted = evidence.nodes.filter(({ quote }: { quote: string | null }) => quote)
      expect(quoted.length).toBeGreaterThan(0)
      for (const { quote, start, end, source } of quoted) expect(source.text.slice(start, end)).toBe(quote)
    }
  }
})

test('who spoke, in which position as printed, with 朱文章 for "Zhu Wen"', async () => {
  const { node } = await ask(
    'query($id: ID!) { node(id: $id) { ... on Event { speakers { nodes { position evidence { nodes { position quote source { machineTranslated } } } person { name names { value kind } judgements { verdict nameAsPrinted source { title } } } } } } } }',
    { id: await founding() },
  )
  expect(node.speakers.nodes.map(({ person }: { person: Named }) => person.name)).toEqual(['朱顺痣', '朱文章', '陈舸'])
  const zhu = node.speakers.nodes[1]
  // Shown in the words of the Chinese report; the article's own stand in its statement.
  expect(zhu.position).toBe('会长')
  expect(zhu.evidence.nodes).toContainEqual({
    position: 'president',
    quote: expect.stringContaining('delivered a keynote speech'),
    source: { machineTranslated: true },
  })
  expect(zhu.person.names).toContainEqual({ value: 'Zhu Wen', kind: 'MACHINE_TRANSLATED' })
  expect(zhu.person.judgements).toContainEqual({
    verdict: 'SAME',
    nameAsPrinted: 'Zhu Wen',
    source: { title: '产教融合育人才 集智赋能促发展' },
  })
})

test('what we do not know: three unnamed guests, a list of hosts that goes on', async () => {
  const { node } = await ask(
    'query($id: ID!) { node(id: $id) { ... on Event { unknowns { about count says statement { quote source { title } } } } } }',
    { id: await founding() },
  )
  expect(node.unknowns).toContainEqual(
    expect.objectContaining({
      about: 'SPEAKERS',
      count: 3,
      statement: expect.objectContaining({ quote: expect.stringContaining('other three guests') }),
    }),
  )
  expect(node.unknowns).toContainEqual(expect.objectContaining({ about: 'HOSTS', says: expect.stringContaining('等单位') }))
})

test('asked for "Xiamen Institute of Technology", it offers both schools and says that they differ', async () => {
  const { search } = await ask(
    '{ search(query: "Xiamen Institute of Technology", first: 2) { edges { matchedName matchKind node { name } } } }',
  )
  expect(search.edges).toEqual(
    ['厦门工学院', '厦门理工学院'].map((name) => ({ matchedName: 'Xiamen Institute of Technology', matchKind: 'EXACT', node: { name } })),
  )
  const { organizations } = await ask(`{ organizations(filter: {name: "Xiamen Institute of Technology"}) { nodes {
    name names { value kind evidence { nodes { quote source { machineTranslated } } } } judgements { verdict nameAsPrinted reason other { name } source { title } } externalIds { scheme value } } } }`)
  const byName = new Map<string, any>(organizations.nodes.map((node: Named) => [node.name, node]))
  expect([...byName.keys()].toSorted()).toEqual(['厦门工学院', '厦门理工学院'])
  const printed = (school: string): any =>
    byName.get(school).names.find(({ value }: { value: string }) => value === 'Xiamen Institute of Technology')
  expect(printed('厦门理工学院')).toMatchObject({ kind: 'MACHINE_TRANSLATED' })
  expect(printed('厦门理工学院').evidence.nodes[0]).toEqual({
    quote: 'Xiamen Institute of Technology',
    source: { machineTranslated: true },
  })
  expect(printed('厦门工学院')).toMatchObject({ kind: 'OFFICIAL' })
  expect(byName.get('厦门理工学院').judgements).toContainEqual(
    expect.objectContaining({
      verdict: 'SAME',
      nameAsPrinted: 'Xiamen Institute of Technology',
      source: { title: '产教融合育人才 集智赋能促发展' },
    }),
  )
  for (const [one, other] of [
    ['厦门理工学院', '厦门工学院'],
    ['厦门工学院', '厦门理工学院'],
  ] as const) {
    expect(byName.get(one).judgements).toContainEqual(expect.objectContaining({ verdict: 'DIFFERENT', other: { name: other } }))
  }
})
