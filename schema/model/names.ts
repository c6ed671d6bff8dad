/** Kinds of name, best for display first. The order decides which name an entity is shown by. */
export const nameKinds = {
  OFFICIAL: 'Official name, as the body responsible for it lists it.',
  LABEL: 'Name under which a register of organizations lists it.',
  PRINTED: 'Name as printed in a source.',
  SHORT: 'Short name (简称) or acronym.',
  FORMER: 'Former name.',
  ALIAS: 'Other name given by a register.',
  DESCRIPTIVE: 'Description that stands in for a name, made by the editors.',
  TRANSLATED: 'Name in another language, translated by the editors: no source prints it.',
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

/** Why an import asks whether two entities are one. */
export const doubtReasons = {
  AMBIGUOUS: 'A name in a document is borne by several entities; a new one was made for it.',
  NAMESAKES: 'Two entities of one kind of thing bear the same name.',
} as const
export type DoubtReason = keyof typeof doubtReasons
