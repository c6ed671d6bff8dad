import { afterAll, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
const { ask } = clientOf(graph)
afterAll(() => graph.close())

const network = async (input: string, fields: string): Promise<any> => (await ask(`{ network(input: {${input}}) { ${fields} } }`)).network
/** Roles enough for a network that is not thin. */
const wide = 'roles: [GUIDE, HOST, ORGANIZE, CO_ORGANIZE, SUPPORT, INITIATE, JOIN, SIGN, ATTEND]'
const theDay = 'since: "2024-05-14", until: "2024-05-14", weight: NEWMAN'

test('the event of 2024-05-14 makes a clique of nine hosts: 36 links of 0.125, strength 1, and no ranking', async () => {
  const found = await network(
    theDay,
    'nodeCount linkCount activityCount density withheld forced linkRows { count weight } nodeRows { degree strength constraint liaison } suggestedLinks { score }',
  )
  expect(found).toMatchObject({ nodeCount: 9, linkCount: 36, density: 1, forced: false, suggestedLinks: null })
  expect(found.withheld).toMatch(/^one clique: all 9 organizations/)
  expect(found.linkRows).toHaveLength(36)
  expect(found.linkRows.every((row: any) => row.count === 1 && row.weight === 0.125)).toBe(true)
  for (const row of found.nodeRows) {
    expect(row).toMatchObject({ degree: 8, constraint: null, liaison: null })
    expect(row.strength).toBeCloseTo(1, 12)
  }
})

test('forced, what thin data cannot tell is given, and marked', async () => {
  const found = await network(`${theDay}, force: true`, 'withheld forced nodeRows { constraint } suggestedLinks { score }')
  expect(found).toMatchObject({ withheld: null, forced: true, suggestedLinks: [] })
  const [{ constraint }] = found.nodeRows
  expect(constraint).toBeGreaterThan(0)
  expect(new Set(found.nodeRows.map((row: any) => row.constraint.toFixed(9))).size).toBe(1)
})

test('with data enough nothing is withheld, and force changes nothing', async () => {
  const fields = 'withheld forced nodeRows { id constraint effectiveSize participationCoefficient liaison }'
  const found = await network(wide, fields)
  expect(found).toMatchObject({ withheld: null, forced: false })
  expect(found.nodeRows.filter((row: any) => row.constraint !== null).length).toBeGreaterThan(20)
  expect(await network(`${wide}, force: true`, fields)).toEqual(found)
})

/** All pairs of `coHostPairs`, unordered: what several rows say of one pair is summed. */
const pairsOf = async (filter: string): Promise<Map<string, { count: number; newman: number }>> => {
  const pairs = new Map<string, { count: number; newman: number }>()
  for (let after: string | null = null; ;) {
    const { coHostPairs }: any = await ask(
      `query($after: String) { coHostPairs(filter: {${filter}}, first: 100, after: $after) { nodes { a { id } b { id } sharedActivityCount newmanWeight } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    for (const { a, b, sharedActivityCount, newmanWeight } of coHostPairs.nodes) {
      const key = [a.id, b.id].toSorted().join(' ')
      const known = pairs.get(key) ?? { count: 0, newman: 0 }
      pairs.set(key, { count: known.count + sharedActivityCount, newman: known.newman + newmanWeight })
    }
    if (!coHostPairs.pageInfo.hasNextPage) return pairs
    after = coHostPairs.pageInfo.endCursor
  }
}

test.each([
  '',
  'place: "350211"',
  'since: "2023"',
  'until: "2022-06"',
  'roles: [HOST, ORGANIZE, CO_ORGANIZE]',
  'roles: [GUIDE], otherRoles: [HOST]',
  'roles: [GUIDE, HOST], otherRoles: [HOST, SIGN], since: "2020"',
])('every pair of coHostPairs is a link, with its count and Newman weight, and there is no other (%s)', async (filter) => {
  const pairs = await pairsOf(filter)
  const { linkCount, linkRows } = await network(`${filter} weight: NEWMAN`, 'linkCount linkRows(first: 10000) { aId bId count weight }')
  expect(pairs.size).toBeGreaterThan(10)
  expect(linkCount).toBe(pairs.size)
  for (const { aId, bId, count, weight } of linkRows) {
    const pair = pairs.get(`${aId} ${bId}`)
    expect(pair?.count).toBe(count)
    expect(pair?.newman).toBeCloseTo(weight, 12)
  }
})

/** A source that says who shared an activity. */
const source = async (): Promise<string> =>
  (
    await network(
      wide,
      'links(first: 1, orderBy: {field: COUNT}) { nodes { activities(first: 1) { edges { evidence(first: 1) { nodes { source { id } } } } } } }',
    )
  ).links.nodes[0].activities.edges[0].evidence.nodes[0].source.id

test.each([
  '',
  wide,
  'place: "350211"',
  'roles: [GUIDE], otherRoles: [HOST]',
  'roles: [SIGN, HOST], otherRoles: [HOST], since: "2020"',
  'SOURCE',
])('every number opens to just its activities, and these to sentences (%s)', async (input) => {
  const asked = input === 'SOURCE' ? `${wide}, source: "${await source()}"` : input
  const { links } = await network(
    asked,
    'links(first: 100) { nodes { a { id } count activityIds activities(first: 100) { totalCount edges { node { id } rolesOfA rolesOfB evidence { totalCount } } } } }',
  )
  expect(links.nodes.length).toBeGreaterThan(0)
  for (const { count, activityIds, activities } of links.nodes) {
    expect(activities.totalCount).toBe(count)
    expect(activities.edges.map(({ node }: any) => node.id).toSorted()).toEqual(activityIds.toSorted())
    for (const { rolesOfA, rolesOfB, evidence } of activities.edges) {
      expect(Math.min(rolesOfA.length, rolesOfB.length)).toBeGreaterThan(0)
      expect(evidence.totalCount).toBeGreaterThanOrEqual(2)
    }
  }
})

test('the activities of a node are as many as its number says; Newman strength counts those that it shares', async () => {
  const { nodes } = await network(
    `${wide}, weight: NEWMAN`,
    'nodes(first: 100) { nodes { id strength activityCount activityIds activities(first: 100) { totalCount nodes { id participations(first: 100) { nodes { role organization { id } } } } } } }',
  )
  const roles = wide.match(/[A-Z_]{3,}/g)!
  for (const { strength, activityCount, activityIds, activities } of nodes.nodes) {
    expect([activityIds.length, activities.totalCount]).toEqual([activityCount, activityCount])
    const shared = activities.nodes.filter(
      ({ participations }: any) =>
        new Set(
          participations.nodes.flatMap(({ role, organization }: any) => (roles.includes(role) && organization ? [organization.id] : [])),
        ).size > 1,
    )
    expect(strength).toBeCloseTo(shared.length, 9)
  }
})

test('a two-mode network has organizations and activities, tied by participations with their roles', async () => {
  const found = await network(
    'mode: TWO_MODE, roles: [HOST, GUIDE], place: "350211"',
    'nodeCount linkCount activityCount density assortativity mixing { observed } nodeRows { id kind sector degree constraint activityIds } links(first: 100) { nodes { count roles a { id organization { name } activity { id } } b { id name organization { id } activity { name } } activities { totalCount edges { node { id } evidence { totalCount } } } } }',
  )
  const organizations = found.nodeRows.filter(({ sector }: any) => sector)
  expect(found.nodeCount - organizations.length).toBe(found.activityCount)
  expect(found.density).toBeCloseTo(found.linkCount / organizations.length / found.activityCount, 12)
  expect(found).toMatchObject({ assortativity: null, mixing: null })
  expect(found.nodeRows.every(({ constraint }: any) => constraint === null)).toBe(true)
  expect(organizations.every((row: any) => row.degree === row.activityIds.length)).toBe(true)
  expect(found.links.nodes).toHaveLength(found.linkCount)
  for (const { count, roles, a, b, activities } of found.links.nodes) {
    expect(count).toBe(1)
    expect(roles.length).toBeGreaterThan(0)
    expect(roles.every((role: string) => ['HOST', 'GUIDE'].includes(role))).toBe(true)
    expect([a.activity, b.organization]).toEqual([null, null])
    expect(b.activity.name).toBe(b.name)
    expect(activities.totalCount).toBe(1)
    expect(activities.edges[0].node.id).toBe(b.id)
    expect(activities.edges[0].evidence.totalCount).toBeGreaterThan(0)
  }
})

const counts =
  'nodeCount linkCount cuts { by nodesBefore linksBefore nodesAfter linksAfter } nodeRows { id degree } linkRows { aId bId count weight }'

test('each cut says what it left, from the whole to what is shown', async () => {
  const whole = await network(wide, counts)
  expect(whole.cuts).toEqual([])
  const [hub] = whole.nodeRows
  const cut = await network(
    `${wide}, minShared: 1, minWeight: 0.5, isolates: false, largestComponent: true, ego: ["${hub.id}"], depth: 2, top: 12`,
    counts,
  )
  expect(cut.cuts.map(({ by }: any) => by)).toEqual(['MIN_SHARED', 'MIN_WEIGHT', 'ISOLATES', 'LARGEST_COMPONENT', 'EGO', 'TOP'])
  let before = [whole.nodeCount, whole.linkCount]
  for (const { nodesBefore, linksBefore, nodesAfter, linksAfter } of cut.cuts) {
    expect([nodesBefore, linksBefore]).toEqual(before)
    before = [nodesAfter, linksAfter]
  }
  expect([cut.nodeCount, cut.linkCount]).toEqual(before)
  expect([cut.nodeCount, cut.nodeRows.length, cut.linkRows.length]).toEqual([12, 12, cut.linkCount])
})

test('cuts leave what they say: shared activities, neighbours of an ego, first by degree', async () => {
  const whole = await network(wide, counts)
  const often = await network(`${wide}, minShared: 2, isolates: false`, counts)
  const expected = whole.linkRows.filter(({ count }: any) => count >= 2)
  expect(expected.length).toBeGreaterThan(0)
  expect(often.linkCount).toBe(expected.length)
  expect(often.nodeRows.map(({ id }: any) => id).toSorted()).toEqual(
    [...new Set(expected.flatMap(({ aId, bId }: any) => [aId, bId]))].toSorted(),
  )
  const { id } = whole.nodeRows[3]
  const near = new Set([id, ...whole.linkRows.flatMap(({ aId, bId }: any) => (aId === id ? [bId] : bId === id ? [aId] : []))])
  const ego = await network(`${wide}, ego: ["${id}"]`, counts)
  expect(new Set(ego.nodeRows.map((row: any) => row.id))).toEqual(near)
  expect(ego.linkCount).toBe(whole.linkRows.filter(({ aId, bId }: any) => near.has(aId) && near.has(bId)).length)
  expect((await network(`${wide}, ego: ["${id}"], depth: 0`, counts)).nodeRows).toEqual([{ id, degree: 0 }])
  const top = await network(`${wide}, top: 10`, counts)
  expect(new Set(top.nodeRows.map((row: any) => row.id))).toEqual(new Set(whole.nodeRows.slice(0, 10).map((row: any) => row.id)))
})

test.each([
  ['nodes', 'nodeRows', 'id', ''],
  ['nodes', 'nodeRows', 'id', 'orderBy: {field: CONSTRAINT}'],
  ['nodes', 'nodeRows', 'id', 'orderBy: {field: NAME, direction: DESC}'],
  ['links', 'linkRows', 'count weight aId bId', ''],
  ['links', 'linkRows', 'count weight aId bId', 'orderBy: {field: COUNT, direction: ASC}'],
])('pages of %s go through the whole list, forward and backward, in the order of %s(%s %s)', async (list, rows, columns, orderBy) => {
  const ids = list === 'nodes' ? 'id' : 'count weight a { id } b { id }'
  const flat = (await network(wide, `${rows}(first: 10000 ${orderBy}) { ${columns} }`))[rows]
  const shown = ({ a, b, ...values }: any): object => (a ? { ...values, aId: a.id, bId: b.id } : values)
  const page = async (args: string): Promise<any> =>
    (
      await network(
        wide,
        `${list}(${args} ${orderBy}) { totalCount nodes { ${ids} } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
      )
    )[list]
  const forward: object[] = []
  for (let args = 'first: 37'; ;) {
    const { nodes, totalCount, pageInfo } = await page(args)
    expect(totalCount).toBe(flat.length)
    expect(pageInfo.hasPreviousPage).toBe(forward.length > 0)
    forward.push(...nodes.map(shown))
    if (!pageInfo.hasNextPage) break
    args = `first: 37, after: "${pageInfo.endCursor}"`
  }
  expect(forward).toEqual(flat)
  const last = await page('last: 5')
  expect(last.nodes.map(shown)).toEqual(flat.slice(-5))
  const before = await page(`last: 5, before: "${last.pageInfo.startCursor}"`)
  expect(before.nodes.map(shown)).toEqual(flat.slice(-10, -5))
  expect((await network(wide, `${rows}(first: 4, offset: 3 ${orderBy}) { ${columns} }`))[rows]).toEqual(flat.slice(3, 7))
})

test('what is not known comes last, in either direction', async () => {
  for (const direction of ['ASC', 'DESC']) {
    const { nodeRows } = await network(wide, `nodeRows(orderBy: {field: CONSTRAINT, direction: ${direction}}) { constraint }`)
    const values: (number | null)[] = nodeRows.map(({ constraint }: any) => constraint)
    const told = values.filter((value) => value !== null)
    expect(values.slice(told.length).every((value) => value === null)).toBe(true)
    expect(told.length).toBeLessThan(values.length)
    expect(told).toEqual(told.toSorted((one, other) => (direction === 'ASC' ? one - other : other - one)))
  }
})

test('measures of the whole fit its rows', async () => {
  const found = await network(
    wide,
    `nodeCount linkCount density components { count largest sizes { size count } } diameter meanDistance assortativity centralization blau twoModeClustering
    eiIndex { whole bySector { sector value } } mixing { a b observed expectedByDegree expectedBySize } nodeRows { sector degree component coordinator itinerant gatekeeper liaison participationCoefficient }
    linkRows { aId bId } about { organizationCount linkedOrganizationCount sharedActivityCount linkCount largestActivity { name } largestActivityShare dataVersion parameters { name value } methods { method formula citation } }`,
  )
  const { nodeCount, linkCount, nodeRows, mixing, components, about } = found
  expect(found.density).toBeCloseTo((2 * linkCount) / nodeCount / (nodeCount - 1), 12)
  expect(components.sizes.reduce((sum: number, { size, count }: any) => sum + size * count, 0)).toBe(nodeCount)
  expect(components.count).toBe(new Set(nodeRows.map((row: any) => row.component)).size)
  for (const column of ['observed', 'expectedByDegree', 'expectedBySize'])
    expect(mixing.reduce((sum: number, cell: any) => sum + cell[column], 0)).toBeCloseTo(linkCount, 9)
  const within = mixing.filter(({ a, b }: any) => a === b).reduce((sum: number, { observed }: any) => sum + observed, 0)
  expect(found.eiIndex.whole).toBeCloseTo((linkCount - 2 * within) / linkCount, 12)
  const shares = Object.values(
    nodeRows.reduce((sums: any, { sector }: any) => ({ ...sums, [sector]: (sums[sector] ?? 0) + 1 }), {}),
  ) as number[]
  expect(found.blau).toBeCloseTo(1 - shares.reduce((sum, share) => sum + (share / nodeCount) ** 2, 0), 12)
  expect(found.diameter).toBeGreaterThanOrEqual(found.meanDistance)
  expect(about).toMatchObject({
    organizationCount: nodeCount,
    linkCount,
    linkedOrganizationCount: nodeRows.filter((row: any) => row.degree > 0).length,
  })
  expect(about.largestActivityShare).toBeGreaterThan(0)
  expect(about.parameters).toContainEqual({ name: 'weight', value: 'COUNT' })
  expect(about.methods.every(({ formula, citation }: any) => formula && /\d{4}/.test(citation))).toBe(true)
})

test('centralities and communities fit the links; the same seed gives the same communities', async () => {
  const { nodeRows, linkRows, communities, again, ...centralizations } = await network(
    `${wide}, weight: NEWMAN`,
    `nodeRows(first: 10000) { id degree closeness betweenness pageRank eigenvector coreNumber clustering community }
    linkRows(first: 10000) { aId bId weight } communities { count modularity stability seed communities { number size memberIds } }
    again: communities(seed: 42) { count modularity stability communities { memberIds } }
    DEGREE: centralization CLOSENESS: centralization(of: CLOSENESS) BETWEENNESS: centralization(of: BETWEENNESS) EIGENVECTOR: centralization(of: EIGENVECTOR)`,
  )
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
  expect(sum(nodeRows.map((row: any) => row.pageRank))).toBeCloseTo(1, 9)
  expect(sum(nodeRows.map((row: any) => row.eigenvector ** 2))).toBeCloseTo(1, 9)
  for (const { degree, closeness, betweenness, coreNumber, clustering } of nodeRows) {
    expect(closeness > 0).toBe(degree > 0)
    expect(closeness).toBeLessThanOrEqual(1)
    expect(coreNumber).toBeLessThanOrEqual(degree)
    expect(clustering === null).toBe(degree < 2)
    // Who has only neighbours that are tied to each other stands between nobody.
    expect(betweenness > 0).toBe(clustering !== null && clustering < 1)
  }
  for (const value of Object.values(centralizations)) expect(value).toBeGreaterThan(0)
  const of = new Map<string, number>(nodeRows.map(({ id, community }: any) => [id, community]))
  expect(communities.communities.flatMap(({ memberIds }: any) => memberIds)).toHaveLength(nodeRows.length)
  for (const { number, size, memberIds } of communities.communities) {
    expect(memberIds).toHaveLength(size)
    expect(memberIds.every((id: string) => of.get(id) === number)).toBe(true)
  }
  const total = sum(linkRows.map((row: any) => row.weight))
  const strength = Array.from({ length: communities.count }, () => 0)
  let within = 0
  for (const { aId, bId, weight } of linkRows) {
    for (const id of [aId, bId]) strength[of.get(id)!]! += weight
    if (of.get(aId) === of.get(bId)) within += weight
  }
  expect(communities.modularity).toBeCloseTo(within / total - sum(strength.map((ends) => (ends / (2 * total)) ** 2)), 9)
  expect(communities.stability).toBeGreaterThan(0.5)
  expect(again).toMatchObject({ count: communities.count, modularity: communities.modularity, stability: communities.stability })
})

test('Leiden communities cover all nodes, each connected within, and tell how they were found', async () => {
  const { nodeRows, linkRows, communities } = await network(
    `${wide}, weight: NEWMAN`,
    `nodeRows(first: 10000) { id } linkRows(first: 10000) { aId bId }
    communities(algorithm: LEIDEN, resolution: 1.5, seed: 7) { algorithm resolution seed count modularity stability communities { size memberIds } }`,
  )
  expect(communities).toMatchObject({ algorithm: 'LEIDEN', resolution: 1.5, seed: 7 })
  const found: { size: number; memberIds: string[] }[] = communities.communities
  expect(found.flatMap(({ memberIds }) => memberIds).toSorted()).toEqual(nodeRows.map(({ id }: any) => id).toSorted())
  expect(communities.modularity).toBeGreaterThan(0.3)
  expect(communities.stability).toBeGreaterThan(0.5)
  for (const { size, memberIds } of found) {
    const members = new Set(memberIds)
    const reached = new Set(memberIds.slice(0, 1))
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const { aId, bId } of linkRows)
        if (members.has(aId) && members.has(bId) && reached.has(aId) !== reached.has(bId)) reached.add(aId).add(bId)
    }
    expect([memberIds.length, reached.size]).toEqual([size, size])
  }
})

test('betweenness of a network of this size is exact, and says so; on thin data there is nothing to say', async () => {
  const fields = 'nodeCount about { betweenness { exact searches of } parameters { name value } }'
  const { nodeCount, about } = await network(wide, fields)
  expect(about.betweenness.exact).toBe(true)
  expect(about.betweenness.searches).toBe(about.betweenness.of)
  expect(about.betweenness.of).toBeGreaterThan(0)
  expect(about.betweenness.of).toBeLessThan(nodeCount)
  expect((await network(`${wide}, exact: true`, fields)).about.parameters).toContainEqual({ name: 'exact', value: 'true' })
  expect((await network(theDay, fields)).about.betweenness).toBeNull()
})

test('positions for drawing are the same for rows, nodes and ends of links, and in a two-mode network too', async () => {
  const { nodeRows, nodes, links } = await network(
    wide,
    'nodeRows(first: 10000) { id x y } nodes(first: 5) { nodes { id x y } } links(first: 100) { nodes { a { id x y } b { id x y } } }',
  )
  const rows = new Map<string, any>(nodeRows.map((row: any) => [row.id, row]))
  expect(new Set(nodeRows.map(({ x, y }: any) => `${x} ${y}`)).size).toBe(nodeRows.length)
  for (const node of [...nodes.nodes, ...links.nodes.flatMap(({ a, b }: any) => [a, b])]) expect(node).toEqual(rows.get(node.id))
  const twoMode = await network('mode: TWO_MODE, place: "350211"', 'nodeRows { x y }')
  for (const { x, y } of twoMode.nodeRows) expect(Math.hypot(x, y)).toBeLessThanOrEqual(1 + 1e-12)
})

test('on thin data there are neither centralities nor communities', async () => {
  const { nodeRows, communities } = await network(theDay, 'nodeRows { closeness betweenness coreNumber community } communities { count }')
  expect(communities).toBeNull()
  for (const row of nodeRows) expect(Object.values(row)).toEqual([null, null, null, null])
})

test('the triple helix by slice counts each dated activity in one year, and all of them without slices', async () => {
  const { all, years, places } = await network(
    wide,
    `all: tripleHelix { slice activityCount transmission universityEnterprise } years: tripleHelix(by: YEAR) { slice name isUnknown activityCount }
    places: tripleHelix(by: PLACE, level: "province") { slice name activityCount }`,
  )
  expect(all).toHaveLength(1)
  expect(all[0].transmission).toBeLessThan(0.5)
  const sum = (rows: any[]): number => rows.reduce((total, { activityCount }) => total + activityCount, 0)
  expect(sum(years)).toBe(all[0].activityCount)
  const dated = years.filter(({ isUnknown }: any) => !isUnknown)
  expect(years.slice(dated.length)).toEqual([{ slice: null, name: 'unknown', isUnknown: true, activityCount: expect.any(Number) }])
  expect(dated.length).toBeGreaterThan(3)
  expect(dated.map(({ slice }: any) => slice)).toEqual(dated.map(({ slice }: any) => slice).toSorted())
  expect(places).toContainEqual(expect.objectContaining({ slice: '35', name: '福建省' }))
})

test('ties of two periods are added, kept or ended, as the networks of the periods say', async () => {
  const linksIn = async (period: string): Promise<Set<string>> =>
    new Set(
      (await network(`${wide}, ${period}`, 'linkRows(first: 10000) { aId bId }')).linkRows.map(({ aId, bId }: any) => `${aId} ${bId}`),
    )
  const [before, after] = [await linksIn('until: "2022"'), await linksIn('since: "2023"')]
  const { change } = await network(
    wide,
    `change(before: {until: "2022"}, after: {since: "2023"}) { persistence shareKept ${['added', 'kept', 'ended'].map((of) => `${of} { count links(first: 10000) { a { id } b { id } } }`).join(' ')} }`,
  )
  const keys = (of: string): Set<string> => new Set(change[of].links.map(({ a, b }: any) => `${a.id} ${b.id}`))
  expect(keys('kept')).toEqual(new Set([...before].filter((key) => after.has(key))))
  expect(keys('added')).toEqual(new Set([...after].filter((key) => !before.has(key))))
  expect(keys('ended')).toEqual(new Set([...before].filter((key) => !after.has(key))))
  expect(change.persistence).toBeCloseTo(change.kept.count / (change.kept.count + change.added.count + change.ended.count), 12)
})

test('a backbone keeps the links below its level, smallest p first; a looser level keeps more', async () => {
  for (const method of ['DISPARITY', 'SDSM']) {
    const at = async (alpha: number): Promise<any> =>
      (
        await network(
          wide,
          `linkCount backbone(method: ${method}, alpha: ${alpha}, first: 10000) { linksBefore linksAfter links { p link { count a { id } } } }`,
        )
      ).backbone
    const [strict, loose] = [await at(0.05), await at(0.5)]
    expect(strict.links).toHaveLength(strict.linksAfter)
    expect(strict.links.every(({ p }: any) => p >= 0 && p < 0.05)).toBe(true)
    expect(loose.links.slice(0, strict.linksAfter)).toEqual(strict.links)
    expect(loose.linksAfter).toBeGreaterThan(strict.linksAfter)
    expect(loose.linksBefore).toBeGreaterThanOrEqual(loose.linksAfter)
  }
})

test('suggested links and gaps are pairs without a tie', async () => {
  const { linkRows, nodeRows, suggestedLinks, sectors, places } = await network(
    wide,
    `linkRows(first: 10000) { aId bId } nodeRows { id sector } suggestedLinks(first: 10) { a { id } b { id } score suggestedBy }
    sectors: gaps { totalCount ungroupedCount pairs { a { key name } b { key } expected } } places: gaps(by: PLACE, level: "province") { totalCount ungroupedCount pairs { a { key } b { key } expected } }`,
  )
  const tied = new Set(linkRows.map(({ aId, bId }: any) => `${aId} ${bId}`))
  expect(suggestedLinks).toHaveLength(10)
  for (const { a, b, suggestedBy } of suggestedLinks) {
    expect(tied.has(`${a.id} ${b.id}`)).toBe(false)
    expect(suggestedBy).toBe('RESOURCE_ALLOCATION')
  }
  const sectorOf = new Map(nodeRows.map(({ id, sector }: any) => [id, sector]))
  const mixed = new Set(linkRows.map(({ aId, bId }: any) => [sectorOf.get(aId), sectorOf.get(bId)].toSorted().join(' ')))
  expect(sectors.ungroupedCount).toBe(0)
  for (const { a, b } of sectors.pairs) expect(mixed.has([a.key, b.key].toSorted().join(' '))).toBe(false)
  expect(places.ungroupedCount).toBeGreaterThan(0)
})

test('links by group and group are those of the rows, and the expected numbers add up to as many', async () => {
  const { linkCount, linkRows, nodeRows, mixing, groupMixing, few, places } = await network(
    wide,
    `linkCount linkRows(first: 10000) { aId bId } nodeRows { id kind } mixing { a b observed expectedByDegree expectedBySize }
    groupMixing(by: KIND) { totalCount ungroupedCount groups { key organizationCount linkEndCount } cells { a { key } b { key } observed expectedByDegree expectedBySize linkRows { aId bId count } } }
    few: groupMixing(by: KIND, first: 2) { totalCount groups { key } cells { a { key } b { key } observed expectedByDegree } }
    places: groupMixing(by: PLACE, level: "province", language: EN) { ungroupedCount groups { key name organizationCount } cells { observed linkRows(first: 1) { count } } }`,
  )
  const kindOf = new Map<string, string>(nodeRows.map(({ id, kind }: any) => [id, kind]))
  const keyOf = (one: string, other: string): string => [one, other].toSorted().join(' ')
  const tied = linkRows.map(({ aId, bId }: any) => keyOf(kindOf.get(aId)!, kindOf.get(bId)!))
  expect(groupMixing.totalCount).toBe(new Set(kindOf.values()).size)
  expect(groupMixing.cells).toHaveLength((groupMixing.totalCount * (groupMixing.totalCount + 1)) / 2)
  for (const { a, b, observed, linkRows: rows } of groupMixing.cells) {
    expect(observed).toBe(tied.filter((key: string) => key === keyOf(a.key, b.key)).length)
    expect(rows).toHaveLength(observed)
    for (const { aId, bId } of rows) expect(keyOf(kindOf.get(aId)!, kindOf.get(bId)!)).toBe(keyOf(a.key, b.key))
  }
  const sum = (cells: any[], field: string): number => cells.reduce((all, cell) => all + cell[field], 0)
  for (const field of ['observed', 'expectedByDegree', 'expectedBySize']) {
    expect(sum(groupMixing.cells, field)).toBeCloseTo(linkCount, 6)
    expect(sum(mixing, field)).toBeCloseTo(linkCount, 6)
  }
  expect(sum(groupMixing.groups, 'linkEndCount')).toBe(2 * linkCount)
  expect(sum(groupMixing.groups, 'organizationCount')).toBe(nodeRows.length)
  expect(few.groups).toEqual(groupMixing.groups.slice(0, 2).map(({ key }: any) => ({ key })))
  for (const cell of few.cells) expect(groupMixing.cells).toContainEqual(expect.objectContaining(cell))
  expect(sum(places.groups, 'organizationCount') + places.ungroupedCount).toBe(nodeRows.length)
  expect(places.ungroupedCount).toBeGreaterThan(0)
})

test('n counts the activities that make the ties shown, and change tells of those ties alone, whether isolates are shown or not', async () => {
  const fields = `linkCount withheld about { sharedActivityCount }
    change(before: {until: "2022"}, after: {since: "2023"}) { added { count } kept { count } ended { count } }`
  const [cut, whole] = [await network(`${wide}, minShared: 2, isolates: false`, fields), await network(`${wide}, minShared: 2`, fields)]
  expect(whole).toEqual(cut)
  const { linkCount, change, about } = cut
  expect(about.sharedActivityCount).toBeLessThan(10)
  expect(change.added.count + change.kept.count + change.ended.count).toBeLessThanOrEqual(linkCount)
})

test('twenty Leiden runs of one request wait for each other', async () => {
  const aliases = Array.from({ length: 20 }, (_, seed) => `c${seed}: communities(algorithm: LEIDEN, seed: ${seed}) { count modularity }`)
  const found = await network(wide, aliases.join(' '))
  for (const { count, modularity } of Object.values(found) as { count: number; modularity: number }[]) {
    expect(count).toBeGreaterThan(5)
    expect(modularity).toBeGreaterThan(0.3)
  }
}, 120_000)

test.each([
  ['{ network(input: {since: "2025", until: "2020"}) { nodeCount } }', 'input.since'],
  ['{ network(input: {}) { change(before: {since: "2024", until: "2020"}, after: {since: "2021"}) { persistence } } }', 'before.since'],
  ['{ aggregate(of: ACTIVITIES, by: [YEAR], filter: {since: "2025-03", until: "2025-02-28"}) { total } }', 'filter.since'],
])('%s: a period that ends before it begins is refused by name', async (query, field) => {
  await expect(ask(query)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field })
})

test('rows of links and groups of places tell what kind of name they give', async () => {
  const { linkRows, groupMixing } = await network(
    wide,
    `linkRows(first: 50) { aId aNameKind(language: EN) bId bNameKind(language: EN) }
     groupMixing(by: PLACE, level: "city", language: EN) { groups { key nameKind } }`,
  )
  const told = new Map(linkRows.flatMap((row: any) => [[row.aId, row.aNameKind] as const, [row.bId, row.bNameKind] as const]))
  const { nodes } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Entity { nameKind(language: EN) } } }', {
    ids: [...told.keys()],
  })
  expect(nodes.map(({ id, nameKind }: any) => [id, nameKind])).toEqual([...told])
  expect([...told.values()]).toContain('MACHINE_TRANSLATED')
  for (const { key, nameKind } of groupMixing.groups) {
    const { places } = await ask('query ($code: String!) { places(filter: { code: $code }) { nodes { nameKind(language: EN) } } }', {
      code: key,
    })
    expect(places.nodes).toEqual([{ nameKind }])
  }
})
