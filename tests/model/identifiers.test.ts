import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { checkIdentifier, idSchemeNames, normalIdentifier, type IdScheme } from '../../schema/model/identifiers.js'
import { inPackage } from '../../src/root.js'

type Row = Record<string, string>
const seed = (path: string): Row[] => parse(readFileSync(inPackage('seeds', path)), { columns: true }) as Row[]
const ror = gunzipSync(readFileSync(inPackage('tests', 'data', 'ror-v2-excerpt.jsonl.gz')))
  .toString()
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; external_ids: { type: string; all: string[] }[] })
const external = (type: string): string[] =>
  ror.flatMap(({ external_ids }) => external_ids.filter((one) => one.type === type).flatMap(({ all }) => all))

/** Real ones, as registers print them. */
const real: Record<IdScheme, string[]> = {
  moe: seed('moe-universities/moe.csv').map(({ code }) => code!),
  uscc: ['914403001922038216', '9144030071526726XG', '12100000400000624D', '12100000400002259p'],
  ror: [...seed('ror-names/ror.csv').map((row) => row['ror']!), ...ror.map(({ id }) => id)],
  isni: [...external('isni'), '0000 0001 2150 090X'],
  orcid: ['0000-0002-1825-0097', '0000-0001-5109-3700', 'https://orcid.org/0000-0002-1694-233X'],
  lei: ['HWUPKR0MPOU8FGXBT394', '7LTWFZYICNSX8D621K86'],
  wikidata: [...external('wikidata'), 'https://www.wikidata.org/wiki/Q16952'],
  grid: external('grid'),
  fundref: [...external('fundref'), 'https://doi.org/10.13039/501100014969'],
  pic: ['998616262', '984516342'],
  cordis: ['221856'],
  division: seed('divisions/divisions.csv').map(({ code }) => code!),
  gbt4754: seed('industries/industries.csv').map(({ code }) => code!),
  event: ['jimei-2024-05-14'],
}
const problem = (scheme: IdScheme, printed: string): string | undefined => checkIdentifier(scheme, normalIdentifier(scheme, printed))

test.each(idSchemeNames)('every real %s identifier is right', (scheme) => {
  expect(real[scheme].length).toBeGreaterThan(0)
  expect(real[scheme].flatMap((value) => problem(scheme, value) ?? [])).toEqual([])
})

describe('one wrong digit, or two that changed places, is noticed', () => {
  test.each<IdScheme>(['uscc', 'ror', 'isni', 'orcid', 'lei'])('%s', (scheme) => {
    const values = real[scheme].slice(0, 200).map((printed) => normalIdentifier(scheme, printed))
    const spoilt = values.flatMap((value) =>
      [...value].flatMap((character, at) => {
        const put = (...characters: string[]): string => value.slice(0, at) + characters.join('') + value.slice(at + characters.length)
        const next = value[at + 1]
        return [
          ...(/\d/.test(character) ? [put(String((Number(character) + 1) % 10))] : []),
          ...(next && next !== character && next !== '-' && character !== '-' ? [put(next, character)] : []),
        ]
      }),
    )
    expect(spoilt.length).toBeGreaterThan(20)
    expect(spoilt.filter((value) => problem(scheme, value) === undefined)).toEqual([])
  })
})

test.each<[IdScheme, string, string]>([
  ['ror', 'https://ror.org/03frdh605', '03frdh605'],
  ['isni', '0000 0001 2150 090x', '000000012150090X'],
  ['orcid', '0000000218250097', '0000-0002-1825-0097'],
  ['uscc', ' 91440300 1922038216 ', '914403001922038216'],
  ['fundref', '10.13039/501100014969', '501100014969'],
])('%s: %s is kept as %s', (scheme, printed, kept) => {
  expect(normalIdentifier(scheme, printed)).toBe(kept)
})

test.each<[IdScheme, string, RegExp]>([
  ['moe', '4199010001', /"99" is not the code of a province/],
  ['moe', '41110100', /has not the form/],
  ['ror', '03frdh606', /"03frdh606" is no ror identifier \(Research Organization Registry\): its check digits do not fit/],
  ['uscc', '91440300192203821O', /has not the form/],
])('%s: what is wrong with %s is said in words', (scheme, printed, message) => {
  expect(problem(scheme, printed)).toMatch(message)
})
