import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { csvRows } from '../../../src/ingest/reading/csv.js'
import { jsonValues, type JsonItem } from '../../../src/ingest/reading/json.js'
import type { TableMappingInput } from '../../../src/ingest/reading/mapping.js'
import type { Rejection } from '../../../src/ingest/reading/reading.js'
import { readRor } from '../../../src/ingest/reading/ror.js'
import { fileOf, linesOf, readFile, readTable } from './files.js'

/** Who took part in what, as people keep it in spreadsheets. */
const participations: TableMappingInput = {
  entities: [
    { as: 'actor', names: [{ column: '单位' }] },
    { as: 'event', kind: 'Event', names: [{ column: '活动' }], values: { DATE: { column: '日期' } } },
  ],
  ties: [{ from: 'actor', type: { column: '角色' }, to: 'event' }],
}
const header = '单位,角色,活动,日期\n'
const good = '华侨大学,主办,校企对接会,2024-05-14\n'
const rejectionsOf = async (row: string, mapping = participations): Promise<Rejection[]> => {
  const { parts, rejections } = await readTable(`${header}${good}${row}\n${good}`, mapping)
  expect(parts.map(({ line }) => line).at(0)).toBe(2)
  expect(parts).toHaveLength(2)
  return rejections
}

describe('a record that is wrong is rejected with its line, the reason and the way to mend it; the others are read', () => {
  test.each<[string, string, string | undefined, RegExp, RegExp]>([
    ['a date that does not exist', '集美大学,主办,对接会,2024-02-30', '日期', /"2024-02-30" is no date/, /a date that exists/],
    ['a role that does not exist', '集美大学,老板,对接会,2024-05-14', '角色', /"老板" is not a role/, /host, organizer.*add it to the map/],
    ['a name of only spaces', '"  　",主办,对接会,2024-05-14', '单位', /only spaces/, /Write what stands there/],
    ['HTML in a name', '<b>集美大学</b>,主办,对接会,2024-05-14', '单位', /holds markup: <b>/, /plain text/],
    ['an entity of HTML in a name', 'Johnson &amp; Johnson,主办,对接会,2024-05-14', '单位', /holds markup: &amp;/, /write & for &amp;/],
    ['a control character', '集美\u0007大学,主办,对接会,2024-05-14', '单位', /control character U\+0007/, /Remove/],
    ['a mark that turns the direction of writing', '集美\u202e大学,主办,对接会,2024-05-14', '单位', /U\+202E/, /Remove/],
    ['a character that was lost', '集美\ufffd学,主办,对接会,2024-05-14', '单位', /was lost/, /UTF-8/],
    ['a line break in a name', '"集美\n大学",主办,对接会,2024-05-14', '单位', /line break/, /in one line/],
    ['a name of 1,001 characters', `${'集'.repeat(1001)},主办,对接会,2024-05-14`, '单位', /longer than 1,000/, /separator missing/],
    ['a cell too many', '集美大学,主办,对接会,2024-05-14,多', undefined, /5 cells, but the header has 4/, /in quotes/],
    ['a cell too few', '集美大学,主办', undefined, /2 cells, but the header has 4/, /separator/],
    ['a row that says nothing', ',,,', undefined, /names nobody/, /skipWhenEmpty/],
    ['a quote within a cell', '集美"大学,主办,对接会,2024-05-14', undefined, /a quote \("\) that is not closed/, /twice/],
  ])('%s', async (_, row, field, reason, hint) => {
    const [rejection, ...more] = await rejectionsOf(row)
    expect(more).toEqual([])
    expect(rejection).toEqual({
      line: 3,
      field,
      reason: expect.stringMatching(reason),
      hint: expect.stringMatching(hint),
      record: row.slice(0, 500),
    })
  })

  test('a quote that is never closed costs its own line only', async () => {
    const { parts, rejections } = await readTable(`${header}"集美大学,主办,对接会,2024-05-14\n${good.repeat(3_000)}`, participations)
    expect(rejections.map(({ line }) => line)).toEqual([2])
    expect(parts).toHaveLength(3_000)
  })

  test('an organization that is part of itself', async () => {
    const mapping: TableMappingInput = {
      entities: [
        { as: 'part', kind: 'University', names: [{ column: 'part' }] },
        { as: 'whole', kind: 'University', names: [{ column: 'whole' }] },
      ],
      ties: [{ from: 'part', type: 'PART_OF', to: 'whole' }],
    }
    const { parts, rejections } = await readTable('part,whole\n集美大学,集美大学\n集美大学诚毅学院,集美大学\n', mapping)
    expect(rejections).toMatchObject([{ line: 2, reason: '"集美大学" at both ends' }])
    expect(parts).toHaveLength(1)
  })

  test('10,000 names for one organization', async () => {
    const mapping: TableMappingInput = { entities: [{ as: 'one', kind: 'Enterprise', names: [{ column: 'names', separator: ';' }] }] }
    const many = Array.from({ length: 10_000 }, (_, index) => `名${index}`).join(';')
    const { parts, rejections } = await readTable(`names\n${many}\n甲;乙\n`, mapping)
    expect(rejections).toMatchObject([{ line: 2, field: 'names', reason: '10,000 names for one record, more than 1,000' }])
    expect(linesOf({ parts, rejections })).toEqual(['甲 NAME 甲', '甲 NAME 乙'])
  })

  test.each<[string, string, RegExp]>([
    ['an identifier whose check digits do not fit', '03frdh606', /its check digits do not fit/],
    ['an identifier of another form', 'Q12', /it has not the form/],
  ])('%s', async (_, id, reason) => {
    const mapping: TableMappingInput = { entities: [{ as: 'one', kind: 'University', identifiers: [{ scheme: 'ror', column: 'ror' }] }] }
    const { parts, rejections } = await readTable(`ror\n${id}\nhttps://ror.org/03frdh605\n`, mapping)
    expect(rejections).toMatchObject([{ line: 2, field: 'ror', reason: expect.stringMatching(reason) }])
    expect([...parts[0]!.part.mentions.keys()]).toEqual(['ror:03frdh605'])
  })

  test('a tie to a kind that it cannot go to', async () => {
    const mapping: TableMappingInput = {
      entities: [
        { as: 'actor', kind: { column: 'kind' }, names: [{ column: 'name' }] },
        { as: 'event', kind: 'Event', names: [{ column: 'event' }] },
      ],
      ties: [{ from: 'actor', type: 'HOSTED', to: 'event' }],
    }
    const { rejections } = await readTable('kind,name,event\nRoute,甲,乙\nSchool,丙,乙\nGuild,丁,乙\n', mapping)
    expect(rejections).toMatchObject([
      { line: 2, field: 'HOSTED', reason: '"甲" is of the kind Route, which the tie cannot go from' },
      { line: 4, field: 'kind', reason: '"Guild" is no kind of entity' },
    ])
  })

  test('an end before the beginning', async () => {
    const mapping: TableMappingInput = {
      ...participations,
      ties: [{ from: 'actor', type: 'HOSTED', to: 'event', since: { column: '日期' }, until: '2024-05-01' }],
    }
    const { rejections } = await readTable(`${header}${good}`, mapping)
    expect(rejections).toMatchObject([{ line: 2, reason: 'it ends on 2024-05-01, before it begins on 2024-05-14' }])
  })
})

const values = async (chunks: AsyncIterable<Buffer>, form: 'array' | 'lines'): Promise<{ read: number; rejections: Rejection[] }> => {
  const rejections: Rejection[] = []
  let read = 0
  const count = (item: JsonItem): void => {
    if ('rejection' in item) rejections.push(item.rejection)
    else read += 1
  }
  for await (const item of jsonValues('made.json', chunks, form)) count(item)
  return { read, rejections }
}
async function* chunksOf(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

describe('broken JSON', () => {
  test('on line 3 of 1,000,000 costs that line only', async () => {
    const thousand = Buffer.from('{"id":"x"}\n'.repeat(1_000))
    const made = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('{"id":"x"}\n{"id":"x"}\n{"id":\n')
      for (let part = 0; part < 999; part += 1) yield thousand
      yield Buffer.from('{"id":"x"}\n'.repeat(997))
    }
    const { read, rejections } = await values(made(), 'lines')
    expect(read).toBe(999_999)
    expect(rejections).toMatchObject([{ line: 3, reason: expect.stringMatching(/^broken JSON: /), record: '{"id":' }])
  })

  test('in an element of an array costs that element, as long as its end can be told', async () => {
    const { read, rejections } = await values(chunksOf('[\n{"a":1},\n{"a" 1},\n{"a":"]"}', ',[2]]\n'), 'array')
    expect(read).toBe(3)
    expect(rejections).toMatchObject([{ line: 3, record: '{"a" 1}' }])
  })

  test.each<[string, string, RegExp]>([
    ['an array that is not closed', '[{"a":1},\n', /line 2: the array is not closed/],
    ['an element that is not closed', '[{"a":1},\n{"a":[1}]\n', /line 2: the file ends within the record/],
    ['something behind the array', '[1]\n[2]', /line 2: something stands behind/],
  ])('%s is refused with its line', async (_, text, message) => {
    await expect(values(chunksOf(text), 'array')).rejects.toThrow(message)
  })
})

describe('a line of 2 GB is rejected with its number, in flat memory', () => {
  const eight = Buffer.alloc(8 * 1024 * 1024, 'x')
  const made = async function* (first: string, last: string): AsyncGenerator<Buffer> {
    yield Buffer.from(first)
    for (let part = 0; part < 256; part += 1) yield eight
    yield Buffer.from(last)
  }
  const growth = async (work: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage()
    await work()
    const after = process.memoryUsage()
    return (after.rss - before.rss) / 1024 / 1024
  }

  test('JSON Lines', async () => {
    const grown = await growth(async () => {
      const { read, rejections } = await values(made('{"a":1}\n{"a":"', '"}\n{"a":2}\n'), 'lines')
      expect(read).toBe(2)
      expect(rejections).toMatchObject([{ line: 2, reason: 'a line of more than 16 MB' }])
      expect(rejections[0]!.record).toHaveLength(500)
    })
    expect(grown).toBeLessThan(150)
  })

  test('CSV', async () => {
    const grown = await growth(async () => {
      const lines: unknown[] = []
      for await (const items of csvRows(made('a,b\n1,', '\n3,4\n'), { delimiter: ',', quoteCharacter: '"' })) lines.push(...items)
      expect(lines).toMatchObject([
        { row: ['a', 'b'] },
        { line: 2, rejection: { reason: 'a line of more than 16 MB' } },
        { row: ['3', '4'] },
      ])
    })
    expect(grown).toBeLessThan(150)
  })

  test('JSON array: refused, since nobody can tell where the next record begins', async () => {
    await expect(values(made('[1,\n"', '"]'), 'array')).rejects.toThrow(/line 2: a record of more than 16 MB/)
  })
})

describe('a ROR record that is wrong says which field', () => {
  const record = {
    id: 'https://ror.org/03frdh605',
    names: [{ value: 'Huaqiao University', types: ['ror_display', 'label'], lang: 'en' }],
    types: ['education'],
    status: 'active',
  }
  test('it can be read before it is spoilt', () => {
    expect(readRor(record).statements).toHaveLength(3)
  })
  test.each<[string, object, RegExp]>([
    ['no names', { names: [] }, /names: has no name/],
    ['10,000 aliases', { names: Array.from({ length: 10_000 }, () => record.names[0]) }, /names: more than 1,000 names/],
    ['markup', { names: [{ ...record.names[0], value: '<i>Huaqiao</i>' }] }, /names\[0\]\.value: holds markup/],
    ['a wrong id', { id: 'https://ror.org/03frdh606' }, /id: .*check digits/],
    ['its own parent', { relationships: [{ type: 'parent', id: record.id, label: 'itself' }] }, /relationships\[0\]: .*its own parent/],
    ['a year in words', { established: 'long ago' }, /established/],
  ])('%s', (_, spoilt, message) => {
    expect(() => readRor({ ...record, ...spoilt })).toThrow(message)
  })
})

describe('a file that cannot be read at all is refused with the way to mend it', () => {
  test.each<[string, () => Promise<unknown>, RegExp]>([
    ['no such file', () => readFile('/nowhere.csv'), /there is no such file/],
    [
      'a packed file that was cut off',
      () => readFile(fileOf(gzipSync(good.repeat(9_999)).subarray(0, 90), '.csv.gz')),
      /cannot be read: unexpected end/,
    ],
    ['an empty file', () => readFile(fileOf('')), /is empty/],
    ['a page of the web', () => readFile(fileOf('<!doctype html><title>a, b</title>')), /nothing that can be imported/],
    ['a table without a mapping', () => readFile(fileOf(header + good)), /nothing says what its columns mean/],
    ['a table of no lines', () => readTable('', participations), /the encoding cannot be told|is empty/],
    ['a table without a column that the mapping names', () => readTable('单位,角色,活动\n', participations), /there is no column "日期"/],
    ['a table with two columns of one name', () => readTable('单位,角色,活动,日期,日期\n', participations), /several columns "日期"/],
  ])('%s', async (_, work, message) => {
    await expect(work()).rejects.toThrow(message)
  })

  test('the columns that there are, are named', async () => {
    await expect(readTable('单位,角色,活动\n', participations)).rejects.toMatchObject({ hint: expect.stringContaining('单位, 角色, 活动') })
  })
})

describe('a mapping that is wrong is refused with the field and the way to mend it', () => {
  const [actor, event] = participations.entities as [object, object]
  test.each<[string, object, RegExp]>([
    ['a key that nobody knows', { entities: [{ ...actor, nmaes: [] }] }, /mapping\.entities\[0\]: Unrecognized key: "nmaes"/],
    ['a kind that does not exist', { entities: [{ ...actor, kind: 'Guild' }] }, /mapping\.entities\[0\]\.kind: write a kind \(University/],
    ['neither names nor identifiers', { entities: [{ as: 'one' }] }, /mapping\.entities\[0\]: has neither names nor identifiers/],
    ['an entity twice', { entities: [actor, actor] }, /mapping\.entities\[1\]\.as: "actor" is there twice/],
    [
      'a tie to an entity that is not there',
      { entities: [actor], ties: participations.ties },
      /mapping\.ties\[0\]\.to: "event" is no entity; there are: actor/,
    ],
    [
      'a tie that cannot go there',
      { entities: [actor, { ...event, kind: 'Place' }], ties: [{ from: 'actor', type: 'HOSTED', to: 'event' }] },
      /"event" is a Place, which HOSTED cannot go to; it can: Event/,
    ],
    [
      'a person within nothing',
      { entities: [{ as: 'who', kind: 'Person', names: [{ column: 'a' }] }] },
      /within: a person is known only within/,
    ],
    [
      'a scheme that does not exist',
      { entities: [{ as: 'one', identifiers: [{ scheme: 'duns', column: 'a' }] }] },
      /identifiers\[0\]\.scheme: Invalid option/,
    ],
    [
      'within an entity that comes later',
      { entities: [{ ...actor, within: 'event' }, event] },
      /entities\[0\]\.within: "event" is no entity before it/,
    ],
  ])('%s', async (_, mapping, message) => {
    await expect(readTable(header, mapping as TableMappingInput)).rejects.toThrow(message)
  })
})
