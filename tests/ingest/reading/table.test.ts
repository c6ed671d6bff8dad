import { describe, expect, test } from '@jest/globals'
import type { TableMappingInput } from '../../../src/ingest/reading/mapping.js'
import type { Said } from './files.js'
import { linesOf, readTable } from './files.js'

const statementsOf = ({ parts }: Said) => parts.flatMap(({ part }) => part.statements)
const tiesOf = (said: Said) => statementsOf(said).filter(({ object }) => object !== undefined)
const event: TableMappingInput['entities'][number] = { as: 'event', kind: 'Event', names: [{ column: 'event' }] }

describe('CSV as people and programs write it', () => {
  const mapping: TableMappingInput = { entities: [{ as: 'one', kind: 'Enterprise', names: [{ column: 'name' }] }] }
  const names = async (content: string, more: Partial<TableMappingInput> = {}): Promise<string[]> =>
    statementsOf(await readTable(content, { ...mapping, ...more })).map(({ value }) => value!)

  test.each<[string, string, string[], Partial<TableMappingInput>?]>([
    ['quotes, separators within them, doubled quotes', 'name,x\n"甲, 乙",1\n"他说""好""",2\n', ['甲, 乙', '他说"好"']],
    ['a cell that runs over lines, beside others', 'name,x\n甲,"一\n二\n三"\n乙,"四"\n', ['甲', '乙']],
    ['semicolons', 'name;x\n甲,乙;1\n', ['甲,乙'], { delimiter: ';' }],
    ['tabs', 'name\tx\n甲\t1\n', ['甲'], { delimiter: '\t' }],
    ['another quote', "name,x\n'甲,乙',1\n", ['甲,乙'], { quoteCharacter: "'" }],
    ['empty lines and no last line end', 'name,x\n\n甲,1\n\n\n乙,2', ['甲', '乙']],
    ['spaces around names, and in the header', ' name , x \n  甲  ,1\n', ['甲']],
    ['cells that stand for nothing', 'name,x\nNA,1\n甲,2\n', ['甲'], { empty: ['NA'], skipWhenEmpty: ['name'] }],
  ])('%s', async (_, content, expected, more = {}) => {
    expect(await names(content, more)).toEqual(expected)
  })

  test('rows have the line they begin on', async () => {
    const { parts, rejections } = await readTable('name,x\n甲,"一\n二"\n\n乙,1\n丙\n', mapping)
    expect(parts.map(({ line }) => line)).toEqual([2, 5])
    expect(rejections.map(({ line }) => line)).toEqual([6])
  })
})

describe('who a row speaks of', () => {
  test('the first identifier tells; without one, the name does, and may lead to somebody known', async () => {
    const { parts } = await readTable('name,uscc,ror\n甲,91440300 1922038216,\n乙,,03frdh605\n丙,,\n', {
      entities: [
        {
          as: 'one',
          kind: 'Enterprise',
          names: [{ column: 'name' }],
          identifiers: [
            { scheme: 'uscc', column: 'uscc' },
            { scheme: 'ror', column: 'ror' },
          ],
        },
      ],
    })
    expect(parts.map(({ part }) => [...part.mentions][0])).toMatchObject([
      ['uscc:914403001922038216', { name: '甲', ids: ['uscc:914403001922038216'], matchByName: false }],
      ['ror:03frdh605', { name: '乙', ids: ['ror:03frdh605'], matchByName: false }],
      ['Organization|丙|', { name: '丙', ids: [], matchByName: true }],
    ])
  })

  test('a kind left out is guessed, and marked as a guess', async () => {
    const { parts } = await readTable('name\n集美大学\n', { entities: [{ as: 'one', names: [{ column: 'name' }] }] })
    expect([...parts[0]!.part.mentions.values()]).toMatchObject([{ kind: 'University', kindCertainty: 'INFERRED' }])
  })

  test('a person is known within the organization of the row, with each title a position', async () => {
    const said = await readTable('who,title,where\n甲,党委书记、校长,集美大学\n甲,院长,华侨大学\n', {
      entities: [
        { as: 'where', kind: 'University', names: [{ column: 'where' }] },
        { as: 'who', kind: 'Person', names: [{ column: 'who' }], within: 'where' },
      ],
      ties: [{ from: 'who', type: 'HOLDS_POSITION', to: 'where', properties: { title: { column: 'title' } } }],
    })
    const people = said.parts.flatMap(({ part }) => [...part.mentions].filter(([, { kind }]) => kind === 'Person'))
    expect(people.map(([key, { scope }]) => [key, scope])).toEqual([
      ['Person|甲|Organization|集美大学|', 'Organization|集美大学|'],
      ['Person|甲|Organization|华侨大学|', 'Organization|华侨大学|'],
    ])
    expect(tiesOf(said).map(({ properties }) => properties)).toMatchObject([
      { title: '党委书记', post: 'Party secretary', nameAsPrinted: '甲' },
      { title: '校长', post: 'president' },
      { title: '院长', post: 'president' },
    ])
  })

  test('events of one name are told apart by their date, within the file', async () => {
    const keys = async (content: string): Promise<string[]> =>
      (await readTable(content, { entities: [{ ...event, values: { DATE: { column: 'date' } } }] })).parts.flatMap(({ part }) => [
        ...part.mentions.keys(),
      ])
    const [one, same, other] = await keys('event,date\n签约仪式,2024-05-14\n签约仪式,2024/5/14\n签约仪式,2024-05-15\n')
    expect(same).toBe(one)
    expect(other).not.toBe(one)
    expect(await keys('event,date\n签约仪式,2024年5月14日\n')).toEqual([one])
  })

  test('what is only looked up is not said to be there', async () => {
    const said = await readTable('name,code\n集美大学,350211\n', {
      entities: [
        { as: 'one', kind: 'University', names: [{ column: 'name' }] },
        { as: 'place', kind: 'Place', identifiers: [{ scheme: 'division', column: 'code' }], knownOnly: true },
      ],
      ties: [{ from: 'one', type: 'LOCATED_IN', to: 'place', inferred: 'By its address.' }],
    })
    expect(linesOf(said)).toEqual(['集美大学 NAME 集美大学', '集美大学 LOCATED_IN division:350211'])
    expect(tiesOf(said)).toMatchObject([{ certainty: 'INFERRED', note: 'By its address.' }])
    expect(said.parts[0]!.part.mentions.get('division:350211')).toMatchObject({ lookUpOnly: true })
  })
})

describe('what a row says of them', () => {
  test('several hosts in one cell keep their order; a role is understood in Chinese and English', async () => {
    const said = await readTable('hosts,role,event\n集美大学、 华侨大学,主办单位,对接会\n甲公司,Guide,对接会\n', {
      entities: [{ as: 'actor', names: [{ column: 'hosts' }], split: { column: 'hosts', separator: '、' } }, event],
      ties: [{ from: 'actor', type: { column: 'role' }, to: 'event' }],
    })
    expect(tiesOf(said).map(({ predicate, properties }) => ({ predicate, ...properties }))).toEqual([
      { predicate: 'HOSTED', roleAsPrinted: '主办单位', nameAsPrinted: '集美大学', rank: 1 },
      { predicate: 'HOSTED', roleAsPrinted: '主办单位', nameAsPrinted: '华侨大学', rank: 2 },
      { predicate: 'GUIDED', roleAsPrinted: 'Guide', nameAsPrinted: '甲公司' },
    ])
  })

  test('several names of one entity, with their languages and kinds', async () => {
    const said = await readTable('name,short,en\n厦门理工学院,厦理工;理工,Xiamen University of Technology\n', {
      entities: [
        {
          as: 'one',
          kind: 'University',
          names: [
            { column: 'name', kind: 'OFFICIAL' },
            { column: 'short', kind: 'SHORT', separator: ';' },
            { column: 'en', kind: 'OFFICIAL', language: 'en' },
          ],
        },
      ],
    })
    expect(statementsOf(said).map(({ value, properties }) => [value, properties?.['nameKind'], properties?.['language']])).toEqual([
      ['厦门理工学院', 'OFFICIAL', 'zh-Hans'],
      ['厦理工', 'SHORT', 'zh-Hans'],
      ['理工', 'SHORT', 'zh-Hans'],
      ['Xiamen University of Technology', 'OFFICIAL', 'en'],
    ])
  })

  test('dates, contributions and mapped values', async () => {
    const said = await readTable('name,project,from,to,euro,country\n甲,乙,2019-05-01,2022.4,12.5,UK\n', {
      entities: [
        { as: 'one', kind: 'Enterprise', names: [{ column: 'name' }], values: { COUNTRY: { column: 'country', map: { UK: 'GB' } } } },
        { as: 'project', kind: 'Project', names: [{ column: 'project' }], values: { DATE: { column: 'from', until: 'to' } } },
      ],
      ties: [
        {
          from: 'one',
          type: 'COORDINATES',
          to: 'project',
          since: { column: 'from' },
          until: { column: 'to' },
          role: 'lead partner',
          properties: { contribution: { column: 'euro' } },
        },
      ],
    })
    expect(linesOf(said)).toEqual(['甲 NAME 甲', '甲 COUNTRY GB', '乙 NAME 乙', '乙 DATE 2019-05-01/2022-04', '甲 COORDINATES 乙'])
    expect(tiesOf(said)[0]!.properties).toEqual({
      since: '2019-05-01',
      until: '2022-04',
      roleAsPrinted: 'lead partner',
      nameAsPrinted: '甲',
      contribution: 12.5,
    })
  })

  test('a row may name a source of its own, with its words', async () => {
    const said = await readTable('name,words,address,day\n甲,甲承办,https://example.test/1,2024-05-14\n甲,甲承办,,\n', {
      entities: [{ as: 'one', kind: 'Enterprise', names: [{ column: 'name' }] }],
      quote: 'words',
      rowSource: { url: 'address', publishedOn: 'day' },
    })
    const [own, file] = said.parts.map(({ part }) => part.source)
    expect(own).toMatchObject({ url: 'https://example.test/1', publishedOn: '2024-05-14', publisher: 'the tests' })
    expect(file).toBeUndefined()
    expect(statementsOf(said).map(({ quote }) => quote)).toEqual(['甲承办', '甲承办'])
  })

  test('rows that show the same entity share what is said of it', async () => {
    const { parts } = await readTable('name,event\n甲,一\n甲,二\n', {
      entities: [{ as: 'one', kind: 'Enterprise', names: [{ column: 'name' }] }, event],
      ties: [{ from: 'one', type: 'HOSTED', to: 'event' }],
    })
    const [first, second] = parts.map(({ part }) => part.statements)
    expect(second![0]).toBe(first![0])
  })
})
