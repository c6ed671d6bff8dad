import { hash } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const bytesUsed = 13
const length = 20

/** 100 bits of SHA-256 over the parts, in Crockford's base 32: the same parts give the same id on every machine. */
const digest = (parts: readonly string[]): string => {
  const bytes = hash('sha256', parts.join('\u0000'), 'buffer')
  let [id, held, count] = ['', 0, 0]
  for (let at = bytesUsed - 1; id.length < length; at -= 1) {
    held |= bytes[at]! << count
    for (count += 8; count >= 5 && id.length < length; count -= 5, held >>= 5) id += alphabet[held & 31]
  }
  return id
}

/** Ids are opaque; the letter in front keeps the kinds of record apart, so that an id is unique over all of them. */
const prefixed =
  (letter: string) =>
  (...parts: string[]): string =>
    letter + digest([letter, ...parts])

export const entityId = prefixed('e')
export const sourceId = prefixed('s')
export const statementId = prefixed('c')
export const tieId = prefixed('t')
export const nameId = prefixed('n')
export const identifierId = prefixed('i')
export const valueId = prefixed('v')
export const mentionId = prefixed('m')
export const judgementId = prefixed('j')
export const doubtId = prefixed('d')
export const changeId = prefixed('h')
export const sha256 = (text: string): string => hash('sha256', text)
