import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openReading, type OpenOptions } from '../../../src/ingest/reading/open.js'
import type { TableMappingInput } from '../../../src/ingest/reading/mapping.js'
import { allOf, fileOf, linesOf, mappingOf, readTable } from './files.js'

const mapping: TableMappingInput = {
  entities: [{ as: 'one', kind: 'University', names: [{ column: '学校', kind: 'OFFICIAL' }], values: { CITY: { column: '城市' } } }],
}
const text = '学校,城市\n集美大学,厦门\n中国矿业大学(北京),北京\n'
const expected = [
  '集美大学 NAME 集美大学',
  '集美大学 CITY 厦门',
  '中国矿业大学(北京) NAME 中国矿业大学(北京)',
  '中国矿业大学(北京) CITY 北京',
]

/** The same text in GB18030, made by the system's own converter. */
const gb18030 = (utf8: string): Buffer => execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: utf8, maxBuffer: 2 ** 26 })
const utf16le = Buffer.from(`\ufeff${text}`, 'utf16le')

describe('whatever the encoding, the same is read', () => {
  test.each<[string, () => Buffer, OpenOptions?]>([
    ['UTF-8', () => Buffer.from(text)],
    ['UTF-8 with a byte order mark', () => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a byte order mark', () => utf16le],
    ['UTF-16, the other way round', () => Buffer.from(utf16le).swap16()],
    ['GB18030, detected', () => gb18030(text)],
    ['GB18030, declared as GBK', () => gb18030(text), { encoding: 'GBK' }],
    ['lines that end as on Windows', () => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['packed with gzip', () => gzipSync(text)],
    ['packed in two parts', () => Buffer.concat([gzipSync(text.slice(0, 12)), gzipSync(text.slice(12))])],
  ])('%s', async (_, bytes, options = {}) => {
    const said = await readTable(bytes(), mapping, options)
    expect(said.rejections).toEqual([])
    expect(linesOf(said)).toEqual(expected)
  })

  test('every character that a chunk cuts in two', async () => {
    const many = `学校,城市\n${'集美大学,厦门\n'.repeat(200_000)}`
    for (const bytes of [Buffer.from(many), gb18030(many)]) {
      const { parts, rejections } = await readTable(bytes, mapping)
      expect(rejections).toEqual([])
      expect(parts).toHaveLength(200_000)
    }
  })
})

describe('bytes that do not fit the encoding are refused with their line', () => {
  const long = '集美大学,厦门\n'.repeat(80_000)
  test.each<[string, () => Buffer, string | undefined, RegExp]>([
    [
      'GB18030 far behind UTF-8',
      () => Buffer.concat([Buffer.from(`学校,城市\n${long}`), gb18030('华侨大学,泉州\n')]),
      undefined,
      /line 80002: bytes that are not UTF-8/,
    ],
    [
      'a byte that is not GB18030',
      () => Buffer.concat([gb18030(text), Buffer.from([0xff, 0xff, 10])]),
      'gb18030',
      /line 4: bytes that are not GB18030/,
    ],
    ['UTF-8 declared, GB18030 given', () => gb18030(text), 'utf-8', /line 1: bytes that are not UTF-8/],
    [
      'Western letters of one byte',
      () => Buffer.from('学校,城市\nUniversität Zürich,Zürich\n'.slice(6), 'latin1'),
      undefined,
      /the encoding cannot be told/,
    ],
    ['an encoding that nobody reads', () => Buffer.from(text), 'EBCDIC', /"EBCDIC" is not read/],
  ])('%s', async (_, bytes, encoding, message) => {
    await expect(readTable(bytes(), mapping, { encoding })).rejects.toThrow(message)
  })
})

test('a reading can be read again, tells how far it is, and has another checksum when the file or the mapping has', async () => {
  const path = fileOf(text)
  const other = mappingOf({ ...mapping, skipWhenEmpty: ['城市'] })
  const reading = await openReading(path, { mapping: mappingOf(mapping) })
  expect(linesOf(await allOf(reading))).toEqual(expected)
  expect(linesOf(await allOf(reading))).toEqual(expected)
  const bytes = Buffer.byteLength(text)
  expect(reading.progress()).toEqual({ read: bytes, of: bytes })
  const checksums = await Promise.all(
    [
      openReading(path, { mapping: mappingOf(mapping) }),
      openReading(path, { mapping: other }),
      openReading(fileOf(`${text} `), { mapping: mappingOf(mapping) }),
    ].map(async (opened) => (await opened).checksum()),
  )
  expect(checksums[0]).toBe(await reading.checksum())
  expect(new Set(checksums).size).toBe(3)
})

describe('a pipe', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'partnership-pipe-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is spooled, can be read twice, and leaves nothing behind', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', 'cat > "$0"', pipe], { stdio: ['pipe', 'ignore', 'ignore'] })
    writer.stdin.end(text)
    const reading = await openReading(pipe, { mapping: mappingOf(mapping) })
    const checksum = await reading.checksum()
    const lines: unknown[] = []
    for (let round = 0; round < 2; round += 1) for await (const { line } of reading.items()) lines.push(line)
    expect(lines).toEqual([2, 3, 2, 3])
    expect(checksum).toBe(await (await openReading(fileOf(text), { mapping: mappingOf(mapping) })).checksum())
    await reading.close()
    await expect(reading.checksum()).rejects.toThrow(/cannot be read/)
    expect(existsSync(pipe)).toBe(true)
  })
})
