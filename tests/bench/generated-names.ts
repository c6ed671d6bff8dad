import { readFileSync } from 'node:fs'
import { randomFrom } from '../../src/measures/random.js'
import { inPackage } from '../../src/root.js'

const characters = [
  ...'安邦宝博昌诚创达德鼎东方丰福光广国海汉浩恒宏华辉汇吉佳建江金晶景聚凯康科来乐力联龙隆美明铭能宁鹏启强庆荣瑞润盛胜思松泰腾天通同万旺威维文西祥新鑫信兴星雄旭亚阳耀业一益银永优友宇元源远云泽展兆正志智中众卓',
]
const middles = [
  '',
  '科技',
  '信息技术',
  '智能装备',
  '新能源',
  '生物医药',
  '电子',
  '软件',
  '环保',
  '教育',
  '文化传媒',
  '现代农业',
  '建筑工程',
  '供应链管理',
  '产业技术',
]
const endings = [
  '有限公司',
  '股份有限公司',
  '集团有限公司',
  '研究院',
  '职业技术学院',
  '职业学院',
  '协会',
  '产业联盟',
  '学院',
  '技工学校',
  '人力资源和社会保障局',
  '工业和信息化局',
  '产业学院',
  '实训基地',
]
const english = [
  'Advanced',
  'Applied',
  'Digital',
  'Eastern',
  'Global',
  'Green',
  'Harbour',
  'Industrial',
  'International',
  'Marine',
  'National',
  'Northern',
  'Pacific',
  'Smart',
  'Southern',
  'United',
  'Western',
]
const englishKinds = [
  'Institute of Technology',
  'University',
  'College of Engineering',
  'Research Centre',
  'Technologies Ltd',
  'Industry Alliance',
  'Academy of Sciences',
]

/** Made-up names for measuring: parts of real kinds put together by lot. No such organizations are meant, and none is shipped. */
export const generatedNames = (count: number): { value: string; language: string }[] => {
  const random = randomFrom(20_240_514)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const places = readFileSync(inPackage('seeds/divisions/divisions.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1]!)
    .filter((name) => name.length <= 5)
  const names = new Map<string, string>()
  while (names.size < count) {
    if (random() < 0.2)
      names.set(
        [
          pick(english),
          pick(english),
          pick(places).length > 3 ? 'Coastal' : pick(english),
          String(Math.floor(random() * 2_000)),
          pick(englishKinds),
        ].join(' '),
        'en',
      )
    else names.set(pick(places) + pick(characters) + pick(characters) + pick(middles) + pick(endings), 'zh-Hans')
  }
  return [...names].map(([value, language]) => ({ value, language }))
}
