import { distance } from 'fastest-levenshtein'
import { shortNames, spellings, type NameForms } from './forms.js'
import { shorterByDivision, withoutLegalForm } from './wording.js'

/** What names can be worth at most that are not one name. */
const most = 0.7

/** How two names agree, closest first; how far each speaks for one bearer, 0 to 1, and in words. */
export const agreements = {
  SAME: { value: 1, says: 'the same but for case, width, spaces and punctuation' },
  SCRIPT: { value: 0.99, says: 'the same in simplified characters' },
  WORDING: { value: 0.96, says: 'the same in conventional wording (简称 of a designation, abbreviation, spelling of a common word)' },
  PINYIN: { value: 0.92, says: 'the same in pinyin' },
  LEGAL_FORM: { value: 0.9, says: 'the same but for the form of company, which one of them leaves out' },
  DIVISION: { value: 0.88, says: 'the same but for 省, 市, 区 or 县, or a larger place in front, which one of them leaves out' },
  SHORT_NAME: { value: 0.86, says: 'the line is a short name (简称) that the usual rules make of it' },
  PART: { value: most, says: 'the line begins with it and goes on: a part, branch or namesake, and containment is not identity' },
  WHOLE: { value: most, says: 'it begins with the line and goes on: containment is not identity' },
  WITHIN: { value: most, says: 'one stands within the other: containment is not identity' },
  SIMILAR: { value: most, says: 'similar, not the same' },
} as const
export type Agreement = keyof typeof agreements

export interface NameComparison {
  agreement: Agreement
  /** How far it speaks for one bearer, 0 to 1. */
  value: number
}

/** Share of the characters that need no edit (Levenshtein), below what any agreement is worth. */
const similarity = (a: string, b: string): number => most * (1 - distance(a, b) / Math.max(a.length, b.length, 1))

/** Chinese may be cut anywhere, other writing between words only. */
const asPieces = ({ script, wording }: NameForms): string => (script === 'Hani' ? wording : ` ${wording} `)

/** 揭阳职业学院 is no short name of 揭阳职业技术学院: it would be a school of its own. */
const isInFull = ({ simplified }: NameForms): boolean => simplified.endsWith('职业学院')

const agreementOf = (line: NameForms, name: NameForms): Agreement => {
  if (line.key === name.key) return 'SAME'
  if (line.simplified === name.simplified) return 'SCRIPT'
  if (line.wording === name.wording) return 'WORDING'
  // Two names in Chinese that only sound alike are two names: 山西 and 陕西.
  if (line.script !== name.script && spellings(line.value).some((spelt) => spellings(name.value).includes(spelt))) return 'PINYIN'
  const [lineCore, nameCore] = [withoutLegalForm(line.wording), withoutLegalForm(name.wording)]
  const oneLeavesOut = (lineCore === line.wording) !== (nameCore === name.wording)
  if (lineCore === nameCore && oneLeavesOut) return 'LEGAL_FORM'
  if (shorterByDivision(line.wording).includes(name.wording) || shorterByDivision(name.wording).includes(line.wording)) return 'DIVISION'
  if (!isInFull(line) && shortNames(name.simplified).includes(line.simplified)) return 'SHORT_NAME'
  const [a, b] = [asPieces(line), asPieces(name)]
  if (a.startsWith(b)) return 'PART'
  if (b.startsWith(a)) return 'WHOLE'
  return a.includes(b) || b.includes(a) ? 'WITHIN' : 'SIMILAR'
}

const contained: readonly Agreement[] = ['PART', 'WHOLE', 'WITHIN']
/** How much of the longer the shorter makes up. */
const shareOf = (a: string, b: string): number => Math.min(a.length, b.length) / Math.max(a.length, b.length)

/** Compares the name on the line with one that an entity bears. */
export const compareNames = (line: NameForms, name: NameForms): NameComparison => {
  const agreement = line.key && name.key ? agreementOf(line, name) : 'SIMILAR'
  const { value } = agreements[agreement]
  if (agreement === 'SIMILAR') return { agreement, value: similarity(line.wording, name.wording) }
  return { agreement, value: contained.includes(agreement) ? value - 0.25 * (1 - shareOf(line.wording, name.wording)) : value }
}

/** Whether the line's name holds the other and goes beyond it, as that of a part does. */
export const goesBeyond = (line: NameForms, name: NameForms): boolean => asPieces(line).includes(asPieces(name))

/** Whether the one name is a piece of the other, and no more. */
export const isContained = ({ agreement }: NameComparison): boolean => contained.includes(agreement)
/** Whether the two are one name in two manners of writing. */
export const isSameName = (comparison: NameComparison): boolean => comparison.agreement !== 'SIMILAR' && !isContained(comparison)
