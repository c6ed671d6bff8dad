/** What a question may leave open; those with `!` have to be filled in. */
export type Blank = 'of!' | 'other!' | 'place' | 'place!' | 'years'

/** The questions of the home page, in their order, each with its blanks. */
export const blanksOf = {
  partners: ['of!', 'years'],
  together: ['of!', 'other!', 'years'],
  connection: ['of!', 'other!'],
  signed: ['place', 'years'],
  guided: ['place', 'years'],
  pairs: ['place', 'years'],
  events: ['place!', 'years'],
  active: ['place'],
  bases: [],
  years: ['place'],
  cities: ['years'],
  sectors: ['place', 'years'],
} as const satisfies Record<string, readonly Blank[]>

export type QuestionKey = keyof typeof blanksOf
export const questionKeys = Object.keys(blanksOf) as QuestionKey[]
