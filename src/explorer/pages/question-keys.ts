/** The questions of the home page, in their order; each is answered by pages/question-views.tsx. */
export const questionKeys = [
  'partners',
  'together',
  'connection',
  'signed',
  'guided',
  'pairs',
  'events',
  'active',
  'bases',
  'years',
  'cities',
  'sectors',
] as const

export type QuestionKey = (typeof questionKeys)[number]
