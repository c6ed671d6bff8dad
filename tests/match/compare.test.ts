import { describe, expect, test } from '@jest/globals'
import { compareNames, isContained, isSameName } from '../../src/match/compare-names.js'
import { formsOf, namesInTwoLanguages } from '../../src/match/forms.js'
import { isGeneric, isShort, sectorOfWording } from '../../src/match/wording.js'

const compare = (line: string, name: string): string => compareNames(formsOf(line), formsOf(name)).agreement

test.each([
  ['集美大学', '集美 大学', 'SAME'],
  ['ＡＢＢ（中国）有限公司', 'abb(中国)有限公司', 'SAME'],
  ['集美大學', '集美大学', 'SCRIPT'],
  ['集美区人力资源和社会保障局', '集美区人社局', 'WORDING'],
  ['中国共产党厦门市委员会组织部', '厦门市委组织部', 'WORDING'],
  ['中华人民共和国教育部', '教育部', 'WORDING'],
  ['Xiamen Univ.', 'Xiamen University', 'WORDING'],
  ['The Univeristy of Xiamen', 'University of Xiamen', 'WORDING'],
  ['Arts & Science Inst.', 'Arts and Science Institute', 'WORDING'],
  ['Huaqiao University (HQU)', 'Huaqiao University', 'WORDING'],
  ['Xiàmén Dàxué', '厦门大学', 'PINYIN'],
  ['厦门建发集团', '厦门建发集团有限公司', 'LEGAL_FORM'],
  ['Huawei Technologies', 'Huawei Technologies Co., Ltd.', 'LEGAL_FORM'],
  ['厦门科技局', '厦门市科技局', 'DIVISION'],
  ['海沧区人民政府', '厦门市海沧区政府', 'DIVISION'],
  ['集美大学诚毅学院', '集美大学', 'PART'],
  ['厦门建发集团厦门分公司', '厦门建发集团', 'PART'],
  ['Xiamen University of Technology', 'Xiamen University', 'PART'],
  ['厦门大学', '厦门大学嘉庚学院', 'WHOLE'],
  ['北京大学深圳研究院', '深圳研究院', 'WITHIN'],
  ['厦门理工学院', '厦门工学院', 'SIMILAR'],
  ['山西大学', '陕西大学', 'SIMILAR'],
  ['集美区政府', '集美区人社局', 'SIMILAR'],
  ['厦门盈趣科技股份有限公司', '厦门盈趣科技有限公司', 'SIMILAR'],
  ['吉林省教育厅', '吉林市教育局', 'SIMILAR'],
  ['State University', 'Kent State', 'SIMILAR'],
])('%s and %s: %s, whichever is on the line', (line, name, agreement) => {
  expect(compare(line, name)).toBe(agreement)
  const turned = agreement === 'PART' ? 'WHOLE' : agreement === 'WHOLE' ? 'PART' : agreement
  expect(compare(name, line)).toBe(turned)
})

test('what is no more than contained or similar is worth less than any name that is the same', () => {
  const pairs = [
    ['集美大学诚毅', '集美大学诚毅学院'],
    ['厦门理工学院', '厦门理功学院'],
    ['集美大学', '集美大学诚毅学院'],
  ] as const
  for (const [line, name] of pairs) {
    const compared = compareNames(formsOf(line), formsOf(name))
    expect(isSameName(compared)).toBe(false)
    expect(compared.value).toBeLessThan(0.8)
  }
  expect(isContained(compareNames(formsOf('集美大学'), formsOf('集美大学诚毅学院')))).toBe(true)
})

describe('a name says whose it is, or does not', () => {
  test.each(['人社局', '机械工程学院', '第一中学', '人民政府', '有限公司', 'School of Business', 'Institute of Technology'])(
    '%s does not',
    (name) => expect(isGeneric(formsOf(name).wording)).toBe(true),
  )
  test.each(['集美区人社局', '厦门工学院', '教育部', '华为技术', 'Xiamen School of Business', 'Huaqiao University'])('%s does', (name) =>
    expect(isGeneric(formsOf(name).wording)).toBe(false),
  )
  test.each(['集大', '厦理工', '百度', 'XMUT', 'ABB'])('%s is short', (name) => expect(isShort(formsOf(name).wording)).toBe(true))
  test.each(['教育部', '集美区', '集美大学', 'Jimei University'])('%s is not', (name) => expect(isShort(formsOf(name).wording)).toBe(false))
})

test('a long name made of common words and one more is read in time that grows with its length alone', () => {
  const begun = performance.now()
  expect(isGeneric(`${'研究院'.repeat(10_000)}嗨`)).toBe(false)
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test.each([
  ['集美大学', 'UNIVERSITY'],
  ['厦门建发集团有限公司', 'ENTERPRISE'],
  ['集美区人社局', 'GOVERNMENT'],
  ['福建省产教融合促进会', 'ASSOCIATION'],
  ['中科院城市环境研究所', 'RESEARCH'],
  ['Guangzhou Chengge Information Technology Co., Ltd.', 'ENTERPRISE'],
  ['金龙', undefined],
])('the ending of %s speaks of %s', (name, sector) => expect(sectorOfWording(formsOf(name).wording)).toBe(sector))

test('a cell in two languages holds two names, one in mixed writing holds one', () => {
  const names = (value: string): string[] | undefined => namesInTwoLanguages(value)?.map((name) => name.value)
  expect(names('厦门大学 Xiamen University')).toEqual(['厦门大学', 'Xiamen University'])
  expect(names('Huaqiao University（华侨大学）')).toEqual(['Huaqiao University', '华侨大学'])
  expect(names('ABB(中国)有限公司')).toBeUndefined()
  expect(names('厦门IT产业 alliance of 厦门')).toBeUndefined()
  expect(names('厦门大学')).toBeUndefined()
})
