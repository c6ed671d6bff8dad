import { createHash } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 100 bits of SHA-256 over the parts, in Crockford's base 32: the same parts give the same id on every machine. */
const digest = (parts: readonly string[]): string => {
  const bytes = createHash('sha256').update(parts.join('\u0000')).digest()
  let bits = 0n
  for (const byte of bytes.subarray(0, 13)) bits = (bits << 8n) | BigInt(byte)
  let id = ''
  for (let index = 0; index < 20; index += 1, bits >>= 5n) id += alphabet[Number(bits & 31n)]
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
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
