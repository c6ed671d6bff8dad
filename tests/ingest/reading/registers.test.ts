import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { openReading } from '../../../src/ingest/reading/open.js'
import { inPackage } from '../../../src/root.js'
import { fileOf, linesOf, readFile, type Said } from './files.js'

const excerpt = inPackage('tests', 'data', 'ror-v2-excerpt.jsonl.gz')
const records = gunzipSync(readFileSync(excerpt))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; names: object[]; types: string[]; relationships: { type: string }[] })
const keyOf = ({ id }: { id: string }): string => `ror:${id.slice(-9)}`
const mentionsOf = ({ parts }: Said) => new Map(parts.flatMap(({ part }) => [...part.mentions]))

describe('ROR v2', () => {
  test('every record of the excerpt is read, with all its names and relations', async () => {
    const said = await readFile(excerpt)
    expect(said.rejections).toEqual([])
    expect(said.parts).toHaveLength(records.length)
    for (const [index, record] of records.entries()) {
      const { statements, mentions } = said.parts[index]!.part
      const own = statements.filter(({ subject }) => subject === keyOf(record))
      expect(own.filter(({ predicate }) => predicate === 'NAME')).toHaveLength(record.names.length)
      expect(mentions.get(keyOf(record))!.kindCertainty).toBe('STATED')
      const ties = statements.filter(({ object }) => object !== undefined)
      expect(ties).toHaveLength(record.relationships.filter(({ type }) => type !== 'related').length)
    }
  })

  test('an array is read as are lines', async () => {
    const array = fileOf(JSON.stringify(records, undefined, 2), '.json')
    const [lines, pretty] = [await readFile(excerpt), await readFile(array)]
    expect(linesOf(pretty)).toEqual(linesOf(lines))
    expect(pretty.parts[1]!.line).toBeGreaterThan(2)
  })

  test('a record says names, kind, ids, founding, place and relations', async () => {
    // Huaqiao University as ROR prints it, cut to what matters here; the relations are made up.
    const huaqiao = {
      id: 'https://ror.org/03frdh605',
      names: [
        { value: 'Huaqiao University', types: ['ror_display', 'label'], lang: 'en' },
        { value: '华侨大学', types: ['label'], lang: 'zh' },
        { value: 'HQU', types: ['acronym'], lang: null },
      ],
      types: ['funder', 'education'],
      status: 'active',
      established: 1960,
      external_ids: [{ type: 'isni', all: ['0000 0001 2150 090X'] }],
      links: [{ type: 'website', value: 'https://www.hqu.edu.cn' }],
      locations: [{ geonames_details: { name: 'Quanzhou', country_code: 'CN' } }],
      relationships: [
        { type: 'parent', id: 'https://ror.org/00mcjh785', label: 'A' },
        { type: 'child', id: 'https://ror.org/02v51f717', label: 'B' },
        { type: 'predecessor', id: 'https://ror.org/041pakw92', label: 'C' },
        { type: 'related', id: 'https://ror.org/03cve4549', label: 'D' },
      ],
    }
    const said = await readFile(fileOf(JSON.stringify([huaqiao]), '.json'))
    const own = linesOf(said).filter((line) => line.startsWith('Huaqiao') || line.endsWith('Huaqiao University'))
    expect(own).toEqual([
      'Huaqiao University IDENTIFIER 03frdh605',
      'Huaqiao University IDENTIFIER 000000012150090X',
      'Huaqiao University NAME Huaqiao University',
      'Huaqiao University NAME 华侨大学',
      'Huaqiao University NAME HQU',
      'Huaqiao University FOUNDED 1960',
      'Huaqiao University WEBSITE https://www.hqu.edu.cn',
      'Huaqiao University STATUS active',
      'Huaqiao University COUNTRY CN',
      'Huaqiao University CITY Quanzhou',
      'Huaqiao University PART_OF A',
      'B PART_OF Huaqiao University',
      'C SUCCEEDED_BY Huaqiao University',
    ])
    const mentions = mentionsOf(said)
    expect(mentions.get('ror:03frdh605')).toMatchObject({ kind: 'University', ids: ['ror:03frdh605', 'isni:000000012150090X'] })
    expect(mentions.get('ror:00mcjh785')).toMatchObject({ name: 'A', kindCertainty: 'INFERRED' })
    expect(mentions.has('ror:03cve4549')).toBe(false)
  })
})

// Rows as CORDIS has them, ids and all.
const cordis = `rcn,role,pic,type,contribution,country,start_date,end_date,duration
221856,participant,998616262,PRC,317625,BE,2019-05-01,2022-04-30,36
221856,coordinator,984516342,PRC,376750,ES,2019-05-01,2022-04-30,36
221856,participant,998802502,REC,NA,EL,2019-05-01,2022-04-30,36
`

describe('CORDIS participations', () => {
  test('are told by their columns and read without a mapping', async () => {
    const reading = await openReading(fileOf(cordis))
    expect(reading).toMatchObject({ documentId: 'cordis-participations', mentions: false, source: { licence: '© European Union, CORDIS' } })
    await reading.close()
    const said = await readFile(fileOf(cordis))
    expect(said.rejections).toEqual([])
    expect(said.parts.map(({ part }) => part.statements.at(-1))).toMatchObject([
      {
        predicate: 'PARTICIPATES_IN',
        subject: 'pic:998616262',
        object: 'cordis:221856',
        properties: { contribution: 317_625, since: '2019-05-01', until: '2022-04-30', roleAsPrinted: 'participant' },
      },
      { predicate: 'COORDINATES', subject: 'pic:984516342' },
      {
        predicate: 'PARTICIPATES_IN',
        subject: 'pic:998802502',
        properties: expect.not.objectContaining({ contribution: expect.anything() }),
      },
    ])
    expect(linesOf(said)).toContain('pic:998802502 COUNTRY GR')
    expect(linesOf(said)).toContain('cordis:221856 DATE 2019-05-01/2022-04-30')
  })

  test('a role and a type that CORDIS does not have are rejected', async () => {
    const { rejections } = await readFile(
      fileOf(
        `${cordis}221857,host,998616262,PRC,1,BE,,,1\n221857,observer,998616262,PRC,1,BE,,,1\n221857,partner,998616262,NGO,1,BE,,,1\n`,
      ),
    )
    expect(rejections).toMatchObject([
      { line: 5, field: 'HOSTED' },
      { line: 6, field: 'role', reason: '"observer" is not a role' },
      { line: 7, field: 'type', reason: '"NGO" is no kind of entity' },
    ])
  })
})
