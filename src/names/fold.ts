import { Converter } from 'opencc-js/t2cn'

/** Words in which 乾 stays as it is; elsewhere it is the traditional form of 干. */
const keptQian = /乾(?=[县縣安州元隆坤])/g

/** Hong Kong's forms take in those of the other traditional standards. Made at first use: it reads a dictionary. */
let converter: ReturnType<typeof Converter> | undefined
const convert = (text: string): string => {
  const made = (converter ??= Converter({ from: 'hk', to: 'cn' }))
  return made(text)
}

/** A text in simplified characters (OpenCC). Text that is simplified already stays as it is. */
export const simplify = (text: string): string =>
  /\p{Script=Han}/u.test(text) ? convert(text.replace(keptQian, '\ue000')).replaceAll('\ue000', '乾') : text

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const whole: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i' }

/** Lower case, usual width, and Latin letters without their diacritics: Université becomes universite. */
export const foldLatin = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłħı]/g, (letter) => whole[letter] ?? letter)
