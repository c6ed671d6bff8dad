import { describe, expect, test } from '@jest/globals'
import { indexOfName, simplifiedKey } from '../../src/names/index-of-name.js'

const pinyinOf = (name: string): unknown => indexOfName(name)['pinyin']
const shortNamesOf = (name: string): unknown => indexOfName(name)['shortNames']

describe('pinyin is right where a character has several readings', () => {
  test.each(
    Object.entries({
      厦门理工学院: 'xiamenligongxueyuan',
      厦理工: 'xialigong',
      重庆大学: 'chongqingdaxue',
      单县: 'shanxian',
      蔚县: 'yuxian',
      乐清市: 'yueqingshi',
      乐山市: 'leshanshi',
      乐亭县: 'laotingxian',
      尉犁县: 'yulixian',
      尉氏县: 'weishixian',
      台州市: 'taizhoushi',
      六安市: 'luanshi',
      六盘水市: 'liupanshuishi',
      涡阳县: 'guoyangxian',
      浚县: 'xunxian',
      铅山县: 'yanshanxian',
      番禺区: 'panyuqu',
      大埔县: 'dabuxian',
      东阿县: 'dongexian',
      莘县: 'shenxian',
      洪洞县: 'hongtongxian',
      长子县: 'zhangzixian',
      长治市: 'changzhishi',
      西安电子科技大学长安学院: 'xiandianzikejidaxuechanganxueyuan',
      浙大城市学院: 'zhedachengshixueyuan',
      泌阳县: 'biyangxian',
      牟平区: 'mupingqu',
      黄陂区: 'huangpiqu',
      歙县: 'shexian',
      闵行区: 'minhangqu',
      筠连县: 'junlianxian',
      成都市: 'chengdushi',
      喀什地区: 'kashidiqu',
      西藏民族大学: 'xizangminzudaxue',
      中央音乐学院: 'zhongyangyinyuexueyuan',
      商业银行服务: 'shangyeyinhangfuwu',
      乾县: 'qianxian',
    }),
  )('%s: %s', (name, pinyin) => expect(pinyinOf(name)).toBe(pinyin))
})

test('what people type for want of the right reading, or of ü, leads there too', () => {
  expect(indexOfName('厦门大学')['readings']).toContain('shamendaxue')
  expect(indexOfName('六安市')['readings']).toContain('liuanshi')
  expect(indexOfName('绿春县')).toMatchObject({ pinyin: 'luchunxian', readings: ['lvchunxian'] })
  expect(indexOfName('单田芳')['readings']).toContain('shantianfang')
})

test('scripts, widths and diacritics fold to one key', () => {
  expect(['集美區', '集美区', ' 集 美 区 '].map(simplifiedKey)).toEqual(['集美区', '集美区', '集美区'])
  expect(simplifiedKey('ＡＢＣ　Université de Łódź')).toBe('abcuniversitedelodz')
  expect(simplifiedKey('國立臺灣師範大學')).toBe('国立台湾师范大学')
  expect(simplifiedKey('乾县')).toBe('乾县')
})

test('initials are those of syllables and words; capitals that stand together stay whole, small words go', () => {
  const initialsOf = (name: string): unknown => indexOfName(name)['initials']
  expect(initialsOf('集美大学')).toBe('jmdx')
  expect(initialsOf('成都市')).toBe('cds')
  expect(initialsOf('University of Science and Technology of China')).toBe('ustc')
  expect(initialsOf('华为ICT学院')).toBe('hwictxy')
})

describe('short names by rule', () => {
  test.each(
    Object.entries({
      集美大学: '集大',
      华侨大学: '华大',
      厦门理工学院: '厦理工',
      福建师范大学: '福师大',
      哈尔滨工业大学: '哈工大',
      北京航空航天大学: '北航',
      中国科学技术大学: '中科大',
      中国人民大学: '人大',
      四川大学: '川大',
      集美大学诚毅学院: '集大诚毅',
      厦门大学嘉庚学院: '厦大嘉庚',
      厦门城市职业学院: '厦城职院',
      黎明职业大学: '黎明职大',
      集美区人力资源和社会保障局: '集美区人社局',
      厦门市集美区工业和信息化局: '集美区工信局',
      中共厦门市集美区委员会: '集美区委',
      厦门火炬高技术产业开发区管理委员会: '厦门火炬高新区管委会',
    }),
  )('%s: %s', (name, short) => expect(shortNamesOf(name)).toContain(short))

  test('a place, a person, an English name has none', () => {
    for (const name of ['集美区', '陈嘉庚', 'Jimei University', '大学']) expect(shortNamesOf(name)).toBeUndefined()
  })
})

test('a name of signs alone has no forms, a long one only so many beginnings', () => {
  expect(indexOfName('！？…')).toEqual({})
  expect((indexOfName('集'.repeat(500))['starts'] as string[]).length).toBeLessThan(60)
})
