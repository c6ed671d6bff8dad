import { useSearch } from '@tanstack/react-router'
import type { Language } from '../api/operations.js'
import { en } from './en.js'
import { zh } from './zh.js'

export type Text = typeof zh
export type Tongue = 'zh' | 'en'

const texts: Record<Tongue, Text> = { zh, en }
const locales: Record<Tongue, string> = { zh: 'zh-CN', en: 'en-GB' }

interface Spoken {
  tongue: Tongue
  text: Text
  /** In which language names are asked of the API. */
  language: Language
  number(value: number): string
  list(words: readonly string[]): string
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

const spokenIn = (tongue: Tongue): Spoken => {
  const text = texts[tongue]
  const locale = locales[tongue]
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    tongue,
    text,
    language: tongue === 'zh' ? 'ZH' : 'EN',
    number: (value) => numbers.format(value),
    list: (words) => lists.format(words),
    date: (value) =>
      value
        ? [...new Set(value.split('/'))].map((part) => (/^\d{4}/.test(part) ? dateOf(locale, part) : text.state.unknown)).join(' – ')
        : text.state.unknown,
  }
}
const spoken: Record<Tongue, Spoken> = { zh: spokenIn('zh'), en: spokenIn('en') }

/** The texts and formats of the language that the address asks for: Chinese unless it says `lang=en`. */
export const useText = (): Spoken => {
  const { lang } = useSearch({ strict: false }) as { lang?: Tongue }
  return spoken[lang === 'en' ? 'en' : 'zh']
}
