/** Every rule of the model that a graph is checked for, by the name under which a breach is told. */
export const rules = {
  id: 'An id has the form of its kind of record, and is made from what identifies it.',
  'entity-labels': 'An entity of which something is said has the labels and the sector of its kind; of any other only its id is left.',
  'entity-said': 'An entity is in the lists exactly while something live is said of it.',
  'entity-shown': 'An entity is shown by its best name and by the values of its best live statements.',
  'activity-count': 'activityCount is the number of activities that the entity has a tie with a role to.',
  'single-identifier': 'An entity has at most one identifier of a scheme that gives only one.',
  'statement-ends': 'A statement has one subject and one source, and an object exactly when its predicate is a tie or MENTIONED.',
  'statement-words': 'The predicate, certainty and kind of name of a statement are those of the model.',
  'statement-content': 'A statement is never changed: its id is made from its content.',
  'statement-supports': 'A statement supports what its content says.',
  'statement-marks': 'role, property, sortStart and sourceId of a statement follow from the rest of it.',
  'statement-date': 'A date exists and is as precise as the source; a moment is in UTC.',
  'statement-identifier': 'An identifier has the form and the check digits of its scheme.',
  quote: 'A quote is verbatim: text.slice(start, end) is the quote, where the text is held.',
  'tie-derived': 'A tie is what its live statements make it, once, and gone when there are none.',
  'tie-ends': 'A tie joins two different entities of the kinds that the model allows.',
  'name-derived': 'A name is what its live statements make it, borne by one entity, and gone when there are none.',
  'identifier-derived': 'An identifier is what its live statements make it, of one entity, and gone when there are none.',
  circle: 'Nothing is part of itself, within itself or its own successor, however long the way.',
  merged: 'An id that was merged away leads on to one entity, never back, and is itself in no list.',
  judgement: 'No two live judgements contradict each other, and none contradicts whom its sides mean.',
  mention: 'A name in a document means somebody.',
  document: 'Every import was finished.',
  source: 'The dates of a source exist; nothing live is read in one that was withdrawn.',
  schema: 'Every migration was applied as it is, and every index and constraint is there to be used.',
} as const
export type Rule = keyof typeof rules

/** A breach of a rule: where, what is there, and what should be there. */
export interface Finding {
  rule: Rule
  id: string
  is: string
  should: string
}
export type Find = (rule: Rule, id: unknown, is: unknown, should: unknown) => void

const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== null && inner !== undefined)
          .toSorted(([one], [other]) => (one < other ? -1 : 1)),
      )
    : value

/** A value as it is told: objects by their keys, without what is absent. */
export const told = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(plain(value)) ?? 'nothing'))

/** Compares two records by what they hold; only what differs is told. */
export const compare = (find: Find, rule: Rule, id: unknown, is: Record<string, unknown>, should: Record<string, unknown>): void => {
  const differing = [...new Set([...Object.keys(is), ...Object.keys(should)])].filter(
    (name) => told(is[name] ?? null) !== told(should[name] ?? null),
  )
  const pick = (record: Record<string, unknown>) => Object.fromEntries(differing.map((name) => [name, record[name]]))
  if (differing.length) find(rule, id, pick(is), pick(should))
}

const idForm = /^[0-9a-hjkmnp-tv-z]{20}$/
export const hasForm = (id: unknown, letter: string): boolean => typeof id === 'string' && id.startsWith(letter) && idForm.test(id.slice(1))
