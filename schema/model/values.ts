/**
 * Attribute values: a statement with one of these predicates carries a value instead of an object.
 * The property of the same entity shows the value of the first-ranked live statement; the others stay beside it.
 */
export const values = {
  CODE: { property: 'code', is: 'Code of an administrative division (GB/T 2260) or of an industry (GB/T 4754).' },
  DATE: { property: 'date', is: 'When the activity took place: a date, partial date or interval (ISO 8601-2 / EDTF level 0).' },
  DESCRIPTION: { property: 'description', is: 'Aim or content, in the words of the source.' },
  VENUE: { property: 'venue', is: 'Where the activity took place, as printed.' },
  SUPERVISOR: { property: 'supervisor', is: 'Supervising body (主管部门) as printed.' },
  LEVEL: { property: 'level', is: 'Level of schooling (办学层次) or of an administrative division or industry.' },
  OWNERSHIP: { property: 'ownership', is: 'Note of the register on ownership (民办 …).' },
  COUNTRY: { property: 'country', is: 'Country of the register entry: ISO 3166-1 alpha-2.' },
  CITY: { property: 'city', is: 'City or other settlement of the register entry, as printed.' },
  FOUNDED: { property: 'founded', is: 'When it was founded: a year, month or day.' },
  WEBSITE: { property: 'website', is: 'Address of its website.' },
  STATUS: { property: 'status', is: 'State of the register entry, as printed: active, inactive, withdrawn.' },
} as const
export type ValueName = keyof typeof values

/** Predicates whose statements support neither a tie nor an attribute: they stand for themselves. */
export const otherPredicates = {
  NAME: 'The entity bears the name.',
  IDENTIFIER: 'The entity has the external identifier.',
  MENTIONED: 'The source names the entity in connection with the event, in the role printed.',
  AGREEMENT: 'The source reports an agreement of the named type.',
  UNKNOWN: 'The source says that there is more than it names: what is missing, and how many.',
} as const
