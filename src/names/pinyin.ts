import { pinyin } from 'pinyin-pro'
import { foldLatin } from './fold.js'
import { readings, secondReadings } from './readings.js'

/** How a name is spelt in pinyin, in lower-case letters and digits without spaces. */
export interface Spelling {
  full: string
  /** First letters of syllables and words; capitals and digits that stand together (ICT, 5G) whole. */
  initials: string
}

type Words = ReadonlyMap<string, readonly string[]>
const wordsOf = (list: Readonly<Record<string, string>>): Words =>
  new Map(Object.entries(list).map(([word, syllables]) => [word, syllables.split(' ')]))
const right = wordsOf(readings)
const second = wordsOf(secondReadings)
const longest = Math.max(...[...right.keys(), ...second.keys()].map((word) => word.length))

const han = /\p{Script=Han}/u
const pieces = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu
const plain = { toneType: 'none', type: 'array' } as const

/** Replaces what a list of words has a reading for: the longest word first, from the left. */
const overlay = (text: readonly string[], read: readonly string[], words: Words, use = (_: string, listed: string) => listed): string[] => {
  const out = [...read]
  for (let at = 0; at < text.length;) {
    let syllables: readonly string[] = []
    for (let length = longest; length > 0 && !syllables.length; length -= 1)
      syllables = words.get(text.slice(at, at + length).join('')) ?? []
    syllables.forEach((syllable, index) => (out[at + index] = use(text[at + index]!, syllable)))
    at += Math.max(1, syllables.length)
  }
  return out
}

const alone = (character: string): string => pinyin(character, plain)[0] ?? ''

/** Reads each run of Chinese characters as a whole, so that the words around a character decide. */
const readWith = (text: readonly string[], options: { mode?: 'surname'; surname?: 'head' } = {}): string[] => {
  const out: string[] = []
  for (let at = 0; at < text.length;) {
    const start = at
    while (at < text.length && han.test(text[at]!)) at += 1
    const run = text.slice(start, at)
    const read = run.length ? pinyin(run.join(''), { ...plain, ...options }) : []
    out.push(...(read.length === run.length ? read : run.map(alone)))
    if (at < text.length) out.push(text[at++]!)
  }
  return out
}

/** Words that acronyms leave out. */
const small = new Set(['a', 'an', 'and', 'at', 'de', 'des', 'der', 'du', 'for', 'in', 'la', 'of', 'on', 'the', 'to', 'und'])

const initialOf = (piece: string, sound: string): string => {
  if (/^[\p{Lu}\p{N}]{2,6}$/u.test(piece)) return sound
  return small.has(foldLatin(piece)) ? '' : ([...sound][0] ?? '')
}

const spelling = (text: readonly string[], read: readonly string[]): Spelling => {
  const sounds = read.map(foldLatin)
  return { full: sounds.join(''), initials: text.map((piece, index) => initialOf(piece, sounds[index] ?? '')).join('') }
}

/** Longest name that a surname is looked for in. */
const longestPersonalName = 4

/** Spellings of a text in simplified characters: the right one first, then others that people type. What is not Chinese stays, without diacritics. */
export const spellingsOf = (text: string): [Spelling, ...Spelling[]] => {
  const split = text.normalize('NFKC').match(pieces) ?? []
  if (!split.some((piece) => han.test(piece))) return [spelling(split, split)]
  const read = readWith(split)
  const best = overlay(split, read, right)
  const others = [
    overlay(split, best, second),
    overlay(split, best, right, alone),
    read,
    ...(split.length <= longestPersonalName ? [overlay(split, readWith(split, { mode: 'surname', surname: 'head' }), second)] : []),
    best.map((syllable) => syllable.replaceAll('ü', 'v')),
  ]
  const main = spelling(split, best)
  const seen = new Set([main.full])
  return [main, ...others.map((other) => spelling(split, other)).filter(({ full }) => !seen.has(full) && seen.add(full))]
}
