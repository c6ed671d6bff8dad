import { foldLatin, simplify } from './fold.js'
import { nameKey } from './key.js'
import { spellingsOf } from './pinyin.js'
import { shortNamesOf } from './short-names.js'

/** A name as it is compared: simplified characters, letters without diacritics; case, width, spaces and punctuation do not count. */
export const simplifiedKey = (text: string): string => nameKey(foldLatin(simplify(text)))

/** Text that is folded already, in words: what is no letter or digit parts them. */
export const wordsIn = (folded: string): string => folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()

/** Simplified, in words. */
export const wordsOf = (text: string): string => wordsIn(foldLatin(simplify(text)))

/** Characters, and letters, up to which each beginning of a form is a key of its own. */
export const longestStart = { han: 10, latin: 16 }

const startsOf = (form: string): string[] => {
  const characters = [...form]
  const longest = /\p{Script=Han}/u.test(form) ? longestStart.han : longestStart.latin
  return characters.slice(0, longest).map((_, index) => characters.slice(0, index + 1).join(''))
}

/** The longest beginning of a form that is a key of its own. */
export const startOf = (form: string): string => startsOf(form).at(-1) ?? ''

/**
 * What is stored beside a name so that it is found by any spelling. Every form is a key: simplified characters,
 * lower-case letters and digits, without spaces or punctuation.
 * - `simplified`: the name itself
 * - `pinyin`: in full pinyin, what is not Chinese as it stands; `readings`: other full spellings that people type
 * - `initials`: first letters of its syllables and words
 * - `shortNames`: short names that rules make of it, the likeliest first; no source has to use them
 * - `words`: the name in words, for full-text search
 * - `starts`: the beginnings of all these forms
 * What would be empty is left out. `language` is the language of the name (BCP 47), where it is known.
 */
export const indexOfName = (value: string, language = ''): Record<string, string | string[]> => {
  const plain = simplify(value)
  const folded = foldLatin(plain)
  const simplified = nameKey(folded)
  const [spelling, ...others] = spellingsOf(plain)
  const shortNames = /^(zh|$)/.test(language) ? shortNamesOf(simplified) : []
  const readings = others.map(({ full }) => full)
  const { full: pinyin, initials } = spelling
  const forms = [simplified, pinyin, ...readings, initials, ...others.map((other) => other.initials), ...shortNames]
  const starts = [...new Set(forms.flatMap(startsOf))]
  const index = { simplified, pinyin, initials, readings, shortNames, words: wordsIn(folded), starts }
  return Object.fromEntries(Object.entries(index).filter(([, form]) => form.length > 0))
}
