import { foldLatin, simplify } from './fold.js'
import { longestStart, startOf, wordsIn } from './index-of-name.js'
import { nameKey } from './key.js'
import { spellingsOf } from './pinyin.js'
import { briefsOf, divisionOf, shortNamesOf } from './short-names.js'

/** What somebody typed, in the forms that names are looked up by; see `indexOfName`. */
export interface AskedName {
  /** Nothing but case, width, spaces and punctuation away from what was typed. */
  plain: string
  key: string
  /** Spelt in pinyin, as far as it is Chinese. */
  pinyin: string
  /** How much is to be made of a name that is spelt the same: less where characters were typed, and others are meant. */
  spelt: number
  /** Whether it is all Chinese; `form` is what names are compared with: the key then, the pinyin else. */
  chinese: boolean
  form: string
  /** Whether `form` goes on behind what full-text queries ask for. */
  long: boolean
  /** Short names that rules make of it, should it be the long one. */
  shorts: string[]
  /** Whose body it is, should it be a public one: the division in full, and as its name begins; empty where it does not say. */
  division: string
  place: string
  /** What such a name begins like, as far as it was typed. */
  briefs: string[]
  /** Full-text queries for the index of beginnings: as typed, as spelt, and one letter away; empty where there is no use. */
  start: string
  sound: string
  near: string
  /** What one letter of may be wrong, as long as `near` looks it up. */
  slips: string[]
  /** Full-text queries for the index of words: all of them, and, where no name begins so, some of them. */
  words: string
  anyWords: string
  /** Pairs of characters, or groups of three letters, to measure likeness by. */
  grams: string[]
}

const han = /\p{Script=Han}/u
/** Fewest characters, and letters, with which one more or less tells anything. */
const shortestNear = { han: 3, latin: 4 }
const longestNear = (chinese: boolean): number => longestStart[chinese ? 'han' : 'latin'] - 1
/** In parentheses: the parser takes words that only spaces part for one key. */
const anyOf = (keys: readonly string[]): string[] => [...new Set(keys)].map((key) => `(${key})`)

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']

/**
 * What is one letter away, spelt out: Lucene's own fuzzy query looks through all beginnings, which takes longer than all else together.
 * Only a wildcard in front is as slow: for the first letter each other one is tried; a first character is left to the index of words.
 * One less than is stored is looked up, so that a letter too many or too few shifts nothing out of sight.
 */
const nearOf = (slip: string): string => {
  const letters = [...slip]
  const after = (at: number, skipped: number, ...put: string[]): string => letters.toSpliced(at, skipped, ...put).join('')
  const fewer = letters.map((_, at) => after(at, 1))
  const swapped = letters.slice(1).map((letter, at) => after(at, 2, letter, letters[at]!))
  const first = han.test(letters[0]!) ? [] : alphabet.flatMap((letter) => [after(0, 1, letter), after(0, 0, letter)])
  const inside = letters
    .slice(1)
    .flatMap((_, index) => [after(index + 1, 0, '?'), ...(index + 2 < letters.length ? [after(index + 1, 1, '?')] : [])])
  return [...anyOf([letters.join(''), ...fewer, ...swapped, ...first]), ...inside.map((pattern) => `${pattern}^9`)].join(' ')
}
/** Forms in which a slip is looked for. A lone letter among characters is the slip: a syllable has more, and is looked for as it is spelt. */
const slipsOf = (key: string, pinyin: string): string[] =>
  (han.test(key) && !/\p{Script=Latin}{2}/u.test(key) ? [key] : [...new Set([key, pinyin])]).map((form) =>
    [...form].slice(0, longestNear(!/\p{Script=Latin}/u.test(form))).join(''),
  )

/** Parts of a text that are compared; a longer one is told by these. */
const mostGrams = 40

const gramsOf = (form: string): string[] => {
  const characters = [...form]
  const size = Math.min(characters.length, han.test(form) ? 2 : 3)
  return [
    ...new Set(characters.map((_, at) => characters.slice(at, at + size).join('')).filter((gram) => [...gram].length === size)),
  ].slice(0, mostGrams)
}

/** All words, the last as far as it was typed. There are only letters and digits in it: nothing to escape. */
const allWords = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      if (han.test(word)) return [...word].length > 1 ? `+"${word}"` : `+${word}*`
      return index === words.length - 1 ? `+${word}*` : `+${word}`
    })
    .join(' ')

/** Undefined when there is no letter or digit in it. */
export const askedName = (text: string): AskedName | undefined => {
  const plain = simplify(text)
  const folded = foldLatin(plain)
  const key = nameKey(folded)
  if (!key) return undefined
  const pinyin = spellingsOf(plain)[0].full
  const chinese = han.test(key) && !/\p{Script=Latin}/u.test(key)
  const form = chinese ? key : pinyin
  const length = [...form].length
  const briefs = briefsOf(key)
  const division = chinese ? divisionOf(key) : undefined
  const asked = wordsIn(folded).split(' ')
  const words = allWords(asked)
  const slips = length >= shortestNear[chinese ? 'han' : 'latin'] ? slipsOf(key, form) : []
  return {
    plain: nameKey(text),
    key,
    pinyin,
    spelt: chinese ? 0.75 : 1,
    chinese,
    form,
    long: length > longestNear(chinese),
    shorts: shortNamesOf(key),
    division: division?.full ?? '',
    place: division?.stem ?? '',
    briefs,
    start: anyOf([key, ...briefs].map(startOf)).join(' '),
    sound: han.test(key) ? startOf(pinyin) : '',
    near: slips.map(nearOf).join(' '),
    slips,
    words,
    anyWords: `(${words})^9 ${asked.join(' ')}`,
    grams: gramsOf(form),
  }
}
