import { expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { csvRows } from '../../../src/ingest/reading/csv.js'
import { jsonValues } from '../../../src/ingest/reading/json.js'
import { utf8Of } from '../../../src/ingest/reading/encoding.js'
import { randomFrom } from '../../../src/measures/random.js'

/** Cuts the bytes anywhere, within characters too. */
async function* cut(text: string, next: () => number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    const length = 1 + Math.floor(next() * 40)
    yield bytes.subarray(at, at + length)
    at += length
  }
}

const cells = ['', 'a', '集美大学', 'a,b', 'he said "yes"', 'line one\nline two', '"', ' ', '𠮷野', '\n\n']
const written = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

test('any table that was written well is read as the library reads it, wherever the chunks end', async () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const next = randomFrom(seed)
    const table = Array.from({ length: 60 }, () => ['x', ...Array.from({ length: 3 }, () => cells[Math.floor(next() * cells.length)]!)])
    const text = `${table.map((row) => row.map(written).join(',')).join('\n')}\n`
    const rows: unknown[] = []
    for await (const items of csvRows(cut(text, next), { delimiter: ',', quoteCharacter: '"' }))
      for (const item of items) rows.push('row' in item ? item.row : item)
    expect(rows).toEqual(table)
    expect(rows).toEqual(parse(text))
  }
})

test('any JSON array is read as a whole parser reads it, wherever the chunks end', async () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const next = randomFrom(seed)
    const array = Array.from({ length: 60 }, (_, index) => [
      { name: cells[Math.floor(next() * cells.length)], deep: [{ index, text: ']}\\"' }], none: null },
      index,
      cells[Math.floor(next() * cells.length)],
      [],
    ]).flat()
    const text = JSON.stringify(array, undefined, seed % 3)
    const values: unknown[] = []
    for await (const item of jsonValues('array', utf8Of('array', cut(text, next)), 'array'))
      values.push('value' in item ? item.value : item)
    expect(values).toEqual(array)
  }
})
