import type { Tongue } from './text/use-text.js'

export type Theme = 'light' | 'dark'

/** What every address may say: the view is in the address, whole. */
export interface CommonSearch {
  lang?: Tongue
  theme?: Theme
  /** Which evidence is open; see parts/evidence-of.ts. */
  evidence?: string
  /** By what tables are sorted; see parts/sorting.tsx. */
  sort?: string
}

type Raw = Record<string, unknown>

/** A text of the address, or undefined. */
export const textIn = (raw: Raw, name: string, form = /^.{1,200}$/s): string | undefined => {
  const value = raw[name]
  return typeof value === 'string' && form.test(value) ? value : undefined
}
export const oneOf = <Value extends string>(raw: Raw, name: string, values: readonly Value[]): Value | undefined =>
  values.find((value) => value === raw[name])
/** A list written with commas; words that are not known are left out. */
export const someOf = <Value extends string>(text: string | undefined, values: readonly Value[]): Value[] =>
  values.filter((value) => text?.split(',').includes(value))
/** Such a list of the address, of the words that are known; undefined where none is. */
export const wordsIn = (raw: Raw, name: string, values: readonly string[]): string | undefined =>
  someOf(textIn(raw, name), values).join() || undefined
export const yearIn = (raw: Raw, name: string): string | undefined => textIn(raw, name, /^(19|20)\d\d$/)

/** What the address says wrongly stays in it as undefined: the router would put the raw word back in the place of one left out. */
export const known = <Search extends object>(search: Search): { [Name in keyof Search]?: Exclude<Search[Name], undefined> } => search

export const commonSearch = (raw: Raw): CommonSearch =>
  known({
    lang: oneOf(raw, 'lang', ['en']),
    theme: oneOf(raw, 'theme', ['light', 'dark']),
    evidence: textIn(raw, 'evidence', /^[\w.-]{1,300}$/),
    sort: textIn(raw, 'sort', /^[a-z]+-\d{1,2}-(up|down)(,[a-z]+-\d{1,2}-(up|down)){0,5}$/),
  })

/** Addresses hold plain words, never JSON. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))
export const printSearch = (search: Raw): string => {
  const words = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
  return words.length === 0 ? '' : `?${new URLSearchParams(words.map(([name, value]) => [name, String(value)]))}`
}
