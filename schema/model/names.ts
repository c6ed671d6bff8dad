/** Kinds of name, best for display first. The order decides which name an entity is shown by. */
export const nameKinds = {
  OFFICIAL: 'Official name, as the body responsible for it lists it.',
  LABEL: 'Name under which a register of organizations lists it.',
  PRINTED: 'Name as printed in a source.',
  SHORT: 'Short name (简称) or acronym.',
  FORMER: 'Former name.',
  ALIAS: 'Other name given by a register.',
  DESCRIPTIVE: 'Description that stands in for a name, made by the editors.',
  MACHINE_TRANSLATED: 'Name as printed in a machine translation: it may be the name of somebody else.',
} as const
export type NameKind = keyof typeof nameKinds

/** How sure it is that the source says so. */
export const certainties = {
  STATED: 'The source states it.',
  INFERRED: 'A rule or an editor derived it from what the source states; the statement says how.',
} as const
export type Certainty = keyof typeof certainties

export const verdicts = {
  SAME: 'Both are one and the same.',
  DIFFERENT: 'They are not the same, whatever their names suggest.',
  UNSURE: 'Nobody could tell yet.',
} as const

/** Schemes of external identifiers: form of a value, and where it can be looked up. */
export const idSchemes = {
  moe: { is: 'School code of the Ministry of Education of China (学校标识码).', form: /^\d{10}$/, url: null },
  ror: { is: 'Research Organization Registry.', form: /^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/, url: 'https://ror.org/' },
  wikidata: { is: 'Wikidata item.', form: /^Q[1-9]\d*$/, url: 'https://www.wikidata.org/wiki/' },
  division: { is: 'Administrative division code of China (GB/T 2260).', form: /^\d{2}(\d{2}(\d{2})?)?$/, url: null },
  gbt4754: { is: 'Industry code of GB/T 4754-2017.', form: /^[A-T](\d{2,4})?$/, url: null },
  event: { is: 'Event key under which several documents report one event.', form: /^[a-z0-9-]{1,100}$/, url: null },
} as const
export type IdScheme = keyof typeof idSchemes
