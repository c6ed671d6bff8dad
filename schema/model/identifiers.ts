interface Scheme {
  is: string
  /** Form of a value as it is kept. */
  form: RegExp
  /** What stands before the value in the address where it can be looked up. */
  url: string | null
  /** An entity has at most one, so that two different ones tell two entities apart. */
  single?: true
  /** Beyond the form: what is wrong with a value, in words. */
  check?: (value: string) => string | undefined
  /** A value as registers and people print it, brought into the form in which it is kept. */
  normal?: (printed: string) => string
}

/** Pure system of ISO 7064: the value is right when this leaves 1. */
const iso7064 = (digits: Iterable<number>, radix: number, modulus: number): number => {
  let sum = 0
  for (const digit of digits) sum = (sum * radix + digit) % modulus
  return sum
}
const base36 = (text: string): number[] => [...text].map((character) => Number.parseInt(character, 36))
/** Letters count as two decimal digits: A is 10, Z is 35. */
const decimals = (text: string): number[] => base36(text).flatMap((digit) => (digit > 9 ? [Math.floor(digit / 10), digit % 10] : [digit]))

const wrong = 'its check digits do not fit: a digit or letter is wrong'
const mod97 = (value: string): string | undefined => (iso7064(decimals(value), 10, 97) === 1 ? undefined : wrong)
/** ISNI and ORCID: ISO 7064 mod 11-2, where the check character X is 10. */
const mod11 = (value: string): string | undefined => {
  const digits = [...value.replaceAll('-', '')].map((character) => (character === 'X' ? 10 : Number(character)))
  return iso7064(digits, 2, 11) === 1 ? undefined : wrong
}

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'
/** ROR: the two last digits are those of ISO 7064 mod 97-10 over the number that the seven characters before spell in base 32. */
const rorCheck = (value: string): string | undefined => {
  const number = iso7064(
    Array.from(value.slice(0, 7), (character) => crockford.indexOf(character)),
    32,
    97,
  )
  return (number * 100 + Number(value.slice(7))) % 97 === 1 ? undefined : wrong
}

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** GB 32100-2015: the characters, the first times 1, each further one times 3 as much, and the check character once sum up to a multiple of 31. */
const usccCheck = (value: string): string | undefined => {
  const [check, ...rest] = [...value].toReversed().map((character) => usccAlphabet.indexOf(character))
  return (iso7064(rest, 3, 31) + check!) % 31 === 0 ? undefined : wrong
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)
const province = (code: string): string | undefined => (provinces.has(code) ? undefined : `"${code}" is not the code of a province`)

const bare = (printed: string): string => printed.replace(/^https?:\/\/[^?#]*\/(?=[^/]+$)/i, '')
const digitsOf = (printed: string): string => bare(printed).replace(/[\s-]/g, '').toUpperCase()

/** Schemes of external identifiers: form of a value, what its check digits say, and where it can be looked up. */
const schemes = {
  moe: {
    is: 'School code of the Ministry of Education of China (学校标识码).',
    form: /^\d{10}$/,
    url: null,
    single: true,
    check: (value) => province(value.slice(2, 4)),
  },
  uscc: {
    is: 'Unified social credit code of China (统一社会信用代码, GB 32100-2015).',
    form: /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/,
    url: null,
    single: true,
    check: usccCheck,
    normal: digitsOf,
  },
  ror: {
    is: 'Research Organization Registry.',
    form: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/,
    url: 'https://ror.org/',
    single: true,
    check: rorCheck,
    normal: (printed) => bare(printed).toLowerCase(),
  },
  isni: {
    is: 'International Standard Name Identifier (ISO 27729).',
    form: /^\d{15}[\dX]$/,
    url: 'https://isni.org/isni/',
    check: mod11,
    normal: digitsOf,
  },
  orcid: {
    is: 'Open Researcher and Contributor ID.',
    form: /^(\d{4}-){3}\d{3}[\dX]$/,
    url: 'https://orcid.org/',
    single: true,
    check: mod11,
    normal: (printed) => digitsOf(printed).replace(/(.{4})(?=.)/g, '$1-'),
  },
  lei: {
    is: 'Legal Entity Identifier (ISO 17442).',
    form: /^[0-9A-Z]{18}\d{2}$/,
    url: 'https://search.gleif.org/#/record/',
    single: true,
    check: mod97,
    normal: digitsOf,
  },
  wikidata: {
    is: 'Wikidata item.',
    form: /^Q[1-9]\d*$/,
    url: 'https://www.wikidata.org/wiki/',
    normal: (printed) => bare(printed).toUpperCase(),
  },
  grid: { is: 'Global Research Identifier Database, closed in 2021.', form: /^grid\.\d{1,6}\.[0-9a-f]{1,2}$/, url: null },
  fundref: {
    is: 'Crossref Funder Registry, the part of the DOI behind 10.13039/.',
    form: /^\d{9,12}$/,
    url: 'https://doi.org/10.13039/',
    normal: (printed) => printed.replace(/^.*10\.13039\//, ''),
  },
  pic: {
    is: 'Participant identification code of the European Commission, as in CORDIS.',
    form: /^\d{9}$/,
    url: 'https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/how-to-participate/org-details/',
    single: true,
  },
  cordis: {
    is: 'Record number of a project in CORDIS (rcn).',
    form: /^[1-9]\d{0,8}$/,
    url: 'https://cordis.europa.eu/project/rcn/',
    single: true,
  },
  division: {
    is: 'Administrative division code of China (GB/T 2260).',
    form: /^\d{2}(\d{2}(\d{2})?)?$/,
    url: null,
    single: true,
    check: (value) => province(value.slice(0, 2)),
  },
  gbt4754: { is: 'Industry code of GB/T 4754-2017.', form: /^[A-T](\d{2,4})?$/, url: null, single: true },
  event: {
    is: 'Event key under which several documents report one event.',
    form: /^[a-z0-9-]{1,100}$/,
    url: null,
    single: true,
  },
} as const satisfies Record<string, Scheme>

export type IdScheme = keyof typeof schemes
export const idSchemes: Record<IdScheme, Scheme> = schemes
export const idSchemeNames = Object.keys(schemes) as IdScheme[]

/** The value as it is kept: ORCID with hyphens, ISNI and USCC without spaces, ROR without its address. */
export const normalIdentifier = (scheme: IdScheme, printed: string): string => idSchemes[scheme].normal?.(printed.trim()) ?? printed.trim()

/** What is wrong with a value that is in the form in which it is kept, in words; undefined when nothing is. */
export const checkIdentifier = (scheme: IdScheme, value: string): string | undefined => {
  const { form, check, is } = idSchemes[scheme]
  const problem = form.test(value) ? check?.(value) : `it has not the form ${form.source}`
  return problem && `"${value.slice(0, 60)}" is no ${scheme} identifier (${is.replace(/\.$/, '')}): ${problem}`
}
