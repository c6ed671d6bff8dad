import { afterAll, describe, expect, test } from '@jest/globals'
import { clientOf } from '../support/api.js'
import { sharedGraph } from '../support/graph.js'

const graph = sharedGraph()
afterAll(() => graph.close())
const { ask, run } = clientOf(graph)

const query = `query($input: MatchInput!) { match(input: $input) {
  chosen { node { name } score matchedName features { kind value weight says } } whyNone unused
  candidates { node { name } score features { kind value weight says } } } }`
const match = async (input: object): Promise<any> => (await ask(query, { input })).match

test('one that is ours comes with what speaks for it', async () => {
  const { chosen, whyNone, unused } = await match({ name: '集美區人力資源和社會保障局', place: '厦门市', kinds: ['GovernmentBody'] })
  expect({ whyNone, unused }).toEqual({ whyNone: null, unused: [] })
  expect(chosen).toMatchObject({ node: { name: '集美区人社局' }, matchedName: '集美区人社局' })
  expect(chosen.features.map(({ kind }: any) => kind)).toEqual(['NAME', 'PLACE', 'KIND'])
  expect(chosen.score).toBeCloseTo(
    Math.min(
      1,
      chosen.features.reduce((sum: number, { weight }: any) => sum + weight, 0),
    ),
    3,
  )
})

test('the English name of two schools is chosen for neither, with the recorded judgement as reason, until an identifier says which', async () => {
  const name = 'Xiamen Institute of Technology'
  const { chosen, whyNone, candidates } = await match({ name })
  expect(chosen).toBeNull()
  expect(whyNone).toMatch(/this very name was judged not to mean it/)
  expect(
    candidates
      .slice(0, 2)
      .map(({ node }: any) => node.name)
      .toSorted(),
  ).toEqual(['厦门工学院', '厦门理工学院'])
  for (const [value, school] of [
    ['4135011062', '厦门理工学院'],
    ['4135013115', '厦门工学院'],
  ])
    expect((await match({ name, externalIds: [{ scheme: 'moe', value }] })).chosen?.node.name).toBe(school)
})

describe('what keeps a candidate from being chosen is said', () => {
  test.each([
    [{ name: '集美大学诚毅' }, /containment is not identity/],
    [
      { name: '厦门大学管理学院', externalIds: [{ scheme: 'moe', value: '4135010384' }] },
      /An identifier is that of "厦门大学", but .*containment/,
    ],
    [
      { name: '厦门理工学院', externalIds: [{ scheme: 'moe', value: '4135013115' }] },
      /An identifier is that of "厦门工学院", but the name is that of "厦门理工学院"/,
    ],
    [
      { name: '华侨大学', externalIds: [{ scheme: 'moe', value: '4135010384' }] },
      /An identifier is that of "厦门大学", but the name is that of "华侨大学"/,
    ],
    [{ name: '华侨大学', externalIds: [{ scheme: 'moe', value: '4135099999' }] }, /moe 4135099999 is not its own/],
    [{ name: '鼓楼区', kinds: ['Place'] }, /Several bear the name/],
    [{ name: '厦门建发集团', kinds: ['University'] }, /of another kind/],
    [{ name: '集美大学', place: '北京市' }, /located elsewhere/],
    [{ name: 'Jimei District Human Resources and Social Security Bureau' }, /machine translation/],
    [{ name: '朱文章', kinds: ['Person'] }, /a name alone does not tell one Person from another/],
    [{ name: '国安达' }, /the name is short/],
    [{ name: '中国地质大学' }, /containment is not identity/],
  ])('%j', async (input, reason) => {
    const { chosen, whyNone } = await match(input)
    expect(chosen).toBeNull()
    expect(whyNone).toMatch(reason)
  })
})

test('a short name needs the place, namesakes too', async () => {
  expect((await match({ name: 'XMUT' })).chosen).toBeNull()
  expect((await match({ name: 'XMUT', place: '350211' })).chosen?.node.name).toBe('厦门理工学院')
  const { chosen } = await match({ name: '鼓楼区', place: '南京市', kinds: ['Place'] })
  expect(chosen.features.find(({ kind }: any) => kind === 'PLACE')).toMatchObject({ value: 1 })
})

test('what cannot be used is told, and the rest is used', async () => {
  const { chosen, unused } = await match({
    name: '华侨大学',
    place: 'no such place',
    externalIds: [
      { scheme: 'moe', value: '12' },
      { scheme: 'ror', value: 'https://ror.org/03frdh605' },
    ],
  })
  expect(chosen.node.name).toBe('华侨大学')
  expect(unused).toEqual([expect.stringMatching(/"12" is no moe identifier/), expect.stringMatching(/no such place/)])
})

test('a hundred lines, with what hangs on their candidates, cost as many statements as two', async () => {
  const cost = async (count: number): Promise<number> => {
    const names = ['集美大学', '厦门大学', '华侨大学', '厦门理工学院']
    const inputs = Array.from({ length: count }, (_, index) => ({
      name: names[index % names.length]! + (index > 3 ? index : ''),
      place: `3502${index % 2 ? '11' : ''}`,
    }))
    const before = graph.statements
    const { matchAll } = await ask(
      'query($inputs: [MatchInput!]!) { matchAll(inputs: $inputs) { candidates { node { name externalIds { value } place { name } } } } }',
      { inputs },
    )
    expect(matchAll).toHaveLength(count)
    return graph.statements - before
  }
  expect(await cost(100)).toBe(await cost(2))
})

describe('input that cannot be answered is refused by name', () => {
  test.each([
    ['{ match(input: {}) { whyNone } }', /^input: has neither a name nor an identifier/],
    ['{ match(input: {name: "?!"}) { whyNone } }', /^input: has neither/],
    [`{ match(input: {name: "${'大'.repeat(301)}"}) { whyNone } }`, /^input\.name: is longer than 300/],
    ['{ match(input: {name: "集美大学", limit: 0}) { whyNone } }', /^input\.limit: 0 is out of range/],
    ['{ matchAll(inputs: [{name: "集美大学"}, {}]) { whyNone } }', /^inputs\[1\]: has neither/],
  ])('%s', async (source, message) => {
    const { errors } = await run(source)
    expect(errors?.[0]?.message).toMatch(message)
  })

  test('more than a hundred lines in one request, however they are put', async () => {
    const lines = Array.from({ length: 60 }, () => ({ name: '集美大学' }))
    const { errors } = await run(
      'query($a: [MatchInput!]!) { one: matchAll(inputs: $a) { whyNone } two: matchAll(inputs: $a) { unused } }',
      { a: lines },
    )
    expect(errors?.[0]?.message).toMatch(/120 lines are too many/)
  })
})

test('the order of lines and of candidates is the same each time', async () => {
  const source = 'query($inputs: [MatchInput!]!) { matchAll(inputs: $inputs) { whyNone candidates { score node { id } } } }'
  const inputs = ['集美', '厦门市', '职业技术学院', 'Institute of Technology', '大学'].map((name) => ({ name, limit: 20 }))
  const first = await ask(source, { inputs })
  expect(await ask(source, { inputs })).toEqual(first)
  expect((await ask(source, { inputs: inputs.toReversed() })).matchAll).toEqual(first.matchAll.toReversed())
})
