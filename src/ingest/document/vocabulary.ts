import type { EntityKind } from '../../../schema/model/kinds.js'
import { activityRoles, tieNames, tieTypes, type TieName } from '../../../schema/model/ties.js'

/** Role words of event documents, and the tie that each stands for. */
export const roleWords: Record<string, TieName> = {
  host: 'HOSTED',
  organizer: 'ORGANIZED',
  'co-organizer': 'CO_ORGANIZED',
  guide: 'GUIDED',
  support: 'SUPPORTED',
  initiator: 'INITIATED',
  'co-initiator': 'INITIATED',
  founder: 'INITIATED',
  lead: 'INITIATED',
  establisher: 'INITIATED',
  'co-establisher': 'INITIATED',
  'founding member': 'JOINED',
  signatory: 'SIGNED',
  attendee: 'ATTENDED',
  participant: 'ATTENDED',
  issuer: 'ISSUED',
}

/** The tie of a role such as "initiator (2019)": what stands in brackets is a note. */
export const tieOfWord = (role: string): TieName | undefined =>
  roleWords[
    role
      .replace(/\s*\(.*\)\s*$/, '')
      .trim()
      .toLowerCase()
  ]

/** Role words as tables print them: of the model (HOSTED, HOST), of event documents, and in Chinese, with 单位 behind or not. */
const tableWords = new Map<string, TieName>([
  ...Object.entries(roleWords),
  ...tieNames.flatMap((tie) => {
    const { role, zh } = tieTypes[tie]
    const chinese = role ? zh.split('、').flatMap((word) => [word, `${word}单位`, `${word}方`]) : []
    return [tie, ...(role ? [role] : []), ...chinese].map((word): [string, TieName] => [word.toLowerCase(), tie])
  }),
])
export const tieOfTableWord = (role: string): TieName | undefined => tableWords.get(role.toLowerCase())
export const roleWordsOfTables = [...new Set([...Object.keys(roleWords), ...activityRoles])]

/** Endings that tell what kind of organization bears the name; the first that fits counts. */
const endings: [RegExp, EntityKind][] = [
  [/(有限公司|集团|公司|股份)$|Co\.?,? Ltd\.?$|\b(Inc|Ltd|Group|Company)\.?$/i, 'Enterprise'],
  [/(研究院|研究所|研究中心)$|\bResearch Institute\b/i, 'ResearchInstitute'],
  [
    /(协会|学会|联盟|共同体|联合体|促进会|商会|联席会议|职业教育集团|基金会)$|\b(Association|Society|Alliance|Federation|Consortium)\b/i,
    'Association',
  ],
  [/(中学|技师学院|技工学校|职业高中|学校)$/, 'School'],
  [/(大学|学院|学校|分校)$|\b(University|College|Institute of Technology)\b/i, 'University'],
  [
    /(政府|委员会|管委会|党工委|人才办|办公室|局|厅|部|委|办)$|\b(Government|Bureau|Committee|Office|Department|Ministry)\b/i,
    'GovernmentBody',
  ],
]
/** Kind of organization by its name alone: a guess, and marked as one. */
export const kindOfName = (name: string): EntityKind => endings.find(([ending]) => ending.test(name))?.[1] ?? 'OtherOrganization'

/** Posts that two languages name differently, so that both give one tie. Only whole titles count. */
const posts: [RegExp, string][] = [
  [/^(校长|院长|会长|总裁|president)$/i, 'president'],
  [/^(副校长|副院长|副会长|vice[- ]president)$/i, 'vice president'],
  [/^(总经理|general manager)$/i, 'general manager'],
  [/^(副总经理|deputy general manager)$/i, 'deputy general manager'],
  [/^(党委书记|party secretary)$/i, 'Party secretary'],
  [/^(秘书长|secretary[- ]general|general secretary)$/i, 'secretary-general'],
]
/** Titles that are printed together, one by one. */
export const titlesOf = (printed: string): string[] =>
  printed
    .split(/、|\s+and\s+/)
    .map((title) => title.trim())
    .filter(Boolean)
/** Post of one title: normalised where it is a common one, the title itself otherwise. */
export const postOf = (title: string): string => posts.find(([form]) => form.test(title))?.[1] ?? title

/** The division that a Chinese name begins with: 厦门市翔安区人民政府 gives 翔安区, 中共集美区委人才办 gives 集美区. */
export const divisionOfName = (name: string): string | undefined =>
  /^(?:中共)?(?:\p{Script=Han}{2,3}省)?(?:\p{Script=Han}{2,4}?市)?\p{Script=Han}{2,4}?[区县]|^(?:中共)?(?:\p{Script=Han}{2,3}省)?\p{Script=Han}{2,4}?市/u
    .exec(name)?.[0]
    .replace(/^中共/, '')
    .replace(/^.*[省市](?=.)/u, '')
