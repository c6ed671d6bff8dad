import { LRUCache } from 'lru-cache'
import { simplify } from '../names/fold.js'
import { simplifiedKey } from '../names/index-of-name.js'
import { nameKey, scriptOf } from '../names/key.js'
import { spellingsOf } from '../names/pinyin.js'
import { shortNamesOf } from '../names/short-names.js'
import { wordingOf } from './wording.js'

/** A name in the forms in which two names are compared. */
export interface NameForms {
  value: string
  script: string
  /** Without width, case, spaces and punctuation. */
  key: string
  /** The key in simplified characters, letters without diacritics. */
  simplified: string
  /** Conventional wording: see `wordingOf`. */
  wording: string
}

/** The same names come up on line after line. */
const remembering = <T extends object>(make: (value: string) => T): ((value: string) => T) => {
  const known = new LRUCache<string, T>({ max: 5_000 })
  return (value) => {
    const found = known.get(value) ?? make(value)
    known.set(value, found)
    return found
  }
}

export const formsOf = remembering((value): NameForms => {
  const simplified = simplifiedKey(value)
  return { value, script: scriptOf(value), key: nameKey(value), simplified, wording: wordingOf(value, simplified) }
})

const firstAndLast = (text: string, pattern: RegExp): [first: number, last: number] => [
  text.search(pattern),
  text.length - 1 - [...text].toReversed().join('').search(pattern),
]

/** The two names of a cell that gives one in Chinese and one of several words in Latin letters; undefined where it is one name. */
export const namesInTwoLanguages = (value: string): [NameForms, NameForms] | undefined => {
  const [firstHan, lastHan] = firstAndLast(value, /\p{Script=Han}/u)
  const [firstLatin, lastLatin] = firstAndLast(value, /\p{Script=Latin}/u)
  if (firstHan < 0 || firstLatin < 0 || (lastHan > firstLatin && lastLatin > firstHan)) return undefined
  const cut = lastHan < firstLatin ? firstLatin : firstHan
  const parts = [value.slice(0, cut), value.slice(cut)].map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const [latin = ''] = parts.filter((part) => scriptOf(part) === 'Latn')
  return /\s/.test(latin) ? [formsOf(parts[0]!), formsOf(parts[1]!)] : undefined
}

/** How the name is spelt in pinyin, the right way first; in its own letters where it is not Chinese. */
export const spellings = remembering((value): string[] => spellingsOf(simplify(value)).map(({ full }) => full))

/** Short names that the usual rules make of the key of a name in simplified characters. */
export const shortNames = remembering(shortNamesOf)
