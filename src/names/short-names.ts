import { fields, regions, schools, seats, words } from './short-terms.js'

/** Longest first, so that 职业技术学院 is not taken for 学院. */
const byLength = (terms: Readonly<Record<string, unknown>>): string[] => Object.keys(terms).toSorted((a, b) => b.length - a.length)

const schoolForm = new RegExp(`^(.{2,}?)(${byLength(schools).join('|')})(?:(.{2,8}?)(?:学院|校区)?)?$`, 'u')
const fieldForm = new RegExp(byLength(fields).join('|'), 'gu')
const wordForm = new RegExp(byLength(words).join('|'), 'gu')
const lastPlaceForm = /^(?:.{2,7}?(?:省|自治区))?(?:.{2,5}?(?:市|自治州))?(?=.{1,6}(?:[市区县旗]|自治县).)/u
const placeSuffixForm = /^((?:中共)?.{2,4})[省市区县](?=.)/u

/** 厦门理工学院: 厦门理工, 厦理工, 厦理 …; 集美大学诚毅学院: 集大诚毅 … */
const ofSchool = (name: string): string[] => {
  const [, head = '', ending = '', within = ''] = schoolForm.exec(name) ?? []
  if (!head) return []
  // A field at the very beginning is the name itself: 师范大学 alone is nobody's.
  const start = [...head.matchAll(fieldForm)].find(({ index }) => index >= 2)?.index ?? head.length
  const lead = head.slice(0, start)
  const rest = head.slice(start)
  const brief = rest.replace(fieldForm, (field) => fields[field]!)
  const endings = schools[ending]!
  const inFull = rest ? endings.flatMap((end) => [lead + brief + end, lead + rest + end]) : endings.map((end) => lead + end)
  const initials = lead.length <= 3 || lead in regions ? [lead[0]!, ...(regions[lead] ? [regions[lead]] : [])] : []
  const inBrief = initials.flatMap((initial) =>
    rest ? [initial + rest, initial + brief + endings[0]!, initial + brief, initial + brief[0]!] : [initial + endings[0]!],
  )
  const ofChina = lead === '中国' && rest ? [brief + endings[0]!] : []
  const known = lead in regions || seats.has(lead)
  return [...ofChina, ...(known ? [...inBrief, ...inFull] : [...inFull, ...inBrief])].map((short) => short + within)
}

/** 集美区人力资源和社会保障局: 集美区人社局, 集美人社局; 中国共产党厦门市集美区委员会: 中共集美区委, 集美区委 … */
const ofBody = (name: string): string[] => {
  const short = name.replace(wordForm, (word) => words[word]!)
  if (short === name) return []
  const party = short.startsWith('中共') ? short.slice(2) : undefined
  const near = (party ?? short).replace(lastPlaceForm, '')
  return [short, near, near.replace(placeSuffixForm, '$1'), ...(party ? [party, `中共${near}`] : [])]
}

/**
 * Short names (简称) that the usual rules make of a Chinese name in simplified characters without spaces, the likeliest first:
 * candidates to find it by. No source has to use them, and several names can have the same one.
 */
export const shortNamesOf = (name: string): string[] => {
  if (!/^\p{Script=Han}{4,40}$/u.test(name)) return []
  return [...new Set([...ofSchool(name), ...ofBody(name)])].filter((short) => short.length >= 2 && short.length < name.length)
}

/** What ends the name of a public body. */
const bodyForm = /[府委局厅办会室]$/u
/** The division whose body a name is, in full and without 省, 市, 区 or 县: 厦门市集美区人民政府 is of 集美区, 集美. */
export const divisionOf = (name: string): { full: string; stem: string } | undefined => {
  const [full, stem] = (bodyForm.test(name) && placeSuffixForm.exec(name.replace(lastPlaceForm, ''))) || []
  return full && stem ? { full: full.replace(/^中共/u, ''), stem: stem.replace(/^中共/u, '') } : undefined
}

/** Fewest characters of a long word that are taken for its beginning. */
const shortestBeginning = 2

/** What a Chinese name that is being typed in full begins like where its long words are short: 集美区人力资 begins like 集美区人社. */
export const briefsOf = (typed: string): string[] => {
  if (!/^\p{Script=Han}{3,40}$/u.test(typed)) return []
  const brief = typed.replace(wordForm, (word) => words[word]!)
  const begun = Object.keys(words).flatMap((word) => {
    for (let length = word.length - 1; length >= shortestBeginning; length -= 1)
      if (brief.length > length && brief.endsWith(word.slice(0, length))) return [brief.slice(0, -length) + words[word]!]
    return []
  })
  return [...new Set([brief, ...begun])].filter((one) => one !== typed)
}
