import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { eventDocument, judgementList, type EventDocument } from '../../src/ingest/document/format.js'
import { EventReader } from '../../src/ingest/document/read-event.js'
import { openInput } from '../../src/ingest/reading/input.js'
import { seedDatasets } from '../../src/ingest/seed.js'
import { dataset, readDataset, type Dataset } from '../../src/ingest/reading/dataset.js'
import { inPackage } from '../../src/root.js'
import { filesBelow, textOf } from './repository.js'

const folders = readdirSync(inPackage('seeds'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const describedBy = (folder: string): Dataset => dataset.parse(JSON.parse(textOf(`seeds/${folder}/dataset.json`)))
const documentPaths = filesBelow('seeds/news', '.json').filter((path) => !path.endsWith('/dataset.json'))
const documents = documentPaths.map((path) => ({ path, document: eventDocument.parse(JSON.parse(textOf(path))) }))
const heldText = ({ source }: EventDocument): string | undefined =>
  source.text_file ? textOf(`seeds/news/${source.text_file}`) : undefined

test('datasets.json lists every folder of seeds once; if not: add the folder to seeds/datasets.json where its identities can build on the earlier ones', () => {
  expect(seedDatasets().toSorted()).toEqual(folders.toSorted())
})

test.each(folders)(
  'seeds/%s has the rows, checksum, publisher and licence that its dataset.json states; if not: correct dataset.json or restore the file',
  async (folder) => {
    const { id, format, file, rows, sha256, publisher, licence } = describedBy(folder)
    expect(id).toBe(folder)
    expect(publisher).toBeTruthy()
    expect(licence).toBeTruthy()
    if (format === 'table') {
      const text = readFileSync(inPackage('seeds', folder, file!))
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256)
      expect(parse(text, { columns: true, bom: true, skip_empty_lines: true })).toHaveLength(rows)
      const items = []
      for await (const item of (await readDataset(inPackage('seeds', folder))).items()) items.push(item)
      expect(items.filter((item) => 'rejection' in item)).toEqual([])
      expect(items).toHaveLength(rows)
    } else {
      const { documents: held, judgements } = await openInput(inPackage('seeds', folder), {})
      const items = []
      for await (const item of held) items.push(item)
      expect(items.filter((item) => 'rejection' in item)).toEqual([])
      expect(format === 'events' ? items.length : judgements.flatMap((list) => list.judgements).length).toBe(rows)
    }
  },
)

test('seeds hold data only, each file named by its dataset.json or by a document; if not: remove the file', () => {
  const named = folders.flatMap((folder) => {
    const { format, file, textFile } = describedBy(folder)
    const own = ['dataset.json', file, textFile].filter((name) => name !== undefined).map((name) => `seeds/${folder}/${name}`)
    return format === 'events'
      ? [
          ...own,
          ...documentPaths,
          ...documents.flatMap(({ document }) => (document.source.text_file ? [`seeds/news/${document.source.text_file}`] : [])),
        ]
      : own
  })
  expect(filesBelow('seeds').filter((path) => !/^seeds\/(README\.md|datasets\.json)$/.test(path))).toEqual([...new Set(named)].toSorted())
})

test('the 35 documents are named by their id and say where they were read; if not: correct the document', () => {
  expect(documents).toHaveLength(35)
  for (const { path, document } of documents) {
    expect(path).toBe(`seeds/news/${document.id}.json`)
    expect({ path, url: document.source.url }).toEqual({ path, url: expect.stringMatching(/^https?:\/\/[^/]+\.\w+\//) })
  }
  expect(new Set(documents.map(({ document }) => document.source.url)).size).toBeGreaterThan(30)
})

test('nothing in the seeds was made up or made by a machine for the occasion; if it was: remove it', () => {
  const marks = /lorem ipsum|\bfaker?\b|\bsynthetic\b|\bplaceholder\b|\bdummy\b|example\.(com|org|net)|张三|李四/i
  const found = filesBelow('seeds').flatMap((path) => (marks.exec(textOf(path)) ?? []).slice(0, 1).map((mark) => `${path}: ${mark}`))
  expect(found).toEqual([])
})

test('no seed names a folder of somebody’s machine; if it does: remove the path', () => {
  const paths = /(^|["\s(=])(\/(work|home|root|tmp|Users|mnt|var)\/|[A-Z]:\\)|file:\/\//m
  expect(filesBelow('seeds').filter((path) => paths.test(textOf(path)))).toEqual([])
})

test('every quote stands in its text at its offsets; if not: quote the text to the letter', () => {
  const withText = documents.filter(({ document }) => document.source.text_file)
  expect(withText.length).toBeGreaterThan(0)
  for (const { document } of withText) {
    const text = heldText(document)!
    const { statements } = new EventReader(document, text).read()
    const quoted = statements.filter(({ quote }) => quote !== undefined)
    expect(quoted.length).toBeGreaterThan(20)
    for (const { quote, start, end } of quoted) expect(text.slice(start, end)).toBe(quote)
    // Only the names and the keys that the editors gave stand without one.
    const bare = statements.filter(
      ({ quote, certainty, predicate }) => quote === undefined && certainty === 'STATED' && predicate !== 'NAME',
    )
    expect(bare.map(({ predicate, value }) => `${predicate} ${value ?? ''}`)).toEqual([])
  }
})

test('judgements speak of documents and names that exist, and each gives its reason; if not: correct seeds/judgements', () => {
  const { judgements } = judgementList.parse(JSON.parse(textOf('seeds/judgements/identity.json')))
  const tables = folders.filter((folder) => describedBy(folder).format === 'table')
  const printed = new Map([
    ...documents.map(({ document }) => [document.id, textOf(`seeds/news/${document.id}.json`)] as const),
    ...tables.map(
      (id) => [id, JSON.stringify(parse(textOf(`seeds/${id}/${describedBy(id).file}`), { columns: true, bom: true }))] as const,
    ),
  ])
  for (const { left, right, basis, reason } of judgements) {
    expect(reason.length).toBeGreaterThan(10)
    for (const side of [left, right]) {
      if ('document' in side)
        expect({ side, found: printed.get(side.document)?.includes(JSON.stringify(side.name)) }).toEqual({ side, found: true })
    }
    if (basis !== undefined) expect(existsSync(inPackage('seeds', 'news', `${basis}.json`))).toBe(true)
  }
})
