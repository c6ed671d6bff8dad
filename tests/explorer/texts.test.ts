import { expect, test } from '@jest/globals'
import { en } from '../../src/explorer/text/en.js'
import { zh } from '../../src/explorer/text/zh.js'

type Texts = { [key: string]: string | Texts | string[] | ((...words: never[]) => string) }

/** Every text by its path; a text with blanks is told with stand-ins in them. */
const told = (texts: Texts, path = ''): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] => {
      const at = path ? `${path}.${key}` : key
      if (typeof value === 'string') return [[at, value]]
      if (typeof value === 'function') return [[at, value(...(['1', '2', '3'] as never[]))]]
      return [...told(value as Texts, at)]
    }),
  )

const chinese = told(zh as unknown as Texts)
const english = told(en as unknown as Texts)
const han = /\p{Script=Han}/u
/** Names that are written the same in both languages, and examples of what can be typed. */
const same = /^schemes\.|^search\.placeholder$|^questions\.examples\.|^settings\.language$/

test('both languages have the same texts, none empty', () => {
  expect([...english.keys()]).toEqual([...chinese.keys()])
  expect(chinese.size).toBeGreaterThan(200)
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
})

test('Chinese texts are Chinese, English ones have no Chinese in them', () => {
  expect([...chinese].filter(([path, text]) => !same.test(path) && !han.test(text))).toEqual([])
  expect([...english].filter(([path, text]) => !same.test(path) && han.test(text))).toEqual([])
})
