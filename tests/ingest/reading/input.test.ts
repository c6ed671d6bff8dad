import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { openInput, type Input } from '../../../src/ingest/reading/input.js'
import type { OpenOptions } from '../../../src/ingest/reading/open.js'
import { inPackage } from '../../../src/root.js'
import { fileOf } from './files.js'

type Json = Record<string, any>
const news = (id: string): Json => JSON.parse(readFileSync(inPackage('seeds', 'news', `${id}.json`), 'utf8')) as Json
const document = news('jimei-2024-05-14-a')
const other = news('lingang-2024-07-15')

const contentOf = async (input: Input) => {
  const drafts: string[] = []
  const rejections: Json[] = []
  for await (const item of input.documents) {
    if ('draft' in item) drafts.push(item.draft.documentId)
    else rejections.push(item.rejection)
  }
  const content = {
    drafts,
    rejections,
    judgements: input.judgements.map(({ id }) => id),
    readings: input.readings.map(({ documentId }) => documentId),
  }
  await input.close()
  return content
}
const read = async (path: string, options: OpenOptions = {}) => contentOf(await openInput(path, options))
const nothing = { drafts: [], rejections: [], judgements: [], readings: [] }

describe('what a file is, is told by its content', () => {
  const json = JSON.stringify(document)
  const both = [document, other]
  const lines = both.map((one) => `${JSON.stringify(one)}\n`).join('')
  const ids = both.map(({ id }) => String(id))
  const judgements = readFileSync(inPackage('seeds', 'judgements', 'identity.json'), 'utf8')
  test.each<[string, string | Buffer, object]>([
    ['an event document', JSON.stringify(document, undefined, 2), { drafts: [ids[0]] }],
    ['one on a single line', json, { drafts: [ids[0]] }],
    ['one in YAML', stringify(document), { drafts: [ids[0]] }],
    ['one in GB18030', execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: json }), { drafts: [ids[0]] }],
    ['one in UTF-16', Buffer.from(`\ufeff${json}`, 'utf16le'), { drafts: [ids[0]] }],
    ['many, one a line', lines, { drafts: ids }],
    ['many in an array', JSON.stringify(both, undefined, 2), { drafts: ids }],
    ['judgements', judgements, { judgements: ['identity'] }],
    ['ROR records', readFileSync(inPackage('tests', 'data', 'ror-v2-excerpt.jsonl.gz')), { readings: ['ror'] }],
    ['CORDIS', 'rcn,role,pic,type,contribution,country,start_date,end_date\n', { readings: ['cordis-participations'] }],
  ])('%s', async (_, content, expected) => {
    expect(await read(fileOf(content, ''))).toEqual({ ...nothing, ...expected })
  })
})

describe('event documents', () => {
  const spoilt = { ...document, id: 'spoilt', event: { ...document['event'], date: '2024-02-30' } }
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'partnership-documents-'))
    writeFileSync(join(folder, 'a.json'), JSON.stringify(document))
    writeFileSync(join(folder, 'b.yaml'), stringify(spoilt))
    writeFileSync(join(folder, 'c.json'), '{"id": ')
    writeFileSync(join(folder, 'd.jsonl'), `${JSON.stringify(other)}\n`)
    writeFileSync(join(folder, 'notes.txt'), 'not a document')
    mkdirSync(join(folder, 'more'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('one with a fault is refused, with its field', async () => {
    await expect(read(join(folder, 'b.yaml'))).rejects.toMatchObject({
      code: 'BAD_DOCUMENT',
      field: 'event.date',
      message: expect.stringContaining('no such date'),
    })
  })

  test('in a folder, it is rejected and the others are read', async () => {
    const { drafts, rejections } = await read(folder)
    expect(drafts).toEqual([document['id'], other['id']])
    expect(rejections).toMatchObject([
      { field: 'event.date', reason: expect.stringMatching(/^b\.yaml: event\.date: no such date/) },
      { reason: expect.stringMatching(/^c\.json: /) },
    ])
  })

  test('a folder with a mapping is refused', async () => {
    await expect(read(folder, { mapping: join(folder, 'a.json') })).rejects.toThrow(/a mapping reads one table/)
  })

  test('among many in one file, it is rejected with its line', async () => {
    const { drafts, rejections } = await read(fileOf([document, spoilt, other].map((one) => JSON.stringify(one)).join('\n'), '.jsonl'))
    expect(drafts).toEqual([document['id'], other['id']])
    expect(rejections).toMatchObject([{ line: 2, field: 'event.date', record: JSON.stringify(spoilt).slice(0, 500) }])
  })

  test.each<[string, (spoiling: Json) => unknown, RegExp]>([
    ['HTML in a name', (one) => (one['hosts'][0].name = '<b>集美大学</b>'), /hosts\[0\]\.name: holds markup: <b>/],
    ['a control character', (one) => (one['hosts'][0].name = '集美\u0000大学'), /hosts\[0\]\.name: holds the control character U\+0000/],
    ['an identifier with a slip', (one) => (one['hosts'][0].ids = { ror: '03frdh606' }), /hosts\[0\]\.ids\.ror: .*check digits/],
    ['the end of an event before its beginning', (one) => (one['event'].date = '2024-05-14/2024-05-13'), /event\.date: no such date/],
    ['no source', (one) => delete one['source'], /source: Invalid input/],
  ])('%s is refused', async (_, spoil, message) => {
    const one = structuredClone(document)
    spoil(one)
    await expect(read(fileOf(JSON.stringify(one), '.json'))).rejects.toThrow(message)
  })
})

test('every shipped dataset is opened without a rejection', async () => {
  const folders = readdirSync(inPackage('seeds'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of folders) {
    const { rejections, drafts, judgements, readings } = await read(inPackage('seeds', name))
    expect(rejections).toEqual([])
    expect(drafts.length + judgements.length + readings.length).toBeGreaterThan(0)
  }
})

test('a dataset whose table was changed is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'partnership-dataset-'))
  try {
    for (const name of readdirSync(inPackage('seeds', 'industries')))
      writeFileSync(join(folder, name), readFileSync(inPackage('seeds', 'industries', name)))
    expect((await read(folder)).readings).toEqual(['industries'])
    writeFileSync(join(folder, 'industries.csv'), 'code,parent,level,name\nA,,1,农业\n')
    await expect(read(folder)).rejects.toThrow(/industries\.csv does not have the checksum/)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
