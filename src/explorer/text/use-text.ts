import { useSearch } from '@tanstack/react-router'
import type { Language } from '../api/operations.js'
import type { zh } from './zh.js'

export type Text = typeof zh
export type Tongue = 'zh' | 'en'

const texts: Record<Tongue, () => Promise<Text>> = {
  zh: async () => (await import('./zh.js')).zh,
  en: async () => (await import('./en.js')).en,
}
const locales: Record<Tongue, string> = { zh: 'zh-CN', en: 'en-GB' }

export interface Spoken {
  tongue: Tongue
  text: Text
  /** In which language names are asked of the API. */
  language: Language
  number(value: number): string
  list(words: readonly string[]): string
  /** Which of two words comes first: in Chinese by pinyin. */
  compare(one: string, other: string): number
  /** A word of a register or of the seed data, in this language where we know it. */
  noted(word: string): string
  /** What a language is called, by its code. */
  languageName(code: string): string
  /** A partial date (2024, 2024-05 or 2024-05-14) or an interval of two, in the words of the language. */
  date(value: string | null | undefined): string
}

const dateOf = (locale: string, value: string): string => {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  const parts: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }
  return new Intl.DateTimeFormat(locale, parts).format(Date.UTC(year!, (month ?? 1) - 1, day ?? 1))
}

const spokenIn = (tongue: Tongue, text: Text): Spoken => {
  const locale = locales[tongue]
  const numbers = new Intl.NumberFormat(locale)
  const words = new Intl.Collator(locale, { numeric: true })
  const languages = new Intl.DisplayNames(locale, { type: 'language' })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    tongue,
    text,
    language: tongue === 'zh' ? 'ZH' : 'EN',
    number: (value) => numbers.format(value),
    list: (said) => lists.format(said),
    compare: (one, other) => words.compare(one, other),
    noted: (word) => text.registers[word as keyof Text['registers']] ?? word,
    languageName: (code) => languages.of(code) ?? code,
    date: (value) =>
      value
        ? [...new Set(value.split('/'))].map((part) => (/^\d{4}/.test(part) ? dateOf(locale, part) : text.state.unknown)).join(' – ')
        : text.state.unknown,
  }
}
const spoken = new Map<Tongue, Spoken>()

/** Chinese unless the address says `lang=en`. */
export const tongueOf = (lang: unknown): Tongue => (lang === 'en' ? 'en' : 'zh')

/** Fetches the texts of a language: before anything is drawn in it. */
export const learn = async (tongue: Tongue): Promise<void> => {
  if (!spoken.has(tongue)) spoken.set(tongue, spokenIn(tongue, await texts[tongue]()))
}

/** The texts and formats of the language that the address asks for, or while they are fetched those of the other. */
export const useText = (): Spoken => {
  const { lang } = useSearch({ strict: false }) as { lang?: Tongue }
  const [any] = spoken.values()
  const found = spoken.get(tongueOf(lang)) ?? any
  if (!found) throw new Error('No language was learned')
  return found
}
