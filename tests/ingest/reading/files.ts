import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { openReading, type OpenOptions } from '../../../src/ingest/reading/open.js'
import type { Part, Reading, Rejection } from '../../../src/ingest/reading/reading.js'
import type { TableMappingInput } from '../../../src/ingest/reading/mapping.js'

const folder = mkdtempSync(join(tmpdir(), 'partnership-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** Puts a file where the test can read it. */
export const fileOf = (content: string | Uint8Array, ending = '.csv'): string => {
  const path = join(folder, `file-${(files += 1)}${ending}`)
  writeFileSync(path, content)
  return path
}

/** Made up for the tests. */
export const source = { title: 'A table for the tests', publisher: 'the tests', language: 'zh-Hans' }
export const mappingOf = (mapping: TableMappingInput): string => fileOf(JSON.stringify({ id: 'test-table', source, mapping }), '.json')

export interface Said {
  parts: { line: number; part: Part }[]
  rejections: Rejection[]
}
/** All that a reading says. */
export const allOf = async (reading: Reading): Promise<Said> => {
  const said: Said = { parts: [], rejections: [] }
  try {
    for await (const item of reading.items()) {
      if ('part' in item) said.parts.push(item)
      else said.rejections.push(item.rejection)
    }
  } finally {
    await reading.close()
  }
  return said
}
export const readFile = async (path: string, options?: OpenOptions): Promise<Said> => allOf(await openReading(path, options))
/** Reads a table by a mapping. */
export const readTable = (content: string | Uint8Array, mapping: TableMappingInput, options: OpenOptions = {}): Promise<Said> =>
  readFile(fileOf(content), { ...options, mapping: mappingOf(mapping) })

/** What is said, one line for each statement, its ends by the names of the mentions. */
export const linesOf = ({ parts }: Said): string[] =>
  parts.flatMap(({ part: { mentions, statements } }) =>
    statements.map(({ predicate, subject, object, value }) =>
      [mentions.get(subject)!.name, predicate, object === undefined ? value : mentions.get(object)!.name].join(' '),
    ),
  )
