import { distance } from 'fastest-levenshtein'
import type { Sector } from '../../schema/model/kinds.js'

/**
 * Designations and their conventional short forms: whoever writes one means the other. Longest first, replaced wherever they stand.
 * Only what identifies nobody by itself belongs here: 交大 or 理工 would not do.
 */
const shortForms: readonly (readonly [long: string, short: string])[] = [
  ['国有资产监督管理委员会', '国资委'],
  ['高新技术产业开发区', '高新区'],
  ['高技术产业开发区', '高新区'],
  ['人力资源和社会保障', '人社'],
  ['人力资源社会保障', '人社'],
  ['经济技术开发区', '经开区'],
  ['发展和改革委员会', '发改委'],
  ['人民代表大会', '人大'],
  ['政治协商会议', '政协'],
  ['卫生健康委员会', '卫健委'],
  ['科学技术委员会', '科委'],
  ['中国社会科学院', '社科院'],
  ['市场监督管理', '市场监管'],
  ['住房和城乡建设', '住建'],
  ['工商业联合会', '工商联'],
  ['信息通信研究院', '信通院'],
  ['有限责任公司', '有限公司'],
  ['工业和信息化', '工信'],
  ['发展和改革', '发改'],
  ['文化和旅游', '文旅'],
  ['管理委员会', '管委会'],
  ['中国科学院', '中科院'],
  ['中国共产党', '中共'],
  ['科学技术部', '科技部'],
  ['科学技术厅', '科技厅'],
  ['科学技术局', '科技局'],
  ['科学技术协会', '科协'],
  ['人民政府', '政府'],
  ['美术学院', '美院'],
]

/** Words of English names that are written in several ways. */
const abbreviations: Readonly<Record<string, string>> = {
  univ: 'university',
  inst: 'institute',
  dept: 'department',
  acad: 'academy',
  assn: 'association',
  assoc: 'association',
  govt: 'government',
  intl: 'international',
  co: 'company',
  corp: 'corporation',
  inc: 'incorporated',
  ltd: 'limited',
}

const englishDesignations = `academy administration administrative agency association board bureau center centre college commission
committee company corporation council department education engineering federation foundation government group hospital incorporated
industrial institute institution international laboratory limited management medical ministry national normal office polytechnic
research school science society technical technology training university vocational`.split(/\s+/)
const englishGeneric = new Set([
  ...englishDesignations,
  ...`a and at business economics finance for general graduate in law medicine municipal of on people provincial s technologies talent tourism
information sciences art arts design foreign languages mechanical electrical computer software continuing`.split(/\s+/),
])

/** Words that many organizations' names are made of: a name made of nothing else says which office, not whose. */
const genericHan = new Set(
  `大学 学院 学校 中学 小学 幼儿园 职业 技术 技工 技师 高级 初级 高等 专科 实验 附属 研究生院 研究院 研究所 研究 中心 医院 人民 图书馆 实验室 公司 有限 股份 集团
科技 工程 管理 经济 贸易 工商 工业 商学院 商业 信息 电子 微电子 集成电路 计算机 软件 机械 机电 电气 自动化 材料 化学 化工 生物 生命 环境 能源 动力 汽车 航空 海洋 建筑
土木 物流 会计 金融 旅游 科学 外国语 外语 人文 艺术 设计 创意 传媒 新闻 传播 马克思主义 国际 教育 继续 成人 培训 创新 创业 文化 公共 数学 物理 体育 音乐 美院 法学 医学
药学 联盟 协会 学会 商会 促进会 联合会 产教融合 产业 校企合作 就业 服务 党委 组织部 宣传部 统战部 办公室 委员会 管委会 政府 人社 工信 发改 住建 文旅 财政 交通 税务 公安
司法 民政 审计 商务 农业 农村 水利 卫健 发改委 国资委 卫健委 科委 科协 工商联 局 厅 处 科 室 办 委 院 系 所 会 与 和 及 的 第 一 二 三 四 五 六 七 八 九 十 商 医 药 法 文
理 工 市 区 县 省`.split(/\s+/),
)
const longestGeneric = Math.max(...[...genericHan].map((word) => word.length))

/** Whether the text can be cut into such words and nothing else; in time linear in its length. */
const isMadeOfGeneric = (text: string): boolean => {
  const reached = [true]
  for (let end = 1; end <= text.length; end += 1)
    reached[end] = Array.from({ length: Math.min(longestGeneric, end) }, (_, index) => end - index - 1).some(
      (start) => reached[start] && genericHan.has(text.slice(start, end)),
    )
  return reached[text.length]!
}

const legalForm = { Hani: /(?:股份)?(?:有限)?公司$/, Latn: / (?:(?:company )?limited|incorporated|corporation|company)$/ }
const acronymBehind = /[\s]*[((]\p{Script=Latin}{2,8}[))]\s*$/u
const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** The nearest designation of a misspelt word: one letter wrong, missing or too many, or two that changed places. */
const corrected = (word: string): string => {
  if (word.length < 6 || englishGeneric.has(word)) return word
  const sorted = (text: string): string => [...text].toSorted().join('')
  return (
    englishDesignations.find((known) => {
      const away = known.length < 7 ? 9 : distance(word, known)
      return away === 1 || (away === 2 && sorted(word) === sorted(known))
    }) ?? word
  )
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
    .map((word) => corrected(abbreviations[word] ?? word))

/** A simplified key without what is only a manner of writing: short designations, the state or party in front of its organs. */
const conventional = (key: string): string =>
  shortForms
    .reduce((text, [long, short]) => text.replaceAll(long, short), key)
    .replace(/(?<=[省市区县州旗])委员会/, '委')
    .replace(/^中华人民共和国(?=.)/u, '')
    .replace(/^中共(?=.{2,8}[省市区县州旗]委)/u, '')

/**
 * The name in conventional wording: Chinese as a key with short designations, others as words with abbreviations written out.
 * @param simplified the name's key in simplified characters
 */
export const wordingOf = (name: string, simplified: string): string => {
  const bare = name.replace(acronymBehind, '')
  const acronym = name
    .slice(bare.length)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  if (isHan(bare)) return conventional(acronym && simplified.endsWith(acronym) ? simplified.slice(0, -acronym.length) : simplified)
  return wordsOf(bare || name).join(' ')
}

/** The wording without the form of company, which everyday writing leaves out; itself where it has none. */
export const withoutLegalForm = (wording: string): string => wording.replace(isHan(wording) ? legalForm.Hani : legalForm.Latn, '')

/** The wording without the word 省, 市, 区 or 县 behind the place that it begins with, or without the larger place in front of a smaller one. */
export const shorterByDivision = (wording: string): string[] => [
  wording.replace(/^(\p{Script=Han}{2,3})[省市区县](?=\p{Script=Han}{2})/u, '$1'),
  wording.replace(/^\p{Script=Han}{2,3}[省市](?=\p{Script=Han}{2,3}[市区县旗])/u, ''),
]

/** Whether the wording is made of words that many share, with nothing that says whose: 人事处, 机械工程学院, School of Business. */
export const isGeneric = (wording: string): boolean =>
  isHan(wording) ? isMadeOfGeneric(wording) : wording.split(' ').every((word) => englishGeneric.has(word))

/** Whether the wording is an acronym, a brand or a 简称: too short to be sure that nobody else goes by it. */
export const isShort = (wording: string): boolean =>
  isHan(wording) ? wording.length < 3 || (wording.length === 3 && !/[部局委院会厅办省市区县州旗]$/.test(wording)) : !wording.includes(' ')

const endings: readonly (readonly [RegExp, Sector])[] = [
  [/(?:公司|集团|厂|银行)$/, 'ENTERPRISE'],
  [/(?:协会|学会|联盟|商会|促进会|联合会|共同体)$/, 'ASSOCIATION'],
  [/(?:大|大学|学院|学校|中学|小学|幼儿园|美院)$/, 'UNIVERSITY'],
  [/(?:研究院|研究所|实验室)$/, 'RESEARCH'],
  [/(?:政府|[^结格布]局|厅|管委会|发改委|国资委|卫健委|[省市区县州旗]委)$/, 'GOVERNMENT'],
  [/ (?:company|limited|incorporated|corporation|group)$/, 'ENTERPRISE'],
  [/\b(?:association|federation|alliance|society)\b/, 'ASSOCIATION'],
  [/\b(?:university|college|polytechnic|school)\b/, 'UNIVERSITY'],
  [/\b(?:bureau|ministry|government|department)\b/, 'GOVERNMENT'],
]
/** Sector that the wording's ending speaks of; undefined where it does not say. */
export const sectorOfWording = (wording: string): Sector | undefined => endings.find(([ending]) => ending.test(wording))?.[1]
