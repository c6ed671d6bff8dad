import type { ActivityRole } from '../api/operations.js'

/**
 * What the evidence is asked for: two entities that share a tie or activities, in given roles, or all that is said of one.
 * In the address: `pair.<id>.<id>.<ROLE>-<ROLE>` or `about.<id>.<PREDICATE>-<PREDICATE>`.
 */
export type EvidenceOf = { a: string; b: string; roles?: ActivityRole[] } | { about: string; predicates?: string[] }

export const printEvidence = (of: EvidenceOf): string =>
  'about' in of
    ? ['about', of.about, of.predicates?.join('-')].filter(Boolean).join('.')
    : ['pair', of.a, of.b, of.roles?.join('-')].filter(Boolean).join('.')

export const parseEvidence = (text: string): EvidenceOf | undefined => {
  const [form, first, second, third] = text.split('.')
  if (form === 'about' && first) return { about: first, ...(second && { predicates: second.split('-') }) }
  if (form === 'pair' && first && second) return { a: first, b: second, ...(third && { roles: third.split('-') as ActivityRole[] }) }
  return undefined
}
