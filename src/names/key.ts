/** What two spellings of one name have in common: width, case, spaces and punctuation do not count. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** ISO 15924 script of a name: Hani where it has a Chinese character, Latn where it has none but Latin letters. */
export const scriptOf = (name: string): string => (/\p{Script=Han}/u.test(name) ? 'Hani' : /\p{Script=Latin}/u.test(name) ? 'Latn' : 'Zyyy')
