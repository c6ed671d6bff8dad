import { afterAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { textOf } from '../guards/repository.js'
import { clientOf } from '../support/api.js'
import { ownServer, sharedGraph } from '../support/graph.js'
import { indexOfName } from '../../src/names/index-of-name.js'
import { nameKey } from '../../src/names/key.js'

interface Found {
  matchedName: string
  matchKind: string
  score: number
  name: { kind: string }
  node: { id: string; name: string; kind: string; externalIds: { scheme: string; value: string }[] }
}

const graph = sharedGraph()
const { ask, run } = clientOf(graph, 'composed')
const loaders = clientOf(graph, 'loaders')
afterAll(() => graph.close())

const fields = 'score matchKind matchedName name { kind } node { id name kind externalIds { scheme value } }'
const suggest = async (prefix: string, more = 'first: 10', client = ask): Promise<Found[]> =>
  (await client(`query($prefix: String!) { suggest(prefix: $prefix, ${more}) { ${fields} } }`, { prefix }))['suggest']
const search = async (query: string, more = 'first: 10'): Promise<Found[]> =>
  (await ask(`query($query: String!) { search(query: $query, ${more}) { edges { ${fields} } } }`, { query }))['search'].edges
const names = (found: readonly Found[]): string[] => found.map(({ node }) => node.name)

describe('each hit says which name matched, and how', () => {
  test.each([
    ['集美大学', 'EXACT', '集美大学', '集美大学'],
    [' 集美大学！', 'EXACT', '集美大学', '集美大学'],
    ['ｊｉｍｅｉ　ｕｎｉｖｅｒｓｉｔｙ', 'EXACT', 'Jimei University', '集美大学'],
    ['廈門大學', 'SCRIPT', '厦门大学', '厦门大学'],
    ['厦门大', 'PREFIX', '厦门大学', '厦门大学'],
    ['厦理工', 'SHORT_NAME', '厦门理工学院', '厦门理工学院'],
    ['jimei daxue', 'PINYIN', '集美大学', '集美大学'],
    ['jimei大学', 'PINYIN', '集美大学', '集美大学'],
    ['集美大雪', 'PINYIN', '集美大学', '集美大学'],
    ['jmdx', 'INITIALS', '集美大学', '集美大学'],
    ['集羊大学', 'TYPO', '集美大学', '集美大学'],
    ['集x大学', 'TYPO', '集美大学', '集美大学'],
    ['集美区人力资源和', 'SHORT_NAME', '集美区人社局', '集美区人社局'],
    ['huaqaio university', 'TYPO', 'Huaqiao University', '华侨大学'],
    ['诚毅学院', 'FULL_TEXT', '集美大学诚毅学院', '集美大学诚毅学院'],
    ['集美区人力资源和社会保障局', 'SHORT_NAME', '集美区人社局', '集美区人社局'],
  ])('%s: %s, %s', async (text, matchKind, matchedName, name) => {
    const expected = expect.objectContaining({ matchKind, matchedName, node: expect.objectContaining({ name }) })
    expect((await suggest(text))[0]).toEqual(expected)
    expect((await search(text))[0]).toEqual(expected)
  })
})

test('a body of another place, alike in 人民政府 only, is not found for one of a place', async () => {
  expect(names(await search('集美区人民政府'))).toEqual(['厦门市集美区人民政府'])
  expect(names(await search('集美政府', 'first: 1'))).toEqual(['厦门市集美区人民政府'])
  for (const text of ['思明区人民政府', '长乐区人民政府']) expect(names(await search(text))).not.toContain('长泰区人民政府')
  expect(names(await search('长秦区人民政府', 'first: 1'))).toEqual(['长泰区人民政府'])
})

test('a word of no sense finds nothing: one letter beside the initials of a name is no slip', async () => {
  for (const text of ['zzqqxx', 'xyzzy', 'ZZQXZXJXZQX']) expect(await suggest(text)).toEqual([])
  expect(names(await suggest('zzqzxxjx', 'first: 1'))).toEqual(['自治区直辖县级行政区划'])
})

test('a name that only a machine translation prints comes after the same name of somebody else, and says so', async () => {
  const found = await search('Xiamen Institute of Technology', 'first: 2')
  expect(found.map(({ node, name, matchKind }) => [node.name, name.kind, matchKind])).toEqual([
    ['厦门工学院', 'OFFICIAL', 'EXACT'],
    ['厦门理工学院', 'MACHINE_TRANSLATED', 'EXACT'],
  ])
  expect(found[1]!.score).toBeLessThan(found[0]!.score)
})

test('exact turns all help off, but for case, width, spaces and punctuation', async () => {
  expect(names(await search('集美 大学', 'exact: true'))).toEqual(['集美大学'])
  for (const text of ['集美大', '集大', '集美大學', 'jimeidaxue', 'jmdx', '集美大雪', 'Jimei Universit'])
    expect(await search(text, 'exact: true')).toEqual([])
})

test('kinds, sectors and a place narrow what is found, however many others there are', async () => {
  const places = await search('集美', 'kinds: [Place], first: 50')
  expect(places.length).toBeGreaterThan(0)
  expect(new Set(places.map(({ node }) => node.kind))).toEqual(new Set(['Place']))
  const government = await search('集美', 'sectors: [GOVERNMENT], first: 50')
  expect(names(government)).toContain('集美区人社局')
  expect(names(government)).not.toContain('集美大学')
  const inFujian = await search('职业技术学院', 'place: "35", first: 100')
  expect(names(inFujian)).toContain('漳州职业技术学院')
  expect(names(inFujian)).not.toContain('济南职业学院')
  const { places: found } = await ask('{ places(filter: {code: "35"}) { nodes { id } } }')
  expect(await search('职业技术学院', `place: "${found.nodes[0].id}", first: 100`)).toEqual(inFujian)
})

test('a place that is none is refused by name', async () => {
  const { errors } = await run('{ suggest(prefix: "大学", place: "999999") { score } }')
  expect(errors![0]!.message).toMatch(/place: nothing has the id or code "999999"/)
})

test('asked again, in one statement or by loaders, the answer is the same, in an order without ties', async () => {
  for (const text of ['大学', '鼓楼区', 'xiamen', 'zy', '有限公司', 'institute']) {
    const first = await suggest(text, 'first: 50')
    expect(await suggest(text, 'first: 50')).toEqual(first)
    expect(await suggest(text, 'first: 50', loaders.ask)).toEqual(first)
    expect(await suggest(text, 'first: 5')).toEqual(first.slice(0, 5))
    expect(new Set(first.map(({ node }) => node.id)).size).toBe(first.length)
  }
})

test('a look-up is one statement, whatever it finds', async () => {
  for (const text of ['大学', 'jimiedaxue', 'zzzzzzzz', '集美daxue']) {
    const before = graph.statements
    await suggest(text, 'first: 100')
    expect(graph.statements - before).toBe(1)
  }
})

test('suggest gives as many as are asked for, ten when not said', async () => {
  expect(await suggest('大学', 'first: 3')).toHaveLength(3)
  expect((await ask('{ suggest(prefix: "大学") { score } }'))['suggest']).toHaveLength(10)
  const { errors } = await run('{ suggest(prefix: "大学", first: 101) { score } }')
  expect(errors![0]!.message).toMatch(/first: 101 is out of range/)
})

test('one more letter of a name never drops it from the first ten', async () => {
  const cases = parse(textOf('tests/search/queries.csv'), { columns: true }) as { form: string; query: string; expected: string }[]
  const spelt = cases.filter(({ form }, index) => !form.startsWith('typo') && index % 12 === 0)
  const lost: string[] = []
  let steps = 0
  for (const { query, expected } of spelt) {
    const isMeant = ({ node }: Found): boolean =>
      expected === `name:${node.name}` || node.externalIds.some(({ scheme, value }) => expected === `${scheme}:${value}`)
    // An entity may be there by another name for a while: that one is not being spelt.
    const name = (await suggest(query)).find(isMeant)?.matchedName
    const letters = [...query]
    let seen = ''
    for (const text of letters.map((_, at) => letters.slice(0, at + 1).join(''))) {
      const found = (await suggest(text)).find((one) => isMeant(one) && one.matchedName === name && one.matchKind !== 'FULL_TEXT')
      if (seen && !found) lost.push(`${query}: there at "${seen}", gone at "${text}"`)
      if (found) seen = text
      steps += 1
    }
    expect(seen).toBe(query)
  }
  expect(steps).toBeGreaterThan(300)
  expect(lost).toEqual([])
}, 240_000)

describe('hostile texts', () => {
  test.each([
    'AND',
    'OR NOT',
    '集美 AND (',
    'name_starts:*',
    '*',
    '?',
    '~',
    '大学~99',
    '"unclosed',
    '[a TO z]',
    '{a TO z}',
    '/.*/',
    '\\',
    'a\\',
    '+-&|!(){}[]^"~*?:/',
    "'; MATCH (n) DETACH DELETE n //",
    '`$key`',
    '\ud800',
    '集美\udfff大学',
    '🎓',
    '🎓大学🎓',
    '\u0000\u0001',
    'a\u0301'.repeat(90),
    '大'.repeat(200),
    'a b '.repeat(50),
    'ﷺ',
    'ß',
    'İ',
    '１２３',
    '〇',
    '𠮷野家',
  ])('%j is answered', async (text) => {
    const { errors } = await run('query($text: String!) { suggest(prefix: $text) { score matchKind matchedName } }', { text })
    expect(errors).toBeUndefined()
  })

  test('signs alone suggest nothing, and cannot be searched for; more than 200 characters are refused', async () => {
    for (const text of ['', '  ', '！？…', '🎓']) {
      expect(await suggest(text)).toEqual([])
      await expect(search(text)).rejects.toThrow(/query: is empty or has no letter or digit/)
    }
    await expect(suggest('大'.repeat(201))).rejects.toThrow(/prefix: is longer than 200 characters/)
  })

  test('what the full-text syntax would read as a wildcard is a sign like others', async () => {
    expect(await suggest('集美大学*')).toEqual(await suggest('集美大学'))
    expect(await suggest('集美~大学')).toEqual(await suggest('集美大学'))
  })
})

test('a former name leads to its bearer, after whoever bears it now; the better connected of two equals comes first', async () => {
  const server = await ownServer()
  try {
    // Made up: two schools and a namesake.
    const rows = [
      { id: 'e1', value: '虚构市理工学院', nameKind: 'FORMER', precedence: 4, ties: 0 },
      { id: 'e2', value: '虚构市理工学院附属中学', nameKind: 'OFFICIAL', precedence: 0, ties: 0 },
      { id: 'e3', value: '虚构同名学校', nameKind: 'OFFICIAL', precedence: 0, ties: 0 },
      { id: 'e4', value: '虚构同名学校', nameKind: 'OFFICIAL', precedence: 0, ties: 2 },
    ].map(({ id, value, nameKind, precedence, ties }) => ({
      id,
      ties,
      name: { id: `n${id}`, value, nameKind, precedence, key: nameKey(value), ...indexOfName(value, 'zh-Hans') },
    }))
    await server.graph.write((write) =>
      write(
        `UNWIND $rows AS row CREATE (entity:Entity:School {id: row.id, kind: 'School', name: row.name.value})-[:NAMED]->(name:Name) SET name = row.name
         FOREACH (_ IN range(1, row.ties) | CREATE (entity)<-[:SUBJECT]-(:Statement {id: row.id + _}))`,
        { rows },
      ),
    )
    const own = clientOf(server.graph, 'composed')
    const ids = async (prefix: string) => (await suggest(prefix, 'first: 5', own.ask)).map(({ node, name }) => [node.id, name.kind])
    expect(await ids('xugoushi ligong xueyuan')).toEqual([
      ['e1', 'FORMER'],
      ['e2', 'OFFICIAL'],
    ])
    expect(await ids('虚构同名学校')).toEqual([
      ['e4', 'OFFICIAL'],
      ['e3', 'OFFICIAL'],
    ])
  } finally {
    await server.stop()
  }
}, 240_000)
